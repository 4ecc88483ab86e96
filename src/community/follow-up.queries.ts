import { withPersonNow } from '#people'
import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { DueFor } from './follow-up.rules.ts'

/** Whose: one worker's, a team's, or everybody's when neither is given. */
export type Whose = { accountId?: string; team?: string }
/** `horizonDays` is how many days after today are looked at; without it, what is due by today. */
export type Until = { today: DateString; horizonDays?: number }

export type DueRow = {
  introductionId: string
  personId: string
  knownAs: string
  givenName: string | null
  entryName: string
  goesAlong: string
  madeByName: string
  team: string
  agreedOn: DateString | null
  dueOn: DateString
  dueFor: DueFor
  /** A number marked safe, the one that was given last; null when there is none. */
  reach: string | null
  reachNote: string | null
  mustNotBeTold: string[]
}

/**
 * `i`, the introductions that are due. Whoever it was given to has it; before that whoever made it (people.allocation): two
 * indexes, and neither looks at what is due for everybody. A notebook's are its keeper's alone.
 */
const dueOf = (placeId: PlaceId, asked: Whose & Until) => {
  const { accountId, team } = asked
  const due = sql`i.place_id = ${placeId} and i.due_on <= ${lastDay(asked)}`
  const given = sql`given.place_id = ${placeId} and given.kind = 'follow-up'`
  if (!accountId)
    return sql`(select i.* from community.introduction i where ${due} and not i.within_notebook ${team ? sql`and i.team = ${team}` : sql``}) i`
  return sql`(
    select i.* from community.introduction i where ${due} and i.made_by = ${accountId}
       and not exists (select from people.allocation given where ${given} and given.record_id = i.introduction_id)
    union all
    select i.* from people.allocation given join community.introduction i on i.place_id = given.place_id and i.introduction_id = given.record_id
     where ${given} and given.account_id = ${accountId} and ${due}) i`
}
const lastDay = ({ today, horizonDays }: Until) => sql`(${today}::date + ${horizonDays ?? 0}::integer)`

/** Nobody is asked how a dead woman's lunch club went, and nothing is due by itself under a safety hold (safety.md). */
const alive = sql`p.died_on is null and not p.safety_hold`

/** What is due, earliest first, each with how many are due in all; at most a hundred unless `take` says otherwise. */
export async function listDue(
  tx: Reading,
  placeId: PlaceId,
  asked: Whose & Until & { skip?: number; take?: number },
): Promise<(DueRow & { total: number })[]> {
  const on = asked.today
  const found = await sql<DueRow & { total: number }>`
    with due as materialized (
      select i.introduction_id, p.person_id, p.known_as, p.given_name, i.entry_name, i.goes_along, i.made_by_name, i.team, i.agreed_on,
             i.due_on, i.due_for, (count(*) over ())::integer as total
        from ${dueOf(placeId, asked)} ${withPersonNow('i')} where ${alive}
       order by i.due_on, i.introduction_id limit ${asked.take ?? 100} offset ${asked.skip ?? 0})
    select i.introduction_id as "introductionId", i.person_id as "personId", i.known_as as "knownAs", i.given_name as "givenName",
           i.entry_name as "entryName", i.goes_along as "goesAlong", i.made_by_name as "madeByName", i.team,
           i.agreed_on as "agreedOn", i.due_on as "dueOn", i.due_for as "dueFor", i.total, w.value as reach, w.note as "reachNote",
           array(select who from people.not_to_tell
             where place_id = ${placeId} and person_id = any(same.ids) and from_on <= ${on}::date
               and coalesce(until_on > ${on}::date, true) order by from_on) as "mustNotBeTold"
    from due i
    cross join lateral (select i.person_id || array(
      select a.person_id from people.alias_now a where a.place_id = ${placeId} and a.now_id = i.person_id) as ids) same
    left join lateral (
      select value, note from people.way_to_reach
      where place_id = ${placeId} and person_id = any(same.ids) and safe = 'safe' and kind in ('phone', 'mobile', 'text relay')
        and from_on <= ${on}::date and coalesce(until_on > ${on}::date, true)
      order by from_on desc, way_id limit 1) w on true
    order by i.due_on, i.introduction_id`.execute(tx)
  return found.rows
}

/** How many are due: for the link along the top. */
export async function countDue(tx: Reading, placeId: PlaceId, asked: Whose & Until): Promise<number> {
  const found = await sql<{ n: number }>`
    select count(*)::integer as n from ${dueOf(placeId, asked)} ${withPersonNow('i')} where ${alive}`.execute(tx)
  return found.rows[0]!.n
}

export type DueToSave = { introductionId: string; dueOn: DateString | null; dueFor: DueFor | null }

export async function saveDue(tx: Writing, placeId: PlaceId, rows: DueToSave[]): Promise<void> {
  await sql`update community.introduction i set due_on = r."dueOn", due_for = r."dueFor"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("introductionId" uuid, "dueOn" date, "dueFor" text)
    where i.place_id = ${placeId} and i.introduction_id = r."introductionId"`.execute(tx)
}
