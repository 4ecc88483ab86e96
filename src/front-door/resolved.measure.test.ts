import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedPeople } from '#tests/worked-people'
import { resolved } from './resolved.measure.ts'

const people = await workedPeople()
const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-07-01' }
const call = (who: string | null, on_date: string, results: string[], more: Record<string, unknown> = {}) => ({
  ...{
    contact_id: `${who ?? 'somebody'} rings`,
    person_id: who,
    on_date,
    results,
    about: 'new matter',
    safeguarding: false,
  },
  ...{ might_need: 'no', neighbourhood: 'fernhill', team: 'front-door', ...more },
})
const verdicts = async (today = year.today) =>
  (await people.listed(resolved, { ...year, today })).map(told => [told.who, told.counts, told.reason])

test('advice, signposting, an introduction and a hub talk resolve a contact; anything else beside them does not', async () => {
  await people.given({
    contact: [
      call('Ada', '2026-01-05', ['advice']),
      call('Bel', '2026-01-06', ['signposted', 'introduced', 'hub', 'advice']),
      call('Cas', '2026-01-07', ['introduced', 'assessment']),
      call('Dot', '2026-01-08', ['advice', 'carers conversation']),
      call('Eve', '2026-01-09', ['advice', 'ring back']),
      call('Fay', '2026-01-10', ['nothing fits']),
      call('Gil', '2026-01-11', ['handed over', 'advice']),
      call('Hal', '2026-01-12', []),
      call(null, '2026-01-13', ['advice']),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'yes', 'helped there and then'],
    ['Bel', 'yes', 'helped there and then'],
    ['Cas', 'no', 'led to an assessment'],
    ['Dot', 'no', 'led to a carer’s conversation'],
    ['Eve', 'no', 'we were to ring back'],
    ['Fay', 'no', 'nothing fitted'],
    ['Gil', 'no', 'handed over to a team'],
    ['Hal', 'no', 'no result on record'],
    [null, 'yes', 'helped there and then, nobody named'],
  ])
})

test('a hand-over up to the 28th day undoes it; one before the contact or on the 29th day does not', async () => {
  const handOver = (who: string, on_date: string) => ({
    hand_over_id: `${who} over`,
    person_id: who,
    on_date,
    to_team: 'ot',
  })
  await people.given({
    contact: ['Ada', 'Bel', 'Cas', 'Dot'].map(who => call(who, '2026-01-10', ['advice'])),
    hand_over: [
      handOver('Ada', '2026-01-10'),
      handOver('Bel', '2026-02-07'),
      handOver('Cas', '2026-02-08'),
      handOver('Dot', '2026-01-09'),
    ],
  })
  const told = await people.listed(resolved, year)
  assert.deepEqual(
    told.map(t => [t.who, t.counts, t.detail]),
    [
      ['Ada', 'no', 'the same day'],
      ['Bel', 'no', 'after 28 days'],
      ['Cas', 'yes', 'advice'],
      ['Dot', 'yes', 'advice'],
    ],
  )
})

test('nobody is judged before the 28 days are over, whatever is known already', async () => {
  await people.given({
    contact: [
      call('Ada', '2026-06-02', ['advice']),
      call('Bel', '2026-06-03', ['advice']),
      call('Cas', '2026-06-04', ['assessment']),
    ],
  })
  assert.deepEqual(await verdicts('2026-07-01'), [
    ['Ada', 'yes', 'helped there and then'],
    ['Bel', 'left out', 'too soon to say'],
    ['Cas', 'left out', 'too soon to say'],
  ])
})

test('safeguarding is left out and lists nobody; our own calls and deaths are left out too', async () => {
  await people.given({
    contact: [
      call('Ada', '2026-01-05', ['safeguarding', 'advice'], { safeguarding: true }),
      call('Bel', '2026-01-06', ['advice'], { about: 'our follow-up' }),
      call('Cas', '2026-01-07', ['advice'], { about: 'thanks' }),
      call('Dot', '2026-01-08', ['advice'], { about: 'rebooking' }),
      call('Eve', '2026-01-09', ['advice'], { died_on: '2026-02-06' }),
      call('Fay', '2026-01-10', ['advice'], { died_on: '2026-02-08' }),
      call('Gil', '2026-01-11', ['assessment'], { died_on: '2026-01-12' }),
    ],
  })
  assert.deepEqual(await verdicts(), [
    [null, 'left out', 'a safeguarding concern'],
    ['Bel', 'left out', 'our follow-up, a rebooking or thanks'],
    ['Cas', 'left out', 'our follow-up, a rebooking or thanks'],
    ['Dot', 'left out', 'our follow-up, a rebooking or thanks'],
    ['Eve', 'left out', 'died within 28 days'],
    ['Fay', 'yes', 'helped there and then'],
    ['Gil', 'no', 'led to an assessment'],
  ])
  const told = await people.listed(resolved, year)
  assert.ok(!JSON.stringify(told.map(t => t.detail)).includes('safeguarding'))
})
