import { measure } from '#measures'

/** Three rows a team's day, each standing for as many calls as its weight says. */
const callsOf = (yes: 'answered' | 'abandoned') => `
    select c.place_id, null::uuid as person_id, null::uuid as episode_id, c.on_date, c.team,
      case when part.what = '${yes}' then 'yes' else 'no' end as counts,
      case part.what when 'answered' then 'answered by a person' when 'abandoned' then 'the caller gave up'
        else 'sent elsewhere, or to a recording' end as reason,
      part.weight
    from facts.calls c cross join lateral (
      select 'answered' as what, c.answered as weight
      union all select 'abandoned', c.abandoned
      union all select 'elsewhere', c.offered - c.answered - c.abandoned
    ) as part
    where part.weight > 0`

const shared = {
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'process',
  combine: 'share',
  weighed: 'by weight',
  unit: 'calls',
  breakdowns: ['team'],
  behind: 'nobody',
  leftOut: 'Nothing.',
} as const

export const callsAnswered = measure({
  ...shared,
  id: 'front-door.calls-answered',
  title: 'Calls answered',
  asks: 'Of the calls that asked for somebody, how many did a person answer?',
  whyItMatters:
    'A first conversation begins with somebody picking up. A call can be answered fast and end with nothing done, so it is never shown without who came back; and a call sent to a recording is neither answered nor given up, so it stands beside who gave up.',
  countsYes: 'A person answered.',
  countsNo: 'The caller gave up, or was sent elsewhere or to a recording.',
  source: 'M006; Leeds, in Bolton 2019: 83.5% in October 2017, 87.4% in 2018',
  better: 'higher',
  pairs: ['front-door.calls-given-up', 'front-door.came-back'],
  looksAhead: 0,
  lists: callsOf('answered'),
})

export const callsGivenUp = measure({
  ...shared,
  id: 'front-door.calls-given-up',
  title: 'Callers who gave up',
  asks: 'Of the calls that asked for somebody, in how many did the caller give up waiting?',
  whyItMatters:
    'Whoever gives up may not ring again. Sending callers to a recording makes this look better and helps nobody: it then shows in the calls that nobody answered.',
  countsYes: 'The caller hung up before anybody answered.',
  countsNo: 'A person answered, or the call was sent elsewhere or to a recording.',
  source: 'Pair of M006 (Leeds, in Bolton 2019)',
  better: 'lower',
  pairs: ['front-door.calls-answered'],
  looksAhead: 0,
  lists: callsOf('abandoned'),
})
