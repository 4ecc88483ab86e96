import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { lessAtSixWeeks, noHelpAtSixWeeks, noHelpAtTwoWeeks, stillHelpedAtEightWeeks } from './contract-measures.ts'
import { helpWithin48Hours } from './help-within-48-hours.measure.ts'
import { peopleHelped } from './people-helped.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-04-20' }
const help = (who: string, started_on: string, ended_on: string | null, more: Record<string, unknown> = {}) => ({
  ...{ service_id: `${who} ${started_on}`, person_id: who, client_type: 'service user', started_on, ended_on },
  ...{ type: 'Short term support: ST-Max', component: 'Reablement', born_on: '1940-05-05', provider: 'Brightways' },
  ...more,
})
const after = (who: string, started_on: string, more: Record<string, unknown> = {}) =>
  help(who, started_on, null, { type: 'Long term support: Community', component: 'Day support', ...more })
const asked = (who: string, on_date: string, more: Record<string, unknown> = {}) => ({
  ...{ contact_id: `${who} ${on_date}`, person_id: who, client_type: 'service user', on_date },
  ...{ route: 'Community / Other route', ...more },
})
const verdicts = async (measure: typeof noHelpAtSixWeeks, period = year) =>
  (await people.listed(measure, period)).map(told => [told.who, told.counts, told.reason])

test('after six weeks is the 42nd day after help began; 41 days are too few and equipment is no further help', async () => {
  // The 42nd day after 1 May is 12 June.
  await people.given({
    service: [
      help('Ada', '2025-05-01', '2025-06-11'),
      help('Bel', '2025-05-01', '2025-06-12'),
      help('Cas', '2025-05-01', '2025-06-01'),
      after('Cas', '2025-06-12'),
      help('Dot', '2025-05-01', '2025-06-01'),
      after('Dot', '2025-06-13'),
      help('Eve', '2025-05-01', '2025-06-01'),
      after('Eve', '2025-06-01', { component: 'Equipment' }),
      help('Fay', '2025-05-01', '2025-06-01', { died_on: '2025-06-12' }),
      help('Gil', '2025-05-01', '2025-06-01'),
      after('Gil', '2024-01-01', { service_id: 'Gil before', ended_on: '2025-02-01' }),
      help('Hal', '2025-05-01', '2025-06-01'),
      after('Hal', '2024-01-01', { service_id: 'Hal before', ended_on: '2025-01-30' }),
      help('Ida', '2026-03-09', '2026-03-20'),
      help('Jem', '2026-03-08', '2026-03-20'),
      help('Kit', '2025-05-01', '2025-05-20'),
      help('Kit', '2025-05-27', '2025-06-20'),
    ],
  })
  assert.deepEqual(await verdicts(noHelpAtSixWeeks), [
    ['Ada', 'yes', 'has nothing from us'],
    ['Bel', 'no', 'short-term help goes on'],
    ['Cas', 'no', 'has long-term support'],
    ['Dot', 'yes', 'has nothing from us'],
    ['Eve', 'yes', 'has nothing from us'],
    ['Fay', 'left out', 'died within 42 days'],
    ['Gil', 'left out', 'had long-term support in the 91 days before'],
    ['Hal', 'yes', 'has nothing from us'],
    ['Kit', 'no', 'short-term help goes on'],
    ['Jem', 'yes', 'has nothing from us'],
    ['Ida', 'left out', 'too soon to say'],
  ])
})

test('two weeks are of people whose latest request in the 28 days before was out of hospital', async () => {
  const hospital = { route: 'Discharge from Hospital' }
  await people.given({
    contact: [
      asked('Ada', '2025-04-30', hospital),
      asked('Bel', '2025-04-02', hospital),
      asked('Cas', '2025-04-03', hospital),
      asked('Dot', '2025-04-20', hospital),
      asked('Dot', '2025-04-25'),
    ],
    service: ['Ada', 'Bel', 'Cas', 'Dot'].map(who =>
      help(who, '2025-05-01', who === 'Cas' ? '2025-05-15' : '2025-05-14'),
    ),
  })
  assert.deepEqual(await verdicts(noHelpAtTwoWeeks), [
    ['Ada', 'yes', 'has nothing from us'],
    ['Cas', 'no', 'short-term help goes on'],
  ])
})

test('after eight weeks is asked of who finished, by the day it ended, whoever they were before', async () => {
  // The 56th day after 1 May is 26 June.
  await people.given({
    service: [
      help('Ada', '2025-05-01', '2025-06-10'),
      after('Ada', '2025-06-26'),
      help('Bel', '2025-05-01', '2025-06-10'),
      after('Bel', '2025-06-27'),
      help('Cas', '2025-05-01', null),
      help('Dot', '2025-02-01', '2025-04-02'),
      after('Dot', '2024-01-01', { service_id: 'Dot before' }),
      help('Eve', '2026-02-22', '2026-03-20'),
    ],
  })
  assert.deepEqual(await verdicts(stillHelpedAtEightWeeks), [
    ['Dot', 'yes', 'has long-term support'],
    ['Ada', 'yes', 'has long-term support'],
    ['Bel', 'no', 'has nothing from us'],
    ['Eve', 'no', 'has nothing from us'],
  ])
})

test('less after six weeks is nothing, or a lower cost of a week; without a cost it cannot be told', async () => {
  const cost = (cost_per_week: number | null) => ({ cost_per_week })
  const unknown = 'the cost of what they had at first or have then is not known'
  await people.given({
    service: [
      help('Ada', '2025-05-01', '2025-06-01', cost(200)),
      help('Bel', '2025-05-01', '2025-06-01', cost(200)),
      after('Bel', '2025-06-02', cost(100)),
      help('Cas', '2025-05-01', '2025-06-01', cost(200)),
      after('Cas', '2025-06-02', cost(199)),
      help('Dot', '2025-05-01', '2025-06-01', cost(200)),
      after('Dot', '2025-06-02', cost(null)),
      help('Eve', '2025-05-01', '2025-07-01', cost(200)),
      help('Fay', '2025-05-01', '2025-06-01', cost(null)),
    ],
  })
  assert.deepEqual(await verdicts(lessAtSixWeeks), [
    ['Ada', 'yes', 'has nothing from us'],
    ['Bel', 'yes', 'has less than at first'],
    ['Cas', 'no', 'has as much as at first, or more'],
    ['Dot', 'left out', unknown],
    ['Eve', 'no', 'has as much as at first, or more'],
    ['Fay', 'left out', unknown],
  ])
})

test('48 hours are the day of the request and the two after it', async () => {
  const outcome = 'Progress to reablement/ST-Max'
  await people.given({
    contact: [
      ...['Ada', 'Bel', 'Cas', 'Dot', 'Eve', 'Fay'].map(who => asked(who, '2025-05-01')),
      ...['Gil', 'Hal'].map(who => asked(who, '2025-05-01', { outcome })),
      asked('Hal', '2025-05-20'),
      asked('Fay', '2025-05-03'),
      asked('Ida', '2026-03-30', { outcome }),
      asked('Jem', '2025-05-01', { outcome, about: 'thanks' }),
      asked('Kit', '2025-05-01', { outcome, safeguarding: true }),
    ],
    service: [
      help('Ada', '2025-05-03', '2025-06-01'),
      help('Bel', '2025-05-04', '2025-06-01'),
      help('Cas', '2025-05-29', '2025-06-30'),
      help('Dot', '2025-05-30', '2025-06-30'),
      help('Eve', '2025-04-20', '2025-05-02'),
      help('Eve', '2025-05-05', '2025-06-02'),
      help('Fay', '2025-05-04', '2025-06-01'),
    ],
  })
  assert.deepEqual(await verdicts(helpWithin48Hours, { ...year, today: '2026-04-01' }), [
    ['Ada', 'yes', 'within two days'],
    ['Bel', 'no', 'later'],
    ['Cas', 'no', 'later'],
    ['Eve', 'left out', 'had such help already'],
    ['Gil', 'no', 'not within 28 days'],
    ['Hal', 'no', 'not within 28 days'],
    [null, 'no', 'not within 28 days'],
    ['Fay', 'yes', 'within two days'],
    ['Ida', 'left out', 'too soon to say'],
  ])
})

test('people with short-term help count once, with whoever helped them last, and can be told by provider', async () => {
  await people.given({
    service: [
      help('Ada', '2025-03-01', '2025-04-01'),
      help('Ada', '2025-06-01', '2025-06-20', { provider: 'Linden' }),
      help('Bel', '2025-03-01', '2025-03-31'),
      help('Cas', '2026-03-31', null),
      help('Dot', '2025-03-01', null, { died_on: '2025-03-20' }),
    ],
  })
  const figures = await people.inPlace(tx => figuresOf(tx, PLACE, peopleHelped, { ...year, by: [[], ['provider']] }))
  assert.deepEqual(figures.map(f => [f.breakdown.provider ?? '', f.value, f.leftOut]).sort(), [
    ['', 2, 1],
    ['Brightways', 1, 1],
    ['Linden', 1, 0],
  ])
})
