import { type Reading, sql } from '#platform/database'

export type Whose = { team: string; accountId?: string }

/**
 * Whose worker to come back to is in the team, by name: all of them, or those of one worker. Somebody with a safety hold is
 * left out: paper and files go where nobody sees who reads them.
 */
export async function listWorkedWith(tx: Reading, placeId: number, { team, accountId }: Whose): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select p.person_id as id
      from people.known_worker k
      left join people.alias_now n on n.place_id = k.place_id and n.person_id = k.person_id
      join people.person p on p.place_id = k.place_id and p.person_id = coalesce(n.now_id, k.person_id)
     where k.place_id = ${placeId} and k.team = ${team} and k.until_on is null and p.died_on is null and not p.safety_hold
       and (${accountId ?? null}::uuid is null or k.account_id = ${accountId ?? null}::uuid)
     group by p.person_id, p.known_as order by p.known_as, p.person_id`.execute(tx)
  return found.rows.map(row => row.id)
}

export type WorkerOfTeam = { accountId: string; name: string; people: number }

/** Who in the team is anybody's worker to come back to, and how many have them. */
export async function listWorkersOf(tx: Reading, placeId: number, team: string): Promise<WorkerOfTeam[]> {
  const found = await sql<WorkerOfTeam>`
    select k.account_id as "accountId", max(k.worker_name) as name, count(distinct k.person_id)::integer as people
      from people.known_worker k
      join people.person p on p.place_id = k.place_id and p.person_id = k.person_id
     where k.place_id = ${placeId} and k.team = ${team} and k.until_on is null and p.died_on is null and not p.safety_hold
     group by k.account_id order by name, k.account_id`.execute(tx)
  return found.rows
}
