import type { DateString } from '#platform/clock'
import { type Reading, sql } from '#platform/database'

/** Somebody who left a team, has moved on from it, or is about to. */
export type Mover = {
  accountId: string
  name: string
  state: 'left' | 'goes' | 'moved'
  /** Where they are then; null for nowhere here. */
  nextTeam: string | null
  /** The first day of it. */
  on: DateString
}

/** Those of a team whose work somebody else has to take on, who goes next first. */
export async function listMovers(tx: Reading, placeId: number, team: string): Promise<Mover[]> {
  const found = await sql<Mover>`
    select a.account_id as "accountId", a.name,
           case when a.left_on is not null then 'left' when a.team = ${team} then 'goes' else 'moved' end as state,
           case when a.left_on is not null then null when a.team <> ${team} then a.team when plan.cause = 'left' then null else plan.team end as "nextTeam",
           case when a.left_on is not null then a.left_on when a.team = ${team} then plan.from_on else now.from_on end as on
      from identity.account a
      left join lateral (select w.cause, w.team, w.from_on from identity.works_for w
        where w.place_id = a.place_id and w.account_id = a.account_id and w.done_at is null and w.withdrawn_at is null
          and (w.cause = 'left' or w.team <> ${team}) order by w.from_on limit 1) plan on true
      left join identity.works_for now on now.place_id = a.place_id and now.account_id = a.account_id
        and now.until_on is null and now.done_at is not null
     where a.place_id = ${placeId}
       and exists (select from identity.works_for o where o.place_id = a.place_id and o.account_id = a.account_id
         and o.team = ${team} and o.done_at is not null)
       and (a.left_on is not null or a.team <> ${team} or plan.from_on is not null)
     order by 5 desc, a.name, a.account_id`.execute(tx)
  return found.rows
}
