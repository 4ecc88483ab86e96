import { measure } from '#measures'
import { handOverWithContact, whoWasHandedOver } from './hand-over-facts.ts'

export const rightPass = measure({
  id: 'front-door.right-pass',
  title: 'Handed over to the right team',
  asks: 'Of the hand-overs that the taking team gave its word on, how many were the right pass?',
  whyItMatters:
    'A wrong pass is a person who tells it all again. The word of the team that took it on teaches the front door. It could be made to look good by passing on only what is certain, or by passing everything, so it stands beside what was resolved at the first conversation.',
  countsYes: 'The team that took it on said that it was the right team, or that it was and was needed sooner.',
  countsNo: 'It said that another team or the front door itself should have had it.',
  leftOut: 'Hand-overs nobody has given a word on, and those to another organisation.',
  source: 'Pass-on review, Somerset, in Bolton 2019 (S155; learning partner of M097)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'process',
  better: 'higher',
  pairs: ['front-door.resolved'],
  combine: 'share',
  unit: 'hand-overs',
  breakdowns: ['neighbourhood', 'team'],
  behind: 'people',
  looksAhead: 0,
  lists: `
    select h.place_id, ${whoWasHandedOver}, h.hand_over_id as episode_id, h.on_date, h.neighbourhood, h.to_team as team,
      case when h.outside or h.verdict is null then 'left out'
           when h.verdict in ('right team', 'needed sooner') then 'yes' else 'no' end as counts,
      case when h.outside then 'to another organisation'
           when h.verdict is null then 'no word on it'
           else h.verdict end as reason
    from ${handOverWithContact}`,
})
