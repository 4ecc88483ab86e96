import { isForServiceUser, measure } from '#measures'

export const outcomesReached = measure({
  id: 'long-term-support.outcomes-reached',
  title: 'Outcomes reached, as said at the review',
  asks: 'Of the reviews that said whether the person’s outcomes were reached, how many said that they fully were?',
  whyItMatters: 'Support is for what somebody wants of their life. The review is where they can say if it came about.',
  countsYes: 'The review says that the outcomes were fully met.',
  countsNo: 'Partially met, or not met.',
  leftOut: 'Reviews that do not say; reviews about carers.',
  source:
    'S037; Client Level Data, Review Outcomes Achieved (the words of release 2 are taken to be those of release 1)',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'outcome',
  better: 'higher',
  pairs: [
    'long-term-support.reviews-overdue',
    'long-term-support.to-a-home-within-a-year',
    'long-term-support.stayed-at-home-for-a-year',
  ],
  combine: 'share',
  unit: 'reviews that say',
  breakdowns: ['neighbourhood', 'supportReason'],
  behind: 'people',
  lists: `
    select r.place_id, r.person_id, r.review_id as episode_id, r.on_date, coalesce(r.neighbourhood, p.neighbourhood) as neighbourhood,
      p.support_reason,
      case lower(r.achieved) when 'fully met' then 'yes' when 'partially met' then 'no' when 'not met' then 'no' else 'left out' end as counts,
      case lower(r.achieved) when 'fully met' then 'fully met' when 'partially met' then 'partially met' when 'not met' then 'not met'
           else 'the review does not say' end as reason
    from facts.review r left join facts.person p on p.place_id = r.place_id and p.person_id = r.person_id
    where ${isForServiceUser('r')}`,
})
