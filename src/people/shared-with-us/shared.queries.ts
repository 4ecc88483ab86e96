import type { DateString } from '#platform/clock'
import { isId, type Reading, sql } from '#platform/database'
import { withPersonNow } from '../same-person.queries.ts'

/** Everything here is asked as somebody of another organisation: of what is not shared no row comes, whatever is asked. */
export type Shared = {
  personId: string
  knownAs: string
  diedOn: DateString | null
  parts: string[]
  untilOn: DateString
}

/** Whose record is shared with us today, with the parts that are, by name. */
export async function listShared(tx: Reading, placeId: number, today: DateString): Promise<Shared[]> {
  const found = await sql<Shared>`
    select p.person_id as "personId", p.known_as as "knownAs", p.died_on as "diedOn", array_agg(distinct part) as parts, max(s.until_on) as "untilOn"
      from people.sharing s cross join lateral unnest(s.parts) as part
      ${withPersonNow('s')}
     where p.person_id is not null and s.place_id = ${placeId} and s.ended_at is null and ${today} between s.from_on and s.until_on
     group by p.person_id, p.known_as, p.died_on order by p.known_as, p.person_id`.execute(tx)
  return found.rows
}

export type SharedRecord = {
  pronouns: string | null
  notToTell: { who: string; why: string }[]
  words: { words: string; saidBy: string | null; saidOn: DateString }[]
  strengths: { side: string; words: string }[]
  ways: { kind: string; value: string; safe: string; note: string | null }[]
  needs: { kind: string; value: string }[]
  circle: { name: string; relation: string; caresFor: boolean }[]
  worker: { name: string } | null
  plan: { words: string; onDate: DateString; byName: string } | null
  introductions: { entry: string; onDate: DateString }[]
  times: { hub: string; onDate: DateString }[]
}

/** The parts of a record that are shared, in one statement; parts that are not come back empty. */
export async function readShared(tx: Reading, placeId: number, personId: string): Promise<SharedRecord> {
  const of = (alias: string) =>
    sql`${sql.raw(alias)}.place_id = ${placeId} and ${sql.raw(alias)}.person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid))`
  const found = await sql<SharedRecord>`select
    (select value from people.detail d where ${of('d')} and d.kind = 'pronouns' and d.until_on is null limit 1) as pronouns,
    (select coalesce(json_agg(json_build_object('who', n.who, 'why', n.why)), '[]') from people.not_to_tell n
      where ${of('n')} and n.until_on is null) as "notToTell",
    (select coalesce(json_agg(json_build_object('words', m.words, 'saidBy', m.said_by, 'saidOn', m.said_on) order by m.said_by is not null, m.said_on desc), '[]')
      from people.about_me m where ${of('m')}) as words,
    (select coalesce(json_agg(json_build_object('side', s.side, 'words', s.words) order by s.side desc, s.from_on), '[]')
      from people.strength s where ${of('s')} and s.until_on is null) as strengths,
    (select coalesce(json_agg(json_build_object('kind', w.kind, 'value', w.value, 'safe', w.safe, 'note', w.note) order by w.safe = 'safe' desc, w.way_id), '[]')
      from people.way_to_reach w where ${of('w')} and w.until_on is null) as ways,
    (select coalesce(json_agg(json_build_object('kind', d.kind, 'value', d.value) order by d.kind), '[]')
      from people.detail d where ${of('d')} and d.until_on is null) as needs,
    (select coalesce(json_agg(json_build_object('name', c.name, 'relation', c.relation, 'caresFor', c.cares_for) order by c.from_on, c.circle_id), '[]')
      from people.circle c where ${of('c')} and c.until_on is null) as circle,
    (select json_build_object('name', k.worker_name) from people.known_worker k where ${of('k')} and k.until_on is null
      order by k.from_on desc limit 1) as worker,
    (select json_build_object('words', l.words, 'onDate', l.on_date, 'byName', l.written_by_name) from front_door.support_plan l
      where ${of('l')} order by l.written_at desc limit 1) as plan,
    (select coalesce(json_agg(json_build_object('entry', i.entry_name, 'onDate', i.made_on) order by i.made_on desc), '[]')
      from community.introduction i where ${of('i')}) as introductions,
    (select coalesce(json_agg(json_build_object('hub', s.name, 'onDate', s.on_date) order by s.on_date desc), '[]')
      from community.hub_booking b join community.hub_session s on s.place_id = b.place_id and s.session_id = b.session_id
      where ${of('b')} and b.cancelled_at is null) as times`.execute(tx)
  return found.rows[0]!
}

export async function findShared(
  tx: Reading,
  placeId: number,
  today: DateString,
  personId: string,
): Promise<Shared | undefined> {
  if (!isId(personId)) return undefined
  return (await listShared(tx, placeId, today)).find(one => one.personId === personId)
}

/** Who of our own organisation looked, the newest first. */
export async function listOwnLooks(
  tx: Reading,
  placeId: number,
  personId: string,
): Promise<{ at: Date; act: string; name: string }[]> {
  const found = await sql<{ at: Date; act: string; name: string }>`
    select e.at, e.act, a.name from audit.entry e
      join identity.account a on a.place_id = e.place_id and a.account_id = e.account_id
     where e.place_id = ${placeId} and not e.quiet and e.person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid))
     order by e.at desc, e.entry_id desc limit 50`.execute(tx)
  return found.rows
}
