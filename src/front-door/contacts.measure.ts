import { measure } from '#measures'
import { whereItLed, whoMayBeListed } from './resolved.measure.ts'

export const contacts = measure({
  id: 'front-door.contacts',
  title: 'Contacts at the front door',
  asks: 'How many times did somebody get in touch?',
  whyItMatters:
    'It says how much is asked of the front door. More is neither good nor bad: it can be need, or trust, or that nobody rang back.',
  countsYes: 'Every contact on record, whatever it was about and wherever it led.',
  countsNo: 'Nothing.',
  leftOut: 'Nothing.',
  source: 'Leeds, in Bolton 2019 (M001)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'input',
  better: 'neither',
  pairs: ['front-door.recording-time'],
  combine: 'count',
  unit: 'contacts',
  breakdowns: ['neighbourhood', 'team', 'channel'],
  behind: 'people',
  looksAhead: 0,
  lists: `
    select c.place_id, ${whoMayBeListed}, c.contact_id as episode_id, c.on_date, 'yes' as counts, c.about as reason,
      ${whereItLed} as detail, c.neighbourhood, c.team, c.channel
    from facts.contact c`,
})
