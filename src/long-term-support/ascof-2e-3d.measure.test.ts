import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { ascof2e } from './ascof-2e.measure.ts'
import { ascof3d1a } from './ascof-3d-1a.measure.ts'
import { ascof3d1b } from './ascof-3d-1b.measure.ts'
import { ascof3d2a } from './ascof-3d-2a.measure.ts'
import { ascof3d2b } from './ascof-3d-2b.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-11-01' }
const community = 'Long term support: Community'
const service = (who: string, more: Record<string, unknown> = {}) => ({
  ...{ service_id: `${who} ${more.type ?? ''}${more.mechanism ?? ''}`, person_id: who, client_type: 'Service user' },
  ...{ started_on: '2025-01-01', type: community, component: 'Day support', born_on: '1940-05-05', ...more },
})
const verdicts = async (measure: typeof ascof2e) =>
  (await people.listed(measure, year)).map(told => [told.who, told.counts, told.reason])

test('2E: everybody with long-term support in the year, by the latest that is known of where they live', async () => {
  const homes = { Ada: true, Bel: false, Dot: true, Eve: true, Fay: true, Gil: true, Hal: true, Ivy: true }
  await people.given({
    service: [
      service('Ada'),
      service('Bel', { ended_on: '2025-04-01' }),
      service('Cas'),
      service('Dot', { ended_on: '2025-03-31' }),
      service('Eve', { started_on: '2026-04-01' }),
      service('Fay', { born_on: null }),
      service('Gil', { died_on: '2025-03-31' }),
      service('Hal', { born_on: '2008-04-02' }),
      service('Ivy', { ended_on: '2024-12-31' }),
    ],
    person: Object.entries(homes).map(([who, settled]) => ({
      ...{ person_id: who, settled, accommodation: settled ? 'Presumed at home' : 'Registered care home' },
      born_on: who === 'Fay' ? null : who === 'Hal' ? '2008-04-02' : '1940-05-05',
      died_on: who === 'Gil' ? '2025-03-31' : null,
    })),
  })
  assert.deepEqual(await verdicts(ascof2e), [
    ['Bel', 'no', 'lives somewhere else'],
    ['Ada', 'yes', 'lives at home or with family'],
    ['Cas', 'no', 'where they live is not known'],
    ['Fay', 'left out', 'age not known'],
    ['Gil', 'left out', 'died before the first day'],
    ['Hal', 'left out', 'under 18'],
  ])
})

test('3D: everybody once, in the highest setting that is open on the last day', async () => {
  const managed = { mechanism: 'CASSR managed personal budget' }
  await people.given({
    service: [
      service('Ada', { mechanism: 'Direct payment' }),
      service('Ada', managed),
      service('Bel', managed),
      service('Cas', { mechanism: 'CASSR commissioned support' }),
      service('Dot', { component: 'Direct payment', ...managed }),
      service('Eve', { mechanism: 'Direct payment' }),
      service('Eve', { type: 'Long term support: Nursing care' }),
      service('Fay', { mechanism: 'Direct payment', ended_on: '2026-03-30' }),
      service('Gil', { mechanism: 'Direct payment', ended_on: '2026-03-31' }),
      service('Hal', { mechanism: 'Direct payment', died_on: '2026-03-30' }),
      service('Ivy', { mechanism: 'something' }),
      service('Jan', { mechanism: 'Direct payment', born_on: '2010-01-01' }),
      service('Kim', { type: 'Long term support: Prison', ...managed }),
      service('Lea', { ...managed, born_on: null }),
    ],
  })
  const [one, two] = [await verdicts(ascof3d1a), await verdicts(ascof3d2a)]
  assert.deepEqual(
    one.map(([who, counts, reason], i) => [who, counts, two[i]![1], reason]),
    [
      ['Ada', 'yes', 'yes', 'direct payment'],
      ['Bel', 'yes', 'no', 'personal budget that the council manages'],
      ['Cas', 'no', 'no', 'support that the council arranges'],
      ['Dot', 'yes', 'yes', 'direct payment'],
      ['Eve', 'left out', 'left out', 'in a nursing home'],
      ['Gil', 'yes', 'yes', 'direct payment'],
      ['Ivy', 'no', 'no', 'how it is paid for is not said'],
      ['Jan', 'left out', 'left out', 'under 18'],
      ['Kim', 'left out', 'left out', 'in prison'],
      ['Lea', 'yes', 'no', 'personal budget that the council manages'],
    ],
  )
  const months = await people.inPlace(tx => figuresOf(tx, PLACE, ascof3d1a, { ...year, each: 'month' }))
  assert.deepEqual([months.length, months[0]!.yes, months.at(-1)!.yes], [12, 7, 5])
})

test('3D: carers by the highest kind of support in the period; a blank component is placed only by a direct payment', async () => {
  const carer = (who: string, more: Record<string, unknown> = {}) =>
    service(who, { client_type: 'Unpaid carer', type: 'Unpaid carer support: Direct to unpaid carer', ...more })
  const managed = { mechanism: 'CASSR managed personal budget' }
  const info = {
    client_type: 'Unpaid carer',
    outcome: 'NFA: Information and advice or signposting',
    born_on: '1970-01-01',
  }
  await people.given({
    service: [
      carer('Ada', { mechanism: 'Direct payment', component: null }),
      carer('Bel', managed),
      carer('Cas', { mechanism: 'CASSR commissioned support' }),
      carer('Dot', { ...managed, component: null }),
      carer('Eve'),
      carer('Fay', { type: 'Unpaid carer support: Support involving the person cared-for', ...managed }),
      carer('Gil', { mechanism: 'Direct payment', ended_on: '2025-03-31' }),
      carer('Hal', { mechanism: 'Direct payment', client_type: 'Service user' }),
    ],
    contact: [
      { contact_id: 'Ivy asks', person_id: 'Ivy', on_date: '2025-05-01', ended_on: '2025-05-01', ...info },
      { contact_id: 'Bel asks', person_id: 'Bel', on_date: '2025-05-01', ended_on: '2025-05-01', ...info },
    ],
    assessment: [
      {
        assessment_id: 'Jan',
        person_id: 'Jan',
        started_on: '2025-05-01',
        on_date: '2025-05-09',
        ...info,
        outcome: null,
      },
    ],
  })
  const [one, two] = [await verdicts(ascof3d1b), await verdicts(ascof3d2b)]
  assert.deepEqual(
    one.map(([who, counts, reason], i) => [who, counts, two[i]![1], reason]),
    [
      ['Ada', 'yes', 'yes', 'direct payment'],
      ['Bel', 'yes', 'no', 'personal budget that the council manages'],
      ['Cas', 'no', 'no', 'support that the council arranges'],
      ['Dot', 'left out', 'left out', 'component not said: the national method drops it'],
      ['Eve', 'left out', 'left out', 'support whose way of payment is not said'],
      ['Fay', 'left out', 'left out', 'no support of their own'],
      ['Ivy', 'left out', 'left out', 'information and advice'],
      ['Jan', 'left out', 'left out', 'no support of their own'],
    ],
  )
})
