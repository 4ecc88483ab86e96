import { bandOn, bornOn, diedOn, isForServiceUser, measure } from '#measures'

export const shortStaysThatLasted = measure({
  id: 'long-term-support.short-stays-that-lasted',
  title: 'Short stays in a home that lasted',
  asks: 'Of the short stays in residential or nursing care, how many lasted over 56 days?',
  whyItMatters:
    'A short stay is to end. One that goes on is an admission by another name, which no national figure counts.',
  countsYes: 'A service with the component short-term residential or short-term nursing care ran for over 56 days.',
  countsNo: 'It ended within 56 days of its first day.',
  leftOut: 'Stays whose 56 days are not over. People who died within them.',
  source: 'Pair of ASCOF 2B and 2C; eight weeks, as Swindon has for help that is to end (M036, in Bolton 2019)',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'process',
  better: 'lower',
  pairs: ['ascof-2b', 'ascof-2c'],
  combine: 'share',
  unit: 'short stays',
  breakdowns: ['neighbourhood', 'provider', 'ageBand'],
  behind: 'people',
  lists: `
    select s.place_id, s.person_id, s.service_id as episode_id, s.started_on as on_date, s.neighbourhood, s.provider,
      ${bandOn(bornOn('s'), 's.started_on')} as age_band,
      case when s.ended_on > s.started_on + 56 then 'yes' when s.started_on + 56 >= asked.today then 'left out'
           when s.ended_on is null then 'yes' when ${diedOn('s')} <= s.started_on + 56 then 'left out' else 'no' end as counts,
      case when s.ended_on > s.started_on + 56 then 'ended later' when s.started_on + 56 >= asked.today then 'too soon to say'
           when s.ended_on is null then 'goes on' when ${diedOn('s')} <= s.started_on + 56 then 'died within 56 days'
           else 'ended within 56 days' end as reason
    from facts.service s cross join asked
    left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id
    where s.component in ('Short term residential care', 'Short term nursing care') and ${isForServiceUser('s')}
      and (s.ended_on is null or s.ended_on >= s.started_on)`,
})
