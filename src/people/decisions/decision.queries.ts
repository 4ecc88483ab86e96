import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'
import { withPersonNow } from '../same-person.queries.ts'
import type { Answer, Decider, Difference } from './decision.rules.ts'

export type Decision = {
  decisionId: string
  personId: string
  ofKind: 'itself' | 'a conversation' | 'an assessment'
  ofId: string | null
  about: string
  wish: string
  /** '' for the person themself. */
  wishSaidBy: string
  ownView: string
  decided: Answer
  decision: string
  decidedBy: Decider
  decidedByName: string
  weekly: number | null
  once: number | null
  overWhy: string
  differs: Difference[]
  madeBy: string
  madeByName: string
  team: string
  onDate: DateString
  cameOf: string
  cameOfByName: string
  cameOfOn: DateString | null
  dissent: string
  resolution: string
  learning: string
  answeredByName: string
  answeredAt: Date | null
}

const columns = sql`d.decision_id as "decisionId", d.person_id as "personId", d.of_kind as "ofKind", d.of_id as "ofId", d.about, d.wish,
  d.wish_said_by as "wishSaidBy", d.own_view as "ownView", d.decided, d.decision, d.decided_by as "decidedBy",
  d.decided_by_name as "decidedByName", d.spend_weekly::float8 as weekly, d.spend_once::float8 as once, d.over_why as "overWhy", d.differs,
  d.made_by as "madeBy", d.made_by_name as "madeByName", d.team, d.on_date as "onDate", d.came_of as "cameOf",
  d.came_of_by_name as "cameOfByName", d.came_of_on as "cameOfOn", d.dissent, d.resolution, d.learning,
  d.answered_by_name as "answeredByName", d.answered_at as "answeredAt"`

/** What was decided about somebody, the newest first. */
export async function listDecisions(tx: Reading, placeId: number, ids: string[], most: number): Promise<Decision[]> {
  const found = await sql<Decision>`select ${columns} from people.local_decision d
    where d.place_id = ${placeId} and d.person_id = any(${ids}::uuid[]) order by d.made_at desc, d.decision_id desc limit ${most}`.execute(
    tx,
  )
  return found.rows
}

export async function findDecision(tx: Reading, placeId: number, ids: string[], decisionId: string) {
  if (!isId(decisionId)) return undefined
  const found = await sql<Decision>`select ${columns} from people.local_decision d
    where d.place_id = ${placeId} and d.decision_id = ${decisionId} and d.person_id = any(${ids}::uuid[])`.execute(tx)
  return found.rows[0]
}

export type OfTeam = Decision & { knownAs: string; safetyHold: boolean }

const ofTeam = (placeId: number, team: string) => sql`people.local_decision d ${withPersonNow('d')}
  where d.place_id = ${placeId} and d.team = ${team} and p.person_id is not null`

/** What a team decided since a day, the newest first. */
export async function listDecisionsOfTeam(
  tx: Reading,
  placeId: number,
  { team, since, most }: { team: string; since: DateString; most: number },
): Promise<OfTeam[]> {
  const found = await sql<OfTeam>`select ${columns}, p.known_as as "knownAs", p.safety_hold as "safetyHold"
    from ${ofTeam(placeId, team)} and d.on_date >= ${since} order by d.made_at desc, d.decision_id desc limit ${most}`.execute(
    tx,
  )
  return found.rows
}

/** Where views differ in a team: what nobody answered first, the oldest on top; then what was, the newest first. */
export async function listWhereViewsDiffer(
  tx: Reading,
  placeId: number,
  { team, most }: { team: string; most: number },
): Promise<OfTeam[]> {
  const found = await sql<OfTeam>`select ${columns}, p.known_as as "knownAs", p.safety_hold as "safetyHold"
    from ${ofTeam(placeId, team)} and cardinality(d.differs) > 0
   order by d.answered_at is not null, case when d.answered_at is null then d.made_at end, d.answered_at desc limit ${most}`.execute(
    tx,
  )
  return found.rows
}

/** How many in a team nobody has answered. Of the team, and never of a worker. */
export async function countWhereViewsDiffer(tx: Reading, placeId: number, team: string): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from people.local_decision d
    where d.place_id = ${placeId} and d.team = ${team} and cardinality(d.differs) > 0 and d.answered_at is null`.execute(
    tx,
  )
  return found.rows[0]!.n
}

/** What a decision can be of: what the last conversations and assessments led to. */
export type Subject = { kind: 'a conversation' | 'an assessment'; id: string; onDate: DateString }

export async function listSubjects(tx: Reading, placeId: number, ids: string[]): Promise<Subject[]> {
  const found = await sql<Subject>`
    select * from (
      select 'a conversation' as kind, c.contact_id as id, c.on_date as "onDate" from front_door.contact c
       where c.place_id = ${placeId} and c.person_id = any(${ids}::uuid[]) and not 'safeguarding' = any(c.results)
      union all
      select 'an assessment', a.hand_over_id, a.ended_on from people.assessment a
        join people.hand_over h on h.place_id = a.place_id and h.hand_over_id = a.hand_over_id
       where a.place_id = ${placeId} and h.person_id = any(${ids}::uuid[])) of
     order by "onDate" desc, id limit 10`.execute(tx)
  return found.rows
}

export type NewDecision = Pick<
  Decision,
  | 'personId'
  | 'ofKind'
  | 'ofId'
  | 'about'
  | 'wish'
  | 'wishSaidBy'
  | 'ownView'
  | 'decided'
  | 'decision'
  | 'decidedBy'
  | 'decidedByName'
  | 'weekly'
  | 'once'
  | 'overWhy'
  | 'differs'
  | 'dissent'
> & { by: { accountId: string; name: string; team: string }; today: DateString; now: Date }

export async function insertDecision(tx: Writing, placeId: number, d: NewDecision): Promise<string> {
  const id = newId()
  await sql`insert into people.local_decision (place_id, decision_id, person_id, of_kind, of_id, about, wish, wish_said_by, own_view, decided,
      decision, decided_by, decided_by_name, spend_weekly, spend_once, over_why, differs, dissent, made_by, made_by_name, team, on_date, made_at)
    values (${placeId}, ${id}, ${d.personId}, ${d.ofKind}, ${d.ofId}, ${d.about}, ${d.wish}, ${d.wishSaidBy}, ${d.ownView}, ${d.decided},
      ${d.decision}, ${d.decidedBy}, ${d.decidedByName}, ${d.weekly}, ${d.once}, ${d.overWhy}, ${d.differs}, ${d.dissent},
      ${d.by.accountId}, ${d.by.name}, ${d.by.team}, ${d.today}, ${d.now})`.execute(tx)
  return id
}

/** The worker's own note, theirs to change until a manager answered. Answers whether it was in time. */
export async function keepDissent(
  tx: Writing,
  placeId: number,
  note: { decisionId: string; by: string; differs: Difference[]; dissent: string },
): Promise<boolean> {
  const done = await sql`update people.local_decision set differs = ${note.differs}, dissent = ${note.dissent}
    where place_id = ${placeId} and decision_id = ${note.decisionId} and made_by = ${note.by} and answered_at is null`.execute(
    tx,
  )
  return done.numAffectedRows === 1n
}

/** Once, by a manager other than whoever wrote it. */
export async function answerDissent(
  tx: Writing,
  placeId: number,
  answer: { decisionId: string; resolution: string; learning: string; by: string; byName: string; at: Date },
): Promise<boolean> {
  const done =
    await sql`update people.local_decision set resolution = ${answer.resolution}, learning = ${answer.learning},
      answered_by = ${answer.by}, answered_by_name = ${answer.byName}, answered_at = ${answer.at}
    where place_id = ${placeId} and decision_id = ${answer.decisionId} and made_by <> ${answer.by} and answered_at is null
      and cardinality(differs) > 0`.execute(tx)
  return done.numAffectedRows === 1n
}

/** What came of it, and what was learned: added to what was said before, so that nobody's words go. */
export async function keepCameOf(
  tx: Writing,
  placeId: number,
  one: { decisionId: string; cameOf: string; byName: string; on: DateString },
): Promise<void> {
  await sql`update people.local_decision set came_of = concat_ws(e'\\n\\n', nullif(came_of, ''), ${one.cameOf}::text), came_of_by_name = ${one.byName}, came_of_on = ${one.on}
    where place_id = ${placeId} and decision_id = ${one.decisionId}`.execute(tx)
}
