import { bandOn, bornOn, diedOn, endsNotBeforeStart, isForServiceUser, measure, shortTermMax } from '#measures'

export const peopleHelped = measure({
  id: 'short-term-help.people-helped',
  title: 'People with short-term help',
  asks: 'How many people had short-term help in these months?',
  whyItMatters: 'How much there is of it. It says nothing of what it did for anybody.',
  countsYes: 'Short-term help to maximise independence ran on a day of the period. Everybody counts once.',
  countsNo: 'Nothing.',
  leftOut: 'People who died before the first day.',
  source: 'M061, Coventry, in Bolton 2019',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 3,
  kind: 'output',
  better: 'neither',
  pairs: [],
  combine: 'count',
  months: 'each by itself',
  unit: 'people',
  breakdowns: ['provider', 'cohort', 'neighbourhood', 'ageBand', 'supportReason'],
  behind: 'people',
  lists: `
    select distinct on (s.person_id) s.place_id, s.person_id, s.person_id as episode_id, asked.last_day as on_date, s.provider,
      s.cohort, coalesce(s.neighbourhood, p.neighbourhood) as neighbourhood, coalesce(p.support_reason, s.support_reason) as support_reason,
      ${bandOn(bornOn('s'), 's.started_on')} as age_band,
      case when ${diedOn('s')} < asked.first_day then 'left out' else 'yes' end as counts,
      case when ${diedOn('s')} < asked.first_day then 'died before' else 'had short-term help' end as reason
    from facts.service s join asked on s.place_id = asked.place_id
    left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id
    where s.type = '${shortTermMax}' and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')}
      and s.started_on <= asked.last_day and (s.ended_on is null or s.ended_on >= asked.first_day)
    order by s.person_id, s.started_on desc, s.service_id`,
})
