import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedPeople } from '#tests/worked-people'
import { ascof2dProxy } from './ascof-2d-proxy.measure.ts'
import { reablementAfterHospital } from './reablement-after-hospital.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-04-20' }
const about = (who: string) => ({ person_id: who, client_type: 'Service user', born_on: '1940-05-05' })
const request = (who: string, more: Record<string, unknown> = {}) => ({
  ...{
    ...about(who),
    contact_id: `${who} asks${more.on_date ?? ''}`,
    on_date: '2025-05-10',
    route: 'Discharge from Hospital',
  },
  ...more,
})
const help = (who: string, started_on: string, more: Record<string, unknown> = {}) => ({
  ...{ ...about(who), service_id: `${who} ${started_on}`, started_on, ended_on: '2025-06-20' },
  ...{ type: 'Short term support: ST-Max', component: 'Reablement', ...more },
})
const home = { type: 'Long term support: Residential care', component: 'Long term residential care', ended_on: null }
const verdicts = async (measure: typeof ascof2dProxy) =>
  (await people.listed(measure, year)).map(told => [told.who, told.counts, told.reason])

test('reablement up to 7 days after the request and 3 before, and 84 days in the community', async () => {
  const all = ['Ada', 'Bel', 'Cas', 'Dot', 'Eve', 'Fay', 'Gil', 'Hal']
  await people.given({
    contact: [
      ...all.map(who => request(who, who === 'Fay' ? { died_on: '2025-08-02' } : {})),
      request('Ivy', { born_on: '1970-01-01' }),
      request('Jan', { route: 'Community / Other route' }),
      request('Kim', { on_date: '2026-03-01' }),
    ],
    service: [
      ...['Ada', 'Dot', 'Eve', 'Fay', 'Gil', 'Ivy', 'Jan'].map(who => help(who, '2025-05-17')),
      help('Bel', '2025-05-18'),
      help('Cas', '2025-05-07'),
      help('Hal', '2025-05-06'),
      help('Kim', '2026-03-02', { ended_on: null }),
      help('Dot', '2025-08-02', home),
      help('Eve', '2025-08-03', home),
      help('Gil', '2025-01-01', home),
    ],
  })
  assert.deepEqual(await verdicts(ascof2dProxy), [
    ['Ada', 'yes', 'in the community after 84 days'],
    ['Cas', 'yes', 'in the community after 84 days'],
    ['Dot', 'no', 'went to live in a residential or nursing home'],
    ['Eve', 'yes', 'in the community after 84 days'],
    ['Fay', 'no', 'died within 84 days'],
    ['Gil', 'left out', 'was in long-term care already'],
    ['Kim', 'left out', 'too soon to say'],
  ])
  const offered = (await verdicts(reablementAfterHospital)).filter(([, counts]) => counts === 'no').map(([who]) => who)
  assert.deepEqual(offered, ['Bel', 'Hal'])
})
