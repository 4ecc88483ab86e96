/**
 * The NHS number: ten digits, the last a check digit by modulus 11 (NHS Data Model and Dictionary, NHS NUMBER). That a
 * number is well formed says nothing about whose it is, so whether it was traced is kept apart (NHS NUMBER STATUS).
 */
export const nhsNumberStates = ['not checked', 'traced', 'not traced'] as const
export type NhsNumberState = (typeof nhsNumberStates)[number]

export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  return checkDigit(digits.slice(0, 9)) === Number(digits[9])
}

/** The digit that makes nine into a number; undefined when the nine can have none (it would have to be 10). */
export function checkDigit(nine: string): number | undefined {
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : check
}

/** A number as typed, with or without spaces. '' when nothing was typed. */
export function readNhsNumber(typed: string): { number: string } | { wrong: string } {
  const digits = typed.replace(/[\s-]/g, '')
  if (digits === '' || isNhsNumber(digits)) return { number: digits }
  return {
    wrong: /^\d{10}$/.test(digits)
      ? 'One of the digits is not right: check it against a letter'
      : 'An NHS number has 10 digits, like 999 000 0018',
  }
}

/** '9990000018' is '999 000 0018'. */
export const spaceNhsNumber = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`
