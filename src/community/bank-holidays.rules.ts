import { addDays, type DateString, weekday } from '#platform/clock'

/** Easter Sunday (the anonymous Gregorian rule, Butcher 1876), as the Easter Act 1928 has never been brought in. */
export function easterSunday(year: number): DateString {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((8 * b + 13) / 25)
  const g = (19 * a + b - d - f + 15) % 30
  const h = Math.floor((a + 11 * g) / 319)
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (2 * e + 2 * i - k - g + h + 32) % 7
  const month = Math.floor((g - h + l + 90) / 25)
  const day = (g - h + l + month + 19) % 32
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Days that were proclaimed for one year only, and what they replaced. */
const proclaimed: Record<number, { added: DateString[]; moved: DateString[] }> = {
  2020: { added: ['2020-05-08'], moved: ['2020-05-04'] },
  2022: { added: ['2022-06-02', '2022-06-03', '2022-09-19'], moved: ['2022-05-30'] },
  2023: { added: ['2023-05-08'], moved: [] },
}

const firstMonday = (from: DateString): DateString => {
  let day = from
  while (weekday(day) !== 'MO') day = addDays(day, 1)
  return day
}

/**
 * Bank holidays in England and Wales of one year, in order: Banking and Financial Dealings Act 1971, schedule 1, with the
 * Monday (or Tuesday) that stands in when one falls on a weekend.
 */
export function bankHolidays(year: number): DateString[] {
  const easter = easterSunday(year)
  const newYear = weekday(`${year}-01-01`)
  const christmas = weekday(`${year}-12-25`)
  const days = [
    newYear === 'SA' ? `${year}-01-03` : newYear === 'SU' ? `${year}-01-02` : `${year}-01-01`,
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(`${year}-05-01`),
    firstMonday(`${year}-05-25`),
    firstMonday(`${year}-08-25`),
    ...christmasDays(year, christmas),
  ]
  const once = proclaimed[year]
  return [...days.filter(day => !once?.moved.includes(day)), ...(once?.added ?? [])].sort()
}

function christmasDays(year: number, christmas: string): DateString[] {
  if (christmas === 'FR') return [`${year}-12-25`, `${year}-12-28`]
  if (christmas === 'SA') return [`${year}-12-27`, `${year}-12-28`]
  if (christmas === 'SU') return [`${year}-12-26`, `${year}-12-27`]
  return [`${year}-12-25`, `${year}-12-26`]
}

const known = new Map<number, Set<DateString>>()
export function isBankHoliday(day: DateString): boolean {
  const year = Number(day.slice(0, 4))
  if (!known.has(year)) known.set(year, new Set(bankHolidays(year)))
  return known.get(year)!.has(day)
}
