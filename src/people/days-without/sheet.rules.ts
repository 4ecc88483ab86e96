import { type Place, teamName } from '#place'
import { type DateString, dayInWords, dayOf, fullDayInWords } from '#platform/clock'
import { now, type PersonRecord } from '../person-record.ts'
import { ageWords, toldWords, whereWords } from '../person-words.rules.ts'
import type { Due } from '../record/parts.ts'
import { returnKinds } from '../return-facts.ts'
import { sentence } from '../sentence.rules.ts'
import type { Warning } from '../visiting/visiting.queries.ts'
import { isOverdue } from '../visiting/visiting.rules.ts'
import type { Owed } from './pack.queries.ts'

/** One person on one side of paper: what whoever visits or rings has to know, and nothing else. */
export type Sheet = {
  name: string
  about: string
  /** Who must not be told, and what is not yet known: first, as on every page (safety.md, Who is speaking). */
  first: string[]
  address: string
  reach: string[]
  visit: string[]
  how: string[]
  circle: string[]
  own: string
  booked: string[]
  worker: string
}
export type Pack = { place: string; whose: string; madeAt: string; madeFor: string; talkTo: string; sheets: Sheet[] }

/** More would not fit on the side; the record has the rest. */
const MOST_LINES = 8
const MOST_LETTERS = 280
/** What is booked later than this is not for these days. */
export const DAYS_AHEAD = 14

export type ForSheet = {
  record: PersonRecord
  warnings: Warning[]
  owed: Owed[]
  due: Due[]
  place: Place
  today: DateString
}

/** Keys and door codes are never on it, nor a way to reach that is not known to be safe, nor a hidden address. */
export function sheetOf({ record, warnings, owed, due, place, today }: ForSheet): Sheet {
  const address = now(record.addresses)[0]
  const where = address?.hidden
    ? 'Address hidden: ask the worker.'
    : [address?.lines, address?.postcode].filter(Boolean)
  const safe = now(record.ways).filter(way => way.safe === 'safe')
  const worker = now(record.workers)[0]
  const own = record.aboutMe.find(one => one.saidBy === null)
  return {
    name: record.knownAs,
    about: `${ageWords(record, today)}, ${whereWords(address, place)}`,
    first: [
      ...now(record.notToTell).map(one =>
        [`Do not tell ${one.who}.`, one.why && sentence(one.why)].filter(Boolean).join(' '),
      ),
      ...(own ? [] : ['Not yet heard in their own words.']),
    ],
    address: Array.isArray(where) ? where.join(', ') || 'Not written down.' : where,
    reach:
      safe.length > 0
        ? safe.map(way => [`${way.kind}: ${way.value}`, way.note].filter(Boolean).join('. '))
        : ['No way is known to be safe. Ask the worker.'],
    visit: warnings
      .filter(one => !one.endedOn)
      .map(
        one =>
          `${sentence(one.words)}${isOverdue(one, today) ? ' It may no longer be so: it was to be looked at again.' : ''}`,
      ),
    how: cut(
      now(record.details)
        .filter(one => !(returnKinds as readonly string[]).includes(one.kind))
        .map(one => `${one.kind}: ${one.value}`),
    ),
    circle: cut(
      now(record.circle)
        .filter(one => !one.diedOn)
        .map(
          one => `${[one.name, one.relation, one.reach].filter(Boolean).join(', ')}. ${toldWords(one, record, today)}`,
        ),
    ),
    own: own ? (own.words.length > MOST_LETTERS ? `${own.words.slice(0, MOST_LETTERS).trimEnd()}…` : own.words) : '',
    booked: cut([
      ...owed.map(one => owedInWords(one, today)),
      ...due
        .toSorted((a, b) => (a.onDate ?? '').localeCompare(b.onDate ?? ''))
        .map(one => `${one.onDate ? `${fullDayInWords(one.onDate, today)}: ` : ''}${one.text}`),
    ]),
    worker: worker ? `${worker.name}, ${teamName(place, worker.team)}` : '',
  }
}

const owes: Record<string, string> = {
  'ring-back': 'We said we would ring',
  'to take': 'Handed over to us, and nobody has taken it on',
  'to answer': 'Taken on, and not answered yet',
  'handed back': 'Handed back to us',
}
const owedInWords = ({ kind, what, since, dueOn }: Owed, today: DateString) =>
  `${owes[kind] ?? kind}${dueOn ? `, by ${dayInWords(dueOn, today)}` : ` (since ${dayInWords(dayOf(since), today)})`}${what ? `: ${what}` : ''}`

const cut = (lines: string[]) =>
  lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES - 1), `and ${lines.length - MOST_LINES + 1} more on the record`]
    : lines

/** Three words that nobody chose for them, or as long: who finds the file can try for years. */
export const LEAST_LETTERS = 15

export const wrongWithPassphrase = (typed: string): string =>
  typed.length < LEAST_LETTERS
    ? `Use ${LEAST_LETTERS} letters or more: three words or four that have nothing to do with each other`
    : ''
