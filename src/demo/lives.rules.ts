import { addDays, addMonths, type DateString } from '#platform/clock'
import { calendarOf } from './calendar.rules.ts'
import type { Borough } from './content/borough.ts'
import { type Ground, groundOf } from './ground.rules.ts'
import { lifeOf, type Times } from './life.rules.ts'
import type { Life } from './records.ts'
import { lifeTold } from './told.rules.ts'

/** What a place is made from: the same four make the same rows, byte for byte. */
export type Making = {
  borough: Borough
  seed: number
  /** 1 is 16,000 contacts a year, as a borough of 210,000 has; a smaller place has its share. */
  scale: number
  years: number
  asAt: DateString
}

const CONTACTS_A_YEAR = 16_000
/** Nobody begins a life on the first day: those who first rang before it are part of the first day's callers. */
const DAYS_BEFORE = 420
/** Contacts that one life has inside the years, counted over seeds (lives.test.ts holds it to the contacts a year). */
const CONTACTS_A_LIFE = 1.45

export const firstDayOf = ({ years, asAt }: Making): DateString => addDays(addMonths(asAt, -12 * years), 1)

export function timesOf(making: Making): Times {
  const from = firstDayOf(making)
  return { calendar: calendarOf(addDays(from, -DAYS_BEFORE), making.asAt), from }
}

/** How many lives are begun; some leave nothing inside the years. */
export function livesBegun({ scale, years }: Making): number {
  const wanted = CONTACTS_A_YEAR * scale * years
  return Math.round((wanted / CONTACTS_A_LIFE) * (1 + DAYS_BEFORE / (years * 365.25)))
}

export const groundFor = ({ borough, seed, asAt }: Making): Ground => groundOf(borough, String(seed), asAt)

/** Every life of the place, one at a time, so that no more than one is in memory. People with stories come first. */
export function* livesOf(making: Making, ground: Ground): Generator<Life> {
  for (const [nth, story] of making.borough.stories.entries()) yield lifeTold(ground, story, nth)
  const times = timesOf(making)
  const count = livesBegun(making)
  for (let nth = 0; nth < count; nth++) {
    const life = lifeOf(ground, times, nth)
    if (life.contacts.length > 0) yield life
  }
}
