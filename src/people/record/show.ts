import { type Place, teamName } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { authorityWords } from '../authority.rules.ts'
import { firstName } from '../name.rules.ts'
import { circleMemberPath, personPath } from '../paths.ts'
import { now, type PersonRecord } from '../person-record.ts'
import { ageWords, pronounsIn, toldWords, whereWords } from '../person-words.rules.ts'
import { safestFirst } from '../reach.rules.ts'
import { returnKinds } from '../return-facts.ts'
import {
  groups,
  linesOf,
  plainKind,
  type TimelineGroup,
  type TimelineKind,
  type TimelineRow,
} from './timeline.rules.ts'

/** What the record prints of the person, in words. Nothing of it is worked out in the template. */
export function recordData(record: PersonRecord, place: Place, today: DateString): Record<string, unknown> {
  const said = (words: string) => dayInWords(words, today)
  const [own, told] = [record.aboutMe.find(one => one.saidBy === null), record.aboutMe.find(one => one.saidBy !== null)]
  const worker = now(record.workers)[0]
  return {
    about: [
      ...(record.alsoKnownAs ? [`Also known as ${record.alsoKnownAs}`] : []),
      `${ageWords(record, today)}, ${whereWords(now(record.addresses)[0], place)}`,
    ],
    warnings: record.safetyHold ? ['Somebody could be in danger. Give no address, place or time to anyone.'] : [],
    notToTell: now(record.notToTell).map(one => ({ who: one.who, why: one.why })),
    ways: onceEach(safestFirst(now(record.ways))).map(way => ({
      value: way.value,
      kind: way.kind,
      safe: way.safe,
      note: way.note ?? '',
    })),
    ownWords: own ? { said: own.words, by: `In ${pronounsIn(record).their} own words, ${said(own.saidOn)}` } : null,
    notYetHeard: own ? '' : `Not yet heard from ${firstName(record)}.`,
    toldWords: !own && told ? { said: told.words, by: `In the words of ${told.saidBy}, ${said(told.saidOn)}` } : null,
    earlierWords: record.aboutMe
      .filter(one => one !== (own ?? told))
      .map(one => ({ said: one.words, by: `${one.saidBy ?? firstName(record)}, ${said(one.saidOn)}` })),
    chips: now(record.strengths).map(one => ({
      text: one.saidBy ? `${one.words} (${one.saidBy})` : one.words,
      tone: one.side === 'strength' ? 'green' : 'amber',
    })),
    circle: now(record.circle).map(member => circleData(member, record, today)),
    caresFor: record.caresFor.map(one => ({ name: one.knownAs, href: personPath({ person: one.personId }) })),
    worker: worker ? { name: worker.name, team: teamName(place, worker.team) } : null,
    needs: now(record.details)
      .filter(one => !returnKinds.includes(one.kind))
      .map(one => ({ kind: one.kind, value: one.value })),
  }
}

function circleData(member: PersonRecord['circle'][number], record: PersonRecord, today: DateString) {
  return {
    name: member.name,
    href: member.otherPersonId ? personPath({ person: member.otherPersonId }) : '',
    change: circleMemberPath({ person: record.personId, member: member.circleId }),
    words: `${member.relation}${member.diedOn ? `, died on ${dayInWords(member.diedOn, today)}` : member.caresFor ? `, cares for ${firstName(record)}` : ''}`,
    told: member.diedOn ? '' : toldWords(member, record, today),
    note: [member.reach, member.note, authorityWords(member, today)].filter(Boolean).join(' '),
  }
}

/** Two records that are read as one may have the same number: said once, unless they say different things of it. */
const onceEach = (ways: PersonRecord['ways']) =>
  ways.filter(
    (way, i) => ways.findIndex(one => one.value === way.value && one.safe === way.safe && one.note === way.note) === i,
  )

/** The timeline as its component takes it, with a line where a year begins. */
export function timelineItems(
  rows: TimelineRow[],
  kinds: Map<string, TimelineKind>,
  place: Place,
  today: DateString,
): Record<string, unknown>[] {
  const items: Record<string, unknown>[] = []
  let year = today.slice(0, 4)
  for (const row of rows) {
    if (row.on_date.slice(0, 4) !== year) {
      year = row.on_date.slice(0, 4)
      items.push({ year })
    }
    items.push(timelineItem(row, kinds.get(row.kind) ?? plainKind(row.kind), place, today))
  }
  return items
}

function timelineItem(row: TimelineRow, kind: TimelineKind, place: Place, today: DateString) {
  const by = [row.by_name, row.team && teamName(place, row.team)].filter(Boolean).join(', ')
  // Under the line of its year a day needs no year of its own.
  const date = dayInWords(row.on_date, `${row.on_date.slice(0, 4)}${today.slice(4)}`)
  return {
    date,
    datetime: row.on_date,
    title: kind.heading(row),
    by,
    ...linesOf(kind, row),
    ...(kind.path && { href: kind.path(row) }),
  }
}

/** The filters over the timeline: everything, then each group. */
export function timelineFilters(path: string, asked: TimelineGroup | undefined) {
  return [
    { text: 'Everything', href: path, current: !asked },
    ...groups.map(group => ({ text: group, href: `${path}?show=${group.toLowerCase()}`, current: asked === group })),
  ]
}
