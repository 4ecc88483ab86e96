import { isMailAddress } from '#platform/notify'

/** Ways to get in touch. */
export const wayKinds = ['phone', 'mobile', 'text relay', 'email', 'letter'] as const
export type WayKind = (typeof wayKinds)[number]
export const safeStates = ['safe', 'not safe', 'not known'] as const
export type Safe = (typeof safeStates)[number]

/** The last nine digits of a number, so that +44 7700 900123 and 07700 900123 are the same. Null for what is not a number. */
export function digitsOf(value: string): string | null {
  const digits = value.replace(/\D/g, '')
  return digits.length >= 9 ? digits.slice(-9) : null
}

export const kindOfNumber = (value: string): WayKind => (/^(\+?44|0)\s*7/.test(value.trim()) ? 'mobile' : 'phone')

/** What is wrong with a way as typed; undefined when it can be used. */
export function whatIsWrong(kind: WayKind, value: string): string | undefined {
  if (value === '') return 'Write the number or address'
  if (kind === 'email') return isMailAddress(value) ? undefined : 'Write the e-mail address like name@example.org'
  if (kind === 'letter') return undefined
  const digits = value.replace(/\D/g, '')
  return digits.length >= 9 && digits.length <= 15 ? undefined : 'Write the whole number, with its area code'
}

const order: Record<Safe, number> = { safe: 0, 'not known': 1, 'not safe': 2 }

/** Safe ways first, then those nobody has asked about; what must not be used comes last and says so. */
export const safestFirst = <T extends { safe: Safe }>(ways: T[]): T[] =>
  ways.toSorted((a, b) => order[a.safe] - order[b.safe])
