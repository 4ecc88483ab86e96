import { measure } from '#measures'

/** Nobody is asked how a dead woman's lunch club went (safety.md), and nobody can say that she stopped going. `i` is the introduction. */
/** The introductions whose six weeks are over in the period. */
export const sixWeeksOn = `
    select i.* from facts.introduction i join asked on i.place_id = asked.place_id
    where i.six_weeks_due_on between asked.first_day and asked.last_day`
export const died = `
  i.died_on is not null and i.at_six_weeks is distinct from 'still going'
    and (i.died_on <= i.six_weeks_due_on or coalesce(i.at_six_weeks, 'not asked') = 'not asked')`

export const stillGoing = measure({
  id: 'community.still-going',
  title: 'Introduced, and still going at six weeks',
  asks: 'Of the people introduced to something near them, how many still go six weeks later?',
  whyItMatters:
    'An introduction is worth something when it lasts. Counting introductions alone would reward handing out leaflets (T38).',
  countsYes: 'Asked at six weeks, they are still going.',
  countsNo: 'It did not happen, or they stopped before six weeks were over.',
  leftOut:
    'Introductions whose six weeks are not over. People nobody has asked yet. People who died before six weeks were over or anybody asked.',
  source: 'Thurrock, in Bolton 2019; T38',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'outcome',
  better: 'higher',
  pairs: ['community.known-at-six-weeks'],
  combine: 'share',
  unit: 'introductions',
  breakdowns: ['neighbourhood'],
  behind: 'people',
  shares: sixWeeksOn,
  lists: `
    select i.place_id, i.person_id, i.introduction_id as episode_id, i.six_weeks_due_on as on_date, i.neighbourhood,
      case when ${died} then 'left out'
           when i.at_six_weeks = 'still going' then 'yes'
           when i.at_six_weeks in ('not going', 'did not happen') then 'no'
           when i.six_weeks_due_on >= asked.today then 'left out'
           when i.stopped_on <= i.six_weeks_due_on then 'no'
           else 'left out' end as counts,
      case when ${died} then 'died'
           when i.at_six_weeks = 'still going' then 'still going'
           when i.at_six_weeks = 'did not happen' then 'did not happen'
           when i.at_six_weeks = 'not going' then 'stopped going'
           when i.six_weeks_due_on >= asked.today then 'six weeks not over yet'
           when i.stopped_on <= i.six_weeks_due_on then 'stopped going'
           else 'not asked yet' end as reason,
      'on day ' || (i.stopped_on - i.agreed_on) as detail
    from (${sixWeeksOn}) as i cross join asked`,
})
