import { ageBand, ageOn, bornOn, diedOn, endsNotBeforeStart, isForServiceUser, shortTermMax, untilOf } from '#measures'

/**
 * People of 65 and over who came to us out of hospital, as near as our own records can tell: the hospital's are not here. A
 * request by the route Discharge from Hospital stands for the discharge (ASCOF 2D, after the national method's days).
 */
const homes = `w.type in ('Long term support: Nursing care', 'Long term support: Residential care')`
const settings = `w.type in ('Long term support: Nursing care', 'Long term support: Residential care', 'Long term support: Prison')`

/** Requests out of hospital in the period and up to 7 days before and after it, with the reablement each led to. */
export const afterHospital = `
  with requests as (
    select c.place_id, c.person_id, c.contact_id, c.on_date, coalesce(c.neighbourhood, p.neighbourhood) as neighbourhood,
      ${bornOn('c')} as born_on, ${diedOn('c')} as died_on
    from facts.contact c join asked on c.place_id = asked.place_id
    left join facts.person p on p.place_id = c.place_id and p.person_id = c.person_id
    where c.route = 'Discharge from Hospital' and ${isForServiceUser('c')} and c.person_id is not null
      and c.on_date between asked.first_day - 7 and asked.last_day + 7),
  people as (select distinct r.place_id, r.person_id from requests r),
  services as materialized (
    select s.*, ${untilOf('s')} as until
    from people join facts.service s on s.place_id = people.place_id and s.person_id = people.person_id
    where ${isForServiceUser('s')} and s.started_on is not null and ${endsNotBeforeStart('s')}),
  reabling as (
    select s.*, max(s.until) over (partition by s.person_id order by s.started_on, s.until, s.service_id
        rows between unbounded preceding and 1 preceding) as until_before
    from services s where s.type = '${shortTermMax}' and s.component = 'Reablement'),
  numbered as (
    select r.*, sum(case when r.started_on <= r.until_before + 7 then 0 else 1 end) over (
        partition by r.person_id order by r.started_on, r.until, r.service_id) as cluster
    from reabling r),
  clusters as (
    select n.person_id, n.cluster, min(n.started_on) as began_on, max(n.provider) as provider, max(n.cohort) as cohort
    from numbered n group by n.person_id, n.cluster),
  linked as (
    select r.*, k.began_on, k.cluster, k.provider, k.cohort,
      row_number() over (partition by r.person_id, k.cluster order by r.on_date desc, r.contact_id) as nth
    from requests r left join clusters k on k.person_id = r.person_id and k.began_on between r.on_date - 3 and r.on_date + 7),
  lived as (
    select l.*, ${ageOn('l.born_on', 'l.on_date')} as age, ${ageBand(ageOn('l.born_on', 'l.on_date'))} as age_band,
      h.in_a_home, h.to_a_home
    from linked l
    left join (
      select d.contact_id,
        bool_or(${settings} and w.started_on < d.on_date and w.until >= d.on_date) as in_a_home,
        min(case when ${homes} and w.started_on between d.on_date and d.on_date + 84 then w.started_on end) as to_a_home
      from requests d join services w on w.person_id = d.person_id
      group by d.contact_id) h on h.contact_id = l.contact_id)`

export const ofAge = 'l.age >= 65'
