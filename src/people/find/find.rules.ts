import { tidyPostcode } from '#place'
import { type DateString, isDate } from '#platform/clock'
import { nameWords } from '../name.rules.ts'
import { isNhsNumber } from '../nhs-number.rules.ts'

/** What somebody typed into the one box, understood. */
export type FindAsked = {
  /** Words or beginnings of words of a name, plain. */
  words: string[]
  /** The same as it was typed. */
  name: string
  birthDate?: DateString
  postcode?: string
  nhsNumber?: string
  /** Of a phone number: the last nine, or fewer when fewer were typed. */
  digits?: string
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const numbered = /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/
const ordered = /\b(\d{4})-(\d{1,2})-(\d{1,2})\b/
const named =
  /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(\d{4})\b/i
const coded = /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/i
const number = /\+?\d[\d\s()-]*\d/

/** Fewer digits of a phone number than these would be found in too many. */
const FEWEST_DIGITS = 6

/** 'ashby 3/3/1944', 'zx4 2qt', '01632 960 217', 'marg ash': whatever of it we understand. Two-digit years are past. */
export function readFind(text: string, today: DateString): FindAsked {
  const asked: FindAsked = { words: [], name: '' }
  let rest = text.slice(0, 200)
  const take = (pattern: RegExp, use: (found: RegExpExecArray) => boolean) => {
    const found = pattern.exec(rest)
    if (found && use(found)) rest = rest.replace(found[0], ' ')
  }
  const born = (year: string, month: number | string, day: string) => {
    const date = [fullYear(year, today), String(month).padStart(2, '0'), day.padStart(2, '0')].join('-')
    if (!isDate(date) || date > today) return false
    asked.birthDate = date
    return true
  }
  take(ordered, d => born(d[1]!, d[2]!, d[3]!))
  if (!asked.birthDate) take(numbered, d => born(d[3]!, d[2]!, d[1]!))
  if (!asked.birthDate) take(named, d => born(d[3]!, monthNames.indexOf(d[2]!.toLowerCase()) + 1, d[1]!))
  take(coded, found => {
    asked.postcode = tidyPostcode(found[0])
    return asked.postcode !== undefined
  })
  take(number, found => {
    const digits = found[0].replace(/\D/g, '')
    if (isNhsNumber(digits) && !digits.startsWith('0')) asked.nhsNumber = digits
    else if (digits.length >= FEWEST_DIGITS) asked.digits = digits.slice(-9)
    return asked.nhsNumber !== undefined || asked.digits !== undefined
  })
  asked.name = rest
    .replace(/[^\p{L}\p{M}'’ -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  asked.words = nameWords(rest)
    .filter(word => /\p{L}/u.test(word))
    .slice(0, 6)
  return asked
}

function fullYear(year: string, today: DateString): string {
  if (year.length === 4) return year
  const century = Number(today.slice(0, 2))
  return Number(year) <= Number(today.slice(2, 4)) ? `${century}${year}` : `${century - 1}${year}`
}

export const asksForAFact = (asked: FindAsked) =>
  Boolean(asked.birthDate ?? asked.postcode ?? asked.nhsNumber ?? asked.digits)
export const asksNothing = (asked: FindAsked) => asked.words.length === 0 && !asksForAFact(asked)
