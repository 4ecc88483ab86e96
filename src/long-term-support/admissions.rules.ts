import { ageBand, ageOn, bornOn, diedOn, isForServiceUser, wholeServices } from '#measures'

/**
 * Admissions to residential and nursing care, as ASCOF 2B and 2C have them: a row that begins in the period, is not paid for
 * by the person alone, and follows no other such row that is open or ended fewer than 365 days before. Rows that end before
 * they begin are not taken out here, as they are nowhere in the national method for these two.
 */
const component = 'lower(s.component)'
const inAHome = `s.type in ('Long term support: Nursing care', 'Long term support: Residential care')
  and (s.component is null
    or (${component} like '%residential%' or ${component} like '%nursing%') and ${component} not like '%short%')`
const selfFunded = 'NFA: Self-funded client or under 12wk disregard'

/**
 * One row a person and day of beginning, `a`: `fits` where it is a new admission, `why` where it is none. Somebody counts once
 * in a year: another within 366 days counts no further.
 */
export const admissions = `
  with homes as (
    select s.*
    from facts.service s join asked on s.place_id = asked.place_id
    where ${isForServiceUser('s')} and ${inAHome} and s.started_on <= asked.last_day),
  whole as (${wholeServices('homes')}),
  earlier as (
    select w.*,
      max(case when w.component is not null then w.row_until end) over (
        partition by w.person_id order by w.started_on groups between unbounded preceding and 1 preceding) as until_before
    from whole w),
  begun as (
    select e.*, ${bornOn('e')} as person_born_on, ${diedOn('e')} as person_died_on,
      coalesce(p.support_reason, e.support_reason) as reason_for_support, coalesce(e.neighbourhood, p.neighbourhood) as lives_in
    from earlier e join asked on e.place_id = asked.place_id
    left join facts.person p on p.place_id = e.place_id and p.person_id = e.person_id
    where e.started_on between asked.first_day and asked.last_day),
  judged as (
    select b.*, ${ageOn('b.person_born_on', 'b.started_on')} as age,
      case when b.person_born_on is null then 'day of birth not known'
           when b.component is null then 'component not said: the national method drops it'
           when b.person_died_on < asked.first_day then 'died before the first day'
           when ${ageOn('b.person_born_on', 'b.started_on')} < 18 then 'under 18'
           when b.ended_as = '${selfFunded}' then 'went on to pay for it all'
           when b.until_before > b.started_on - 365 then 'lived in such a home within the 365 days before' end as why
    from begun b cross join asked),
  one_a_day as (
    select j.*, row_number() over (partition by j.person_id, j.started_on order by j.why is not null, j.service_id) as nth
    from judged j),
  a as (
    select o.*, max(case when o.why is null then o.started_on end) over (
        partition by o.person_id order by o.started_on rows between unbounded preceding and 1 preceding) as counted_before
    from one_a_day o where o.nth = 1)`

export const whyNot = `coalesce(a.why, case when a.counted_before >= a.started_on - 366 then 'counted already' end)`

/** What the figures of new admissions share. */
export const newAdmissions = `${admissions} select a.*, ${whyNot} as why_not, ${ageBand('a.age')} as age_band from a`

/** The list of ASCOF 2B or 2C: new admissions of people of these ages. */
export const admittedAt = (ages: string): string => `
  select x.place_id, x.person_id, x.service_id as episode_id, x.started_on as on_date, x.lives_in as neighbourhood, x.type as service_type,
    x.reason_for_support as support_reason, x.age_band, case when x.why_not is null then 'yes' else 'left out' end as counts,
    coalesce(x.why_not, 'a new admission') as reason
  from (${newAdmissions}) as x
  where ${ages}`
