import { measure } from '#measures'
import { handOverWithContact, whoWasHandedOver } from './hand-over-facts.ts'

export const answeredInAWeek = measure({
  id: 'front-door.answered-in-a-week',
  title: 'Something done within a week of the hand-over',
  asks: 'Of the people handed over, for how many was something done within seven days?',
  whyItMatters:
    'Being taken on is a promise; a visit, advice or an assessment begun is what somebody notices. The aim is that nobody waits more than a week.',
  countsYes:
    'Within seven days the team said what it did: visited, advised, began short-term help or began an assessment.',
  countsNo: 'It said nothing within seven days, or it handed the person back.',
  leftOut: 'Hand-overs whose seven days are not over.',
  source: 'Pair of days until a hand-over is taken on (S223), SCF 2018',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'process',
  better: 'higher',
  pairs: ['front-door.days-to-taken'],
  combine: 'share',
  unit: 'hand-overs',
  breakdowns: ['neighbourhood', 'team'],
  behind: 'people',
  looksAhead: 7,
  lists: `
    select h.place_id, ${whoWasHandedOver}, h.hand_over_id as episode_id, h.on_date, h.neighbourhood, h.to_team as team,
      case when h.on_date + 7 >= asked.today then 'left out'
           when h.answered_on <= h.on_date + 7 and h.answer <> 'handed back' then 'yes' else 'no' end as counts,
      case when h.on_date + 7 >= asked.today then 'too soon to say'
           when h.answered_on is null then 'no answer yet'
           when h.answered_on > h.on_date + 7 then 'answered after more than a week'
           else h.answer end as reason
    from ${handOverWithContact}`,
})
