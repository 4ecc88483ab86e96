import { measure } from '#measures'
import { safeguarding, somebodyAsking, whereItLed, whoMayBeListed } from './resolved.measure.ts'

/** Care Act 2014: of an adult (s.9) or of a carer (s.10). One that goes on counts: waiting would else make it look fewer. */
const careAct = `(a.on_date is null or coalesce(a.kind in ('long term', 'carer'), false))`
const full = `(a.on_date is null or coalesce(a.kind = 'long term', false))`
const decided = `(a.on_date is not null and coalesce(a.kind in ('long term', 'carer'), false))`

/** The contacts of the period and what came of each: nulls where nothing did. All three share it. */
const whatCameOfThem = `
    select c.*, came.contact_id is not null as assessed, came.care_act, came.full_one, came.none_eligible, came.going_on
    from facts.contact c join asked on c.place_id = asked.place_id
    left join (
      select a.place_id, a.contact_id, bool_or(${careAct}) as care_act, bool_or(${full}) as full_one,
        bool_or(${decided} and a.eligible = 'no') as none_eligible, bool_or(a.on_date is null) as going_on
      from facts.assessment a where a.contact_id is not null group by a.place_id, a.contact_id
    ) as came on came.place_id = c.place_id and came.contact_id = c.contact_id
    where c.on_date between asked.first_day and asked.last_day`

const contactColumns = `c.place_id, ${whoMayBeListed}, c.contact_id as episode_id, c.on_date, c.neighbourhood, c.team, c.channel,
      case when ${safeguarding} then 'with a safeguarding concern' else 'without' end as concern`
const tooSoon = 'c.on_date + 28 >= asked.today'

const shared = {
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  combine: 'share',
  behind: 'people',
} as const

export const assessments = measure({
  ...shared,
  id: 'front-door.assessments',
  title: 'Care Act assessments, of all contacts',
  asks: 'Of everybody who got in touch, how many went on to a Care Act assessment?',
  whyItMatters:
    'Leeds reads fewer as better, because people were helped without one. Fewer can as well be need that nobody looked at. So it is context, has no aim, and stands beside who came back, who was not offered one, and how many ended with no eligible need (T05).',
  countsYes: 'An assessment of the person or of a carer came of the contact, ended or still going on.',
  countsNo: 'None did, or one that was about short-term help only, or that was not finished.',
  leftOut:
    'Our own follow-ups, rebookings and thanks. Contacts whose 28 days are not over. Safeguarding is kept in, and told apart below.',
  source: 'Leeds, in Bolton 2019 (M007; neutral here, T05 and T23)',
  kind: 'context',
  better: 'neither',
  pairs: ['front-door.came-back', 'front-door.appeared-to-need-not-offered', 'front-door.no-eligible-need'],
  unit: 'contacts',
  breakdowns: ['neighbourhood', 'team', 'channel', 'concern'],
  looksAhead: 28,
  shares: whatCameOfThem,
  lists: `
    select ${contactColumns},
      case when not ${somebodyAsking} or ${tooSoon} then 'left out' when c.care_act then 'yes' else 'no' end as counts,
      case when not ${somebodyAsking} then 'our follow-up, a rebooking or thanks'
           when ${tooSoon} then 'too soon to say'
           when c.care_act and c.going_on then 'an assessment is going on'
           when c.care_act then 'an assessment'
           when c.assessed then 'about short-term help only, or not finished'
           else 'no assessment' end as reason,
      ${whereItLed} as detail
    from (${whatCameOfThem}) as c cross join asked`,
})

export const fullAssessments = measure({
  ...shared,
  id: 'front-door.full-assessments',
  title: 'New enquiries that led to a full assessment',
  asks: 'Of the people with something new, how many went on to a full assessment?',
  whyItMatters:
    'Another base than all contacts, and never to be compared with it: only new enquiries, and only full assessments of the person (T23). Like it, it is context, and shown with what could be hidden by it.',
  countsYes: 'A full assessment of the person came of it, ended or still going on.',
  countsNo: 'None did, or a carer’s, or one about short-term help only, or one that was not finished.',
  leftOut: 'Contacts about a matter that we knew of, and our own. Contacts whose 28 days are not over.',
  source: 'Leeds, in Bolton 2019 (M011; neutral here, T05 and T23)',
  kind: 'context',
  better: 'neither',
  pairs: ['front-door.came-back', 'front-door.appeared-to-need-not-offered'],
  unit: 'new enquiries',
  breakdowns: ['neighbourhood', 'team', 'channel', 'concern'],
  looksAhead: 28,
  shares: whatCameOfThem,
  lists: `
    select ${contactColumns},
      case when c.about is distinct from 'new matter' or ${tooSoon} then 'left out' when c.full_one then 'yes' else 'no' end as counts,
      case when c.about is distinct from 'new matter' then 'not a new enquiry'
           when ${tooSoon} then 'too soon to say'
           when c.full_one and c.going_on then 'a full assessment is going on'
           when c.full_one then 'a full assessment'
           when c.assessed then 'another assessment, or not finished'
           else 'no assessment' end as reason,
      ${whereItLed} as detail
    from (${whatCameOfThem}) as c cross join asked`,
})

export const noEligibleNeed = measure({
  ...shared,
  id: 'front-door.no-eligible-need',
  title: 'Assessed with no eligible need, of all contacts',
  asks: 'Of everybody who got in touch, how many went through an assessment that found no eligible need?',
  whyItMatters:
    'A long way to a no is hard on people, and a good first conversation spares some of them. It must never be brought down by assessing fewer who asked, so it stands beside how many were assessed. The paper’s words fit a share of contacts or of assessments; both are here.',
  countsYes:
    'An assessment came of the contact, and its decision was that no needs are eligible (Care Act 2014, s.13).',
  countsNo: 'No assessment came of it, or one that found eligible needs, or one without a decision.',
  leftOut:
    'Contacts whose assessment is still going on. Our own follow-ups, rebookings and thanks. Contacts whose 28 days are not over.',
  source: 'Leeds, in Bolton 2019 (M008, read as a share of referrals as printed)',
  kind: 'process',
  better: 'lower',
  pairs: ['front-door.assessments', 'front-door.assessments-no-eligible-need'],
  unit: 'contacts',
  breakdowns: ['neighbourhood', 'team', 'channel', 'concern'],
  looksAhead: 28,
  shares: whatCameOfThem,
  lists: `
    select ${contactColumns},
      case when not ${somebodyAsking} or ${tooSoon} then 'left out'
           when c.none_eligible then 'yes' when c.going_on then 'left out' else 'no' end as counts,
      case when not ${somebodyAsking} then 'our follow-up, a rebooking or thanks'
           when ${tooSoon} then 'too soon to say'
           when c.none_eligible then 'no eligible need'
           when c.going_on then 'an assessment is going on'
           when c.care_act then 'eligible needs'
           when c.assessed then 'an assessment without a decision'
           else 'no assessment' end as reason
    from (${whatCameOfThem}) as c cross join asked`,
})

/** A contact with a safeguarding concern is counted, but nobody is listed for what came of it (safety.md). */
export const endedAssessments = `
    facts.assessment a cross join asked
    left join lateral (
      select c.safeguarding, c.results from facts.contact c where c.place_id = a.place_id and c.contact_id = a.contact_id limit 1
    ) as c on true`
const assessmentColumns = `a.place_id, case when not coalesce(c.safeguarding, false) then a.person_id end as person_id,
      a.assessment_id as episode_id, a.on_date, a.neighbourhood, a.team`

export const assessmentsNoEligibleNeed = measure({
  ...shared,
  id: 'front-door.assessments-no-eligible-need',
  title: 'Assessments that found no eligible need',
  asks: 'Of the assessments that ended, how many found no eligible need?',
  whyItMatters:
    'The other way to read the figure above: of assessments, not of contacts. A high share can mean that people are assessed who could have been helped sooner, or that decisions are hard. It has no aim: a decision is about the person (s.13).',
  countsYes: 'The decision was that no needs are eligible.',
  countsNo: 'The decision was that some are.',
  leftOut: 'Assessments that were not finished, were about short-term help only, or whose decision was not said.',
  source: 'Leeds, in Bolton 2019 (M008, the other base)',
  kind: 'context',
  better: 'neither',
  pairs: ['front-door.no-eligible-need', 'front-door.days-to-decision', 'front-door.assessments-to-support'],
  unit: 'assessments',
  breakdowns: ['neighbourhood', 'team'],
  looksAhead: 0,
  lists: `
    select ${assessmentColumns},
      case when not ${decided} or coalesce(a.eligible, '') not in ('yes', 'no') then 'left out'
           when a.eligible = 'no' then 'yes' else 'no' end as counts,
      case when a.kind is null then 'not finished'
           when a.kind = 'short term' then 'about short-term help only'
           when a.eligible = 'no' then 'no eligible need'
           when a.eligible = 'yes' then 'eligible needs'
           else 'not said' end as reason,
      a.led_to as detail
    from ${endedAssessments}`,
})

export const daysToDecision = measure({
  ...shared,
  id: 'front-door.days-to-decision',
  title: 'Days from asking to a decision',
  asks: 'From getting in touch, how many days was it until an assessment ended with a decision?',
  whyItMatters:
    'Leeds saw assessments go faster where people had sat down with somebody first, so the two are told apart below. Quick can also be hurried: it stands beside what was decided.',
  countsYes: 'A decision was made: the days from the contact until then. The figure is the middle one.',
  countsNo: 'Nothing.',
  leftOut: 'Assessments that were not finished, or where nobody knows when it was asked for.',
  source: 'Side effects of talking points, Leeds, in Bolton 2019 (M159, without a figure)',
  kind: 'process',
  better: 'lower',
  pairs: ['front-door.assessments-no-eligible-need'],
  combine: 'median',
  amountsOf: 'assessments',
  unit: 'days',
  breakdowns: ['neighbourhood', 'team', 'hub'],
  looksAhead: 0,
  lists: `
    select ${assessmentColumns},
      case when 'hub' = any (c.results) then 'at a hub' else 'not at a hub' end as hub,
      case when a.kind is null or a.asked_on is null then 'left out' else 'yes' end as counts,
      case when a.kind is null then 'not finished'
           when a.asked_on is null then 'not known when it was asked for' else 'a decision' end as reason,
      (a.on_date - a.asked_on)::numeric as amount
    from ${endedAssessments}`,
})

export const assessmentMeasures = [
  ...[assessments, fullAssessments, noEligibleNeed, assessmentsNoEligibleNeed, daysToDecision],
]
