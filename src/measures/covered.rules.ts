import { addDays, addMonths, type DateString } from '#platform/clock'
import type { Measure } from './measure.ts'
import { daysWithYear, dayWithYear, firstOfMonth, lastOfMonth, type Period, periodNamed } from './periods.rules.ts'
import { type YearName, yearNamed, yearOf } from './years.rules.ts'

/** Both days count; without a last one it goes on. */
export type Days = { from: DateString; to: DateString | null }

/** Which days facts are known of, by kind of fact: of files, and since when it is recorded here. */
export type Covered = {
  files: readonly (Period & { fact: string })[]
  own: readonly { fact: string; from: DateString }[]
}

export const nothingCovered: Covered = { files: [], own: [] }

/** Days that touch or overlap are one. */
export function joinedDays(days: readonly Days[]): Days[] {
  const all: Days[] = []
  for (const one of days.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = all.at(-1)
    if (last && (last.to === null || one.from <= addDays(last.to, 1))) last.to = laterEnd(last.to, one.to)
    else all.push({ ...one })
  }
  return all
}

const laterEnd = (a: DateString | null, b: DateString | null) => (a === null || b === null ? null : a > b ? a : b)
const earlierEnd = (a: DateString | null, b: DateString | null) => (a === null ? b : b === null || a < b ? a : b)
const later = (a: DateString, b: DateString) => (a > b ? a : b)

function inBoth(a: readonly Days[], b: readonly Days[]): Days[] {
  return a.flatMap(one =>
    b
      .map(other => ({ from: later(one.from, other.from), to: earlierEnd(one.to, other.to) }))
      .filter(({ from, to }) => to === null || from <= to),
  )
}

/** What is known of people and of the place, and of no day. */
const ofNoDay = ['begun', 'covered', 'person', 'population']

function factsOf({ lists }: Pick<Measure, 'lists'>): string[] {
  const read = [...lists.toLowerCase().matchAll(/\bfacts\.([a-z_]+)/g)].map(found => found[1]!)
  return [...new Set(read)].filter(fact => !ofNoDay.includes(fact))
}

/**
 * The days a measure can answer for, by the facts that it reads; null where nothing says. Where it reads what files bring,
 * those decide: what is only ever recorded here then tells of itself by being there or not. Without a file, all that it
 * reads has to be recorded here.
 */
export function coverOf(measure: Pick<Measure, 'lists'>, { files, own }: Covered): Days[] | null {
  const read = factsOf(measure)
  const ofFiles = read.filter(fact => files.some(f => f.fact === fact))
  if (ofFiles.length === 0 && !read.every(fact => own.some(o => o.fact === fact))) return null
  const each = (ofFiles.length > 0 ? ofFiles : read).map(fact =>
    joinedDays([
      ...files.filter(f => f.fact === fact).map(({ from, to }) => ({ from, to })),
      ...own.filter(o => o.fact === fact).map(({ from }) => ({ from, to: null })),
    ]),
  )
  return each.length === 0 ? null : each.reduce(inBoth)
}

/** What of a period is covered, in whole months: half a month of records is one that is shown. */
export type Told = { how: 'all' | 'part' | 'none'; period: Period; days: Days[] }

export function toldOf(cover: readonly Days[] | null, period: Period): Told {
  if (cover === null) return { how: 'all', period, days: [] }
  const inside = inBoth([period], joinedDays(cover.map(wholeMonths)))
  const first = inside[0]
  if (!first) return { how: 'none', period, days: [...cover] }
  const narrowed = { from: first.from, to: inside.at(-1)!.to! }
  const all = inside.length === 1 && narrowed.from === period.from && narrowed.to === period.to
  return { how: all ? 'all' : 'part', period: narrowed, days: inBoth([period], cover) }
}

const wholeMonths = ({ from, to }: Days): Days => ({ from: firstOfMonth(from), to: to && lastOfMonth(to) })

/** What there is to say of a period that is not covered whole; '' where it is. */
export function coverInWords({ how, days }: Told): string {
  if (how === 'all') return ''
  const stretches = days.map(({ from, to }) =>
    to === null ? `from ${dayWithYear(from)} on` : `from ${daysWithYear({ from, to })}`,
  )
  return how === 'part'
    ? `Only ${stretches.join(' and ')} is covered`
    : `Nothing of it is covered: these facts reach ${stretches.join(' and ')}`
}

/** From where to where files reach, and where the last 12 months are not those before today, which they are. '' without a file. */
export function reachInWords(covered: Covered, today: DateString): string {
  const stretches = joinedDays(covered.files).map(({ from, to }) => `from ${daysWithYear({ from, to: to! })}`)
  if (stretches.length === 0) return ''
  const files = `Files reach ${stretches.join(' and ')}.`
  const twelve = lastTwelve(covered, today)
  return twelve.to === periodNamed('last-12-months', today).to
    ? files
    : `${files} The last 12 months are those up to there.`
}

/**
 * The last twelve whole months. Of a place that lives from files, those up to where the files end: what is recorded here
 * does not reach back over the months before today.
 */
export function lastTwelve(covered: Covered, today: DateString): Period {
  const usual = periodNamed('last-12-months', today)
  const reach = joinedDays(covered.files).at(-1)?.to
  const begun = covered.own.map(own => own.from).sort()[0]
  if (!reach || (begun !== undefined && begun <= usual.from)) return usual
  const end = lastOfMonth(reach) === reach ? reach : addDays(firstOfMonth(reach), -1)
  return end < usual.to ? { from: addMonths(addDays(end, 1), -12), to: end } : usual
}

/** The newest financial years that facts are known of, and that began. */
export function yearsCovered(covered: Covered, today: DateString, most = 3): YearName[] {
  const all = everything(covered)
  return yearsBack(today)
    .filter(year => inBoth([yearNamed(year)], all).length > 0)
    .slice(0, most)
}

/** The newest financial year that is over and whole in what facts cover: in the files where there are any. */
export function newestWholeYear(covered: Covered, today: DateString): YearName | null {
  const days = covered.files.length > 0 ? joinedDays(covered.files) : everything(covered)
  const found = yearsBack(today).find(year => yearNamed(year).to < today && toldOf(days, yearNamed(year)).how === 'all')
  return found ?? null
}

const everything = (covered: Covered): Days[] =>
  joinedDays([...covered.files, ...covered.own.map(({ from }) => ({ from, to: null }))])

const YEARS_BACK = 12
const yearsBack = (today: DateString): YearName[] =>
  Array.from({ length: YEARS_BACK }, (_, n) => yearOf(addMonths(firstOfMonth(today), -12 * n)))
