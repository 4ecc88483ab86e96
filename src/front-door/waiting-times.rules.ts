import { ageOn, bornOn, isForServiceUser, isLongTerm, untilOf } from '#measures'
import { safeguarding, somebodyAsking } from './resolved.measure.ts'

/**
 * Waiting times by the provisional method 1.1 of the Department of Health and Social Care (May 2026): from a request of
 * somebody new to the first assessment or service, and to the first service. All that happened to one person is put in order:
 * by day, and on one day requests before assessments before services.
 */
const progress = [
  'Progress to reablement/ST-Max',
  'Progress to support planning or services',
  'Continuation of support or services',
]
const toService = `(${progress.map(outcome => `'${outcome}'`).join(', ')})`
const helps = `(${isLongTerm('s.type')} or s.type in
  ('Short term support: ST-Max', 'Short term support: Ongoing low level', 'Short term support: Other short term'))`
const aged = (row: string, day: string) => ageOn(bornOn(row), `${row}.${day}`)
const withPerson = (row: string) =>
  `left join facts.person p on p.place_id = ${row}.place_id and p.person_id = ${row}.person_id`

const ledOn = `c.outcome like any (array['Progress%', 'Continuation%'])`
const epoch = `'0001-01-01'::date`
/** Place in the order, day, age and whether it led to support as one number: what comes first is the smallest. */
const place = '1099511627776'
const ofDay = '8192'
const asTold = (
  number: string,
  kind: 2 | 3,
) => `case when ${number} is not null then array[(${number} / ${place})::integer, ${kind},
        (${number} % ${place} / ${ofDay})::integer, (${number} % ${ofDay} / 2)::integer, (${number} % 2)::integer] end`
const shortTerm = `s.type in ('Short term support: ST-Max', 'Short term support: Other short term')`

/**
 * Everybody with a request, an assessment or a service that began in the period, and all that ever began for them, in order. A
 * request of somebody who had support before it is not one of somebody new. A service right after another is nobody's first.
 * What follows is gathered from the last backwards, so that nothing is gone through twice.
 */
const events = `
  with active as (
    select c.person_id from facts.contact c join asked on c.place_id = asked.place_id
    where c.on_date between asked.first_day and asked.last_day and c.person_id is not null and ${ledOn}
    union
    select a.person_id from facts.assessment a join asked on a.place_id = asked.place_id
    where a.started_on between asked.first_day and asked.last_day
    union
    select s.person_id from facts.service s join asked on s.place_id = asked.place_id
    where s.started_on between asked.first_day and asked.last_day),
  requests_made as materialized (
    select c.place_id, c.person_id, c.contact_id as id, c.on_date, 1 as kind,
      coalesce(c.neighbourhood, p.neighbourhood) as neighbourhood, ${safeguarding} as restricted, ${aged('c', 'on_date')} as age,
      null::boolean as progress, null::date as long_until, null::date as short_until,
      ${bornOn('c')} as born_on
    from active join facts.contact c on c.person_id = active.person_id join asked on c.place_id = asked.place_id
    ${withPerson('c')}
    where ${isForServiceUser('c')} and ${somebodyAsking} and ${ledOn}),
  people as (select r.person_id, max(r.born_on) as born_on from requests_made r group by r.person_id),
  began as (
    select r.* from requests_made r
    union all
    select a.place_id, a.person_id, a.assessment_id, a.started_on, 2, null, false, ${ageOn('coalesce(people.born_on, a.born_on)', 'a.started_on')},
      coalesce(a.outcome in ${toService}, false), null, null, null::date
    from people join facts.assessment a on a.person_id = people.person_id join asked on a.place_id = asked.place_id
    where a.kind in ('short term', 'long term') and a.started_on is not null
    union all
    select s.place_id, s.person_id, s.service_id, s.started_on, 3, null, false, ${ageOn('coalesce(people.born_on, s.born_on)', 's.started_on')}, null,
      case when ${isLongTerm('s.type')} then ${untilOf('s')} end, case when ${shortTerm} then ${untilOf('s')} end, null::date
    from people join facts.service s on s.person_id = people.person_id join asked on s.place_id = asked.place_id
    where ${helps} and s.started_on is not null),
  with_support as (
    select b.*, max(b.long_until) over days_before as had_long, max(b.short_until) over days_before as had_short
    from began b
    window days_before as (partition by b.person_id order by b.on_date groups between unbounded preceding and 1 preceding)),
  blocks as (
    select b.*, row_number() over in_order as nth, sum(case when b.kind = 2 then 0 else 1 end) over in_order as block,
      lag(b.kind) over in_order as kind_before
    from with_support b
    where b.age >= 25 and (b.kind > 1
      or coalesce(b.had_long < b.on_date - interval '12 months', true) and coalesce(b.had_short < b.on_date - interval '3 months', true))
    window in_order as (partition by b.person_id order by b.on_date, b.kind, b.id desc)),
  told as (
    select b.*, b.nth * ${place} + (b.on_date - ${epoch})::bigint * ${ofDay} + b.age::bigint * 2
        + case when bool_or(b.progress) over (partition by b.person_id, b.block) then 1 else 0 end as happening
    from blocks b where b.kind < 3 or b.kind_before is distinct from 3),
  followed as (
    select t.*, min(case when t.kind = 2 then t.happening end) over after_it as assessment,
      min(case when t.kind = 3 then t.happening end) over after_it as first_service
    from told t
    window after_it as (partition by t.person_id order by t.nth desc rows between unbounded preceding and 1 preceding))`

/**
 * Each request with its first response and first service: their places in the order of that person, what they are (2 an
 * assessment, 3 a service), their day, the age on it and whether the assessments beside it led to support.
 */
const answered = `${events},
  told_again as (
    select f.place_id, f.person_id, f.id, f.on_date, f.neighbourhood, f.restricted, f.age, f.nth,
      ${asTold('f.assessment', 2)} as assessment, ${asTold('f.first_service', 3)} as first_service
    from followed f where f.kind = 1),
  requests as (
    select f.*, case when f.assessment[1] < f.first_service[1] or f.first_service is null then f.assessment else f.first_service end as response,
      case when f.assessment[1] < f.first_service[1] and f.assessment[5] = 0 then null else f.first_service end as service
    from told_again f),
  counted as (
    select r.*, lag(greatest(r.response[1], r.service[1])) over by_person > r.nth
        or r.response[1] <= max(r.response[1]) over before_it or r.service[1] <= max(r.service[1]) over before_it as overlaps
    from requests r
    window by_person as (partition by r.person_id order by r.nth),
      before_it as (partition by r.person_id order by r.nth rows between unbounded preceding and 1 preceding))`

/** What the two waits share. */
export const waits = `${answered} select * from counted`

/** The list of one of the two waits. */
export const waitTo = (to: 'response' | 'service', none: string): string => `
  select x.place_id, x.person_id, x.whose, x.episode_id, x.on_date, x.neighbourhood, x.age_band, x.amount, x.counts, x.reason, x.detail
  from (
    select c.place_id, case when not c.restricted then c.person_id end as person_id, c.person_id as whose, c.id as episode_id,
      coalesce(${epoch} + c.${to}[3], c.on_date) as on_date, c.neighbourhood,
      case when coalesce(c.${to}[4], c.age) < 65 then '25 to 64' else '65 and above' end as age_band,
      (${epoch} + c.${to}[3] - c.on_date)::numeric as amount,
      case when c.overlaps or c.${to} is null then 'left out' else 'yes' end as counts,
      case when c.overlaps then 'part of an earlier request' when c.${to} is null then '${none}'
           when c.${to}[2] = 2 then 'an assessment began' else 'a service began' end as reason,
      case when not coalesce(c.overlaps, false) then (${epoch} + c.${to}[3] - c.on_date) || ' days' end as detail
    from (${waits}) as c) as x`
