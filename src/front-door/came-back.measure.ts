import { measure } from '#measures'
import {
  daysAfter,
  handedOverWithin28Days,
  resolvedByItsResults,
  safeguarding,
  somebodyAsking,
} from './resolved.measure.ts'

/** Who came back within 90 days, of the contacts that `which` says; `beside` joins what it needs. `c` is the contact. */
export const cameBackAfter = ({ which, beside = '' }: { which: string; beside?: string }): string => `
    select c.place_id, c.person_id, c.person_id as whose, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.team, c.channel,
      case when c.person_id is null or c.on_date + 90 >= asked.today then 'left out'
           when again.on_date is not null then 'yes'
           when c.died_on <= c.on_date + 90 then 'left out'
           else 'no' end as counts,
      case when c.person_id is null then 'nobody named'
           when c.on_date + 90 >= asked.today then 'too soon to say'
           when again.about = 'same matter' then 'came back about the same matter'
           when again.about = 'new matter' then 'came back with something new'
           when c.died_on <= c.on_date + 90 then 'died within 90 days'
           else 'did not come back' end as reason,
      case when c.on_date + 90 < asked.today and again.on_date is not null then ${daysAfter('again.on_date - c.on_date')} end as detail
    from facts.contact c cross join asked ${beside}
    left join lateral (
      select n.on_date, n.about
      from facts.contact n
      where n.place_id = c.place_id and n.person_id = c.person_id and n.on_date between c.on_date and c.on_date + 90
        and (n.on_date, n.contact_id) > (c.on_date, c.contact_id) and n.about in ('new matter', 'same matter')
      order by n.on_date, n.contact_id
      limit 1
    ) as again on true
    where not ${safeguarding} and ${somebodyAsking} and ${which}`

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
  lists: cameBackAfter({
    beside: handedOverWithin28Days,
    which: `${resolvedByItsResults} and handed_over.on_date is null`,
  }),
})
