import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedPeople } from '#tests/worked-people'
import { ascof2a } from './ascof-2a.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-11-01' }
const planned = 'NFA: Support ended as planned'
const help = (who: string, started_on: string, ended_on: string | null, more: Record<string, unknown> = {}) => ({
  ...{ service_id: `${who} help`, person_id: who, client_type: 'Service user', started_on, ended_on, outcome: planned },
  ...{ type: 'Short term support: ST-Max', component: 'Reablement', born_on: '1940-05-05', ...more },
})
const service = (who: string, type: string, started_on: string, ended_on: string | null, more = {}) =>
  help(who, started_on, ended_on, {
    service_id: `${who} ${type.slice(-9)}`,
    type,
    component: null,
    outcome: null,
    ...more,
  })
const longTerm = 'Long term support: Community'
const verdicts = async () => (await people.listed(ascof2a, year)).map(told => [told.who, told.counts, told.reason])

test('spells', async () => {
  await people.given({
    service: [
      help('Ada', '2025-05-01', '2025-06-10'),
      help('Bel', '2025-05-01', '2025-06-10', { outcome: 'Continuation of support or services' }),
      service('Bel', longTerm, '2025-06-17', null),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'yes', 'rule 4: ended as planned'],
    ['Bel', 'no', 'rule 3: went on to long-term support at home'],
  ])
})
