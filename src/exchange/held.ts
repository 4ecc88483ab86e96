import type { Condition, Held } from '#people'
import { sql } from '#platform/database'
import { matchPath } from './match-people/match-paths.ts'
import { rowsGo } from './remove-rows/going.ts'

/**
 * By which numbers the files know them: the NHS number on their record, and what somebody confirmed to be theirs or their
 * record was made from. Not by what was processed alone: a row of a file that another replaced is still held.
 */
const keys: Condition = (ids, place) => sql`
  select p.nhs_number from people.person p where p.place_id = ${place.id} and p.person_id = any(${ids}) and p.nhs_number is not null
  union select m.person_key from exchange.cld_match m where m.place_id = ${place.id} and m.person_id = any(${ids}) and m.theirs
  union select n.person_key from exchange.cld_person n where n.place_id = ${place.id} and n.person_id = any(${ids})`

const people: Condition = (ids, place) => sql`
  select n.person_id from exchange.cld_person n where n.place_id = ${place.id} and n.person_key in (${keys(ids, place)})`

/**
 * A refused row has no key, for that may be what is wrong with it. It is theirs where a cell is their NHS number, or its
 * cell for the council's own number is theirs: of its own column, since a short number stands in many a cell.
 */
const refusedRow: Condition = (ids, place) => sql`
  t.cells && (select array_agg(k.key) from (${keys(ids, place)}) as k(key) where k.key ~ '^[0-9]{10}$')
  or t.cells[(select array_position(h.cells, 'LA Person Unique Identifier') from exchange.cld_refused h
               where h.place_id = t.place_id and h.file_id = t.file_id and h.line = 1)]
     in (select e.local_id from exchange.cld_event e where e.place_id = ${place.id} and e.person_key in (${keys(ids, place)}))`

/** Client Level Data has the same subject access as records (safety.md, Small numbers). */
export const exchangeHeld: Held = {
  kinds: [
    {
      ...{ key: 'cld-person', title: 'You in Client Level Data', table: 'exchange.cld_person', id: 'person_id' },
      whose: (ids, place) => sql`t.person_id in (${people(ids, place)})`,
    },
    {
      ...{ key: 'cld-events', title: 'Events in Client Level Data', table: 'exchange.cld_event', id: 'event_id' },
      // A row that is no event of figures is among the rows as they came.
      whose: (ids, place) => sql`t.nr is not null and t.person_id in (${people(ids, place)})`,
      apart: () => sql`t.event_type ilike '%safeguarding%'`,
    },
    {
      ...{
        key: 'cld-rows',
        title: 'Rows of Client Level Data as they came',
        table: 'exchange.cld_row',
        id: ['file_id', 'line'],
      },
      given: { cells: sql`exchange.cells_of(t.cells)` },
      whose: (ids, place) => sql`t.person_key in (${keys(ids, place)})`,
      apart: (_, place) => sql`exists (select from exchange.cld_event e where e.place_id = ${place.id}
        and e.file_id = t.file_id and e.line = t.line and e.event_type ilike '%safeguarding%')`,
    },
    {
      ...{
        key: 'cld-refused',
        title: 'Rows of Client Level Data that were refused',
        table: 'exchange.cld_refused',
        id: ['file_id', 'line'],
      },
      whose: refusedRow,
    },
    {
      ...{
        key: 'cld-matches',
        title: 'Which rows of Client Level Data were taken for yours, and which were not',
        table: 'exchange.cld_match',
        id: 'match_id',
      },
      without: {
        person_key: 'of what was not theirs it is somebody else’s number',
        decided_by: 'a worker’s opaque id',
      },
    },
  ],
  nothing: [],
  goes: [rowsGo],
  looks: [{ text: 'Look for more of theirs in the council’s files', path: person => matchPath({ person }) }],
}
