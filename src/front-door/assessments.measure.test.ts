import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import {
  assessments,
  assessmentsNoEligibleNeed,
  daysToDecision,
  fullAssessments,
  noEligibleNeed,
} from './assessments.measure.ts'
import { homeVisits } from './home-visits.measure.ts'

const people = await workedPeople()
const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-07-01' }
const told = async (measure: Parameters<typeof people.listed>[0]) =>
  (await people.listed(measure, year)).map(t => [t.who, t.counts, t.reason])
const call = (who: string, more: Record<string, unknown> = {}) => ({
  ...{ contact_id: `${who} rings`, person_id: who, on_date: '2026-01-05', about: 'new matter', safeguarding: false },
  ...{ results: ['handed over'], ...more },
})
const assessed = (who: string, more: Record<string, unknown> = {}) => ({
  ...{ assessment_id: `${who} seen`, person_id: who, contact_id: `${who} rings`, asked_on: '2026-01-05' },
  ...{ started_on: '2026-01-09', on_date: '2026-02-04', kind: 'long term', eligible: 'yes', ...more },
})
const goingOn = { on_date: null, kind: null, eligible: null }

const contact = [
  ...['Ada', 'Bel', 'Cas', 'Dot', 'Eve', 'Fay'].map(who => call(who)),
  call('Gil', { about: 'same matter' }),
  call('Hal', { about: 'thanks' }),
  call('Ida', { safeguarding: true, results: ['safeguarding', 'handed over'] }),
  call('Jem', { on_date: '2026-06-03' }),
]
const assessment = [
  assessed('Ada'),
  assessed('Bel', { eligible: 'no' }),
  assessed('Cas', { kind: 'carer', eligible: 'no' }),
  assessed('Dot', { kind: 'short term', eligible: 'not said' }),
  assessed('Eve', goingOn),
  assessed('Gil'),
  assessed('Ida', { eligible: 'no' }),
  assessed('Jem', { asked_on: '2026-06-03', on_date: '2026-06-20' }),
  assessed('Kit', { contact_id: null, asked_on: null, kind: null, eligible: 'not said' }),
]

test('a Care Act assessment is of the person or of a carer, ended or going on; not short-term help, not one given up', async () => {
  await people.given({ contact, assessment })
  assert.deepEqual(await told(assessments), [
    ['Ada', 'yes', 'an assessment'],
    ['Bel', 'yes', 'an assessment'],
    ['Cas', 'yes', 'an assessment'],
    ['Dot', 'no', 'about short-term help only, or not finished'],
    ['Eve', 'yes', 'an assessment is going on'],
    ['Fay', 'no', 'no assessment'],
    ['Gil', 'yes', 'an assessment'],
    ['Hal', 'left out', 'our follow-up, a rebooking or thanks'],
    [null, 'yes', 'an assessment'],
    ['Jem', 'left out', 'too soon to say'],
  ])
  const cut = await people.inPlace(tx => figuresOf(tx, PLACE, assessments, { ...year, by: [[], ['concern']] }))
  assert.deepEqual(
    cut.map(f => [f.breakdown.concern, f.yes, f.denominator]).sort(),
    [
      ['with a safeguarding concern', 1, 1],
      ['without', 5, 7],
      [undefined, 6, 8],
    ].sort(),
    'safeguarding kept, and told apart (T05)',
  )
})

test('of new enquiries only full assessments count: another base, another figure', async () => {
  await people.given({ contact, assessment })
  assert.deepEqual(await told(fullAssessments), [
    ['Ada', 'yes', 'a full assessment'],
    ['Bel', 'yes', 'a full assessment'],
    ['Cas', 'no', 'another assessment, or not finished'],
    ['Dot', 'no', 'another assessment, or not finished'],
    ['Eve', 'yes', 'a full assessment is going on'],
    ['Fay', 'no', 'no assessment'],
    ['Gil', 'left out', 'not a new enquiry'],
    ['Hal', 'left out', 'not a new enquiry'],
    [null, 'yes', 'a full assessment'],
    ['Jem', 'left out', 'too soon to say'],
  ])
})

test('no eligible need, of contacts and of assessments: both bases, neither instead of the other', async () => {
  await people.given({ contact, assessment })
  assert.deepEqual(await told(noEligibleNeed), [
    ['Ada', 'no', 'eligible needs'],
    ['Bel', 'yes', 'no eligible need'],
    ['Cas', 'yes', 'no eligible need'],
    ['Dot', 'no', 'an assessment without a decision'],
    ['Eve', 'left out', 'an assessment is going on'],
    ['Fay', 'no', 'no assessment'],
    ['Gil', 'no', 'eligible needs'],
    ['Hal', 'left out', 'our follow-up, a rebooking or thanks'],
    [null, 'yes', 'no eligible need'],
    ['Jem', 'left out', 'too soon to say'],
  ])
  assert.deepEqual(await told(assessmentsNoEligibleNeed), [
    ['Ada', 'no', 'eligible needs'],
    ['Bel', 'yes', 'no eligible need'],
    ['Cas', 'yes', 'no eligible need'],
    ['Dot', 'left out', 'about short-term help only'],
    ['Gil', 'no', 'eligible needs'],
    [null, 'yes', 'no eligible need'],
    ['Kit', 'left out', 'not finished'],
    ['Jem', 'no', 'eligible needs'],
  ])
})

test('days to a decision count from asking, and whoever sat down at a hub is told apart', async () => {
  await people.given({
    contact: [call('Ada'), call('Bel', { results: ['hub', 'handed over'] }), call('Cas')],
    assessment: [assessed('Ada'), assessed('Bel', { on_date: '2026-01-15' }), assessed('Cas', { kind: null })],
  })
  const found = await people.inPlace(tx => figuresOf(tx, PLACE, daysToDecision, { ...year, by: [[], ['hub']] }))
  assert.deepEqual(
    found
      .filter(f => f.value !== null)
      .map(f => [f.breakdown.hub ?? 'all', f.value])
      .sort(),
    [
      ['all', 20],
      ['at a hub', 10],
      ['not at a hub', 30],
    ],
  )
  assert.deepEqual(wholeOf(found).excluded, { 'not finished': 1 })
})

test('of a contact that came in a file nothing is said of a visit', async () => {
  await people.given({ contact: [call('Eve', { channel: null })] })
  assert.deepEqual(await told(homeVisits), [['Eve', 'left out', 'not told what came of it at home']])
})

test('a home visit is what the team that was handed somebody says it did', async () => {
  const over = (who: string, answer: string | null) => ({
    ...{ hand_over_id: `${who} over`, contact_id: `${who} rings`, person_id: who, on_date: '2026-01-05', answer },
  })
  await people.given({
    contact: ['Ada', 'Bel', 'Cas', 'Dot'].map(who =>
      call(who, { channel: 'phone', ...(who === 'Ada' && { results: ['hub'] }) }),
    ),
    hand_over: [over('Ada', 'visited'), over('Bel', 'advised'), over('Cas', null)],
  })
  assert.deepEqual(await told(homeVisits), [
    ['Ada', 'yes', 'visited'],
    ['Bel', 'no', 'handed over, and no visit'],
    ['Cas', 'left out', 'no answer yet'],
    ['Dot', 'no', 'not handed over'],
  ])
})
