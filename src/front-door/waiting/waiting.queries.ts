import { type GivenAs, withPersonNow } from '#people'
import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql } from '#platform/database'
import type { Kind, Whose } from './waiting.rules.ts'

export type WaitingRow = {
  kind: Kind
  /** Null: it cannot be given to anybody else. */
  givenAs: GivenAs | null
  recordId: string
  personId: string | null
  /** As on record, or as written when nobody is on record. */
  name: string | null
  safetyHold: boolean | null
  diedOn: DateString | null
  accountName: string | null
  /** The last day away of whoever's it is; null when they are here. */
  awayUntil: DateString | null
  since: Date
  dueOn: DateString | null
  what: string
  /** Of a ring-back: how often nobody answered. */
  tries: number
  /** How many there are on all pages. */
  total: number
}

export type WaitingAsked = {
  whose: Whose
  who: { accountId: string; team: string }
  kinds: Kind[]
  /** Whether they see what others of their team left unfinished (safety.md, Drafts). */
  teamsDrafts: 'seen' | 'not seen'
  today: DateString
  now: Date
  /** Only these. */
  only?: string[]
}

/** A keeper's notebook and an unfinished page are not for whoever covers, either. */
const maySee = ({ who, teamsDrafts }: WaitingAsked) => sql`(w.seen_by in ('the team', 'whoever decides')
  or w.account_id = ${who.accountId}
  or (w.seen_by = 'its author and their manager' and w.team = ${who.team} and ${teamsDrafts === 'seen'}))`

/** Mine is what I have, and what those have for whom I cover today. */
const whoseSql = ({ whose, who, today }: WaitingAsked) =>
  whose === 'team'
    ? sql`(w.team = ${who.team} or w.seen_by = 'whoever decides')`
    : sql`w.account_id in (select ${who.accountId}::uuid union all
        select account_id from identity.account where place_id = current_place.id and cover_account = ${who.accountId}
           and ${today}::date between away_from and away_until)`

/** What waits for the team with one of these. Tasks and answers from outside go with whoever leads. */
export async function listHeldBy(
  tx: Reading,
  placeId: PlaceId,
  team: string,
  accountIds: string[],
): Promise<{ accountId: string; recordId: string }[]> {
  const found = await sql<{ accountId: string; recordId: string }>`
    select distinct account_id as "accountId", record_id as "recordId" from people.waiting
     where place_id = ${placeId} and team = ${team} and account_id = any(${accountIds}::uuid[])
       and kind not in ('task', 'answer from outside')`.execute(tx)
  return found.rows
}

/** What waits, the longest wait first, in one statement; nobody waits unseen. */
export async function listWaiting(
  tx: Reading,
  placeId: PlaceId,
  asked: WaitingAsked & { skip: number; take: number },
): Promise<WaitingRow[]> {
  const found = await sql<WaitingRow>`
    with current_place as (select ${placeId}::integer as id),
    waits as (
      select w.* from current_place, people.waiting w
       where w.place_id = ${placeId} and w.kind = any(${asked.kinds}::text[]) and w.shows_from <= ${asked.now}
         and ${whoseSql(asked)} and ${maySee(asked)}
         ${asked.only ? sql`and w.record_id = any(${asked.only}::uuid[])` : sql``}),
    page as (select w.*, count(*) over ()::integer as total from waits w
       order by w.since, w.record_id limit ${asked.take} offset ${asked.skip})
    select w.kind, w.given_as as "givenAs", w.record_id as "recordId", p.person_id as "personId",
           coalesce(p.known_as, nullif(w.name, '')) as name, p.safety_hold as "safetyHold", p.died_on as "diedOn",
           w.account_name as "accountName", a.away_until as "awayUntil", w.since, w.due_on as "dueOn", w.what, w.total,
           case when w.kind = 'ring-back' then (select count(*)::integer from front_door.ring_back_try t
             where t.place_id = ${placeId} and t.result_id = w.record_id) else 0 end as tries
      from page w
      ${withPersonNow('w')}
      left join identity.account a on a.place_id = ${placeId} and a.account_id = w.account_id
        and ${asked.today}::date between a.away_from and a.away_until
     order by w.since, w.record_id`.execute(tx)
  return found.rows
}
