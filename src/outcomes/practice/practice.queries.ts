import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

/** What was brought up where practice is talked about, and what was changed for it. */
export type PracticeChange = {
  changeId: string
  theme: string
  changed: string
  raisedIn: string
  onDate: DateString
  byName: string
  /** What those who work by it say since; '' until somebody wrote it. */
  cameBack: string
  cameBackByName: string | null
}

const columns = sql`change_id as "changeId", theme, changed, raised_in as "raisedIn", on_date as "onDate",
  written_by_name as "byName", came_back as "cameBack", came_back_by_name as "cameBackByName"`

/** The newest first. */
export async function listPracticeChanges(tx: Reading, placeId: PlaceId): Promise<PracticeChange[]> {
  const found = await sql<PracticeChange>`select ${columns} from outcomes.practice_change
    where place_id = ${placeId} order by on_date desc, change_id desc limit 300`.execute(tx)
  return found.rows
}

export async function findPracticeChange(
  tx: Reading,
  placeId: PlaceId,
  changeId: string,
): Promise<PracticeChange | undefined> {
  const found = await sql<PracticeChange>`select ${columns} from outcomes.practice_change
    where place_id = ${placeId} and change_id = ${changeId}::uuid`.execute(tx)
  return found.rows[0]
}

type NewChange = Pick<PracticeChange, 'changeId' | 'theme' | 'changed' | 'raisedIn' | 'onDate' | 'byName'> & {
  now: Date
}

export async function savePracticeChange(tx: Writing, placeId: PlaceId, c: NewChange): Promise<void> {
  await sql`insert into outcomes.practice_change (place_id, change_id, theme, changed, raised_in, on_date, written_by_name, written_at)
    values (${placeId}, ${c.changeId}, ${c.theme}, ${c.changed}, ${c.raisedIn}, ${c.onDate}, ${c.byName}, ${c.now})`.execute(
    tx,
  )
}

type CameBack = { changeId: string; cameBack: string; byName: string; now: Date }

/** Returns false when somebody wrote before what came back. */
export async function saveCameBack(tx: Writing, placeId: PlaceId, c: CameBack): Promise<boolean> {
  const done = await sql`update outcomes.practice_change set came_back = ${c.cameBack}, came_back_by_name = ${c.byName},
      came_back_at = ${c.now}
    where place_id = ${placeId} and change_id = ${c.changeId}::uuid and came_back = '' returning 1`.execute(tx)
  return done.rows.length === 1
}
