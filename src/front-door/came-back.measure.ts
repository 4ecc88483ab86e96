import { measure } from '#measures'
import {
  daysAfter,
  handedOverWithin28Days,
  resolvedByItsResults,
  safeguarding,
  somebodyAsking,
} from './resolved.measure.ts'

/** Whoever asked in the period or the 90 days after it, with the next time that the same person did. */
export const asksAndNext = `
    select c.*, lead(c.on_date) over by_person as next_on, lead(c.about) over by_person as next_about
    from facts.contact c join asked on c.place_id = asked.place_id
    where ${somebodyAsking} and c.on_date between asked.first_day and asked.last_day + 90
    window by_person as (partition by c.person_id order by c.on_date, c.contact_id)`

const again = 'c.next_on <= c.on_date + 90'

/** Who came back within 90 days, of the contacts that `which` says; `beside` joins what it needs. `c` is the contact. */
export const cameBackAfter = ({ which, beside = '' }: { which: string; beside?: string }): string => `
    select c.place_id, c.person_id, c.person_id as whose, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.team, c.channel,
      case when c.person_id is null or c.on_date + 90 >= asked.today then 'left out'
           when ${again} then 'yes'
           when c.died_on <= c.on_date + 90 then 'left out'
           else 'no' end as counts,
      case when c.person_id is null then 'nobody named'
           when c.on_date + 90 >= asked.today then 'too soon to say'
           when ${again} and c.next_about = 'same matter' then 'came back about the same matter'
           when ${again} then 'came back with something new'
           when c.died_on <= c.on_date + 90 then 'died within 90 days'
           else 'did not come back' end as reason,
      case when c.person_id is not null and c.on_date + 90 < asked.today and ${again} then ${daysAfter('c.next_on - c.on_date')} end as detail
    from (${asksAndNext}) as c cross join asked ${beside}
    where not ${safeguarding} and ${which}`

export const cameBack = measure({
  id: 'front-door.came-back',
  title: 'Came back within 90 days',
  asks: 'Of the people helped there and then, how many got in touch again within 90 days?',
  whyItMatters:
    'Somebody who was helped does not have to ask again for the same thing. Coming back with something new can be a sign of trust, so the reason tells the two apart.',
  countsYes:
    'After a contact that was resolved, the same person got in touch within 90 days, about the same matter or a new one.',
  countsNo: 'They did not.',
  leftOut:
    'Contacts where nobody was named, as nobody could be known again. Contacts whose 90 days are not over. People who died within them without coming back. Our own follow-ups, rebookings and thanks are not coming back.',
  source: 'Pair of M097 (Somerset, in Bolton 2019)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'outcome',
  better: 'lower',
  pairs: [
    'front-door.resolved',
    'front-door.assessments',
    'front-door.full-assessments',
    'front-door.home-visits',
    'front-door.workers-met',
    'front-door.calls-answered',
  ],
  combine: 'share',
  unit: 'resolved contacts',
  breakdowns: ['neighbourhood', 'team', 'channel'],
  behind: 'people',
  looksAhead: 90,
  ofOnePerson: true,
  shares: asksAndNext,
  lists: cameBackAfter({
    beside: handedOverWithin28Days,
    which: `${resolvedByItsResults} and handed_over.on_date is null`,
  }),
})
