import type { Ties } from '#place'
import { type Reading, sql } from '#platform/database'

type Asked = { accountId: string; team: string; personId: string; now: Date }

/** How somebody of the council is tied to somebody on record. Undefined where there is nobody, or nobody open to them. */
export async function findTies(tx: Reading, placeId: number, asked: Asked): Promise<Ties | undefined> {
  const { accountId, team, personId, now } = asked
  const of = (alias: string) =>
    sql`${sql.raw(alias)}.place_id = ${placeId} and ${sql.raw(alias)}.person_id = any((select ids from who)::uuid[])`
  const found = await sql<Ties>`
    with now as materialized (
      select coalesce(follows.now_id, p.person_id) as id from people.person p
        left join people.alias_now follows on follows.place_id = p.place_id and follows.person_id = p.person_id
       where p.place_id = ${placeId} and p.person_id = ${personId}),
    who as materialized (
      select now.id || array(select a.person_id from people.alias_now a where a.place_id = ${placeId} and a.now_id = now.id) as ids from now)
    select exists (select from people.restriction r where ${of('r')} and r.ended_at is null
             and (${accountId}::uuid = any(r.accounts) or ${team} = any(r.teams))) as named,
           exists (select from people.broken_glass g where ${of('g')} and g.account_id = ${accountId} and g.until_at > ${now}) as "brokeTheGlass",
           coalesce(bool_or(k.account_id = ${accountId}), false) as "knownWorker",
           coalesce(bool_or(k.team = ${team}), false) as "teamsKnownWorker",
           exists (select from people.hand_over h join people.allocation a on a.place_id = h.place_id and a.record_id = h.hand_over_id
             where ${of('h')} and a.account_id = ${accountId}) as allocated,
           exists (select from people.hand_over h where ${of('h')} and h.to_team = ${team}) as "handedToTeam",
           exists (select from front_door.contact c where ${of('c')} and c.taken_by = ${accountId}) as "spokeWithThem"
      from who left join people.known_worker k on ${of('k')} and k.until_on is null
     group by who.ids`.execute(tx)
  return found.rows[0]
}
