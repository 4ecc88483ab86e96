import type { Held } from '#people'
import { sql } from '#platform/database'

/** What the community part holds about somebody. A coordinator's notebook is in it (safety.md). */
export const communityHeld: Held = {
  kinds: [
    {
      ...{ key: 'introductions', title: 'Introductions', table: 'community.introduction', id: 'introduction_id' },
      without: { made_by: 'a worker’s opaque id' },
    },
    {
      ...{
        key: 'introduction-events',
        title: 'How introductions went',
        table: 'community.introduction_event',
        id: 'event_id',
      },
      whose: (ids, place) => sql`t.introduction_id in (
        select introduction_id from community.introduction where place_id = ${place.id} and person_id = any(${ids}))`,
      others: () => sql`t.said_by is not null and t.said_by <> 'the person'`,
      without: { asked_by: 'a worker’s opaque id' },
    },
    {
      ...{ key: 'bookings', title: 'Times to talk near home', table: 'community.hub_booking', id: 'booking_id' },
      without: { booked_by: 'a worker’s opaque id' },
    },
    {
      ...{ key: 'gaps', title: 'What you looked for and was not there', table: 'community.gap', id: 'gap_id' },
      whose: (ids, place) => sql`t.contact_id in (
        select contact_id from front_door.contact where place_id = ${place.id} and person_id = any(${ids}))`,
    },
  ],
  nothing: [],
}
