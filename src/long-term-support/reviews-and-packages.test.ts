import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { admittedFromHomeSupport } from './admitted-from-home-support.measure.ts'
import { costPerWeek } from './cost-per-week.measure.ts'
import { outcomesReached } from './outcomes-reached.measure.ts'
import { packageChanges } from './package-changes.measure.ts'
import { reviewsDone } from './reviews-done.measure.ts'
import { reviewsOverdue } from './reviews-overdue.measure.ts'
import { shortStaysThatLasted } from './short-stays-that-lasted.measure.ts'
import { usualCostPerWeek } from './usual-cost-per-week.measure.ts'
import { whatReviewsChanged } from './what-reviews-changed.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-04-20' }
const service = (who: string, started_on: string, ended_on: string | null, more: Record<string, unknown> = {}) => ({
  ...{ service_id: `${who} ${started_on}`, person_id: who, client_type: 'Service user', started_on, ended_on },
  ...{ type: 'Long term support: Community', component: 'Day support', cost_per_week: 100, ...more },
})
const review = (who: string, started_on: string, on_date: string, more: Record<string, unknown> = {}) => ({
  ...{
    review_id: `${who} r${on_date.slice(2)}`,
    person_id: who,
    client_type: 'Service user',
    started_on,
    on_date,
    planned: true,
  },
  ...more,
})
const verdicts = async (measure: typeof reviewsDone) =>
  (await people.listed(measure, year)).map(told => [told.who, told.counts, told.reason])
const details = async (measure: typeof reviewsDone) =>
  (await people.listed(measure, year)).map(told => told.detail ?? null)

test('a review is overdue after 365 days, for people with support for longer than that', async () => {
  await people.given({
    service: [
      ...['Ada', 'Bel'].map(who => service(who, '2024-01-01', null)),
      service('Cas', '2024-01-01', '2025-06-30'),
      service('Cas', '2025-07-01', null),
      service('Dot', '2025-03-31', null),
      service('Eve', '2024-01-01', '2026-03-30'),
      service('Fay', '2024-01-01', null, { died_on: '2026-03-01' }),
    ],
    review: [review('Ada', '2025-03-01', '2025-04-01'), review('Bel', '2025-03-01', '2025-03-31')],
  })
  assert.deepEqual(await verdicts(reviewsOverdue), [
    ['Ada', 'no', 'reviewed in the last 365 days'],
    ['Bel', 'yes', 'no review in 365 days'],
    ['Cas', 'yes', 'no review in 365 days'],
    ['Fay', 'left out', 'died before the last day'],
  ])
})

test('a review before the first file is not seen, so that nobody is overdue by a file of fewer than 365 days', async () => {
  const given = (from_day: string) =>
    people.given({
      service: [service('Ada', '2024-01-01', null), service('Bel', '2024-01-01', null)],
      review: [review('Ada', '2025-05-01', '2025-05-02')],
      covered: [{ fact: 'review', from_day, to_day: '2026-03-31' }],
    })
  await given('2025-04-02')
  assert.deepEqual(
    (await verdicts(reviewsOverdue)).map(([who, counts, why]) => [who, counts, why]),
    ['Ada', 'Bel'].map(who => [who, 'left out', 'files do not cover the 365 days']),
  )
  await given('2025-04-01')
  assert.deepEqual(
    (await verdicts(reviewsOverdue)).map(([who, counts]) => [who, counts]),
    [
      ['Ada', 'no'],
      ['Bel', 'yes'],
    ],
  )
})

test('what a review changed is what all support costs a week, the day before and 28 days after', async () => {
  await people.given({
    service: [
      service('Ada', '2024-01-01', '2025-06-15'),
      service('Ada', '2025-06-16', null, { cost_per_week: 150 }),
      service('Bel', '2024-01-01', null),
      service('Bel', '2024-02-01', '2025-06-10', { cost_per_week: 40 }),
      service('Cas', '2024-01-01', null),
      service('Dot', '2024-01-01', '2025-06-20'),
      service('Eve', '2024-01-01', null, { cost_per_week: null }),
    ],
    review: [
      ...['Ada', 'Bel', 'Cas', 'Dot', 'Eve', 'Fay'].map(who =>
        review(who, '2025-06-01', '2025-06-10', { achieved: 'Fully met' }),
      ),
      review('Gil', '2026-03-20', '2026-03-23', { achieved: 'Not met', planned: false }),
      review('Hal', '2025-06-01', '2025-06-10', { client_type: 'Unpaid carer' }),
    ],
  })
  assert.deepEqual(await verdicts(whatReviewsChanged), [
    ['Ada', 'yes', 'up'],
    ['Bel', 'yes', 'down'],
    ['Cas', 'yes', 'the same'],
    ['Dot', 'yes', 'ended'],
    ['Eve', 'left out', 'no cost known'],
    ['Fay', 'left out', 'no long-term support'],
    ['Gil', 'left out', 'too soon to say'],
  ])
  assert.deepEqual((await verdicts(reviewsDone)).slice(-2), [
    ['Hal', 'left out', 'about a carer'],
    ['Gil', 'yes', 'not planned'],
  ])
  const reached = await people.inPlace(tx => figuresOf(tx, PLACE, outcomesReached, year))
  assert.deepEqual([wholeOf(reached).yes, wholeOf(reached).no], [6, 1])
  assert.deepEqual(await verdicts(packageChanges), [
    ['Bel', 'yes', 'down'],
    ['Ada', 'yes', 'up'],
  ])
  assert.deepEqual(await details(packageChanges), [
    'from £140.00 a week to £100.00 a week',
    'from £100.00 a week to £150.00 a week',
  ])
  assert.deepEqual((await details(whatReviewsChanged)).slice(0, 4), [
    'from £100.00 a week to £150.00 a week',
    'from £140.00 a week to £100.00 a week',
    'from £100.00 a week to £100.00 a week',
    null,
  ])
})

test('costs on the last day, added up and the usual one; one person and kind of support once', async () => {
  await people.given({
    service: [
      service('Ada', '2024-01-01', null),
      service('Ada', '2024-02-01', null, { cost_per_week: 50 }),
      service('Bel', '2024-01-01', '2026-03-31', { cost_per_week: 400 }),
      service('Cas', '2024-01-01', '2026-03-30', { cost_per_week: 900 }),
      service('Dot', '2024-01-01', null, { cost_per_week: null }),
      service('Eve', '2024-01-01', null, { cost_per_week: null, paid_once: 80 }),
    ],
  })
  const whole = async (m: typeof costPerWeek) => wholeOf(await people.inPlace(tx => figuresOf(tx, PLACE, m, year)))
  assert.deepEqual([(await whole(costPerWeek)).value, (await whole(usualCostPerWeek)).value], [550, 275])
  assert.deepEqual((await whole(costPerWeek)).excluded, { 'no cost known': 1 })
  assert.match((await details(costPerWeek))[0]!, /^£150\.00 a week, Long term support: Community$/)
})

test('a short stay lasted when it ran for over 56 days; an admission came from home, from short-term help or from nothing', async () => {
  const stay = { component: 'Short term residential care', type: 'Short term support: Other short term' }
  const home = {
    component: 'Long term residential care',
    type: 'Long term support: Residential care',
    born_on: '1940-01-01',
  }
  await people.given({
    service: [
      service('Ada', '2025-05-01', '2025-06-26', stay),
      service('Bel', '2025-05-01', '2025-06-27', stay),
      service('Cas', '2025-05-01', null, stay),
      service('Dot', '2026-03-01', null, stay),
      service('Eve', '2024-01-01', '2025-05-01'),
      ...['Eve', 'Fay', 'Ada'].map(who => service(who, '2025-07-31', null, home)),
    ],
  })
  assert.deepEqual(await verdicts(shortStaysThatLasted), [
    ['Ada', 'no', 'ended within 56 days'],
    ['Bel', 'yes', 'ended later'],
    ['Cas', 'yes', 'goes on'],
    ['Dot', 'left out', 'too soon to say'],
  ])
  assert.deepEqual(await verdicts(admittedFromHomeSupport), [
    ['Ada', 'no', 'had short-term help only'],
    ['Eve', 'yes', 'had long-term support at home'],
    ['Fay', 'no', 'had no support from us'],
  ])
})
