import { type Reading, sql, type Writing } from '#platform/database'

export type Concern = {
  concern_id: string
  person_id: string | null
  contact_id: string | null
  /** What came in and was raised with it. */
  document_id: string | null
  about_name: string
  adult_or_child: 'adult' | 'child' | 'not known'
  danger_now: 'yes' | 'no' | 'not known'
  what_happened: string
  reach_safely: string
  wants: string
  knows: 'yes' | 'no' | 'not known'
  raised_by: string | null
  raised_by_name: string
  team: string
  raised_at: Date
  decide_by: Date
}
export type Decision = {
  has_needs: string | null
  at_risk: string | null
  cannot_protect: string | null
  decision: string | null
  reasons: string | null
  advocate: string | null
  decided_by_name: string | null
  decided_at: Date | null
}

const columns = sql`concern_id, person_id, contact_id, document_id, about_name, adult_or_child, danger_now, what_happened, reach_safely, wants, knows,
  raised_by, raised_by_name, team, raised_at, decide_by`

export async function saveConcern(tx: Writing, placeId: number, c: Concern): Promise<void> {
  await sql`insert into front_door.concern (place_id, ${columns})
    values (${placeId}, ${c.concern_id}, ${c.person_id}, ${c.contact_id}, ${c.document_id}, ${c.about_name}, ${c.adult_or_child}, ${c.danger_now}, ${c.what_happened},
      ${c.reach_safely}, ${c.wants}, ${c.knows}, ${c.raised_by}, ${c.raised_by_name}, ${c.team}, ${c.raised_at}, ${c.decide_by})`.execute(
    tx,
  )
}

/** Whether this concern has come already. One that comes at the same moment waits here for the first. */
export async function concernHasCome(tx: Writing, placeId: number, concernId: string): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${concernId}, 0))`.execute(tx)
  const found =
    await sql`select 1 from front_door.concern where place_id = ${placeId} and concern_id = ${concernId}`.execute(tx)
  return found.rows.length > 0
}

export async function findConcern(
  tx: Reading,
  placeId: number,
  concernId: string,
): Promise<(Concern & Decision) | undefined> {
  const found = await sql<
    Concern & Decision
  >`select ${columns}, has_needs, at_risk, cannot_protect, decision, reasons, advocate, decided_by_name, decided_at
    from front_door.concern where place_id = ${placeId} and concern_id = ${concernId}`.execute(tx)
  return found.rows[0]
}

/** Undecided first, the one that runs out soonest on top; then those decided since. */
export async function listConcerns(tx: Reading, placeId: number, decidedSince: Date): Promise<(Concern & Decision)[]> {
  const found = await sql<
    Concern & Decision
  >`select ${columns}, has_needs, at_risk, cannot_protect, decision, reasons, advocate, decided_by_name, decided_at
    from front_door.concern where place_id = ${placeId} and (decided_at is null or decided_at > ${decidedSince})
    order by decided_at is not null, decide_by limit 200`.execute(tx)
  return found.rows
}

export async function countUndecided(tx: Reading, placeId: number): Promise<number> {
  const found = await sql<{
    n: string
  }>`select count(*) as n from front_door.concern where place_id = ${placeId} and decided_at is null`.execute(tx)
  return Number(found.rows[0]!.n)
}

export type Deciding = {
  hasNeeds: string
  atRisk: string
  cannotProtect: string
  decision: string
  reasons: string
  advocate: string
  by: string
  byName: string
  at: Date
}

/** False when somebody decided first: a decision is not written over. */
export async function decideConcern(tx: Writing, placeId: number, concernId: string, d: Deciding): Promise<boolean> {
  const done =
    await sql`update front_door.concern set has_needs = ${d.hasNeeds}, at_risk = ${d.atRisk}, cannot_protect = ${d.cannotProtect},
      decision = ${d.decision}, reasons = ${d.reasons}, advocate = ${d.advocate}, decided_by = ${d.by}, decided_by_name = ${d.byName}, decided_at = ${d.at}
    where place_id = ${placeId} and concern_id = ${concernId} and decided_at is null returning concern_id`.execute(tx)
  return done.rows.length === 1
}

/** Whether somebody raised a concern during this conversation: it then led to safeguarding, whatever else is ticked. */
export async function concernRaisedFrom(tx: Reading, placeId: number, contactId: string): Promise<boolean> {
  const found =
    await sql`select 1 from front_door.concern where place_id = ${placeId} and contact_id = ${contactId} limit 1`.execute(
      tx,
    )
  return found.rows.length > 0
}
