import type { Place } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { spaceNhsNumber } from '../nhs-number.rules.ts'
import { now, type PersonRecord } from '../person-record.ts'
import { whereWords } from '../person-words.rules.ts'

/** `same`: both say it; `apart`: both say something, and not the same. */
export type Compared = { label: string; one: string[]; other: string[]; how: 'same' | 'apart' | '' }

/** What two records say, side by side. */
export function compare(one: PersonRecord, other: PersonRecord, place: Place, today: DateString): Compared[] {
  const [a, b] = [said(one, place, today), said(other, place, today)]
  return Object.keys(a).map(label => row(label, a[label]!, b[label]!))
}

function row(label: string, one: string[], other: string[]): Compared {
  const how = one.length === 0 || other.length === 0 ? '' : one.some(words => other.includes(words)) ? 'same' : 'apart'
  return { label, one, other, how }
}

const said = (record: PersonRecord, place: Place, today: DateString): Record<string, string[]> => ({
  Name: [record.knownAs],
  'Other names': record.alsoKnownAs ? [record.alsoKnownAs] : [],
  Born: record.birthDate
    ? [`${record.birthDateKnown === 'about' ? 'about ' : ''}${dayInWords(record.birthDate, today)}`]
    : [],
  'NHS number': record.nhsNumber ? [spaceNhsNumber(record.nhsNumber)] : [],
  Address: now(record.addresses).map(at =>
    at.hidden ? 'hidden' : [at.lines, at.postcode].filter(Boolean).join(', ') || whereWords(at, place),
  ),
  'Getting in touch': now(record.ways).map(way => way.value),
  People: now(record.circle).map(member => `${member.name}, ${member.relation}`),
  'Worker to come back to': now(record.workers).map(worker => worker.name),
  'What matters': record.aboutMe.slice(0, 1).map(about => about.words),
  Died: record.diedOn ? [dayInWords(record.diedOn, today)] : [],
})
