import { measure } from '#measures'
import { handOverWithContact, whoWasHandedOver } from './hand-over-facts.ts'

export const daysToTaken = measure({
  id: 'front-door.days-to-taken',
  title: 'Days until a hand-over is taken on',
  asks: 'How many days does somebody who was handed over wait until a team has them?',
  whyItMatters:
    'Nobody should wait, and a week is possible (SCF 2018). Pressing a button is quick, so it stands beside whether anything was done within the week.',
  countsYes: 'The team took it on: the days from the hand-over until then. The figure is the middle one.',
  countsNo: 'Nothing.',
  leftOut: 'Hand-overs not taken on yet; how long those have waited is on the list of what waits.',
  source: 'No waiting list (S223), SCF 2018 and Pitts',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'process',
  better: 'lower',
  pairs: ['front-door.answered-in-a-week'],
  combine: 'median',
  amountsOf: 'hand-overs',
  unit: 'days',
  breakdowns: ['neighbourhood', 'team'],
  behind: 'people',
  looksAhead: 0,
  lists: `
    select h.place_id, ${whoWasHandedOver}, h.hand_over_id as episode_id, h.on_date, h.neighbourhood, h.to_team as team,
      case when h.taken_on is null then 'left out' else 'yes' end as counts,
      case when h.taken_on is null then 'not taken on yet'
           when h.taken_on = h.on_date then 'taken on the same day'
           when h.taken_on - h.on_date <= 7 then 'taken on within a week'
           else 'taken on after more than a week' end as reason,
      (h.taken_on - h.on_date)::numeric as amount
    from ${handOverWithContact}`,
})
