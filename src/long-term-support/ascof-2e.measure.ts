import {
  ageBand,
  ageOn,
  bornOn,
  diedOn,
  endsNotBeforeStart,
  isForServiceUser,
  isLongTerm,
  measure,
  nationalBands,
  untilOf,
} from '#measures'

export const ascof2e = measure({
  id: 'ascof-2e',
  title: 'Long-term support, living at home or with family (ASCOF 2E)',
  asks: 'Of the people who had long-term support, how many live in a home of their own or with family?',
  whyItMatters:
    'A home of one’s own is where most lives are. Where somebody lives says little of how: it stands beside whether anybody looked if the support still fits.',
  countsYes:
    'People of 18 and over with long-term support on any day of the period whose latest known home is settled, or who have care at home and are presumed to live there.',
  countsNo: 'Their latest known home is not settled, or where they live is not known.',
  leftOut: 'People whose age is not known; under 18; who died before the first day.',
  source:
    'ASCOF 2E, by the method of the Department of Health and Social Care for 2024 to 2025 onwards. Age at the end of the latest long-term service, or on the last day',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'outcome',
  better: 'higher',
  pairs: ['long-term-support.reviews-overdue'],
  combine: 'share',
  publishedBy: 'ageBand',
  publishedAs: nationalBands,
  months: 'each by itself',
  unit: 'people with long-term support',
  breakdowns: ['ageBand', 'gender', 'neighbourhood', 'supportReason'],
  behind: 'people',
  lists: `
    with people as (
      select s.place_id, s.person_id, max(${untilOf('s')}) as until, max(s.born_on) as born_on, max(s.died_on) as died_on,
        max(s.neighbourhood) as neighbourhood, max(s.support_reason) as support_reason
      from facts.service s join asked on s.place_id = asked.place_id
      where ${isLongTerm('s.type')} and ${isForServiceUser('s')} and ${endsNotBeforeStart('s')}
        and s.started_on <= asked.last_day and (s.ended_on is null or s.ended_on >= asked.first_day)
      group by s.place_id, s.person_id),
    known as (
      select s.place_id, s.person_id, least(s.until, asked.last_day) as on_date, p.gender, p.settled, p.accommodation,
        coalesce(p.neighbourhood, s.neighbourhood) as neighbourhood, coalesce(p.support_reason, s.support_reason) as support_reason,
        ${bornOn('s')} as born_on, ${diedOn('s')} < asked.first_day as died_before
      from people s cross join asked
      left join facts.person p on p.place_id = s.place_id and p.person_id = s.person_id),
    aged as (select k.*, ${ageOn('k.born_on', 'k.on_date')} as age from known k)
    select a.place_id, a.person_id, a.person_id as episode_id, a.on_date, a.neighbourhood, a.gender, a.support_reason,
      ${ageBand('a.age')} as age_band,
      case when a.died_before or a.age is null or a.age < 18 then 'left out' when a.settled then 'yes' else 'no' end as counts,
      case when a.died_before then 'died before the first day' when a.age is null then 'age not known' when a.age < 18 then 'under 18'
           when a.settled then 'lives at home or with family' when a.accommodation is null or a.accommodation = 'Unknown'
           then 'where they live is not known' else 'lives somewhere else' end as reason, a.accommodation as detail
    from aged a`,
})
