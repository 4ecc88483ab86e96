import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { askedAgain28 } from './asked-again-28.measure.ts'
import { askedAgain90 } from './asked-again-90.measure.ts'
import { daysToFirstResponse } from './days-to-first-response.measure.ts'
import { daysToFirstService } from './days-to-first-service.measure.ts'
import { requestsMade } from './requests.measure.ts'
import { requestsEndedThere } from './requests-ended-there.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-11-01' }
const toAssessment = 'Progress to assessment, review or reassessment'
const toSupport = 'Progress to support planning or services'
const advice = 'NFA: Information and advice or signposting'
const about = (who: string) => ({ person_id: who, client_type: 'Service user', born_on: '1940-05-05' })
const request = (who: string, on_date: string, more: Record<string, unknown> = {}) => ({
  ...{ ...about(who), contact_id: `${who} asks${on_date.slice(4)}`, on_date, ended_on: on_date, outcome: toAssessment },
  ...{ about: 'new matter', results: [], safeguarding: false, route: 'Community / Other route', ...more },
})
const assessment = (who: string, started_on: string, outcome = toSupport, more = {}) => ({
  ...{ ...about(who), assessment_id: `${who} seen${started_on.slice(4)}`, started_on, on_date: started_on, outcome },
  ...{ kind: 'long term', ...more },
})
const service = (who: string, started_on: string, more: Record<string, unknown> = {}) => ({
  ...{ ...about(who), service_id: `${who} help${started_on.slice(4)}`, started_on },
  ...{ type: 'Long term support: Community', ...more },
})
const verdicts = async (measure: typeof daysToFirstService) =>
  (await people.listed(measure, year)).map(told => [told.who, told.counts, told.reason, told.detail])

test('the first assessment or service after a request, and the first service, unless the assessments led to none', async () => {
  await people.given({
    contact: ['Ada', 'Bel', 'Cas', 'Dot', 'Eve'].map(who => request(who, '2025-05-01')),
    assessment: [
      assessment('Ada', '2025-05-11'),
      assessment('Bel', '2025-05-11', advice),
      assessment('Cas', '2025-05-11', advice),
      assessment('Cas', '2025-05-21'),
      assessment('Dot', '2025-04-30'),
    ],
    service: [
      service('Ada', '2025-05-21'),
      service('Bel', '2025-06-01'),
      service('Cas', '2025-06-01'),
      service('Dot', '2025-05-01'),
    ],
  })
  assert.deepEqual(await verdicts(daysToFirstResponse), [
    ['Dot', 'yes', 'a service began', '0 days'],
    ['Eve', 'left out', 'nothing has begun yet', undefined],
    ['Ada', 'yes', 'an assessment began', '10 days'],
    ['Bel', 'yes', 'an assessment began', '10 days'],
    ['Cas', 'yes', 'an assessment began', '10 days'],
  ])
  assert.deepEqual(await verdicts(daysToFirstService), [
    ['Bel', 'left out', 'no service followed', undefined],
    ['Dot', 'yes', 'a service began', '0 days'],
    ['Eve', 'left out', 'no service followed', undefined],
    ['Ada', 'yes', 'a service began', '20 days'],
    ['Cas', 'yes', 'a service began', '31 days'],
  ])
})

test('only new people of 25 and over whose request led on', async () => {
  const low = { type: 'Short term support: Ongoing low level' }
  const stMax = { type: 'Short term support: ST-Max' }
  await people.given({
    contact: [
      ...['Ada', 'Bel', 'Cas', 'Dot', 'Eve'].map(who => request(who, '2025-05-01')),
      request('Fay', '2025-05-01', { outcome: advice }),
      request('Gil', '2025-05-01', { outcome: 'Admitted to hospital' }),
      request('Hal', '2025-05-01', { born_on: '2000-06-01' }),
      request('Ivy', '2025-05-01', { client_type: 'Unpaid carer' }),
      request('Jan', '2025-05-01', { outcome: null }),
    ],
    service: [
      service('Ada', '2020-01-01', { ended_on: '2024-05-01' }),
      service('Bel', '2020-01-01', { ended_on: '2024-04-30' }),
      service('Cas', '2024-12-01', { ended_on: '2025-02-01', ...stMax }),
      service('Dot', '2024-12-01', { ended_on: '2025-01-31', ...stMax }),
      service('Eve', '2020-01-01', low),
    ],
    assessment: ['Ada', 'Bel', 'Cas', 'Dot', 'Eve', 'Fay', 'Gil', 'Hal', 'Ivy', 'Jan'].map(who =>
      assessment(who, '2025-05-02'),
    ),
  })
  assert.deepEqual(
    (await verdicts(daysToFirstResponse)).map(([who]) => who),
    ['Bel', 'Dot', 'Eve'],
  )
})

test('a request within what follows another is no wait of its own; the figure is by the age when the answer came', async () => {
  await people.given({
    contact: [
      request('Ada', '2025-05-01'),
      request('Ada', '2025-05-06'),
      request('Ada', '2025-07-01'),
      request('Bel', '2025-05-30', { born_on: '1960-06-15' }),
    ],
    assessment: [
      assessment('Ada', '2025-05-11'),
      assessment('Ada', '2025-07-05'),
      assessment('Bel', '2025-06-02', toSupport, { born_on: '1960-06-15' }),
    ],
  })
  assert.deepEqual(
    (await verdicts(daysToFirstResponse)).map(([who, counts, reason, detail]) => [who, counts, detail ?? reason]),
    [
      ['Ada', 'yes', '10 days'],
      ['Ada', 'left out', 'part of an earlier request'],
      ['Bel', 'yes', '3 days'],
      ['Ada', 'yes', '4 days'],
    ],
  )
  const found = await people.inPlace(tx =>
    figuresOf(tx, PLACE, daysToFirstResponse, { ...year, by: [[], ['ageBand']] }),
  )
  assert.deepEqual(found.map(f => [f.breakdown.ageBand ?? 'Total', f.value, f.yes]).sort(), [
    ['65 and above', 4, 3],
    ['Total', 4, 3],
  ])
})

test('asked again within 28 and 90 days of the day on which it was settled', async () => {
  await people.given({
    contact: [
      ...['Ada', 'Bel', 'Cas', 'Dot'].map(who =>
        request(who, '2025-05-01', { outcome: advice, ended_on: '2025-05-03' }),
      ),
      request('Ada', '2025-05-31'),
      request('Bel', '2025-06-01'),
      request('Cas', '2025-08-01'),
      request('Dot', '2025-08-02'),
      request('Eve', '2025-05-01', { outcome: advice, ended_on: null }),
      request('Fay', '2025-05-01', { outcome: advice, died_on: '2025-05-20' }),
      request('Gil', '2025-05-01', { outcome: 'NFA: Responsibility moved to another local authority' }),
      request('Hal', '2025-05-01', { outcome: advice, safeguarding: true }),
      request('Ivy', '2025-05-01', { outcome: advice, about: 'thanks' }),
    ],
  })
  const [month, quarter] = [await verdicts(askedAgain28), await verdicts(askedAgain90)]
  assert.deepEqual(
    month.map(([who, counts], i) => [who, counts, quarter[i]![1], quarter[i]![2]]),
    [
      ['Ada', 'yes', 'yes', 'asked again'],
      ['Bel', 'no', 'yes', 'asked again'],
      ['Cas', 'no', 'yes', 'asked again'],
      ['Dot', 'no', 'no', 'did not ask again'],
      ['Fay', 'left out', 'left out', 'died within 90 days'],
      ['Gil', 'left out', 'left out', 'moved to another council'],
      [null, 'no', 'no', 'did not ask again'],
    ],
  )
  const ended = await verdicts(requestsEndedThere)
  assert.deepEqual(
    ['yes', 'no', 'left out'].map(counts => ended.filter(told => told[1] === counts).length),
    [7, 4, 1],
  )
  const routes = await people.inPlace(tx =>
    figuresOf(tx, PLACE, requestsMade, { ...year, by: [['route'], ['outcome']] }),
  )
  assert.deepEqual(
    routes.map(f => [Object.values(f.breakdown)[0], f.value]).sort(),
    [
      [advice, 6],
      ['Community / Other route', 11],
      ['NFA: Responsibility moved to another local authority', 1],
      [toAssessment, 4],
    ].sort(),
  )
})
