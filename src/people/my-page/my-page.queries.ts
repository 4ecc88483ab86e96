import type { DateString } from '#platform/clock'
import { type Reading, sql } from '#platform/database'

/** Everything here is asked as the person themselves: of anybody else no row comes, whatever is asked (migration 0034). */
export type OwnRecord = {
  personId: string
  ids: string[]
  knownAs: string
  words: { words: string; onDate: DateString }[]
  strengths: { side: 'strength' | 'difficulty'; words: string }[]
  worker: { name: string; team: string } | null
}

/** Their own words and who comes back to them; undefined while their page rests. What others said is not read. */
export async function readOwn(tx: Reading, placeId: number, accountId: string): Promise<OwnRecord | undefined> {
  const of = (alias: string) =>
    sql`${sql.raw(alias)}.place_id = ${placeId} and ${sql.raw(alias)}.person_id = any((select ids from who)::uuid[])`
  const found = await sql<OwnRecord>`
    with who as materialized (
      select people.same_person(o.place_id, o.person_id) as ids from people.own_account o
       where o.place_id = ${placeId} and o.account_id = ${accountId} and o.ended_at is null)
    select p.person_id as "personId", (select ids from who) as ids, p.known_as as "knownAs",
      (select coalesce(json_agg(json_build_object('words', m.words, 'onDate', m.said_on) order by m.kept_apart desc, m.said_on desc, m.heard_id desc), '[]')
         from people.heard m where ${of('m')} and m.said_by is null) as words,
      (select coalesce(json_agg(json_build_object('side', s.side, 'words', s.words) order by s.side desc, s.from_on, s.strength_id), '[]')
         from people.strength s where ${of('s')} and s.until_on is null and s.said_by is null) as strengths,
      (select json_build_object('name', k.worker_name, 'team', k.team) from people.known_worker k
        where ${of('k')} and k.until_on is null order by k.from_on desc, k.known_worker_id desc limit 1) as worker
      from people.person p where p.place_id = ${placeId} and p.person_id = (select ids[1] from who)`.execute(tx)
  return found.rows[0]
}
