import { bandOn, bornOn, diedOn } from '#measures'
import { safeguarding, somebodyAsking } from './resolved.measure.ts'

const row = `
  select c.place_id, c.person_id, case when not ${safeguarding} then c.person_id end as listed_id, c.contact_id, c.on_date, c.ended_on,
    coalesce(c.neighbourhood, p.neighbourhood) as neighbourhood, c.route, c.outcome, c.ended_on is not null as settled,
    ${bandOn(bornOn('c'), 'c.on_date')} as age_band, ${diedOn('c')} as died_on`
const from = `
  from facts.contact c left join facts.person p on p.place_id = c.place_id and p.person_id = c.person_id`

/** Every request of the period, from our own front door or from Client Level Data: `c` of facts.contact that is somebody asking. */
export const requests = `${row} ${from} join asked on c.place_id = asked.place_id
  where ${somebodyAsking} and c.on_date between asked.first_day and asked.last_day`

/** Every request since the first day, with the next of the same person. */
export const requestsAndNext = `${row}, lead(c.on_date) over (partition by c.person_id order by c.on_date, c.contact_id) as next_on
  ${from} join asked on c.place_id = asked.place_id
  where ${somebodyAsking} and c.on_date >= asked.first_day`

/** Requests that ended with no further action, and whether the same person asked again so many days from then. */
export const askedAgainWithin = (days: number): string => `
  select r.place_id, r.listed_id as person_id, r.person_id as whose, r.contact_id as episode_id, r.on_date, r.neighbourhood, r.age_band, r.route,
    case when r.person_id is null or r.ended_on + ${days} >= asked.today or r.outcome like 'NFA: Responsibility moved%' then 'left out'
         when r.next_on <= r.ended_on + ${days} then 'yes' when r.died_on <= r.ended_on + ${days} then 'left out' else 'no' end as counts,
    case when r.person_id is null then 'nobody named' when r.ended_on + ${days} >= asked.today then 'too soon to say'
         when r.outcome like 'NFA: Responsibility moved%' then 'moved to another council'
         when r.next_on <= r.ended_on + ${days} then 'asked again' when r.died_on <= r.ended_on + ${days} then 'died within ${days} days'
         else 'did not ask again' end as reason,
    case when r.ended_on + ${days} < asked.today and r.next_on <= r.ended_on + ${days}
         then greatest(r.next_on - r.ended_on, 0) || ' days after' end as detail
  from (${requestsAndNext}) as r cross join asked
  where r.settled and r.outcome like 'NFA:%' and r.outcome <> 'NFA: Deceased'`
