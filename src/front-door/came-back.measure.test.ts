import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedPeople } from '#tests/worked-people'
import { cameBack } from './came-back.measure.ts'

const people = await workedPeople()
const call = (who: string | null, on_date: string, more: Record<string, unknown> = {}) => ({
  ...{ contact_id: `${who ?? 'somebody'} rings`, person_id: who, on_date, results: ['advice'], about: 'new matter' },
  ...{ safeguarding: false, might_need: 'no', neighbourhood: 'fernhill', team: 'front-door', ...more },
})
const again = (who: string, on_date: string, about = 'same matter', more: Record<string, unknown> = {}) =>
  call(who, on_date, { contact_id: `${who} twice`, about, results: ['assessment'], ...more })
const asked = { from: '2026-01-01', to: '2026-01-31', today: '2026-07-01' }
const verdicts = async (today = asked.today) =>
  (await people.listed(cameBack, { ...asked, today })).map(told => [told.who, told.counts, told.reason, told.detail])

test('a new contact up to the 90th day is coming back, and the reason tells the same matter from a new one', async () => {
  await people.given({
    contact: [
      ...['Ada', 'Bel', 'Cas', 'Dot', 'Eve'].map(who => call(who, '2026-01-10')),
      again('Ada', '2026-01-10'),
      again('Bel', '2026-04-10', 'new matter'),
      again('Cas', '2026-04-11'),
      again('Dot', '2025-12-20', 'new matter', { contact_id: 'Dot before' }),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'yes', 'came back about the same matter', 'the same day'],
    ['Bel', 'yes', 'came back with something new', 'after 90 days'],
    ['Cas', 'no', 'did not come back', undefined],
    ['Dot', 'no', 'did not come back', undefined],
    ['Eve', 'no', 'did not come back', undefined],
  ])
})

test('our follow-up, a rebooking and thanks are not coming back; the first that is one tells the reason', async () => {
  await people.given({
    contact: [
      ...['Ada', 'Bel', 'Cas', 'Dot'].map(who => call(who, '2026-01-10')),
      again('Ada', '2026-01-20', 'our follow-up'),
      again('Bel', '2026-01-20', 'rebooking'),
      again('Cas', '2026-01-20', 'thanks'),
      again('Dot', '2026-01-20', 'thanks'),
      again('Dot', '2026-02-09', 'new matter', { contact_id: 'Dot thrice' }),
      again('Dot', '2026-02-19', 'same matter', { contact_id: 'Dot x four' }),
    ],
  })
  assert.deepEqual(await verdicts(), [
    ['Ada', 'no', 'did not come back', undefined],
    ['Bel', 'no', 'did not come back', undefined],
    ['Cas', 'no', 'did not come back', undefined],
    ['Dot', 'yes', 'came back with something new', 'after 30 days'],
  ])
})

test('only resolved contacts are looked at, and each of them', async () => {
  await people.given({
    contact: [
      call('Ada', '2026-01-10', { results: ['assessment'] }),
      call('Bel', '2026-01-10', { safeguarding: true }),
      call('Cas', '2026-01-10', { about: 'thanks' }),
      call('Dot', '2026-01-10'),
      call('Eve', '2026-01-10'),
      again('Eve', '2026-01-20', 'same matter', { results: ['advice'] }),
    ],
    hand_over: [{ hand_over_id: 'Dot over', person_id: 'Dot', on_date: '2026-02-01', to_team: 'ot' }],
  })
  assert.deepEqual(await verdicts(), [
    ['Eve', 'yes', 'came back about the same matter', 'after 10 days'],
    ['Eve', 'no', 'did not come back', undefined],
  ])
})

test('nobody named, 90 days not over and death are left out', async () => {
  await people.given({
    contact: [
      call(null, '2026-01-02'),
      call('Ada', '2026-01-10', { died_on: '2026-04-10' }),
      call('Bel', '2026-01-11', { died_on: '2026-04-10' }),
      again('Bel', '2026-02-01'),
      call('Cas', '2026-01-12', { died_on: '2026-04-13' }),
      call('Dot', '2026-01-30'),
      again('Dot', '2026-01-31'),
    ],
  })
  const told = (await verdicts('2026-04-30')).filter(([, , reason]) => reason !== 'did not come back')
  assert.deepEqual(told, [
    [null, 'left out', 'nobody named', undefined],
    ['Ada', 'left out', 'died within 90 days', undefined],
    ['Bel', 'yes', 'came back about the same matter', 'after 21 days'],
    ['Dot', 'left out', 'too soon to say', undefined],
  ])
})
