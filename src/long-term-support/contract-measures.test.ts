import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { admissions } from './admissions.measure.ts'
import { lessAfterAYear, lessInFirstYear, moreAfterAYear, stayed, toAHome } from './contract-measures.ts'
import { supportedAtHome } from './supported-at-home.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-04-20' }
const atHome = (who: string, started_on: string, ended_on: string | null, more: Record<string, unknown> = {}) => ({
  ...{ service_id: `${who} ${started_on}`, person_id: who, client_type: 'service user', started_on, ended_on },
  ...{ type: 'Long term support: Community', component: 'Home support or domiciliary care', born_on: '1940-05-05' },
  ...{ cost_per_week: 100, ...more },
})
const inAHome = (who: string, started_on: string, more: Record<string, unknown> = {}) =>
  atHome(who, started_on, null, {
    ...{ type: 'Long term support: Residential care', component: 'Long term residential care' },
    ...more,
  })
const verdicts = async (measure: typeof toAHome) =>
  (await people.listed(measure, year)).map(told => [told.who, told.counts, told.reason])

test('moving to a home is asked of each year of support at home, when it ends; who died at home is in one figure and not the other', async () => {
  await people.given({
    service: [
      atHome('Ada', '2025-03-31', null),
      atHome('Bel', '2025-04-01', null),
      atHome('Cas', '2024-05-01', '2024-12-31'),
      atHome('Dot', '2024-05-01', '2025-04-15'),
      inAHome('Dot', '2025-05-01'),
      atHome('Eve', '2024-05-01', '2025-03-30', { died_on: '2025-03-30' }),
      atHome('Fay', '2024-05-01', '2025-04-15'),
      inAHome('Fay', '2025-05-02'),
      inAHome('Gil', '2024-05-01'),
      atHome('Gil', '2024-05-02', null),
      atHome('Hal', '2021-06-01', '2024-12-31'),
      inAHome('Hal', '2025-01-01'),
      atHome('Ida', '2024-05-01', null, { client_type: 'unpaid carer' }),
      atHome('Jem', '2023-05-01', null, { died_on: '2024-01-01' }),
    ],
  })
  // 365 days after 1 May 2024 is 1 May 2025; after 31 March 2025 is 31 March 2026; 4 times 365 after 1 June 2021 is 31 May 2025.
  assert.deepEqual(await verdicts(toAHome), [
    ['Cas', 'no', 'did not move'],
    ['Dot', 'yes', 'moved to a residential or nursing home'],
    ['Eve', 'left out', 'died without moving'],
    ['Fay', 'no', 'did not move'],
    ['Hal', 'yes', 'moved to a residential or nursing home'],
    ['Ada', 'no', 'did not move'],
  ])
  assert.deepEqual(await verdicts(stayed), [
    ['Cas', 'yes', 'without support that lasts'],
    ['Dot', 'no', 'moved to a residential or nursing home'],
    ['Eve', 'yes', 'died without moving'],
    ['Fay', 'yes', 'without support that lasts'],
    ['Hal', 'no', 'moved to a residential or nursing home'],
    ['Ada', 'yes', 'still supported at home'],
  ])
})

test('of one year’s file no year of support is told: who had left before its first day is not in it', async () => {
  const of = (from_day: string, to_day: string) => ({ fact: 'service', from_day, to_day })
  const service = [
    atHome('Ada', '2024-05-01', null),
    atHome('Bel', '2024-05-01', null),
    inAHome('Bel', '2025-05-01'),
    atHome('Cas', '2025-04-01', null),
  ]
  const before = 'the year began before the days that files cover'
  const oneYear = [of('2025-04-01', '2026-03-31')]
  await people.given({ service: service.slice(0, 2), covered: oneYear })
  assert.deepEqual(await verdicts(toAHome), [
    ['Ada', 'left out', before],
    ['Bel', 'left out', before],
  ])
  const whole = wholeOf(await people.inPlace(tx => figuresOf(tx, PLACE, toAHome, year)))
  assert.deepEqual([whole.value, whole.excluded], [null, { [before]: 2 }])
  for (const measure of [stayed, lessAfterAYear, moreAfterAYear, lessInFirstYear])
    assert.ok(
      (await verdicts(measure)).every(([, counts, why]) => counts === 'left out' && why === before),
      measure.id,
    )
  // With the year before, each is told; in any order of the files, and whatever else they are about.
  const review = { ...of('2020-04-01', '2026-03-31'), fact: 'review' }
  for (const covered of [
    [...oneYear, of('2024-04-01', '2025-03-31')],
    [of('2024-05-01', '2025-03-31'), review, ...oneYear],
  ]) {
    await people.given({ service, covered })
    assert.deepEqual(await verdicts(toAHome), [
      ['Ada', 'no', 'did not move'],
      ['Bel', 'yes', 'moved to a residential or nursing home'],
    ])
  }
  await people.given({ service, covered: [review] })
  assert.equal((await verdicts(toAHome))[0]?.[1], 'no', 'nothing says which days services are known of')
})

test('somebody whose support goes on is looked at once in any 365 days, and in the month their year ends', async () => {
  await people.given({ service: [atHome('Ada', '2020-02-29', null)] })
  const figures = await people.inPlace(tx =>
    figuresOf(tx, PLACE, toAHome, { from: '2022-01-01', to: '2025-12-31', today: year.today, each: 'month' }),
  )
  assert.deepEqual(
    figures.map(f => [f.starts, f.no]),
    [
      ['2022-02-01', 1],
      ['2023-02-01', 1],
      ['2024-02-01', 1],
      ['2025-02-01', 1],
    ],
  )
})

test('more and less are told by what all support costs a week on both days; within one in a hundred it is the same', async () => {
  await people.given({
    service: [
      atHome('Ada', '2024-06-01', '2024-12-31'),
      atHome('Ada', '2025-01-01', null, { cost_per_week: 98 }),
      atHome('Bel', '2024-06-01', null),
      atHome('Bel', '2024-08-01', null, { cost_per_week: 20 }),
      atHome('Cas', '2024-06-01', '2024-12-31'),
      atHome('Cas', '2025-01-01', null, { cost_per_week: 101 }),
      atHome('Dot', '2024-06-01', '2025-05-31'),
      atHome('Eve', '2024-06-01', null, { died_on: '2025-06-01' }),
      atHome('Fay', '2024-06-01', null, { cost_per_week: null }),
    ],
  })
  const shared = [
    ['Dot', 'left out', 'has no long-term support any more'],
    ['Eve', 'left out', 'died'],
    ['Fay', 'left out', 'no cost known'],
  ]
  const told = (less: string, more: string) => [
    ['Ada', less, 'less'],
    ['Bel', more, 'more'],
    ['Cas', 'no', 'as much'],
    ...shared,
  ]
  assert.deepEqual(await verdicts(lessAfterAYear), told('yes', 'no'))
  assert.deepEqual(await verdicts(moreAfterAYear), told('no', 'yes'))
})

test('the first year begins with long-term support after 91 days without', async () => {
  await people.given({
    service: [
      atHome('Ada', '2024-04-01', '2024-12-31', { cost_per_week: 200 }),
      atHome('Ada', '2025-01-01', null),
      atHome('Bel', '2024-03-31', '2025-03-20'),
      atHome('Cas', '2024-06-01', null),
      atHome('Cas', '2024-01-01', '2024-03-03'),
      atHome('Dot', '2024-06-01', null),
      atHome('Dot', '2024-01-01', '2024-03-02'),
    ],
  })
  assert.deepEqual(await verdicts(lessInFirstYear), [
    ['Ada', 'yes', 'less'],
    ['Dot', 'no', 'as much'],
  ])
})

test('people supported at home on the last day count once, and admissions are counted by the month', async () => {
  await people.given({
    service: [
      atHome('Ada', '2024-01-01', null),
      atHome('Ada', '2024-02-01', null, { component: 'Day support' }),
      atHome('Bel', '2024-01-01', '2026-03-30'),
      atHome('Cas', '2024-01-01', null, { died_on: '2026-03-30' }),
      inAHome('Dot', '2025-05-10'),
      inAHome('Eve', '2025-06-10'),
    ],
  })
  const figures = (measure: typeof toAHome, each?: 'month') =>
    people.inPlace(tx => figuresOf(tx, PLACE, measure, { ...year, ...(each && { each }) }))
  assert.equal(wholeOf(await figures(supportedAtHome)).value, 1)
  assert.deepEqual(
    (await figures(admissions, 'month')).map(f => [f.starts, f.value]),
    [
      ['2025-05-01', 1],
      ['2025-06-01', 1],
    ],
  )
})
