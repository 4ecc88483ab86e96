import { measure } from '#measures'

export const lowLevelHelp = measure({
  id: 'front-door.low-level-help',
  title: 'Reached with something small, and nothing more since',
  asks: 'Of the people rapid response reached with something small, how many needed no other team in the half year after?',
  whyItMatters:
    'People who are lonely or low may never need formal care if somebody comes once, in time. It is context and has no aim: whoever needs more should get it.',
  countsYes: 'After work that was got directly, nobody handed the person over to a team in the 182 days from it.',
  countsNo: 'Somebody did.',
  leftOut: 'Work whose 182 days are not over. Work for somebody who was not named.',
  source: 'Bolton 2019 (M162, a benefit reported without a figure)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'output',
  better: 'neither',
  pairs: ['front-door.low-level-work'],
  combine: 'share',
  unit: 'pieces of work',
  breakdowns: ['neighbourhood', 'team'],
  behind: 'people',
  looksAhead: 182,
  lists: `
    select w.place_id, w.person_id, w.work_id as episode_id, w.on_date, w.neighbourhood, w.team,
      case when w.person_id is null or w.on_date + 182 >= asked.today then 'left out'
           when later.on_date is null then 'yes' else 'no' end as counts,
      case when w.person_id is null then 'nobody named'
           when w.on_date + 182 >= asked.today then 'too soon to say'
           when later.on_date is null then 'nothing more since' else 'handed over since' end as reason
    from facts.rapid_work w cross join asked
    left join lateral (
      select min(h.on_date) as on_date from facts.hand_over h
       where h.place_id = w.place_id and h.person_id = w.person_id and h.hand_over_id <> w.hand_over_id
         and h.on_date between w.on_date and w.on_date + 182) as later on true
    where w.low_level`,
})
