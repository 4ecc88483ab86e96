import { ageOn, bornOn, isForServiceUser, isLongTerm } from '#measures'
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

/** Everybody with a request, an assessment or a service that began in the period, and all that ever began for them. */
const events = `
  with people as (
    select c.place_id, c.person_id from facts.contact c join asked on c.place_id = asked.place_id
    where c.on_date between asked.first_day and asked.last_day and c.person_id is not null
    union
    select a.place_id, a.person_id from facts.assessment a join asked on a.place_id = asked.place_id
    where a.started_on between asked.first_day and asked.last_day
    union
    select s.place_id, s.person_id from facts.service s join asked on s.place_id = asked.place_id
    where s.started_on between asked.first_day and asked.last_day),
  services as materialized (
    select s.place_id, s.person_id, s.service_id, s.type, s.started_on, s.ended_on, ${aged('s', 'started_on')} as age
    from people join facts.service s on s.place_id = people.place_id and s.person_id = people.person_id
    ${withPerson('s')}
    where ${helps}),
  new_requests as (
    select c.place_id, c.person_id, c.contact_id, c.on_date, coalesce(c.neighbourhood, p.neighbourhood) as neighbourhood,
      ${safeguarding} as restricted, ${aged('c', 'on_date')} as age
    from people join facts.contact c on c.place_id = people.place_id and c.person_id = people.person_id
    ${withPerson('c')}
    where ${isForServiceUser('c')} and ${somebodyAsking} and c.outcome like any (array['Progress%', 'Continuation%'])
      and not exists (
        select from services s
        where s.person_id = c.person_id and s.started_on < c.on_date and (
          ${isLongTerm('s.type')} and (s.ended_on is null or s.ended_on >= c.on_date - interval '12 months')
          or s.type in ('Short term support: ST-Max', 'Short term support: Other short term')
            and (s.ended_on is null or s.ended_on >= c.on_date - interval '3 months')))),
  began as (
    select place_id, person_id, contact_id as id, on_date, 1 as kind, neighbourhood, restricted, age, null::boolean as progress
    from new_requests where age >= 25
    union all
    select a.place_id, a.person_id, a.assessment_id, a.started_on, 2, null, false, ${aged('a', 'started_on')},
      coalesce(a.outcome in ${toService}, false)
    from people join facts.assessment a on a.place_id = people.place_id and a.person_id = people.person_id
    ${withPerson('a')}
    where a.kind in ('short term', 'long term') and a.started_on is not null
    union all
    select place_id, person_id, service_id, started_on, 3, null, false, age, null from services where started_on is not null),
  ordered as (
    select b.*, row_number() over (partition by b.person_id order by b.on_date, b.kind, b.id desc) as nth
    from began b where b.age >= 25),
  blocks as (
    select o.*, sum(case when o.kind = 2 then 0 else 1 end) over (partition by o.person_id order by o.nth) as block,
      min(case when o.kind = 2 then o.nth end) over after_it as next_assessment,
      min(case when o.kind = 3 then o.nth end) over after_it as next_service
    from ordered o
    window after_it as (partition by o.person_id order by o.nth rows between 1 following and unbounded following)),
  progressed as (
    select b.*, bool_or(b.progress) over (partition by b.person_id, b.block) as to_service from blocks b)`

/** Each request with its first response and first service, by their places in the order of that person. */
const answered = `${events},
  requests as (
    select r.*, case when r.next_assessment < r.next_service or r.next_service is null then r.next_assessment else r.next_service end as response,
      case when r.next_assessment < r.next_service and not n.to_service then null
           when r.next_service is null then null else r.next_service end as service
    from progressed r
    left join progressed n on n.person_id = r.person_id and n.nth = r.next_assessment
    where r.kind = 1),
  counted as (
    select r.*, lag(greatest(r.response, r.service)) over by_person > r.nth
        or r.response <= max(r.response) over before_it or r.service <= max(r.service) over before_it as overlaps
    from requests r
    window by_person as (partition by r.person_id order by r.nth),
      before_it as (partition by r.person_id order by r.nth rows between unbounded preceding and 1 preceding))`

/** The list of one of the two waits: `to` is the response or the service. */
export const waitTo = (to: 'response' | 'service', none: string): string => `
  select x.place_id, x.person_id, x.episode_id, x.on_date, x.neighbourhood, x.age_band, x.amount, x.counts, x.reason, x.detail
  from (${answered}
    select c.place_id, case when not c.restricted then c.person_id end as person_id, c.id as episode_id,
      coalesce(t.on_date, c.on_date) as on_date, c.neighbourhood,
      case when coalesce(t.age, c.age) < 65 then '25 to 64' else '65 and above' end as age_band,
      (t.on_date - c.on_date)::numeric as amount,
      case when c.overlaps or t.on_date is null then 'left out' else 'yes' end as counts,
      case when c.overlaps then 'part of an earlier request' when t.on_date is null then '${none}'
           when t.kind = 2 then 'an assessment began' else 'a service began' end as reason,
      case when not coalesce(c.overlaps, false) then (t.on_date - c.on_date) || ' days' end as detail
    from counted c left join ordered t on t.person_id = c.person_id and t.nth = c.${to}) as x`
