import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { ascof2a } from './ascof-2a.measure.ts'
import { neededAfterAll } from './needed-after-all.measure.ts'
import { toLongTerm } from './to-long-term.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31', today: '2026-11-01' }
const planned = 'NFA: Support ended as planned'
const goesOn = 'Continuation of support or services'
const help = (who: string, started_on: string, ended_on: string | null, more: Record<string, unknown> = {}) => ({
  ...{ service_id: `${who} ${started_on}`, person_id: who, client_type: 'Service user', started_on, ended_on },
  ...{ type: 'Short term support: ST-Max', component: 'Reablement', born_on: '1940-05-05', outcome: planned, ...more },
})
const service = (who: string, type: string, started_on: string, ended_on: string | null, more = {}) =>
  help(who, started_on, ended_on, {
    service_id: `${who} x${started_on}`,
    type,
    component: null,
    outcome: null,
    ...more,
  })
const review = (who: string, started_on: string, on_date: string, outcome: string) => ({
  ...{ review_id: `${who} r${on_date}`, person_id: who, client_type: 'Service user', started_on, on_date, outcome },
})
const atHome = 'Long term support: Community'
/** All help here runs from 1 May to 10 June unless it says otherwise. */
const spell = (who: string, more: Record<string, unknown> = {}) => help(who, '2025-05-01', '2025-06-10', more)
const verdicts = async (measure = ascof2a, asked = year) =>
  (await people.listed(measure, asked)).map(told => [told.who, told.counts, told.reason])

test('7 days between rows make one spell and 8 make two; a spell that runs has not ended', async () => {
  await people.given({
    service: [
      spell('Ada'),
      help('Ada', '2025-06-17', '2025-06-20', { outcome: 'NFA: Support declined' }),
      spell('Bel'),
      help('Bel', '2025-06-18', '2025-06-20'),
      spell('Cas'),
      help('Cas', '2025-06-12', null),
      help('Dot', '2025-03-01', '2025-03-31'),
      help('Eve', '2026-03-01', '2026-03-31'),
      spell('Fay', { ended_on: '2025-04-30' }),
      spell('Gil', { client_type: 'Unpaid carer' }),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Bel', 'yes', 'rule 4: ended as planned'],
    ['Ada', 'left out', 'rule 4: declined further support'],
    ['Bel', 'yes', 'rule 4: ended as planned'],
    ['Eve', 'yes', 'rule 4: ended as planned'],
  ])
})

test('new people only: 90 days after long-term support is not new, 91 days are', async () => {
  await people.given({
    service: [
      ...['Ada', 'Bel', 'Cas', 'Dot'].map(who => spell(who)),
      service('Ada', atHome, '2024-01-01', '2025-01-31'),
      service('Bel', atHome, '2024-01-01', '2025-01-30'),
      service('Cas', 'Long term support: Prison', '2025-04-30', null),
      service('Dot', 'Short term support: Ongoing low level', '2024-01-01', null),
      spell('Eve', { born_on: '2007-07-01' }),
      spell('Fay', { died_on: '2025-04-30' }),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'left out', 'had long-term support in the 91 days before'],
    ['Bel', 'yes', 'rule 4: ended as planned'],
    ['Cas', 'left out', 'had long-term support in the 91 days before'],
    ['Dot', 'yes', 'rule 4: ended as planned'],
    ['Eve', 'left out', 'under 18'],
    ['Fay', 'left out', 'died before it began'],
  ])
})

test('rules 1 to 3: death within 7 days, hospital, and the highest of what follows within 7 days', async () => {
  const low = 'Short term support: Ongoing low level'
  const other = 'Short term support: Other short term'
  const stay = { component: 'Short term nursing care' }
  await people.given({
    service: [
      spell('Ada', { died_on: '2025-06-17' }),
      spell('Bel', { died_on: '2025-06-18' }),
      spell('Cas', { outcome: 'Admitted to hospital' }),
      service('Cas', atHome, '2025-06-11', null),
      ...['Dot', 'Eve', 'Fay', 'Gil', 'Hal', 'Ivy'].map(who => spell(who)),
      service('Dot', atHome, '2025-06-17', null),
      service('Eve', atHome, '2025-06-18', null),
      service('Fay', low, '2025-05-20', '2025-07-01'),
      service('Fay', 'Long term support: Nursing care', '2025-06-12', null),
      service('Gil', low, '2025-06-11', null, stay),
      service('Hal', other, '2025-06-11', null, stay),
      service('Ivy', low, '2025-05-20', '2025-06-10'),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'left out', 'rule 1: died within 7 days of its end'],
    ['Bel', 'yes', 'rule 4: ended as planned'],
    ['Cas', 'left out', 'rule 2: was admitted to hospital'],
    ['Dot', 'no', 'rule 3: went on to long-term support at home'],
    ['Eve', 'yes', 'rule 4: ended as planned'],
    ['Fay', 'no', 'rule 3: went on to long-term support in a nursing home'],
    ['Gil', 'yes', 'rule 3: went on to ongoing low-level support'],
    ['Hal', 'no', 'rule 3: went on to a short stay in a home'],
    ['Ivy', 'yes', 'rule 4: ended as planned'],
  ])
  const counts = (await verdicts(toLongTerm)).map(([, told]) => told)
  assert.deepEqual(counts, ['left out', 'no', 'left out', 'yes', 'no', 'yes', 'no', 'yes', 'no'])
})

test('rules 4 to 6: what is said of it, equipment, and the outcome that had to wait', async () => {
  const unsaid = { outcome: goesOn }
  const equipment = { component: 'Equipment', outcome: planned }
  await people.given({
    service: [
      ...['Ada', 'Bel', 'Cas', 'Gil'].map(who => spell(who, unsaid)),
      ...['Dot', 'Eve', 'Fay'].map(who => spell(who)),
      service('Cas', 'Short term support: Ongoing low level', '2025-05-05', '2025-06-01', equipment),
      service('Fay', 'Short term support: Ongoing low level', '2025-05-05', '2025-06-01', equipment),
    ],
    review: [
      review('Ada', '2025-05-20', '2025-05-28', 'NFA: Support declined'),
      review('Bel', '2025-05-20', '2025-05-27', 'NFA: Support declined'),
      review('Dot', '2025-06-11', '2025-06-20', 'NFA: Information and advice or signposting'),
      review('Eve', '2025-06-11', '2025-06-20', planned),
      review('Fay', '2025-06-11', '2025-06-20', planned),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'left out', 'rule 4: declined further support'],
    ['Bel', 'left out', 'rule 6: what came after cannot be told'],
    ['Cas', 'yes', 'rule 5: had equipment, and nothing further'],
    ['Dot', 'yes', 'rule 4: information and advice'],
    ['Eve', 'yes', 'rule 6: ended as planned'],
    ['Fay', 'yes', 'rule 5: had equipment, and nothing further'],
    ['Gil', 'left out', 'rule 6: what came after cannot be told'],
  ])
  const told = await people.listed(ascof2a, year)
  assert.deepEqual([told[0]!.detail, told[3]!.detail], ['as said near its end', 'as said in what came after it'])
})

test('an age that is not known counts in the total only', async () => {
  await people.given({
    service: [spell('Ada'), spell('Bel', { born_on: null }), spell('Cas', { born_on: '1990-01-01' })],
  })
  const found = await people.inPlace(tx => figuresOf(tx, PLACE, ascof2a, { ...year, by: [[], ['ageBand']] }))
  assert.equal(wholeOf(found).denominator, 3)
  const bands = found.filter(f => f.breakdown.ageBand).map(f => [f.breakdown.ageBand, f.denominator])
  assert.deepEqual(bands.sort(), [
    ['18 to 64', 1],
    ['65 and above', 1],
    ['Unknown', 1],
  ])
})

test('long-term support 8 to 91 days later was needed after all', async () => {
  await people.given({
    service: [
      ...['Ada', 'Bel', 'Cas', 'Dot'].map(who => spell(who)),
      service('Ada', atHome, '2025-09-09', null),
      service('Bel', atHome, '2025-09-10', null),
      spell('Cas', { died_on: '2025-09-09' }),
      spell('Eve', { outcome: goesOn }),
      help('Fay', '2026-03-01', '2026-03-31'),
    ].filter((s, i, all) => all.findLastIndex(t => t.service_id === s.service_id) === i),
  })
  assert.deepEqual(await verdicts(neededAfterAll, { ...year, today: '2026-06-30' }), [
    ['Ada', 'yes', 'long-term support began'],
    ['Bel', 'no', 'no long-term support'],
    ['Cas', 'left out', 'died within 91 days'],
    ['Dot', 'no', 'no long-term support'],
    ['Fay', 'left out', 'too soon to say'],
  ])
})
