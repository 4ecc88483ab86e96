import { isId, type Reading, sql, type Tables } from '#platform/database'
import type { PersonRecord } from './person-record.ts'
import { whoItIs } from './same-person.queries.ts'

/**
 * A whole record in one statement, because opening one is what is done most. An id that leads
 * to another record opens that one. The words of a hidden address, or of any
 * address of somebody with a safety hold, do not leave the database here (safety.md, Who is speaking). `tables`: which of
 * them have a row of theirs is asked with it, because asking each later costs six times as much.
 */
export async function readRecord(
  tx: Reading,
  placeId: number,
  personId: string,
  tables: readonly (keyof Tables)[] = [],
): Promise<PersonRecord | undefined> {
  if (!isId(personId)) return undefined
  const of = (alias: string) =>
    sql`${sql.raw(alias)}.place_id = ${placeId} and ${sql.raw(alias)}.person_id = any((select ids from who)::uuid[])`
  const found = await sql<PersonRecord>`
    with who as materialized (${whoItIs(placeId, personId)})
    select p.person_id as "personId", (select ids from who) as ids, p.known_as as "knownAs", p.given_name as "givenName", p.family_name as "familyName",
           p.also_known_as as "alsoKnownAs", p.birth_date as "birthDate", p.birth_date_known as "birthDateKnown",
           p.nhs_number as "nhsNumber", p.nhs_number_state as "nhsNumberState", p.safety_hold as "safetyHold",
           p.died_on as "diedOn", p.died_told_by as "diedToldBy", p.version, p.changed_at as "changedAt",
           p.changed_by_name as "changedByName", p.changed_what as "changedWhat",
      (select coalesce(json_agg(json_build_object('addressId', a.address_id, 'hidden', a.hidden or p.safety_hold,
          'lines', case when a.hidden or p.safety_hold then null else a.lines end,
          'postcode', case when a.hidden or p.safety_hold then null else a.postcode end,
          'neighbourhood', case when a.hidden or p.safety_hold then null else a.neighbourhood end,
          'fromOn', a.from_on, 'untilOn', a.until_on) order by a.from_on desc, a.address_id desc), '[]')
        from people.address a where ${of('a')}) as addresses,
      (select coalesce(json_agg(json_build_object('wayId', w.way_id, 'kind', w.kind, 'value', w.value, 'safe', w.safe, 'note', w.note,
          'fromOn', w.from_on, 'untilOn', w.until_on) order by w.from_on desc, w.way_id desc), '[]')
        from people.way_to_reach w where ${of('w')}) as ways,
      (select coalesce(json_agg(json_build_object('kind', d.kind, 'value', d.value, 'toldBy', d.told_by,
          'fromOn', d.from_on, 'untilOn', d.until_on) order by d.from_on desc, d.detail_id desc), '[]')
        from people.detail d where ${of('d')}) as details,
      (select coalesce(json_agg(json_build_object('notToTellId', n.not_to_tell_id, 'who', n.who, 'why', n.why,
          'fromOn', n.from_on, 'untilOn', n.until_on) order by n.from_on desc, n.not_to_tell_id desc), '[]')
        from people.not_to_tell n where ${of('n')}) as "notToTell",
      (select coalesce(json_agg(json_build_object('aboutMeId', m.heard_id, 'words', m.words, 'saidBy', m.said_by, 'saidOn', m.said_on,
          'writtenBy', m.written_by) order by m.kept_apart desc, m.said_on desc, m.heard_id desc), '[]')
        from people.heard m where ${of('m')}) as "aboutMe",
      (select coalesce(json_agg(json_build_object('strengthId', s.strength_id, 'side', s.side, 'words', s.words, 'saidBy', s.said_by,
          'fromOn', s.from_on, 'untilOn', s.until_on) order by s.side desc, s.from_on, s.strength_id), '[]')
        from people.strength s where ${of('s')}) as strengths,
      (select coalesce(json_agg(json_build_object('circleId', c.circle_id, 'name', c.name, 'relation', c.relation,
          'otherPersonId', c.other_person_id, 'diedOn', o.died_on, 'caresFor', c.cares_for, 'reach', c.reach, 'note', c.note, 'mayBeTold', c.may_be_told,
          'agreedOn', c.agreed_on, 'agreedUntil', c.agreed_until, 'agreedHow', c.agreed_how, 'authority', c.authority,
          'authoritySeen', c.authority_seen, 'authorityScope', c.authority_scope, 'authoritySeenOn', c.authority_seen_on,
          'authorityFrom', c.authority_from, 'authorityUntil', c.authority_until, 'fromOn', c.from_on, 'untilOn', c.until_on) order by c.from_on, c.circle_id), '[]')
        from people.circle c left join people.person o on o.place_id = c.place_id and o.person_id = c.other_person_id
        where ${of('c')}) as circle,
      (select coalesce(json_agg(json_build_object('personId', o.person_id, 'knownAs', o.known_as) order by o.known_as), '[]')
        from people.circle c join people.person o on o.place_id = c.place_id and o.person_id = c.person_id
       where c.place_id = ${placeId} and c.other_person_id = any((select ids from who)::uuid[]) and c.cares_for and c.until_on is null) as "caresFor",
      (select coalesce(json_agg(json_build_object('accountId', k.account_id, 'name', k.worker_name, 'team', k.team,
          'fromOn', k.from_on, 'untilOn', k.until_on) order by k.from_on desc, k.known_worker_id desc), '[]')
        from people.known_worker k where ${of('k')}) as workers,
      (select json_build_object('deathId', d.death_id, 'diedOn', d.died_on, 'recordedAt', d.recorded_at,
          'recordedByName', d.recorded_by_name, 'endedWorkers', d.ended_workers, 'endedWays', d.ended_ways)
        from people.death d where ${of('d')} and d.undone_at is null order by d.recorded_at desc limit 1) as death,
      array_remove(array[
        case when exists (select from people.visit_warning k where ${of('k')}) then 'warnings' end,
        case when exists (select from people.capacity k where ${of('k')}) then 'decisions' end,
        case when exists (select from people.advocate k where ${of('k')}) then 'advocates' end,
        case when exists (select from people.household_member k where ${of('k')} and k.until_on is null) then 'household' end], null) as keeps,
      array_remove(array[${sql.join([sql`null::text`, ...tables.map(one => sql`case when exists (select from ${sql.raw(one)} k where ${of('k')}) then ${sql.raw(`'${one}'`)} end`)])}], null) as "rowsIn"
      from people.person p where p.place_id = ${placeId} and p.person_id = (select ids[1] from who)`.execute(tx)
  return found.rows[0]
}
