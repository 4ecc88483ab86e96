import { measure } from '#measures'
import { somebodyAsking, whereItLed, whoMayBeListed } from './resolved.measure.ts'

/**
 * The duty to assess begins where somebody appears to have needs, at whatever level and whatever they have (Care Act
 * 2014, s.9(1) and (3); s.10(1) for carers). It stands beside a safeguarding enquiry (s.42), so those are counted too.
 */
export const appearedToNeedNotOffered = measure({
  id: 'front-door.appeared-to-need-not-offered',
  title: 'Appeared to need, no assessment offered',
  asks: 'Of the people who might have needs for care and support, how many were not offered an assessment?',
  whyItMatters:
    'Helping people there and then must never close the door to an assessment. Each of these should be looked at: was it offered and not written down, or not offered?',
  countsYes:
    'They might have needs, or support a carer might need, and neither an assessment nor a carer’s conversation was offered.',
  countsNo: 'An assessment or a carer’s conversation was offered, whether or not they wanted it.',
  leftOut: 'Contacts where nobody could tell yet, told apart. Where the answer was no, the contact is not looked at.',
  source: 'Care Act 2014, s.9 to s.11; pair of M097 (T05)',
  version: 1,
  reviewedOn: '2026-11-21',
  reviewBy: '2027-11-21',
  step: 1,
  kind: 'process',
  better: 'lower',
  pairs: ['front-door.resolved', 'front-door.signposted', 'front-door.assessments', 'front-door.full-assessments'],
  ofRights: true,
  combine: 'share',
  unit: 'contacts',
  breakdowns: ['neighbourhood', 'team', 'channel'],
  behind: 'people',
  looksAhead: 0,
  lists: `
    select c.place_id, ${whoMayBeListed}, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.team, c.channel,
      case when c.might_need = 'yes' then case when offered.it then 'no' else 'yes' end else 'left out' end as counts,
      case when c.might_need = 'yes' and offered.it then 'an assessment was offered'
           when c.might_need = 'yes' then 'no assessment offered'
           when c.might_need = 'cannot tell' then 'nobody could tell yet'
           else 'the question was not answered' end as reason,
      ${whereItLed} as detail
    from facts.contact c
    cross join lateral (
      select coalesce(c.assessment_offered, false) or c.results && array['assessment', 'carers conversation'] as it
    ) as offered
    where c.might_need is distinct from 'no' and ${somebodyAsking}`,
})
