import { type Place, page } from '#place'
import { addDays } from '#platform/clock'
import { missing, type Page, view } from '#platform/web'
import { personPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame } from '../person-frame.ts'
import { countOpened, OPENED } from '../who-looked/looks.queries.ts'
import { latelyFrom } from '../who-looked/looks.rules.ts'
import { branchesOf, kindsInBranches } from './branches.ts'
import { keptOf } from './kept.ts'
import type { RecordParts } from './parts.ts'
import { peopleTimeline } from './people-timeline.ts'
import { holdingOf, lookedIn, peopleTimelines, readTimeline } from './read-timeline.ts'
import { recordData, timelineFilters, timelineItems } from './show.ts'
import { groupAsked, kindsOf, type TimelineKind } from './timeline.rules.ts'

/** On the page at first; the rest is one link away, and prints whole. */
const FIRST = 50
const ALL = 5_000

/** Somebody's record, as a whole page. */
export const personRecord = (parts: RecordParts): Page => {
  const timelines = [...peopleTimelines, ...(parts.timelines ?? [])]
  const tables = lookedIn(parts, timelines)
  return page({
    path: personPath,
    may: 'open a record',
    audit: { opened: OPENED },
    async get({ tx, params, query, place, who, today, now }) {
      const record = await readRecord(tx, place.id, params.person, tables)
      if (!record) return missing()
      const holds = holdingOf(record, tables)
      const kinds = kindsKnown(parts, place)
      const group = groupAsked(query.show)
      const limit = query.all ? ALL : FIRST
      const branches = parts.branches ?? []
      const listed = { kinds: kindsOf(group, [...kinds.values()], kindsInBranches(branches)), limit: limit + 1 }
      const { personId, ids } = record
      const asked = { personId, ids, died: Boolean(record.diedOn), place, who, today, now, holds }
      const due = record.diedOn ? [] : (parts.due ?? []).filter(one => one.of.some(holds))
      const [rows, opened, kept, waiting, beside, told] = await Promise.all([
        readTimeline(tx, { placeId: place.id, ids, timelines, holds, ...listed }),
        countOpened(tx, place.id, ids, latelyFrom(now)),
        keptOf(tx, { record, place, today, role: who.role, holds }),
        Promise.all(due.map(source => source.ask(tx, asked))),
        Promise.all((parts.beside ?? []).map(source => source.ask(tx, asked))),
        group ? [] : branchesOf(tx, branches, { place, ids, today, holds }),
      ])
      const here = personPath({ person: record.personId })
      const data = {
        title: record.knownAs,
        ...personFrame(record, today),
        ...recordData(record, place, today),
        ...kept,
        timeline: { items: timelineItems(rows.slice(0, limit), kinds, place, today), empty: emptyWords(group) },
        branches: told,
        filters: timelineFilters(here, group),
        more: rows.length > limit ? `${here}?all=yes${group ? `&show=${group.toLowerCase()}` : ''}` : '',
        due: waiting.flat().toSorted((a, b) => (a.onDate ?? '').localeCompare(b.onDate ?? '')),
        starters: (parts.starters ?? []).map(s => ({
          text: s.text,
          href: s.path(record.personId),
          method: s.method ?? 'get',
        })),
        opened,
        beside: beside.flatMap(found => found ?? []),
        diedLately: Boolean(record.death && record.death.diedOn > addDays(today, -14)),
      }
      return view('people/record/record.njk', data, [{ person: record.personId }])
    },
  })
}

const kindsKnown = (parts: RecordParts, place: Place): Map<string, TimelineKind> =>
  new Map([...peopleTimeline(place), ...(parts.timelineKinds ?? [])].map(kind => [kind.kind, kind]))

const emptyWords = (group: string | undefined) =>
  group ? 'Nothing of this kind.' : 'Nothing has happened yet. The first conversation will stand here.'
