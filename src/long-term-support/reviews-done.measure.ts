import { isForServiceUser, measure } from '#measures'

export const reviewsDone = measure({
  id: 'long-term-support.reviews-done',
  title: 'Reviews done',
  asks: 'How many reviews of somebody’s support ended?',
  whyItMatters:
    'It says how often somebody looked whether support still fits. What the looking changed stands beside it.',
  countsYes: 'Every review that ended in the period, planned or not.',
  countsNo: 'Nothing.',
  leftOut: 'Reviews about carers.',
  source: 'S108; Client Level Data',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 4,
  kind: 'output',
  better: 'neither',
  pairs: ['long-term-support.what-reviews-changed'],
  combine: 'count',
  unit: 'reviews',
  breakdowns: ['neighbourhood', 'supportReason'],
  behind: 'people',
  lists: `
    select r.place_id, r.person_id, r.review_id as episode_id, r.on_date, coalesce(r.neighbourhood, p.neighbourhood) as neighbourhood,
      p.support_reason, case when ${isForServiceUser('r')} then 'yes' else 'left out' end as counts,
      case when not ${isForServiceUser('r')} then 'about a carer' when r.planned then 'planned' when r.planned = false then 'not planned'
           else 'not said whether planned' end as reason, r.reason as detail
    from facts.review r left join facts.person p on p.place_id = r.place_id and p.person_id = r.person_id`,
})
