import type { Condition, Held } from '#people'
import { sql } from '#platform/database'
import { nobodysGo } from './nobodys/nobodys-going.ts'

const workerIds = (...names: string[]) => Object.fromEntries(names.map(name => [name, 'a worker’s opaque id']))
const always: Condition = () => sql`true`
const inContacts: Condition = (ids, place) => sql`t.contact_id in (
  select contact_id from front_door.contact where place_id = ${place.id} and person_id = any(${ids}))`
/** Of a contact that a concern came of nothing is given by itself. */
const contactWithConcern: Condition = (_, place) => sql`exists (
  select from front_door.contact c where c.place_id = ${place.id} and c.contact_id = t.contact_id and 'safeguarding' = any(c.results))`
const inHandOvers: Condition = (_, place) => sql`exists (
  select from people.hand_over o left join front_door.contact c on c.place_id = o.place_id and c.contact_id = o.contact_id
   where o.place_id = ${place.id} and o.hand_over_id = t.hand_over_id
     and (${place.safeguarding.team} in (o.to_team, o.from_team) or 'safeguarding' = any(c.results)))`

/** What the front door holds about somebody. */
export const frontDoorHeld: Held = {
  kinds: [
    {
      ...{
        key: 'contacts',
        title: 'When you, or somebody about you, got in touch',
        table: 'front_door.contact',
        id: 'contact_id',
      },
      without: workerIds('taken_by'),
      others: () => sql`t.caller <> 'the person'`,
      apart: () => sql`'safeguarding' = any(t.results)`,
    },
    {
      ...{ key: 'contact-results', title: 'What came of it', table: 'front_door.contact_result', id: 'result_id' },
      ...{ whose: inContacts, apart: contactWithConcern },
    },
    {
      ...{ key: 'ring-backs', title: 'When we rang back', table: 'front_door.ring_back_try', id: 'try_id' },
      whose: (ids, place) => sql`t.result_id in (select r.result_id from front_door.contact_result r
        join front_door.contact c on c.place_id = r.place_id and c.contact_id = r.contact_id
       where r.place_id = ${place.id} and c.person_id = any(${ids}))`,
      apart: (_, place) => sql`exists (select from front_door.contact_result r
        join front_door.contact c on c.place_id = r.place_id and c.contact_id = r.contact_id
       where r.place_id = ${place.id} and r.result_id = t.result_id and 'safeguarding' = any(c.results))`,
      without: workerIds('tried_by'),
    },
    {
      ...{ key: 'concerns', title: 'Safeguarding', table: 'front_door.concern', id: 'concern_id' },
      ...{ others: always, apart: always, without: workerIds('raised_by', 'decided_by') },
    },
    {
      ...{ key: 'post', title: 'Post about you', table: 'front_door.post_item', id: 'post_id', others: always },
      whose: (ids, place) => sql`t.document_id in (
        select document_id from people.document where place_id = ${place.id} and person_id = any(${ids}))`,
      apart: (_, place) => sql`t.concern_id is not null or exists (
        select from people.document d where d.place_id = ${place.id} and d.document_id = t.document_id and d.restricted)`,
      without: { mark: 'so that the same is not brought in twice', ...workerIds('brought_by') },
    },
    {
      ...{
        key: 'rapid-response',
        title: 'When somebody came out to you',
        table: 'front_door.rapid_event',
        id: 'event_id',
      },
      ...{ apart: inHandOvers, without: workerIds('done_by') },
    },
    {
      ...{
        key: 'wider-assessments',
        title: 'Wider circumstances, told as a whole',
        table: 'front_door.general_assessment',
      },
      ...{ id: 'general_id', without: workerIds('done_by'), others: () => sql`coalesce(t.said_by, '') <> ''` },
    },
    {
      ...{
        key: 'circumstances',
        title: 'Wider circumstances',
        table: 'front_door.circumstance',
        id: 'circumstance_id',
      },
      ...{ apart: () => sql`t.restricted`, without: workerIds('done_by') },
    },
    {
      ...{
        key: 'specialist-assessments',
        title: 'A closer look',
        table: 'front_door.specialist_assessment',
        id: 'specialist_id',
      },
      ...{ apart: () => sql`t.restricted`, without: workerIds('done_by') },
    },
    {
      ...{
        key: 'plans',
        title: 'Plans',
        table: 'front_door.support_plan',
        id: 'plan_id',
        without: workerIds('written_by'),
      },
      others: () => sql`coalesce(t.said_by, '') <> ''`,
    },
    {
      ...{
        key: 'crisis-reviews',
        title: 'Looks at the risk of crisis',
        table: 'front_door.crisis_review',
        id: 'review_id',
      },
      without: workerIds('reviewed_by'),
    },
  ],
  nothing: [],
  goes: [nobodysGo],
}
