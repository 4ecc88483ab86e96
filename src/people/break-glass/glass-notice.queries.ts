import { newId, type Reading, sql, type Writing } from '#platform/database'
import { withPersonNow } from '../same-person.queries.ts'

/** Why somebody is told that a glass was broken, the nearest first. */
export const toldAs = ['the worker to come back to', 'their manager', 'the records team'] as const
export type ToldAs = (typeof toldAs)[number]

export type Hearer = { accountId: string; name: string; email: string; as: ToldAs }

/**
 * Who hears of it: the workers to come back to and whoever leads for the household, where the record is open to them; the
 * managers of their teams; the managers of the records team. Never whoever did it. For `seeingEverybody`.
 */
export async function listHearers(
  tx: Reading,
  placeId: number,
  of: { personId: string; by: string; manages: string[]; recordsTeams: string[] },
): Promise<Hearer[]> {
  const found = await sql<Hearer>`
    with ids as (select people.same_person(${placeId}::integer, ${of.personId}::uuid) as ids),
    apart as (select r.accounts, r.teams from people.restriction r, ids
       where r.place_id = ${placeId} and r.person_id = any(ids.ids) and r.ended_at is null),
    theirs as (
      select k.account_id from people.known_worker k, ids
       where k.place_id = ${placeId} and k.person_id = any(ids.ids) and k.until_on is null
      union
      select l.account_id from people.lead_worker l, ids
       where l.place_id = ${placeId} and l.person_id = any(ids.ids)
         and exists (select from apart where l.account_id = any(apart.accounts) or l.team = any(apart.teams))),
    staff as (select a.account_id, a.name, a.email, a.role, a.team from identity.account a
       where a.place_id = ${placeId} and a.left_on is null and a.organisation_key = '' and a.account_id <> ${of.by}),
    told as (
      select account_id, 1 as nearest from theirs
      union all
      select m.account_id, 2 from staff m where m.role = any(${of.manages}) and m.team in (
        select a.team from identity.account a where a.place_id = ${placeId} and a.account_id in (select account_id from theirs))
      union all
      select m.account_id, 3 from staff m where m.role = any(${of.manages}) and m.team = any(${of.recordsTeams}))
    select s.account_id as "accountId", s.name, s.email, (${toldAs as unknown as string[]}::text[])[min(t.nearest)] as "as"
      from told t join staff s on s.account_id = t.account_id
     group by s.account_id, s.name, s.email order by min(t.nearest), s.name, s.account_id`.execute(tx)
  return found.rows
}

type NewNotice = { glassId: string; to: Hearer; byName: string; byTeam: string; beganAt: Date; mailed: boolean }

export async function insertGlassNotice(tx: Writing, placeId: number, n: NewNotice): Promise<string> {
  const id = newId()
  await sql`insert into people.glass_notice (place_id, notice_id, glass_id, account_id, account_name, told_as, by_name, by_team, began_at, mailed)
    values (${placeId}, ${id}, ${n.glassId}, ${n.to.accountId}, ${n.to.name}, ${n.to.as}, ${n.byName}, ${n.byTeam}, ${n.beganAt}, ${n.mailed})`.execute(
    tx,
  )
  return id
}

export type GlassNotice = {
  noticeId: string
  as: ToldAs
  byName: string
  byTeam: string
  beganAt: Date
  /** Where the record is open to whoever is told; null for everybody else, who learns of nobody. */
  personId: string | null
  knownAs: string | null
}

/** What somebody was told and has not seen, the oldest first; whose record it was only with eyes that may see it. */
export async function listGlassNotices(tx: Reading, placeId: number, accountId: string): Promise<GlassNotice[]> {
  const found = await sql<GlassNotice>`
    select t.notice_id as "noticeId", t.told_as as "as", t.by_name as "byName", t.by_team as "byTeam", t.began_at as "beganAt",
           p.person_id as "personId", p.known_as as "knownAs"
      from people.glass_notice t
      left join people.broken_glass g on g.place_id = t.place_id and g.glass_id = t.glass_id
      ${withPersonNow('g')}
     where t.place_id = ${placeId} and t.account_id = ${accountId} and t.seen_at is null
     order by t.began_at, t.notice_id limit 20`.execute(tx)
  return found.rows
}

/** Answers whether there was something of theirs to see. */
export async function keepGlassNoticeSeen(
  tx: Writing,
  placeId: number,
  seen: { noticeId: string; accountId: string; at: Date },
): Promise<boolean> {
  const done = await sql`update people.glass_notice set seen_at = ${seen.at}
    where place_id = ${placeId} and notice_id = ${seen.noticeId} and account_id = ${seen.accountId} and seen_at is null`.execute(
    tx,
  )
  return done.numAffectedRows === 1n
}

export type OpenGlass = { until: Date; told: { name: string; as: ToldAs }[] }

/** What is open to somebody because they broke the glass, and who was told of it. */
export async function findOpenGlass(
  tx: Reading,
  placeId: number,
  { ids, accountId, now }: { ids: string[]; accountId: string; now: Date },
): Promise<OpenGlass | undefined> {
  const found = await sql<OpenGlass>`
    select g.until_at as until, (select coalesce(json_agg(json_build_object('name', t.account_name, 'as', t.told_as) order by
             array_position(${toldAs as unknown as string[]}::text[], t.told_as), t.account_name), '[]')
             from people.glass_notice t where t.place_id = g.place_id and t.glass_id = g.glass_id) as told
      from people.broken_glass g
     where g.place_id = ${placeId} and g.person_id = any(${ids}::uuid[]) and g.account_id = ${accountId} and g.until_at > ${now}
     order by g.began_at desc limit 1`.execute(tx)
  return found.rows[0]
}

/** Whether a notice is still to be seen by somebody who works here, at this address. */
export async function isNoticeOpen(
  tx: Reading,
  placeId: number,
  { noticeId, email }: { noticeId: string; email: string },
): Promise<boolean> {
  const found = await sql`select 1 from people.glass_notice t
      join identity.account a on a.place_id = t.place_id and a.account_id = t.account_id
    where t.place_id = ${placeId} and t.notice_id = ${noticeId} and t.seen_at is null and a.left_on is null and a.email = ${email}`.execute(
    tx,
  )
  return found.rows.length > 0
}
