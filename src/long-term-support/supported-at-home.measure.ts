import { bandOn, bornOn, diedOn, endsNotBeforeStart, isForServiceUser, measure } from '#measures'

export const supportedAtHome = measure({
  id: 'long-term-support.supported-at-home',
  title: 'People supported at home',
  asks: 'How many people had long-term support at home on the last day?',
  whyItMatters: 'How much there is of it. More or fewer is neither good nor bad by itself.',
  countsYes: 'Long-term support in the community was open on the last day. Everybody counts once.',
  countsNo: 'Nothing.',
  leftOut: 'People who died before the last day.',
  source: 'M062, Coventry, in Bolton 2019',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'output',
  better: 'neither',
  pairs: [],
  combine: 'count',
  months: 'each by itself',
  stock: true,
  unit: 'people',
  breakdowns: ['provider', 'cohort', 'neighbourhood', 'ageBand', 'supportReason'],
  behind: 'people',
  lists: `
    select distinct on (s.person_id) s.place_id, s.person_id, s.person_id as episode_id, asked.last_day as on_date, s.provider,
      s.cohort, coalesce(p.neighbourhood, s.neighbourhood) as neighbourhood, coalesce(p.support_reason, s.support_reason) as support_reason,
      ${bandOn(bornOn('s'), 'asked.last_day')} as age_band,
      case when ${diedOn('s')} < asked.last_day then 'left out' else 'yes' end as counts,
      case when ${diedOn('s')} < asked.last_day then 'died before the last day' else 'supported at home' end as reason
    from facts.service s join asked on s.place_id = asked.place_id
    left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id
    where s.type = 'Long term support: Community' and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')}
      and s.started_on <= asked.last_day and (s.ended_on is null or s.ended_on >= asked.last_day)
    order by s.person_id, s.component = 'Home support or domiciliary care' desc nulls last, s.started_on, s.service_id`,
})
