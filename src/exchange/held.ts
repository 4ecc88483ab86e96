import type { Condition, Held } from '#people'
import { sql } from '#platform/database'

/** A row is theirs by the NHS number on their record. Client Level Data knows nobody by a record's id. */
const people: Condition = (ids, place) => sql`
  select n.person_id from exchange.cld_person n where n.place_id = ${place.id} and (n.person_id = any(${ids}) or n.nhs_number in (
    select p.nhs_number from people.person p where p.place_id = ${place.id} and p.person_id = any(${ids})))`

/** Client Level Data has the same subject access as records (safety.md, Small numbers). */
export const exchangeHeld: Held = {
  kinds: [
    {
      ...{ key: 'cld-person', title: 'You in Client Level Data', table: 'exchange.cld_person', id: 'person_id' },
      whose: (ids, place) => sql`t.person_id in (${people(ids, place)})`,
    },
    {
      ...{ key: 'cld-events', title: 'Events in Client Level Data', table: 'exchange.cld_event', id: 'event_id' },
      whose: (ids, place) => sql`t.person_id in (${people(ids, place)})`,
      apart: () => sql`t.event_type ilike '%safeguarding%'`,
    },
    {
      ...{
        key: 'cld-rows',
        title: 'Rows of Client Level Data as they came',
        table: 'exchange.cld_row',
        id: ['file_id', 'line'],
      },
      whose: (ids, place) => sql`t.person_key in (select k.person_key from exchange.cld_person k
        where k.place_id = ${place.id} and k.person_id in (${people(ids, place)}))`,
      apart: () => sql`t.event_type ilike '%safeguarding%'`,
    },
    {
      ...{
        key: 'cld-refused',
        title: 'Rows of Client Level Data that were refused',
        table: 'exchange.cld_refused',
        id: ['file_id', 'line'],
      },
      whose: (ids, place) => sql`t.cells && (select array_agg(p.nhs_number) from people.person p
        where p.place_id = ${place.id} and p.person_id = any(${ids}) and p.nhs_number <> '')`,
    },
  ],
  nothing: [],
}
