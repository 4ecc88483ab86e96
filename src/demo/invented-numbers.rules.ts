/**
 * Numbers that cannot be anybody's. Telephones: Ofcom's ranges for drama, 01632 960xxx and 07700 900xxx. NHS numbers:
 * 999 000 0000 to 999 999 9999, which are never given to anyone (NHS Digital, test data), with a sound check digit.
 */
import type { Chance } from './chance.rules.ts'

/** The last of ten digits (modulus 11); undefined when these nine have none and so are never used. */
export function nhsCheckDigit(nine: string): number | undefined {
  const sum = [...nine].reduce((total, digit, i) => total + Number(digit) * (10 - i), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? undefined : check === 11 ? 0 : check
}

/** A different number for each `nth` up to a million; undefined for the one in eleven that has no check digit. */
export function nhsNumber(nth: number): string | undefined {
  const six = (nth * 387_421 + 104_729) % 1_000_000 // 387,421 and a million share no factor, so none comes twice
  const nine = `999${String(six).padStart(6, '0')}`
  const check = nhsCheckDigit(nine)
  return check === undefined ? undefined : `${nine}${check}`
}

/** Below these the numbers belong to groups, hubs and the people with stories. */
const [landlines, mobiles] = [400, 200]

export const landline = (chance: Chance): string => `01632 960${chance.between(landlines, 999)}`
export const mobile = (chance: Chance): string => `07700 900${chance.between(mobiles, 999)}`

/** The last nine digits, by which a number is found however it was written. */
export const digitsOf = (phone: string): string => phone.replace(/\D/g, '').slice(-9)

const letters = [...'ABDEFGHJLNPQRSTUWXYZ'] // the second half of a postcode never has C, I, K, M, O or V

/** 'ZX4 2QT': the area ZX is not in use. */
export const inventedPostcode = (outward: string, chance: Chance): string =>
  `${outward} ${chance.between(1, 9)}${chance.pick(letters)}${chance.pick(letters)}`
