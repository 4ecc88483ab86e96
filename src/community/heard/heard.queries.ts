import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** For one person, for a community, or in the service itself (S172). */
export const levels = ['person', 'community', 'service'] as const
export type Level = (typeof levels)[number]

export type Heard = {
  heardId: string
  level: Level
  heardOn: DateString
  heard: string
  /** In general words: 'people at the lunch club'. */
  heardFrom: string
  neighbourhood: string | null
  team: string
  writtenByName: string
  /** '' until something was changed. */
  changed: string
  changedOn: DateString | null
  changedWith: string
}

const columns = sql`heard_id as "heardId", level, heard_on as "heardOn", heard, heard_from as "heardFrom", neighbourhood, team,
  written_by_name as "writtenByName", changed, changed_on as "changedOn", changed_with as "changedWith"`

/** Newest first; a year's worth, and whatever nothing was changed for yet. */
export async function listHeard(tx: Reading, placeId: PlaceId, since: DateString): Promise<Heard[]> {
  const found = await sql<Heard>`select ${columns} from community.heard
    where place_id = ${placeId} and (heard_on >= ${since} or changed = '') order by heard_on desc, heard_id desc limit 300`.execute(
    tx,
  )
  return found.rows
}

export async function findHeard(tx: Reading, placeId: PlaceId, heardId: string): Promise<Heard | undefined> {
  const found = await sql<Heard>`select ${columns} from community.heard
    where place_id = ${placeId} and heard_id = ${heardId}`.execute(tx)
  return found.rows[0]
}

export type NewHeard = Pick<
  Heard,
  'level' | 'heardOn' | 'heard' | 'heardFrom' | 'neighbourhood' | 'team' | 'writtenByName'
>

export async function saveHeard(tx: Writing, placeId: PlaceId, h: NewHeard & { at: Date }): Promise<string> {
  const heardId = newId()
  await sql`insert into community.heard (place_id, heard_id, level, heard_on, heard, heard_from, neighbourhood, team, written_by_name, written_at)
    values (${placeId}, ${heardId}, ${h.level}, ${h.heardOn}, ${h.heard}, ${h.heardFrom}, ${h.neighbourhood}, ${h.team}, ${h.writtenByName}, ${h.at})`.execute(
    tx,
  )
  return heardId
}

/** False when somebody wrote before what was changed. */
export async function saveChanged(
  tx: Writing,
  placeId: PlaceId,
  c: { heardId: string; changed: string; changedOn: DateString; changedWith: string; byName: string },
): Promise<boolean> {
  const done =
    await sql`update community.heard set changed = ${c.changed}, changed_on = ${c.changedOn}, changed_with = ${c.changedWith}, changed_by_name = ${c.byName}
    where place_id = ${placeId} and heard_id = ${c.heardId} and changed = '' returning heard_id`.execute(tx)
  return done.rows.length === 1
}
