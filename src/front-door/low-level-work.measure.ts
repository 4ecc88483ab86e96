import { measure } from '#measures'

export const lowLevelWork = measure({
  id: 'front-door.low-level-work',
  title: 'Rapid response: small things that were enough',
  asks: 'Of what rapid response did by the way, how much was got directly, outside a care plan?',
  whyItMatters:
    'A key safe, food in, a neighbour who looks in can be all that keeps somebody safe. It could also be too little, so it stands beside who needed rapid response again.',
  countsYes: 'Work that the place counts as low level: got directly, with no care plan.',
  countsNo: 'Any other work that was coded.',
  leftOut: 'Nothing. Visits and being made safe are not work by the way and are not counted here.',
  source: 'Leeds, in Bolton 2019 (M010)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'process',
  better: 'higher',
  pairs: ['front-door.rapid-response-again', 'front-door.low-level-help'],
  combine: 'share',
  unit: 'pieces of work',
  breakdowns: ['neighbourhood', 'team'],
  behind: 'people',
  looksAhead: 0,
  lists: `
    select w.place_id, w.person_id, w.work_id as episode_id, w.on_date, w.neighbourhood, w.team,
      case when w.low_level then 'yes' else 'no' end as counts,
      case when w.low_level then 'got directly' else 'more than that' end as reason,
      replace(w.work, '-', ' ') as detail
    from facts.rapid_work w`,
})
