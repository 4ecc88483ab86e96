import { measure } from '#measures'

export const recordingTime = measure({
  id: 'front-door.recording-time',
  title: 'Time spent recording',
  asks: 'How long does it take to fill in a page?',
  whyItMatters:
    'Time at the keyboard is time not spent with somebody (M153). It is kept to make the pages better, never to look at a worker: it is stored without one, and staff are told (P43).',
  countsYes:
    'Each time a page was saved by a team of five or more: the minutes from opening it to saving it. The figure is the middle one.',
  countsNo: 'Nothing.',
  leftOut: 'Pages of teams of fewer than five, everywhere, so that no worker can be worked out.',
  source: 'SCF 2018 (M153, P43)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 5,
  kind: 'process',
  better: 'lower',
  pairs: ['front-door.contacts'],
  combine: 'median',
  amountsOf: 'pages',
  unit: 'minutes',
  breakdowns: ['pageKind', 'team'],
  behind: 'nobody',
  periods: 'whole months',
  looksAhead: 0,
  lists: `
    select place_id, null::uuid as person_id, null::uuid as episode_id, on_date, team, page_kind,
      case when team_size >= 5 then 'yes' else 'left out' end as counts,
      case when team_size >= 5 then 'a page saved' else 'a team of fewer than five' end as reason,
      seconds / 60.0 as amount
    from facts.recording_time`,
})
