import type { DateString } from '#platform/clock'
import { newId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import { withPersonNow } from '../same-person.queries.ts'
import type { Answered, Passed, Verdict } from './passed.rules.ts'

/** A hand-over with all that became of it. */
export type Pass = Passed & {
  id: string
  personId: string | null
  knownAs: string | null
  diedOn: DateString | null
  safetyHold: boolean | null
  neighbourhood: string | null
  reason: string
  agreedHow: string | null
  agreedNote: string
  madeByName: string
  madeAt: Date
  takenAt: Date | null
  takenByName: string | null
  saidBy: string
  /** Whose it is now: whoever took it, or was given it since. */
  withAccount: string | null
  withName: string | null
  answeredAt: Date | null
  answeredByName: string | null
  answerWords: string
  pickedUpByName: string | null
  verdictAt: Date | null
  verdictWords: string
  /** The account that is the person's worker to come back to. */
  knownWorker: string | null
}

const columns = sql`h.hand_over_id as id, p.person_id as "personId", p.known_as as "knownAs", p.died_on as "diedOn",
  p.safety_hold as "safetyHold", h.from_team as "fromTeam", h.to_team as "toTeam", h.outside, h.neighbourhood, h.reason,
  h.agreed_how as "agreedHow", h.agreed_note as "agreedNote", h.made_by_name as "madeByName", h.made_at as "madeAt",
  h.acknowledged_at is not null as taken, h.acknowledged_at as "takenAt", h.acknowledged_by_name as "takenByName",
  h.acknowledged_said_by as "saidBy", coalesce(a.account_id, h.acknowledged_by) as "withAccount",
  coalesce(a.account_name, h.acknowledged_by_name) as "withName", h.answer, h.answered_at as "answeredAt",
  h.answered_by_name as "answeredByName", h.answer_words as "answerWords", h.picked_up_at is not null as "pickedUp",
  h.picked_up_by_name as "pickedUpByName", h.verdict, h.verdict_at as "verdictAt", h.verdict_words as "verdictWords",
  (select k.account_id from people.known_worker k where k.place_id = h.place_id
    and k.person_id = any(people.same_person(h.place_id, h.person_id)) and k.until_on is null order by k.from_on desc limit 1) as "knownWorker"`
const passes = sql`people.hand_over h
  ${withPersonNow('h')}
  left join people.allocation a on a.place_id = h.place_id and a.kind = 'hand-over' and a.record_id = h.hand_over_id`

/** One that this team made or was handed; nobody else's. */
export async function findPass(tx: Reading, placeId: PlaceId, id: string, team: string): Promise<Pass | undefined> {
  const found = await sql<Pass>`select ${columns} from ${passes}
    where h.place_id = ${placeId} and h.hand_over_id = ${id} and (h.to_team = ${team} or h.from_team = ${team})`.execute(
    tx,
  )
  return found.rows[0]
}

/** Those of the ids that this team made, in the order of the ids. */
export async function listPasses(tx: Reading, placeId: PlaceId, ids: string[], fromTeam: string): Promise<Pass[]> {
  const found = await sql<Pass>`select ${columns} from ${passes}
    where h.place_id = ${placeId} and h.hand_over_id = any(${ids}::uuid[]) and h.from_team = ${fromTeam}
    order by array_position(${ids}::uuid[], h.hand_over_id)`.execute(tx)
  return found.rows
}

/** What was said of this team's passes since, newest first: those that teach something, not each 'right team'. */
export async function listVerdicts(
  tx: Reading,
  placeId: PlaceId,
  asked: { fromTeam: string; since: Date; most: number },
): Promise<Pass[]> {
  const found = await sql<Pass>`select ${columns} from ${passes}
    where h.place_id = ${placeId} and h.from_team = ${asked.fromTeam} and h.verdict_at >= ${asked.since}
      and (h.verdict <> 'right team' or h.verdict_words <> '')
    order by h.verdict_at desc, h.hand_over_id limit ${asked.most}`.execute(tx)
  return found.rows
}

/** What was said of passes that somebody made themselves, newest first: for them alone. */
export async function listVerdictsOfMine(
  tx: Reading,
  placeId: PlaceId,
  asked: { madeBy: string; since: Date; most: number },
): Promise<Pass[]> {
  const found = await sql<Pass>`select ${columns} from ${passes}
    where h.place_id = ${placeId} and h.made_by = ${asked.madeBy} and h.verdict_at >= ${asked.since}
    order by h.verdict_at desc, h.hand_over_id limit ${asked.most}`.execute(tx)
  return found.rows
}

/** How many there are of those. */
export async function countVerdictsOfMine(
  tx: Reading,
  placeId: PlaceId,
  asked: { madeBy: string; since: Date },
): Promise<number> {
  const found = await sql<{ n: number }>`select count(*)::integer as n from people.hand_over
    where place_id = ${placeId} and made_by = ${asked.madeBy} and verdict_at >= ${asked.since}`.execute(tx)
  return found.rows[0]!.n
}

/** How often each verdict was given on this team's passes since. */
export async function countVerdicts(
  tx: Reading,
  placeId: PlaceId,
  asked: { fromTeam: string; since: Date },
): Promise<{ verdict: Verdict; n: number }[]> {
  const found = await sql<{ verdict: Verdict; n: number }>`select verdict, count(*)::integer as n from people.hand_over
    where place_id = ${placeId} and from_team = ${asked.fromTeam} and verdict_at >= ${asked.since} group by verdict`.execute(
    tx,
  )
  return found.rows
}

/** The ids of what this team handed over in these days. */
export async function listPassesMade(
  tx: Reading,
  placeId: PlaceId,
  asked: { fromTeam: string; from: DateString; to: DateString },
): Promise<string[]> {
  const found = await sql<{ id: string }>`select hand_over_id as id from people.hand_over
    where place_id = ${placeId} and from_team = ${asked.fromTeam} and on_date between ${asked.from} and ${asked.to}`.execute(
    tx,
  )
  return found.rows.map(row => row.id)
}

type Done = { id: string; by: { accountId: string; name: string }; now: Date }

/** Each of these returns false when somebody did it before: what was done is not written over. */
export async function takeOutside(tx: Writing, placeId: PlaceId, done: Done & { saidBy: string }): Promise<boolean> {
  const kept =
    await sql`update people.hand_over set acknowledged_by = ${done.by.accountId}, acknowledged_by_name = ${done.by.name},
      acknowledged_at = ${done.now}, acknowledged_said_by = ${done.saidBy}
    where place_id = ${placeId} and hand_over_id = ${done.id} and outside and acknowledged_at is null returning 1`.execute(
      tx,
    )
  return kept.rows.length === 1
}

export async function answerHandOver(
  tx: Writing,
  placeId: PlaceId,
  done: Done & { answer: Answered; words: string },
): Promise<boolean> {
  const kept = await sql`update people.hand_over set answer = ${done.answer}, answer_words = ${done.words},
      answered_by = ${done.by.accountId}, answered_by_name = ${done.by.name}, answered_at = ${done.now}
    where place_id = ${placeId} and hand_over_id = ${done.id} and acknowledged_at is not null and answered_at is null
    returning 1`.execute(tx)
  return kept.rows.length === 1
}

export async function pickUp(tx: Writing, placeId: PlaceId, done: Done): Promise<boolean> {
  const kept = await sql`update people.hand_over set picked_up_by_name = ${done.by.name}, picked_up_at = ${done.now}
    where place_id = ${placeId} and hand_over_id = ${done.id} and answer = 'handed back' and picked_up_at is null
    returning 1`.execute(tx)
  return kept.rows.length === 1
}

export async function saveVerdict(
  tx: Writing,
  placeId: PlaceId,
  done: Done & { verdict: Verdict; words: string },
): Promise<boolean> {
  const kept = await sql`update people.hand_over set verdict = ${done.verdict}, verdict_words = ${done.words},
      verdict_by = ${done.by.accountId}, verdict_by_name = ${done.by.name}, verdict_at = ${done.now}
    where place_id = ${placeId} and hand_over_id = ${done.id} and acknowledged_at is not null and verdict_at is null
    returning 1`.execute(tx)
  return kept.rows.length === 1
}

export async function saveTry(tx: Writing, placeId: PlaceId, done: Done & { words: string }): Promise<void> {
  await sql`insert into people.hand_over_try (place_id, try_id, hand_over_id, words, tried_by, tried_by_name, tried_at)
    values (${placeId}, ${newId()}, ${done.id}, ${done.words}, ${done.by.accountId}, ${done.by.name}, ${done.now})`.execute(
    tx,
  )
}

export type Tried = { words: string; byName: string; at: Date }

export async function listTries(tx: Reading, placeId: PlaceId, id: string): Promise<Tried[]> {
  const found = await sql<Tried>`select words, tried_by_name as "byName", tried_at as at from people.hand_over_try
    where place_id = ${placeId} and hand_over_id = ${id} order by tried_at`.execute(tx)
  return found.rows
}
