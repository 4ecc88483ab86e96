import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkRegistry, registryOf } from '#measures'
import { workedPeople } from '#tests/worked-people'
import {
  hubCame,
  hubDaysOffered,
  hubDaysToConversation,
  hubMeasures,
  hubOfferedInTwoWeeks,
} from './hub-days.measure.ts'

const people = await workedPeople()
const spring = { from: '2026-03-01', to: '2026-05-31', today: '2026-04-20' }
/** Asked on 1 March, booked that day; first offered and chosen as told. */
const booked = (who: string, offered: string, chosen: string, more: Record<string, unknown> = {}) => ({
  ...{ booking_id: `${who} at hub`, person_id: who, booked_on: '2026-03-01', first_asked_on: '2026-03-01' },
  ...{
    first_offered_on: offered,
    chosen_on: chosen,
    neighbourhood: 'fernhill',
    team: 'hubs',
    rebooked: false,
    ...more,
  },
})
const came = { came: 'came' }
const told = async (measure: Parameters<typeof people.listed>[0]) =>
  (await people.listed(measure, spring)).map(t => [t.who, t.counts, t.reason, t.detail])

test('our wait and their choice are told apart, and the whole wait is from the first contact', async () => {
  await people.given({
    hub_booking: [
      booked('Ada', '2026-03-04', '2026-03-04', came),
      booked('Bel', '2026-03-06', '2026-03-14', came),
      booked('Cas', '2026-03-16', '2026-03-16', { came: 'did not come' }),
      booked('Dot', '2026-03-15', '2026-03-19'),
    ],
  })
  assert.deepEqual(await told(hubDaysOffered), [
    ['Ada', 'yes', 'offered', 'on day 3'],
    ['Bel', 'yes', 'offered', 'on day 5'],
    ['Cas', 'yes', 'offered', 'on day 15'],
    ['Dot', 'yes', 'offered', 'on day 14'],
  ])
  assert.deepEqual(await told(hubDaysToConversation), [
    ['Ada', 'yes', 'met', undefined],
    ['Bel', 'yes', 'met', '8 of the days by their own choice'],
    ['Cas', 'left out', 'it did not work out that day', undefined],
    ['Dot', 'left out', 'nobody noted it', '4 of the days by their own choice'],
  ])
  assert.deepEqual(
    (await told(hubOfferedInTwoWeeks)).map(([who, counts]) => [who, counts]),
    [
      ['Ada', 'yes'],
      ['Bel', 'yes'],
      ['Cas', 'no'],
      ['Dot', 'yes'],
    ],
  )
  assert.deepEqual(
    (await told(hubCame)).map(([who, counts, reason]) => [who, counts, reason]),
    [
      ['Ada', 'yes', 'met'],
      ['Bel', 'yes', 'met'],
      ['Cas', 'no', 'it did not work out that day'],
      ['Dot', 'left out', 'nobody noted it'],
    ],
  )
})

test('a time that was moved is counted once; called off, still ahead and died are nobody’s failure', async () => {
  await people.given({
    hub_booking: [
      booked('Ada', '2026-03-04', '2026-03-04', { rebooked: true, came: 'did not come' }),
      booked('Bel', '2026-03-04', '2026-03-04', { rebooked: true, cancelled_for: 'another time' }),
      booked('Cas', '2026-03-04', '2026-03-04', { cancelled_for: 'the hub' }),
      booked('Dot', '2026-03-04', '2026-04-20'),
      booked('Eve', '2026-03-04', '2026-03-05', { died_on: '2026-03-04' }),
      booked('Fay', '2026-03-04', '2026-03-05', { cancelled_for: 'died', died_on: '2026-03-02' }),
      booked('Gil', '2026-03-04', '2026-03-05', { ...came, died_on: '2026-04-01' }),
    ],
  })
  const all = await told(hubCame)
  assert.deepEqual(
    all.map(([who, counts, reason]) => [who, counts, reason]),
    [
      ['Ada', 'no', 'it did not work out that day'],
      ['Bel', 'left out', 'moved to another time'],
      ['Cas', 'left out', 'called off'],
      ['Eve', 'left out', 'died'],
      ['Fay', 'left out', 'died'],
      ['Gil', 'yes', 'met'],
      ['Dot', 'left out', 'the day is still ahead'],
    ],
  )
  assert.deepEqual(
    (await told(hubDaysToConversation)).map(([who, , reason]) => [who, reason]),
    all.map(([who, , reason]) => [who, reason]),
  )
  const offered = await told(hubDaysOffered)
  assert.deepEqual(
    offered.filter(([, counts]) => counts === 'yes').map(([who]) => who),
    ['Cas', 'Dot', 'Eve', 'Fay', 'Gil'],
  )
})

test('the four stand together: each names its pair in return', () => {
  assert.deepEqual(checkRegistry(hubMeasures), [])
  assert.equal(registryOf(hubMeasures).all.length, 4)
})
