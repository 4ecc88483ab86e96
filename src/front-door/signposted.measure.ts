import { measure } from '#measures'
import { asksAndNext, cameBackAfter } from './came-back.measure.ts'
import { safeguarding, somebodyAsking, whereItLed, whoMayBeListed } from './resolved.measure.ts'

/**
 * Told where to go, to go themselves. An introduction and a hand-over are other things and are counted on their own (T04).
 * `c` is the contact.
 */
const toldWhereToGo = `'signposted' = any (c.results)`
const by = (role: string) => `${toldWhereToGo} and c.taken_by is not distinct from '${role}'`

type Which = { yes: string /** Left out, besides what nobody asked for. */; without?: string; role?: 'is asked for' }
const contactsThat = ({ yes, without = 'false', role }: Which) => {
  const unknown = role ? 'c.taken_by is null' : 'false'
  return `
    select c.place_id, ${whoMayBeListed}, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.team, c.channel,
      case when ${safeguarding} then 'with a safeguarding concern' else 'without' end as concern,
      case when not ${somebodyAsking} or ${without} or ${unknown} then 'left out' when ${yes} then 'yes' else 'no' end as counts,
      case when not ${somebodyAsking} then 'our follow-up, a rebooking or thanks'
           when ${without} then 'a safeguarding concern'
           when ${unknown} then 'not known who took it'
           when not ${toldWhereToGo} then 'not signposted'
           when c.taken_by is null then 'signposted, not known by whom'
           when c.taken_by in ('contact adviser', 'social worker') then 'signposted by a ' || c.taken_by
           else 'signposted by somebody else of ours' end as reason,
      ${whereItLed} as detail
    from facts.contact c`
}

const shared = {
  leftOut: 'Our own follow-ups, rebookings and thanks.',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'process',
  better: 'higher',
  pairs: ['front-door.signposted-came-back'],
  combine: 'share',
  unit: 'contacts',
  breakdowns: ['neighbourhood', 'team', 'channel', 'concern'],
  behind: 'people',
} as const

export const signposted = measure({
  ...shared,
  id: 'front-door.signposted',
  title: 'Signposted',
  asks: 'Of everybody who got in touch, how many were told where to go?',
  whyItMatters:
    'A number or a door can be all that is needed. It can also be a way to send people off, and a leaflet counts as much as an answer: so it stands beside who came back, and who appeared to need an assessment that nobody offered (T38).',
  countsYes: 'They were told of a group, a service or somebody else to go to, whatever else it led to.',
  countsNo: 'They were not.',
  source: 'Leeds, in Bolton 2019 (M002)',
  pairs: ['front-door.signposted-came-back', 'front-door.appeared-to-need-not-offered'],
  looksAhead: 0,
  lists: contactsThat({ yes: toldWhereToGo }),
})

export const signpostedByAdvisers = measure({
  ...shared,
  id: 'front-door.signposted-by-advisers',
  title: 'Signposted by a contact adviser',
  asks: 'Of everybody who got in touch, how many were told where to go by a contact adviser?',
  whyItMatters:
    'Whoever answers first can often help, and then nobody has to tell it twice. Leeds calls them customer service officers.',
  countsYes: 'A contact adviser took the contact and told them where to go.',
  countsNo: 'They were not told where to go, or by somebody in another role.',
  leftOut: 'Our own follow-ups, rebookings and thanks. Contacts of which nobody knows who took them.',
  source: 'Leeds, in Bolton 2019 (M003)',
  looksAhead: 0,
  lists: contactsThat({ yes: by('contact adviser'), role: 'is asked for' }),
})

export const signpostedBySocialWorkers = measure({
  ...shared,
  id: 'front-door.signposted-by-social-workers',
  title: 'Signposted by a social worker',
  asks: 'Of everybody who got in touch, how many were told where to go by a social worker?',
  whyItMatters: 'With the share of contact advisers it makes up what is signposted, so the two are read together.',
  countsYes: 'A social worker took the contact and told them where to go.',
  countsNo: 'They were not told where to go, or by somebody in another role.',
  leftOut: 'Our own follow-ups, rebookings and thanks. Contacts of which nobody knows who took them.',
  source: 'Leeds, in Bolton 2019 (M004)',
  looksAhead: 0,
  lists: contactsThat({ yes: by('social worker'), role: 'is asked for' }),
})

export const signpostedWithoutConcerns = measure({
  ...shared,
  id: 'front-door.signposted-by-advisers-no-concern',
  title: 'Signposted by a contact adviser, safeguarding left out',
  asks: 'Of everybody who got in touch, safeguarding concerns aside, how many did a contact adviser tell where to go?',
  whyItMatters:
    'A concern is never to be signposted, so a year with more of them would look worse than it was. Both ways of counting are kept, side by side (T05).',
  countsYes: 'A contact adviser took the contact and told them where to go.',
  countsNo: 'They were not told where to go, or by somebody in another role.',
  leftOut:
    'Safeguarding concerns. Our own follow-ups, rebookings and thanks. Contacts of which nobody knows who took them.',
  source: 'Leeds, in Bolton 2019 (M005)',
  breakdowns: ['neighbourhood', 'team', 'channel'],
  looksAhead: 0,
  lists: contactsThat({ yes: by('contact adviser'), without: safeguarding, role: 'is asked for' }),
})

export const signpostedCameBack = measure({
  ...shared,
  id: 'front-door.signposted-came-back',
  title: 'Signposted, and came back within 90 days',
  asks: 'Of the people who were told where to go, how many got in touch again within 90 days?',
  whyItMatters:
    'Signposting is counted the moment it is said. This is what we know of how it went: whoever came back about the same matter did not get there, or it was not enough (T38).',
  countsYes: 'The same person got in touch within 90 days, about the same matter or a new one.',
  countsNo: 'They did not. We do not know that they went.',
  leftOut:
    'Safeguarding concerns. Contacts where nobody was named. Contacts whose 90 days are not over. People who died within them without coming back.',
  source: 'Pair of M002 to M005 (T38)',
  kind: 'outcome',
  better: 'lower',
  pairs: [
    'front-door.signposted',
    'front-door.signposted-by-advisers',
    'front-door.signposted-by-social-workers',
    'front-door.signposted-by-advisers-no-concern',
  ],
  unit: 'signposted contacts',
  breakdowns: ['neighbourhood', 'team', 'channel'],
  looksAhead: 90,
  ofOnePerson: true,
  shares: asksAndNext,
  lists: cameBackAfter({ which: toldWhereToGo }),
})

export const signpostedMeasures = [
  ...[signposted, signpostedByAdvisers, signpostedBySocialWorkers, signpostedWithoutConcerns],
  signpostedCameBack,
]
