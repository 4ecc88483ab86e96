import { bandOn, bornOn, diedOn, endsNotBeforeStart, isForServiceUser, isLongTerm, measure } from '#measures'

const unseen = `exists (select from files) and not exists (
        select from files f where asked.last_day - 364 between f.from_day and f.to_day)`

export const reviewsOverdue = measure({
  id: 'long-term-support.reviews-overdue',
  title: 'Reviews overdue',
  asks: 'Of the people with long-term support for over a year, how many had no review in the last 365 days?',
  whyItMatters:
    'Support that nobody looks at stops fitting. A review only to be in time changes nothing, so what people reached by theirs stands beside it.',
  countsYes: 'No review ended in the 365 days up to the last day.',
  countsNo: 'At least one did.',
  leftOut:
    'People who died before the last day; everybody, where files do not cover the first of the 365 days, as a review before them is not seen. Support that began within the 365 days is not looked at yet.',
  source: 'Care Act 2014, s.27, and its guidance: at least every 12 months',
  version: 2,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'process',
  better: 'lower',
  pairs: ['ascof-2e', 'long-term-support.outcomes-reached'],
  combine: 'share',
  months: 'each by itself',
  unit: 'people with long-term support for over a year',
  breakdowns: ['neighbourhood', 'ageBand', 'supportReason'],
  behind: 'people',
  lists: `
    with files as materialized (
      select c.from_day, c.to_day from facts.covered c join asked on c.place_id = asked.place_id where c.fact = 'review'),
    people as (
      select s.place_id, s.person_id, max(s.born_on) as born_on, max(s.died_on) as died_on, max(s.neighbourhood) as neighbourhood,
        max(s.support_reason) as support_reason
      from facts.service s join asked on s.place_id = asked.place_id
      where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')}
        and s.started_on <= asked.last_day and (s.ended_on is null or s.ended_on >= asked.last_day - 365)
      group by s.place_id, s.person_id
      having bool_or(s.started_on < asked.last_day - 365) and bool_or(s.ended_on is null or s.ended_on >= asked.last_day)),
    reviewed as (
      select r.person_id, max(r.on_date) as on_date
      from facts.review r join asked on r.place_id = asked.place_id
      where r.on_date between asked.last_day - 364 and asked.last_day
      group by r.person_id)
    select s.place_id, s.person_id, s.person_id as episode_id, asked.last_day as on_date,
      coalesce(p.neighbourhood, s.neighbourhood) as neighbourhood, coalesce(p.support_reason, s.support_reason) as support_reason,
      ${bandOn(bornOn('s'), 'asked.last_day')} as age_band,
      case when ${diedOn('s')} < asked.last_day then 'left out' when ${unseen} then 'left out' when v.on_date is null then 'yes' else 'no' end as counts,
      case when ${diedOn('s')} < asked.last_day then 'died before the last day'
           when ${unseen} then 'files do not cover the 365 days' when v.on_date is null then 'no review in 365 days'
           else 'reviewed in the last 365 days' end as reason,
      (asked.last_day - v.on_date) || ' days before' as detail
    from people s cross join asked
    left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id
    left join reviewed v on v.person_id = s.person_id`,
})
