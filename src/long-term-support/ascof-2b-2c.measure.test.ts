import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { ascof2b } from './ascof-2b.measure.ts'
import { ascof2c } from './ascof-2c.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-11-01' }
const stay = (who: string, started_on: string, ended_on: string | null, more: Record<string, unknown> = {}) => ({
  ...{ service_id: `${who} ${started_on}`, person_id: who, client_type: 'Service user', started_on, ended_on },
  ...{ type: 'Long term support: Residential care', component: 'Long term residential care', born_on: '1940-05-05' },
  ...more,
})
const verdicts = async (measure = ascof2c) =>
  (await people.listed(measure, year)).map(told => [told.who, told.counts, told.reason])
const before = 'lived in such a home within the 365 days before'

test('364 days after another is no new admission, 365 days are, and one that is open never is', async () => {
  await people.given({
    service: [
      stay('Ada', '2020-01-01', '2024-07-02'),
      stay('Ada', '2025-07-01', null),
      stay('Bel', '2020-01-01', '2024-07-01'),
      stay('Bel', '2025-07-01', null),
      stay('Cas', '2025-01-01', null, { type: 'Long term support: Nursing care', component: 'Long term nursing care' }),
      stay('Cas', '2025-07-01', null),
      stay('Dot', '2025-03-31', null),
      stay('Eve', '2025-04-01', null),
      stay('Fay', '2026-03-31', '2026-03-31'),
      stay('Gil', '2026-04-01', null),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Eve', 'yes', 'a new admission'],
    ['Ada', 'left out', before],
    ['Bel', 'yes', 'a new admission'],
    ['Cas', 'left out', before],
    ['Fay', 'yes', 'a new admission'],
  ])
})

test('what is left out, and why', async () => {
  await people.given({
    service: [
      stay('Ada', '2025-07-01', null, { component: null }),
      stay('Bel', '2025-07-01', null, { component: 'Short term residential care' }),
      stay('Cas', '2025-07-01', null, { born_on: null }),
      stay('Dot', '2025-07-01', null, { died_on: '2025-03-31' }),
      stay('Eve', '2025-07-01', '2025-08-01', { outcome: 'NFA: Self-funded client or under 12wk disregard' }),
      stay('Fay', '2025-07-01', null, { type: 'Long term support: Community' }),
      stay('Gil', '2025-07-01', null, { client_type: 'Unpaid carer' }),
      stay('Hal', '2025-07-01', '2025-06-01'),
      stay('Ivy', '2025-07-01', null, { born_on: '2007-08-01' }),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'left out', 'component not said: the national method drops it'],
    ['Cas', 'left out', 'day of birth not known'],
    ['Dot', 'left out', 'died before the first day'],
    ['Eve', 'left out', 'went on to pay for it all'],
    ['Hal', 'yes', 'a new admission'],
  ])
  assert.deepEqual((await verdicts(ascof2b)).at(-1), ['Ivy', 'left out', 'under 18'])
})

test('people are counted once, in the younger band when in both; the month of birth makes the age, as nationally', async () => {
  await people.given({
    service: [
      stay('Ada', '2025-06-30', '2024-06-01', { born_on: '1960-07-20' }),
      stay('Ada', '2025-08-02', null, { born_on: '1960-07-20' }),
      stay('Bel', '2025-07-01', null, { born_on: '1960-07-20' }),
      stay('Cas', '2025-07-02', null),
      stay('Cas', '2025-07-02', null, { service_id: 'Cas again', type: 'Long term support: Nursing care' }),
    ],
    person: [{ person_id: 'Cas', born_on: '1980-01-01', neighbourhood: 'moor' }],
    population: [
      { on_date: '2024-06-30', age_from: 18, age_to: 64, people: 50_000 },
      { on_date: '2024-06-30', age_from: 65, age_to: null, people: 10_000 },
      { on_date: '2024-06-30', neighbourhood: 'moor', age_from: 18, age_to: 64, people: 4_000 },
    ],
  })
  assert.deepEqual(await verdicts(ascof2b), [
    ['Ada', 'yes', 'a new admission'],
    ['Bel', 'yes', 'a new admission'],
    ['Cas', 'yes', 'a new admission'],
  ])
  assert.deepEqual(await verdicts(), [['Ada', 'left out', 'counted already']])
  const whole = async (measure: typeof ascof2b) =>
    wholeOf(await people.inPlace(tx => figuresOf(tx, PLACE, measure, { ...year, by: [[], ['ageBand']] })))
  assert.deepEqual([(await whole(ascof2b)).value, (await whole(ascof2b)).denominator], [6, 50_000])
  assert.deepEqual([(await whole(ascof2c)).value, (await whole(ascof2c)).denominator], [0, 10_000])
  // Of one neighbourhood alone: of those who live there, and of nobody where they were never counted.
  const only = async (neighbourhood: string) =>
    wholeOf(await people.inPlace(tx => figuresOf(tx, PLACE, ascof2b, { ...year, only: { neighbourhood } })))
  assert.equal((await only('moor')).denominator, 4_000)
  assert.deepEqual([(await only('hill')).denominator, (await only('hill')).value], [0, null])
})
