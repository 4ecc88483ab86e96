import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedPeople } from '#tests/worked-people'
import { answeredInAWeek } from './answered-in-a-week.measure.ts'
import { daysToTaken } from './days-to-taken.measure.ts'
import { lowLevelHelp } from './low-level-help.measure.ts'
import { lowLevelWork } from './low-level-work.measure.ts'
import { rapidResponseAgain } from './rapid-response-again.measure.ts'
import { rightPass } from './right-pass.measure.ts'
import { workersMet } from './workers-met.measure.ts'

const people = await workedPeople()
const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-07-01' }
const told = async (measure: Parameters<typeof people.listed>[0], today = year.today) =>
  (await people.listed(measure, { ...year, today })).map(t => [t.who, t.counts, t.reason])
const pass = (who: string | null, on_date: string, more: Record<string, unknown> = {}) => ({
  ...{ hand_over_id: `${who ?? 'somebody'} over`, person_id: who, on_date, from_team: 'front', to_team: 'north' },
  ...{ outside: false, neighbourhood: 'fernhill', ...more },
})

test('the right pass is what the taking team said of it; no word, and another organisation, are left out', async () => {
  await people.given({
    hand_over: [
      pass('Ada', '2026-01-05', { verdict: 'right team' }),
      pass('Bel', '2026-01-06', { verdict: 'needed sooner' }),
      pass('Cas', '2026-01-07', { verdict: 'another team' }),
      pass('Dot', '2026-01-08', { verdict: 'the front door could have done it' }),
      pass('Eve', '2026-01-09'),
      pass('Fay', '2026-01-10', { outside: true }),
    ],
  })
  assert.deepEqual(await told(rightPass), [
    ['Ada', 'yes', 'right team'],
    ['Bel', 'yes', 'needed sooner'],
    ['Cas', 'no', 'another team'],
    ['Dot', 'no', 'the front door could have done it'],
    ['Eve', 'left out', 'no word on it'],
    ['Fay', 'left out', 'to another organisation'],
  ])
})

test('nobody is listed for a hand-over that a safeguarding concern led to', async () => {
  await people.given({
    contact: [{ contact_id: 'Ada rings', person_id: 'Ada', on_date: '2026-01-05', safeguarding: true, results: [] }],
    hand_over: [pass('Ada', '2026-01-05', { contact_id: 'Ada rings', verdict: 'right team', taken_on: '2026-01-05' })],
  })
  for (const measure of [rightPass, daysToTaken, answeredInAWeek])
    assert.equal((await people.listed(measure, year))[0]!.who, null, measure.id)
})

test('days until taken count from the hand-over; not taken is left out', async () => {
  await people.given({
    hand_over: [
      pass('Ada', '2026-01-05', { taken_on: '2026-01-05' }),
      pass('Bel', '2026-01-05', { taken_on: '2026-01-12' }),
      pass('Cas', '2026-01-05', { taken_on: '2026-01-13' }),
      pass('Dot', '2026-01-05'),
    ],
  })
  assert.deepEqual(await told(daysToTaken), [
    ['Ada', 'yes', 'taken on the same day'],
    ['Bel', 'yes', 'taken on within a week'],
    ['Cas', 'yes', 'taken on after more than a week'],
    ['Dot', 'left out', 'not taken on yet'],
  ])
})

test('something done by the seventh day counts; the eighth, nothing and handed back do not; too soon is too soon', async () => {
  const answered = (who: string, answered_on: string, answer = 'visited') =>
    pass(who, '2026-01-05', { answered_on, answer })
  await people.given({
    hand_over: [
      answered('Ada', '2026-01-12'),
      answered('Bel', '2026-01-13'),
      answered('Cas', '2026-01-06', 'handed back'),
      pass('Dot', '2026-01-05'),
      pass('Eve', '2026-06-24', { answered_on: '2026-06-24', answer: 'visited' }),
    ],
  })
  assert.deepEqual(await told(answeredInAWeek), [
    ['Ada', 'yes', 'visited'],
    ['Bel', 'no', 'answered after more than a week'],
    ['Cas', 'no', 'handed back'],
    ['Dot', 'no', 'no answer yet'],
    ['Eve', 'left out', 'too soon to say'],
  ])
})

const work = (who: string | null, on_date: string, low_level: boolean) => ({
  ...{ work_id: `${who} work`, hand_over_id: `${who} over`, person_id: who, on_date, low_level, work: 'key-safe' },
})

test('low-level work is as it was coded; nothing more since is no other hand-over in 182 days', async () => {
  await people.given({
    rapid_work: [
      work('Ada', '2026-01-01', true),
      work('Bel', '2026-01-01', true),
      work('Cas', '2025-12-30', true),
      work('Dot', '2026-01-02', false),
    ],
    hand_over: [pass('Ada', '2026-01-01'), pass('Bel', '2026-06-30', { hand_over_id: 'later' })],
  })
  assert.deepEqual(await told(lowLevelWork), [
    ['Ada', 'yes', 'got directly'],
    ['Bel', 'yes', 'got directly'],
    ['Dot', 'no', 'more than that'],
  ])
  assert.deepEqual(await told(lowLevelHelp, '2026-07-03'), [
    ['Ada', 'yes', 'nothing more since'],
    ['Bel', 'no', 'handed over since'],
  ])
  assert.deepEqual((await told(lowLevelHelp, '2026-07-02'))[0], ['Ada', 'left out', 'too soon to say'])
})

test('rapid response again within 28 days of its end', async () => {
  const episode = (id: string, who: string, on: string, more = {}) => ({
    ...{ episode_id: id, person_id: who, handed_over_on: on, began_on: on, ended_on: on, team: 'rapid', ...more },
  })
  await people.given({
    rapid_episode: [
      episode('a1', 'Ada', '2026-01-05'),
      episode('a2', 'Ada', '2026-02-02'),
      episode('b1', 'Bel', '2026-01-06'),
      episode('b2', 'Bel', '2026-02-04'),
      episode('c1', 'Cas', '2026-01-07', { died_on: '2026-01-20' }),
      episode('d1', 'Dot', '2026-06-20'),
      episode('e1', 'Eve', '2026-03-01', { ended_on: null }),
    ],
  })
  assert.deepEqual(await told(rapidResponseAgain), [
    ['Ada', 'yes', 'needed it again'],
    ['Bel', 'no', 'did not need it again'],
    ['Cas', 'left out', 'died within 28 days'],
    ['Ada', 'no', 'did not need it again'],
    ['Bel', 'no', 'did not need it again'],
    ['Eve', 'left out', 'not over'],
    ['Dot', 'left out', 'too soon to say'],
  ])
})

test('different workers are counted once each, in the 90 days from getting in touch', async () => {
  const met = (who: string, on_date: string, worker_of_theirs: number) => ({
    person_id: who,
    on_date,
    worker_of_theirs,
  })
  const call = (who: string, on_date: string) => ({
    ...{ contact_id: `${who} rings`, person_id: who, on_date, results: ['advice'], about: 'new matter' },
    safeguarding: false,
  })
  await people.given({
    contact: [call('Ada', '2026-01-05'), call('Bel', '2026-01-06'), call('Cas', '2026-06-06')],
    worker_met: [
      ...[met('Ada', '2026-01-05', 1), met('Ada', '2026-01-09', 2), met('Ada', '2026-04-05', 1)],
      ...[met('Ada', '2026-04-06', 3), met('Bel', '2026-01-06', 1), met('Bel', '2026-01-07', 1)],
    ],
  })
  assert.deepEqual(await told(workersMet), [
    ['Ada', 'yes', 'two'],
    ['Bel', 'yes', 'one'],
    ['Cas', 'left out', 'too soon to say'],
  ])
})
