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
import { recordData, timelineFilters, timelineItems } from './show.ts'
import { listTimeline } from './timeline.queries.ts'
import { groupAsked, kindsOf, type TimelineKind } from './timeline.rules.ts'

/** On the page at first; the rest is one link away, and prints whole. */
const FIRST = 50
const ALL = 5_000

/** Somebody's record, as a whole page. */
export const personRecord = (parts: RecordParts): Page =>
  page({
    path: personPath,
    may: 'open a record',
    audit: { opened: OPENED },
    async get({ tx, params, query, place, who, today, now }) {
      const record = await readRecord(tx, place.id, params.person)
      if (!record) return missing()
      const kinds = kindsKnown(parts, place)
      const group = groupAsked(query.show)
      const limit = query.all ? ALL : FIRST
      const branches = parts.branches ?? []
      const listed = { kinds: kindsOf(group, [...kinds.values()], kindsInBranches(branches)), limit: limit + 1 }
      const asked = { personId: record.personId, ids: record.ids, died: Boolean(record.diedOn), place, who, today, now }
      const due = record.diedOn ? [] : (parts.due ?? [])
      const [rows, opened, kept, waiting, beside, told] = await Promise.all([
        listTimeline(tx, place.id, record.ids, listed),
        countOpened(tx, place.id, record.ids, latelyFrom(now)),
        keptOf(tx, { record, place, today, role: who.role }),
        Promise.all(due.map(source => source(tx, asked))),
        Promise.all((parts.beside ?? []).map(source => source(tx, asked))),
        group ? [] : branchesOf(tx, branches, { place, ids: record.ids, today }),
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

const kindsKnown = (parts: RecordParts, place: Place): Map<string, TimelineKind> =>
  new Map([...peopleTimeline(place), ...(parts.timelineKinds ?? [])].map(kind => [kind.kind, kind]))

const emptyWords = (group: string | undefined) =>
  group ? 'Nothing of this kind.' : 'Nothing has happened yet. The first conversation will stand here.'
