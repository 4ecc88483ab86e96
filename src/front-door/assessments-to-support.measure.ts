import { measure } from '#measures'
import { endedAssessments } from './assessments.measure.ts'

/** National words, release 2. */
const support = `('Progress to support planning or services', 'Progress to reablement/ST-Max')`
const goesOn = `'Continuation of support or services'`
const notTheEnd = `('Progress to assessment, review or reassessment', 'Admitted to hospital', 'NFA: Deceased', 'NFA: Responsibility moved to another local authority')`

export const assessmentsToSupport = measure({
  id: 'front-door.assessments-to-support',
  title: 'Assessments that led to support',
  asks: 'Of the assessments that ended, how many led to support from us?',
  whyItMatters:
    'Few can mean that people are assessed who could have been helped before, or that help is hard to get. Many is no aim: what an assessment finds is about the person (Care Act 2014, s.13).',
  countsYes: 'It led to support planning, services or short-term help, or to support that goes on.',
  countsNo: 'It led to advice, a referral elsewhere or nothing, or support was declined.',
  leftOut: 'Assessments whose outcome is not said, that led to another, or were ended by hospital, a move or a death.',
  source: 'M100, Somerset, in Bolton 2019: watched monthly, with no standard',
  version: 1,
  reviewedOn: '2026-11-22',
  reviewBy: '2027-11-22',
  step: 1,
  kind: 'context',
  better: 'neither',
  pairs: ['front-door.assessments-no-eligible-need'],
  combine: 'share',
  unit: 'assessments',
  breakdowns: ['neighbourhood', 'team', 'outcome'],
  behind: 'people',
  lists: `
    select a.place_id, case when not coalesce(c.safeguarding, false) then a.person_id end as person_id, a.assessment_id as episode_id,
      a.on_date, a.neighbourhood, a.team, a.outcome,
      case when a.outcome is null or a.outcome in ${notTheEnd} then 'left out'
           when a.outcome in ${support} or a.outcome = ${goesOn} then 'yes' else 'no' end as counts,
      case when a.outcome is null then 'not said' when a.outcome in ${notTheEnd} then 'not an end that tells'
           when a.outcome in ${support} then 'led to support' when a.outcome = ${goesOn} then 'support goes on'
           else 'led to no support from us' end as reason
    from ${endedAssessments}
    where a.on_date is not null`,
})
