import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import type { Hold } from './level.rules.ts'

export type LevelMove = {
  moveId: string
  /** Null: stepped away, managing by themselves. */
  level: string | null
  reason: string
  ownView: string
  wayBack: string
  onDate: DateString
  movedAt: Date
  byName: string
  team: string
  /** Why it went another way than usual; null when it did not. */
  holdReason: string | null
}

/** Every level somebody was at, the latest first. */
export async function listLevelMoves(tx: Reading, placeId: number, ids: string[]): Promise<LevelMove[]> {
  const found = await sql<LevelMove>`
    select m.move_id as "moveId", m.level, m.reason, m.own_view as "ownView", m.way_back as "wayBack", m.on_date as "onDate",
           m.moved_at as "movedAt", m.moved_by_name as "byName", m.team,
           (select string_agg(h.reason, ' ' order by h.hold_id) from people.hold_passed h
             where h.place_id = m.place_id and h.person_id = m.person_id and h.record_id = m.move_id) as "holdReason"
      from people.level_move m where m.place_id = ${placeId} and m.person_id = any(${ids}::uuid[])
     order by m.moved_at desc, m.move_id desc`.execute(tx)
  return found.rows
}

/** Where each of these people is now; of whoever was never at a level there is no line. */
export async function listLevelsNow(
  tx: Reading,
  placeId: number,
  personIds: string[],
): Promise<{ personId: string; level: string | null }[]> {
  const found = await sql<{ personId: string; level: string | null }>`
    select distinct on (person_id) person_id as "personId", level from people.level_move
     where place_id = ${placeId} and person_id = any(${personIds}::uuid[])
     order by person_id, moved_at desc, move_id desc`.execute(tx)
  return found.rows
}

/** How many people alive are at each level; those who stepped away are not among them. */
export async function countAtLevels(tx: Reading, placeId: number): Promise<{ level: string; people: number }[]> {
  const found = await sql<{ level: string; people: number }>`
    select level, count(*)::integer as people from (
      select distinct on (m.person_id) m.level from people.level_move m
        join people.person p on p.place_id = m.place_id and p.person_id = m.person_id and p.died_on is null
       where m.place_id = ${placeId} order by m.person_id, m.moved_at desc, m.move_id desc) latest
     where level is not null group by level`.execute(tx)
  return found.rows
}

type By = { by: { accountId: string | null; name: string; team: string }; today: DateString; now: Date }

export type NewMove = By & {
  personId: string
  level: string | null
  reason: string
  ownView?: string
  wayBack?: string
}

/** Added to the history, which nobody can change afterwards. Returns its id. */
export async function insertLevelMove(tx: Writing, placeId: number, m: NewMove): Promise<string> {
  const moveId = newId()
  await sql`insert into people.level_move (place_id, move_id, person_id, level, reason, own_view, way_back, on_date, moved_by,
      moved_by_name, team, moved_at)
    values (${placeId}, ${moveId}, ${m.personId}, ${m.level}, ${m.reason}, ${m.ownView ?? ''}, ${m.wayBack ?? ''}, ${m.today},
      ${m.by.accountId}, ${m.by.name}, ${m.by.team}, ${m.now})`.execute(tx)
  return moveId
}

export type PassedHold = By & { personId: string; kind: Hold; recordId: string; reason: string }

export async function insertHoldPassed(tx: Writing, placeId: number, h: PassedHold): Promise<void> {
  await sql`insert into people.hold_passed (place_id, hold_id, person_id, kind, record_id, reason, on_date, passed_by,
      passed_by_name, team, passed_at)
    values (${placeId}, ${newId()}, ${h.personId}, ${h.kind}, ${h.recordId}, ${h.reason}, ${h.today}, ${h.by.accountId},
      ${h.by.name}, ${h.by.team}, ${h.now})`.execute(tx)
}

export type HoldRead = {
  personId: string
  knownAs: string
  safetyHold: boolean
  kind: Hold
  reason: string
  onDate: DateString
  team: string
}

/** Why holds were passed since, newest first: by which team, and never by which worker. */
export async function listHoldsPassed(
  tx: Reading,
  placeId: number,
  since: DateString,
  most: number,
): Promise<HoldRead[]> {
  const found = await sql<HoldRead>`
    select coalesce(n.now_id, h.person_id) as "personId", p.known_as as "knownAs", p.safety_hold as "safetyHold", h.kind, h.reason,
           h.on_date as "onDate", h.team
      from people.hold_passed h
      left join people.alias_now n on n.place_id = h.place_id and n.person_id = h.person_id
      join people.person p on p.place_id = h.place_id and p.person_id = case when n.now_id is null then h.person_id else n.now_id end
     where h.place_id = ${placeId} and h.on_date >= ${since} order by h.passed_at desc, h.hold_id limit ${most}`.execute(
    tx,
  )
  return found.rows
}
