import { measure } from '#measures'
import { safeguarding, somebodyAsking, whereItLed } from './resolved.measure.ts'

export const homeVisits = measure({
  id: 'front-door.home-visits',
  title: 'Visited at home after getting in touch',
  asks: 'Of everybody who got in touch, to how many did a team go home?',
  whyItMatters:
    'Leeds saw fewer home visits where people could sit down with somebody near home, so the two are told apart below. A visit is sometimes just what is needed: it is context, has no aim, and stands beside who came back.',
  countsYes: 'The team that they were handed over to answered that it visited.',
  countsNo: 'Nobody was handed over, or the team answered with something else.',
  leftOut:
    'Safeguarding concerns. Our own follow-ups, rebookings and thanks. Contacts whose 28 days are not over, and hand-overs not answered yet. Contacts from a file that does not tell.',
  source: 'Side effects of talking points, Leeds, in Bolton 2019 (M159, without a figure)',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'context',
  better: 'neither',
  pairs: ['front-door.came-back'],
  combine: 'share',
  unit: 'contacts',
  breakdowns: ['neighbourhood', 'team', 'channel', 'hub'],
  behind: 'people',
  looksAhead: 28,
  lists: `
    select c.place_id, c.person_id, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.team, c.channel,
      case when 'hub' = any (c.results) then 'at a hub' else 'not at a hub' end as hub,
      case when not ${somebodyAsking} or c.on_date + 28 >= asked.today or c.channel is null then 'left out'
           when passed.visited then 'yes' when passed.open then 'left out' else 'no' end as counts,
      case when not ${somebodyAsking} then 'our follow-up, a rebooking or thanks'
           when c.on_date + 28 >= asked.today then 'too soon to say'
           when c.channel is null then 'not told what came of it at home'
           when passed.visited then 'visited'
           when passed.open then 'no answer yet'
           when passed.contact_id is not null then 'handed over, and no visit'
           else 'not handed over' end as reason,
      ${whereItLed} as detail
    from facts.contact c cross join asked
    left join (
      select h.place_id, h.contact_id, bool_or(h.answer is not distinct from 'visited') as visited, bool_or(h.answer is null) as open
      from facts.hand_over h where h.contact_id is not null group by h.place_id, h.contact_id
    ) as passed on passed.place_id = c.place_id and passed.contact_id = c.contact_id
    where not ${safeguarding}`,
})
