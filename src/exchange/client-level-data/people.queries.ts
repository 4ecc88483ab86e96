import { sql, type Writing } from '#platform/database'
import type { Steps } from './steps.rules.ts'

const BY_ASSOCIATION = sql.lit('Unpaid carer known by association')

/** What rows say of somebody, when it is as good as unknown, and what is known where rows of the same standing disagree. */
const told = [
  { name: 'gender', text: true, unknown: `= 'Unknown'`, otherwise: `'Unknown'` },
  { name: 'ethnicity', text: true, unknown: `like 'No data:%'`, otherwise: `'Unknown'` },
  { name: 'accommodation', text: true, unknown: `= 'Unknown'`, otherwise: `'Unknown'` },
  {
    ...{ name: 'support_reason', text: true, otherwise: `'Unknown'` },
    unknown: `in ('Unknown', 'Social support: Support to unpaid carer')`,
  },
  { name: 'has_carer', text: true, unknown: `= 'Unknown'`, otherwise: `'Unknown'` },
  { name: 'local_id', text: true, unknown: 'is null', otherwise: 'null' },
  { name: 'postcode', text: true, unknown: 'is null', otherwise: 'null' },
  { name: 'said_born', text: false, unknown: 'is null', otherwise: 'null' },
  { name: 'said_died', text: false, unknown: 'is null', otherwise: 'null' },
] as const
const each = (form: (one: (typeof told)[number]) => string) => sql.raw(told.map(form).join(',\n'))

/** Larger than any order of rows: what is known comes before all that is not. */
const KNOWN = '2305843009213693952'

/**
 * What is told of each person by the rows that count, once each, with the highest standing of the rows that tell it: the
 * latest months, then the latest end (open last of all), then the latest start. A carer known by association is here too,
 * though nothing happened. `from_id` to `to_id` are of the ids under which the rows stand: alike where it is one.
 */
export async function gatherTold(tx: Writing, placeId: number): Promise<void> {
  const details = each(({ name, text }) => `min(${name}${text ? ' collate "C"' : ''}) as ${name}`)
  await sql`
    create temp table cld_told on commit drop as
    select person_key, told, ${details}, min(uuid_hash_extended(person_id, 0)) as from_id, max(uuid_hash_extended(person_id, 0)) as to_id,
           max(coalesce(nr, 0) * 1099511627776::bigint
             + (coalesce(case when nr is not null then ended_on end, date '2199-12-31') - date '1850-01-01') * 1048576::bigint
             + (coalesce(case when nr is not null then started_on end, date '1850-01-01') - date '1850-01-01')) as standing
      from exchange.cld_event
     where place_id = ${sql.lit(placeId)} and person_key is not null and (nr is not null or client_type = ${BY_ASSOCIATION})
     group by person_key, told`.execute(tx)
  // Where some rows leave blank what others say, it is filled in (tellEvents).
  await sql`
    create temp table cld_differing on commit drop as
    select person_key, count(said_born) between 1 and count(*) - 1 or count(said_died) between 1 and count(*) - 1 as blank
      from cld_told group by person_key having count(*) > 1`.execute(tx)
}

/**
 * People with what is known of them: known before unknown, then as it stands (gatherTold). Where rows of the same standing
 * disagree, words are Unknown and the rest is left out. Of most people all rows say the same: only of the others is anything
 * weighed.
 */
export async function insertCldPeople(tx: Writing, placeId: number, settled: string[], steps: Steps): Promise<void> {
  const known = steps.has('details') ? KNOWN : '0'
  const names = each(({ name }) => `t.${name}`)
  const standing = each(
    ({ name, unknown }) =>
      `case when ${name} is null then null when ${name} ${unknown} then standing else standing + ${known} end as ${name}_at`,
  )
  const top = each(({ name }) => `max(${name}_at) as ${name}_at`)
  const agreed = each(({ name, otherwise }) => {
    const of = (what: string) => `${what}(s.${name}) filter (where s.${name}_at = t.${name}_at)`
    return `case when ${of('min')} = ${of('max')} then ${of('min')} when ${of('min')} is not null then ${otherwise} end as ${name}`
  })
  await sql`delete from exchange.cld_person where place_id = ${sql.lit(placeId)}`.execute(tx)
  await sql`
    with placed as materialized (
      select t.person_key, t.standing, ${names} from cld_told t join cld_differing d on d.person_key = t.person_key),
    said as materialized (select *, ${standing} from placed),
    top as materialized (select person_key, ${top} from said group by person_key),
    agreed as (
      select t.person_key, ${names} from cld_told t
       where not exists (select from cld_differing d where d.person_key = t.person_key)
      union all
      select s.person_key, ${agreed} from said s join top t on t.person_key = s.person_key group by s.person_key),
    -- Nationally two numbers are two people: a record stands for one of them, its NHS number before another.
    matched as (
      select distinct on (m.person_id) m.person_key, m.person_id
        from exchange.cld_match m
        join cld_told a on a.person_key = m.person_key
        join people.person p on p.place_id = m.place_id and p.person_id = m.person_id
       where m.place_id = ${sql.lit(placeId)} and m.theirs and not exists (select from cld_told o where o.person_key = p.nhs_number)
       order by m.person_id, m.person_key)
    insert into exchange.cld_person (place_id, person_id, person_key, nhs_number, local_id, gender, ethnicity,
      accommodation, settled, support_reason, has_carer, neighbourhood, born_on, died_on)
    select ${sql.lit(placeId)}, coalesce(ours.person_id, matched.person_id, exchange.person_of_key(a.person_key)), a.person_key,
           case when a.person_key ~ '^[0-9]{10}$' then a.person_key end, a.local_id, a.gender, a.ethnicity,
           a.accommodation, a.accommodation = any(${settled}), a.support_reason, a.has_carer, pc.neighbourhood,
           a.said_born, a.said_died
      from agreed a
      left join people.person ours on ours.place_id = ${sql.lit(placeId)} and ours.nhs_number = a.person_key
      left join matched on matched.person_key = a.person_key
      left join place.postcode pc on pc.place_id = ${sql.lit(placeId)} and pc.postcode = a.postcode
     -- Their key is then written from left to right.
     order by 2`.execute(tx)
}

/**
 * Whose events they are, and what a row leaves blank of them. It was written as the row says, under the record with its
 * number: only what is otherwise now is written again.
 */
export async function tellEvents(tx: Writing, placeId: number, postcodes: boolean): Promise<void> {
  const here = sql.lit(placeId)
  const filled = sql`e.born_on is distinct from e.said_born or e.died_on is distinct from e.said_died
    or ${postcodes ? sql`true` : sql`e.neighbourhood is not null`}`
  await sql`
    create temp table cld_told_now on commit drop as
    select e.ctid as at, who.person_id, coalesce(pc.neighbourhood, who.neighbourhood) as neighbourhood,
           coalesce(e.said_born, who.born_on) as born_on, coalesce(e.said_died, who.died_on) as died_on
      from exchange.cld_event e
      join exchange.cld_person who on who.place_id = ${here} and who.person_key = e.person_key
      left join place.postcode pc on pc.place_id = ${here} and pc.postcode = e.postcode
     where e.place_id = ${here} and e.nr is not null and (${filled} or e.person_key in (
             select person_key from cld_differing where blank
             union
             select t.person_key from cld_told t join exchange.cld_person n on n.place_id = ${here} and n.person_key = t.person_key
              where t.from_id <> t.to_id or t.to_id <> uuid_hash_extended(n.person_id, 0)))
       and (e.person_id <> who.person_id or e.neighbourhood is distinct from coalesce(pc.neighbourhood, who.neighbourhood)
         or e.born_on is distinct from coalesce(e.said_born, who.born_on)
         or e.died_on is distinct from coalesce(e.said_died, who.died_on))`.execute(tx)
  await sql`
    update exchange.cld_event e
       set person_id = n.person_id, neighbourhood = n.neighbourhood, born_on = n.born_on, died_on = n.died_on
      from cld_told_now n where n.at = e.ctid and e.place_id = ${here}`.execute(tx)
}
