import type { DateString } from '#platform/clock'
import { isId, type Reading, sql } from '#platform/database'
import { returnKinds } from './return-facts.ts'
import { whoItIs } from './same-person.queries.ts'

/** What somebody who speaks with a person, or about them, must know at once. */
export type Brief = {
  personId: string
  knownAs: string
  birthDate: DateString | null
  diedOn: DateString | null
  safetyHold: boolean
  neighbourhood: string | null
  latitude: number | null
  longitude: number | null
  ways: { kind: string; value: string; safe: 'safe' | 'not safe' | 'not known'; note: string | null }[]
  needs: { kind: string; value: string }[]
  notToTell: { who: string; why: string }[]
  circle: {
    name: string
    relation: string
    mayBeTold: string[]
    agreedOn: DateString | null
    agreedUntil: DateString | null
  }[]
  /** The newest of their own; null until they were heard. */
  ownWords: { words: string; saidOn: DateString } | null
  knownWorker: { accountId: string; name: string; team: string } | null
}

/** One statement, because it stands in a page that somebody waits for on the phone. Whoever calls it audits the read. */
export async function recordInBrief(
  tx: Reading,
  placeId: number,
  personId: string,
  today: DateString,
): Promise<Brief | undefined> {
  const now = (t: string) =>
    sql`${sql.ref(`${t}.from_on`)} <= ${today} and (${sql.ref(`${t}.until_on`)} is null or ${sql.ref(`${t}.until_on`)} > ${today})`
  if (!isId(personId)) return undefined
  const of = (t: string) =>
    sql`${sql.ref(`${t}.place_id`)} = ${placeId} and ${sql.ref(`${t}.person_id`)} = any((select ids from who)::uuid[])`
  const found = await sql<Brief>`
    with who as materialized (${whoItIs(placeId, personId)})
    select p.person_id as "personId", p.known_as as "knownAs", p.birth_date as "birthDate", p.died_on as "diedOn",
           p.safety_hold as "safetyHold", a.neighbourhood, a.latitude, a.longitude, -- of a hidden address nothing
           (select coalesce(json_agg(json_build_object('kind', w.kind, 'value', w.value, 'safe', w.safe, 'note', w.note) order by w.safe = 'safe' desc, w.way_id), '[]')
              from people.way_to_reach w where ${of('w')} and ${now('w')}) as ways,
           (select coalesce(json_agg(json_build_object('kind', d.kind, 'value', d.value) order by d.kind), '[]')
              from people.detail d where ${of('d')} and ${now('d')} and d.kind <> all(${returnKinds}::text[])) as needs,
           (select coalesce(json_agg(json_build_object('who', n.who, 'why', n.why)), '[]')
              from people.not_to_tell n where ${of('n')} and ${now('n')}) as "notToTell",
           (select coalesce(json_agg(json_build_object('name', c.name, 'relation', c.relation, 'mayBeTold', c.may_be_told,
                'agreedOn', c.agreed_on, 'agreedUntil', c.agreed_until) order by c.from_on), '[]')
              from people.circle c where ${of('c')} and ${now('c')}) as circle,
           (select json_build_object('words', m.words, 'saidOn', m.said_on)
              from people.heard m where ${of('m')} and m.said_by is null order by m.kept_apart desc, m.said_on desc, m.heard_id desc limit 1) as "ownWords",
           (select json_build_object('accountId', k.account_id, 'name', k.worker_name, 'team', k.team)
              from people.known_worker k where ${of('k')} and ${now('k')} order by k.from_on desc limit 1) as "knownWorker"
      from people.person p
      left join lateral (select neighbourhood, latitude, longitude, hidden from people.address a
        where ${of('a')} and ${now('a')} order by a.from_on desc limit 1) a on not a.hidden and not p.safety_hold
     where p.place_id = ${placeId} and p.person_id = (select ids[1] from who)`.execute(tx)
  return found.rows[0]
}
