import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { Judged } from './pilot.rules.ts'

/** Something that is tested with money set aside for it, as its newest version has it. */
export type Pilot = {
  pilotId: string
  version: number
  title: string
  tests: string
  fromOn: DateString
  untilOn: DateString
  /** The budget code; '' where it has none. */
  code: string
  /** Pounds. */
  setAside: number
  /** Id of the measure or series that would show whether it works. */
  figure: string
  shows: string
  /** What happens when it ends. */
  ends: string
  owner: string
  ownerRole: string
  byName: string
  at: Date
}

const columns = sql`pilot_id as "pilotId", version, title, tests, from_on as "fromOn", until_on as "untilOn", code,
  set_aside::float8 as "setAside", figure, shows, ends, owner, owner_role as "ownerRole", written_by_name as "byName",
  written_at as at`

/** Every pilot as it stands, the latest to begin first. */
export async function listPilots(tx: Reading, placeId: PlaceId): Promise<Pilot[]> {
  const found = await sql<Pilot>`select * from (
      select distinct on (pilot_id) ${columns} from outcomes.pilot where place_id = ${placeId} order by pilot_id, version desc
    ) newest order by "fromOn" desc, "pilotId"`.execute(tx)
  return found.rows
}

/** Every version of one, the newest first. */
export async function listPilotVersions(tx: Reading, placeId: PlaceId, pilotId: string): Promise<Pilot[]> {
  const found = await sql<Pilot>`select ${columns} from outcomes.pilot
    where place_id = ${placeId} and pilot_id = ${pilotId}::uuid order by version desc`.execute(tx)
  return found.rows
}

/** Keeps it as the next version; false where somebody else changed it meanwhile. */
export async function keepPilot(tx: Writing, placeId: PlaceId, p: Pilot): Promise<boolean> {
  const done =
    await sql`insert into outcomes.pilot (place_id, pilot_id, version, title, tests, from_on, until_on, code, set_aside,
      figure, shows, ends, owner, owner_role, written_by_name, written_at)
    values (${placeId}, ${p.pilotId}, ${p.version}, ${p.title}, ${p.tests}, ${p.fromOn}, ${p.untilOn}, ${p.code}, ${p.setAside},
      ${p.figure}, ${p.shows}, ${p.ends}, ${p.owner}, ${p.ownerRole}, ${p.byName}, ${p.at})
    on conflict do nothing returning 1`.execute(tx)
  return done.rows.length === 1
}

/** What was spent since it began, up to a day. Pounds. */
export type Spent = {
  pilotId: string
  upTo: DateString
  spent: number
  /** The old way, paid for beside the new. */
  doubleRunning: number
  note: string
  byName: string
}

/** Of every pilot, the newest day first; of one day, what was written last. */
export async function listSpent(tx: Reading, placeId: PlaceId): Promise<Spent[]> {
  const found = await sql<Spent>`select pilot_id as "pilotId", up_to as "upTo", spent::float8 as spent,
      double_running::float8 as "doubleRunning", note, written_by_name as "byName"
    from outcomes.pilot_spent where place_id = ${placeId} order by up_to desc, written_at desc limit 2000`.execute(tx)
  return found.rows
}

export async function saveSpent(
  tx: Writing,
  placeId: PlaceId,
  s: Spent & { spentId: string; now: Date },
): Promise<void> {
  await sql`insert into outcomes.pilot_spent (place_id, spent_id, pilot_id, up_to, spent, double_running, note, written_by_name, written_at)
    values (${placeId}, ${s.spentId}, ${s.pilotId}, ${s.upTo}, ${s.spent}, ${s.doubleRunning}, ${s.note}, ${s.byName}, ${s.now})`.execute(
    tx,
  )
}

export type Judgement = {
  pilotId: string
  onDate: DateString
  judged: Judged
  learned: string
  /** Whoever judged, which need not be whoever wrote it down. */
  judgedBy: string
  byName: string
}

/** Of every pilot, the newest first. */
export async function listJudgements(tx: Reading, placeId: PlaceId): Promise<Judgement[]> {
  const found = await sql<Judgement>`select pilot_id as "pilotId", on_date as "onDate", judged, learned,
      judged_by as "judgedBy", written_by_name as "byName"
    from outcomes.pilot_judged where place_id = ${placeId} order by on_date desc, written_at desc limit 2000`.execute(
    tx,
  )
  return found.rows
}

export async function saveJudgement(
  tx: Writing,
  placeId: PlaceId,
  j: Judgement & { judgedId: string; now: Date },
): Promise<void> {
  await sql`insert into outcomes.pilot_judged (place_id, judged_id, pilot_id, on_date, judged, learned, judged_by, written_by_name, written_at)
    values (${placeId}, ${j.judgedId}, ${j.pilotId}, ${j.onDate}, ${j.judged}, ${j.learned}, ${j.judgedBy}, ${j.byName}, ${j.now})`.execute(
    tx,
  )
}
