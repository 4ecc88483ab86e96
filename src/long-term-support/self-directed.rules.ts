import { ageBand, ageOn, bornOn, diedOn, endsNotBeforeStart, isForCarer, isForServiceUser, isLongTerm } from '#measures'

/** Self-directed support and direct payments, as ASCOF 3D has them: everybody once, in the highest setting or kind of support. */

const directPayment = `(s.mechanism = 'Direct payment' or s.component = 'Direct payment')`
const withPerson = 'left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id'

/** The ways in which people with long-term support on the last day have it, highest first. */
const settings = [
  'in a nursing home',
  'in a residential home',
  'direct payment',
  'personal budget that the council manages',
  'support that the council arranges',
  'how it is paid for is not said',
  'in prison',
] as const
const inCommunity = (rank: string) => `${rank} between 3 and 6`
const asWords = (rank: string, words: readonly string[]) =>
  `case ${rank} ${words.map((word, i) => `when ${i + 1} then '${word}'`).join(' ')} end`

/** Everybody with long-term support on the last day. */
export const everybodySupported = `
  with open as (
    select s.place_id, s.person_id, s.neighbourhood, s.support_reason, s.provider, ${bornOn('s')} as born_on,
      coalesce(p.neighbourhood, s.neighbourhood) as lives_in, coalesce(p.support_reason, s.support_reason) as reason_for_support,
      p.gender,
      case when s.type = 'Long term support: Nursing care' then 1 when s.type = 'Long term support: Residential care' then 2
           when s.type = 'Long term support: Prison' then 7 when ${directPayment} then 3
           when s.mechanism = 'CASSR managed personal budget' then 4 when s.mechanism = 'CASSR commissioned support' then 5
           else 6 end as rank
    from facts.service s join asked on s.place_id = asked.place_id ${withPerson}
    where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')}
      and s.started_on <= asked.last_day and (s.ended_on is null or s.ended_on >= asked.last_day)
      and (${diedOn('s')} is null or ${diedOn('s')} >= asked.last_day)),
  people as (
    select o.place_id, o.person_id, min(o.rank) as rank, ${ageOn('min(o.born_on)', 'max(asked.last_day)')} as age,
      max(asked.last_day) as on_date, max(o.lives_in) as neighbourhood, max(o.reason_for_support) as support_reason,
      max(o.gender) as gender
    from open o cross join asked
    group by o.place_id, o.person_id)
  select * from people`

/** The list of either. `most` is the lowest rank that counts yes, 3 for direct payments only. */
export const peopleWithSupport = (most: 3 | 4): string => `
  select x.place_id, x.person_id, x.person_id as episode_id, x.on_date, x.neighbourhood, x.support_reason, x.gender,
    ${ageBand('x.age')} as age_band,
    case when x.age < 18 or not ${inCommunity('x.rank')} then 'left out' when x.rank <= ${most} then 'yes' else 'no' end as counts,
    case when x.age < 18 then 'under 18' else ${asWords('x.rank', settings)} end as reason
  from (${everybodySupported}) as x`

/** The kinds of support that carers have, highest first. The last three are in no figure. */
const kinds = [
  'direct payment',
  'personal budget that the council manages',
  'support that the council arranges',
  'support whose way of payment is not said',
  'information and advice',
  'no support of their own',
] as const

const info = `'NFA: Information and advice or signposting'`
const withinPeriod = (row: string, start: string, end: string) => `${row}.${start} <= asked.last_day
  and (${row}.${end} is null or ${row}.${end} >= asked.first_day and ${row}.${end} >= ${row}.${start})`
const about = (row: string) =>
  `${row}.place_id, ${row}.person_id, ${row}.neighbourhood, ${row}.born_on, ${row}.died_on, asked.first_day, asked.last_day`

/**
 * Carers with support of their own, an assessment, a review or information in the period. A service without a component is
 * placed only by a direct payment, as nationally.
 */
export const everyCarer = `
  with had as (
    select ${about('s')},
      case when s.type <> 'Unpaid carer support: Direct to unpaid carer' then 6
           when ${directPayment} then 1
           when s.component is null then null
           when s.mechanism = 'CASSR managed personal budget' then 2
           when s.mechanism = 'CASSR commissioned support' then 3 else 4 end as rank
    from facts.service s join asked on s.place_id = asked.place_id
    where s.type in ('Unpaid carer support: Direct to unpaid carer', 'Unpaid carer support: Support involving the person cared-for')
      and ${isForCarer('s')} and ${withinPeriod('s', 'started_on', 'ended_on')}
    union all
    select ${about('a')}, case when a.outcome = ${info} then 5 else 6 end
    from facts.assessment a join asked on a.place_id = asked.place_id
    where ${isForCarer('a')} and ${withinPeriod('a', 'started_on', 'on_date')}
    union all
    select ${about('r')}, case when r.outcome = ${info} then 5 else 6 end
    from facts.review r join asked on r.place_id = asked.place_id
    where ${isForCarer('r')} and ${withinPeriod('r', 'started_on', 'on_date')}
    union all
    select ${about('c')}, 5
    from facts.contact c join asked on c.place_id = asked.place_id
    where ${isForCarer('c')} and c.outcome = ${info} and c.person_id is not null and ${withinPeriod('c', 'on_date', 'ended_on')}),
  carers as (
    select s.place_id, s.person_id, min(s.rank) as rank, max(s.last_day) as on_date, max(p.gender) as gender,
      ${ageOn(`max(${bornOn('s')})`, 'max(s.last_day)')} as age, max(coalesce(p.neighbourhood, s.neighbourhood)) as neighbourhood
    from had s ${withPerson}
    where ${diedOn('s')} is null or ${diedOn('s')} >= s.first_day
    group by s.place_id, s.person_id)
  select * from carers`

/** The list of either. `most` is the lowest rank that counts yes. */
export const carersWithSupport = (most: 1 | 2): string => `
  select x.place_id, x.person_id, x.person_id as episode_id, x.on_date, x.neighbourhood, x.gender, ${ageBand('x.age')} as age_band,
    case when x.age < 18 or x.rank > 3 or x.rank is null then 'left out' when x.rank <= ${most} then 'yes' else 'no' end as counts,
    case when x.age < 18 then 'under 18' when x.rank is null then 'component not said: the national method drops it'
         else ${asWords('x.rank', kinds)} end as reason
  from (${everyCarer}) as x`
