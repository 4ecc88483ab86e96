import { type PlaceId, type Reading, sql } from '#platform/database'
import type { AccessFact, CheckedHow, Kind, Room, Status } from '../entry.ts'
import type { When } from '../next-time.rules.ts'

export type VenueShown = {
  name: string
  address: string
  postcode: string | null
  access: AccessFact[]
  accessNote: string
  bus: string | null
  addressHidden: boolean
}

export type EntryShown = {
  entry_id: string
  kind: Kind
  name: string
  summary: string
  description: string
  organisation: string | null
  topics: string[]
  minimum_age: number | null
  maximum_age: number | null
  cost: string
  free: boolean | null
  phone: string | null
  email: string | null
  website: string | null
  how_to_join: string
  good_at_giving: string
  covers: string[]
  whole_area: boolean
  online: boolean
  room: Room
  room_note: string
  status: Status
  content_changed_at: Date
  checked_on: string | null
  checked_how: CheckedHow | null
  last_used_on: string | null
  review_months: number
  source: string | null
  venues: VenueShown[]
  sessions: (When & { note: string })[]
}

/** One entry as staff see it. */
export async function entryInFull(tx: Reading, placeId: PlaceId, entryId: string): Promise<EntryShown | undefined> {
  const found = await sql<EntryShown>`
    select e.*, o.name as organisation,
      (select source from community.source_record r where r.place_id = ${placeId} and r.entry_id = e.entry_id limit 1) as source,
      coalesce((select json_agg(json_build_object('name', v.name, 'address', v.address, 'postcode', v.postcode, 'access', v.access,
          'accessNote', v.access_note, 'bus', v.bus, 'addressHidden', v.address_hidden) order by v.name, v.venue_id)
        from community.entry_venue ev join community.venue v on v.place_id = ${placeId} and v.venue_id = ev.venue_id
        where ev.place_id = ${placeId} and ev.entry_id = e.entry_id), '[]') as venues,
      coalesce((select json_agg(json_build_object('freq', s.freq, 'every', s.every, 'byday', s.byday, 'bymonthday', s.bymonthday,
          'startsOn', s.starts_on, 'validFrom', s.valid_from, 'validTo', s.valid_to, 'startsAt', to_char(s.starts_at, 'HH24:MI'),
          'endsAt', to_char(s.ends_at, 'HH24:MI'), 'note', s.note) order by s.starts_at, s.session_id)
        from community.session s where s.place_id = ${placeId} and s.entry_id = e.entry_id), '[]') as sessions
    from community.entry e
    left join community.organisation o on o.place_id = ${placeId} and o.organisation_id = e.organisation_id
    where e.place_id = ${placeId} and e.entry_id = ${entryId}`.execute(tx)
  return found.rows[0]
}

/** Something of this very name, whoever added it. */
export async function entryNamed(
  tx: Reading,
  placeId: PlaceId,
  name: string,
): Promise<{ entry_id: string; name: string } | undefined> {
  const found = await sql<{ entry_id: string; name: string }>`
    select entry_id, name from community.entry
    where place_id = ${placeId} and lower(name) = lower(${name}) and status <> 'defunct' order by entry_id limit 1`.execute(
    tx,
  )
  return found.rows[0]
}
