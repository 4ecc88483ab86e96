import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import {
  askedToTalk,
  dueInWords,
  dueKinds,
  dueOf,
  type Followed,
  isOverdue,
  mayAskByMessage,
  onWorkingDay,
  questionNow,
  quickAnswers,
  triesSince,
  whenDueInWords,
} from './follow-up.rules.ts'
import { eventKinds, type Happening, isOver, next, stateOf } from './introduction.rules.ts'

const days = { firstContactDays: 7, stillGoingDays: 42 }
const at = (kind: Happening['kind'], onDate: string): Happening => ({
  ...{ kind, onDate, askedAt: new Date(`${onDate}T10:00:00Z`) },
})
const margaret: Followed = {
  ...{ madeOn: '2026-03-03', agreedOn: '2026-03-03', followUpOn: '2026-03-10' },
  ...{ diedOn: null, safetyHold: false, events: [] },
}
const due = (more: Partial<Followed>) => dueOf({ ...margaret, ...more }, days)

test('each thing is asked when it can have happened', () => {
  assert.deepEqual(due({ agreedOn: null }), { dueFor: 'ask the person', on: '2026-03-04' })
  assert.deepEqual(due({}), { dueFor: 'first contact', on: '2026-03-10' })
  const events = [at('first contact', '2026-03-12')]
  assert.deepEqual(due({ events }), { dueFor: 'first time there', on: '2026-03-19' })
  events.push(at('first time there', '2026-03-17'))
  assert.deepEqual(due({ events }), { dueFor: 'still going', on: '2026-04-14' })
  events.push(at('still going', '2026-03-31'))
  assert.deepEqual(
    due({ events }),
    { dueFor: 'still going', on: '2026-04-14' },
    'too early to be the answer at six weeks',
  )
  events.push(at('still going', '2026-04-08'))
  assert.equal(due({ events }), null, 'nobody is asked twice')
})

test('whoever has not been asked is asked on the next working day', () => {
  assert.equal(due({ agreedOn: null, madeOn: '2026-03-06' })!.on, '2026-03-09', 'made on a Friday')
  assert.equal(due({ agreedOn: null, madeOn: '2026-04-02' })!.on, '2026-04-07', 'made before Good Friday')
  assert.equal(onWorkingDay('2026-03-10'), '2026-03-10')
})

test('a first visit that came late is left time before anybody asks whether it lasts', () => {
  assert.deepEqual(due({ events: [at('first time there', '2026-04-12')] }), { dueFor: 'still going', on: '2026-04-19' })
})

test('nothing is due by itself after death, under a safety hold, or when they no longer want it', () => {
  assert.equal(due({ diedOn: '2026-03-05' }), null)
  assert.equal(due({ safetyHold: true }), null)
  assert.equal(due({ events: [at('withdrew', '2026-03-05')] }), null)
  assert.equal(due({ agreedOn: null, events: [at('withdrew', '2026-03-05')] }), null)
})

test('when nobody answers it moves some days and is not lost', () => {
  const tried = due({ events: [at('could not reach', '2026-03-10')] })
  assert.deepEqual(tried, { dueFor: 'first contact', on: '2026-03-13' })
  assert.equal(due({ events: [at('could not reach', '2026-03-11')] })!.on, '2026-03-16', 'not on a Saturday')
  assert.equal(due({ events: [at('could not reach', '2026-03-04')] })!.on, '2026-03-10', 'nor earlier than it was')
  const events = [
    at('first contact', '2026-03-09'),
    at('could not reach', '2026-03-10'),
    at('could not reach', '2026-03-13'),
  ]
  assert.equal(triesSince({ ...margaret, events }), 2)
  assert.equal(triesSince({ ...margaret, events: [...events, at('first time there', '2026-03-17')] }), 0)
})

const anyFollowed: fc.Arbitrary<Followed> = fc
  .record({
    madeOn: fc.integer({ min: 0, max: 700 }).map(n => addDays('2025-01-01', n)),
    wait: fc.integer({ min: 0, max: 20 }),
    asked: fc.boolean(),
    follow: fc.integer({ min: -5, max: 40 }),
    died: fc.boolean(),
    safetyHold: fc.boolean(),
    happened: fc.array(fc.record({ kind: fc.constantFrom(...eventKinds), after: fc.integer({ min: -3, max: 90 }) }), {
      maxLength: 6,
    }),
  })
  .map(({ madeOn, wait, asked, follow, died, safetyHold, happened }) => ({
    ...{ madeOn, agreedOn: asked ? addDays(madeOn, wait) : null, followUpOn: addDays(madeOn, follow) },
    ...{ diedOn: died ? addDays(madeOn, 50) : null, safetyHold },
    events: happened.map(({ kind, after }) => at(kind, addDays(madeOn, after))),
  }))

test('nothing is due after an end, and never before the yes', () => {
  fc.assert(
    fc.property(anyFollowed, followed => {
      const found = dueOf(followed, days)
      if (isOver(stateOf(followed)) || followed.diedOn || followed.safetyHold) assert.equal(found, null)
      if (found && followed.agreedOn) assert.ok(found.on >= followed.agreedOn)
      if (found && !followed.agreedOn) assert.ok(found.dueFor === 'ask the person' && found.on > followed.madeOn)
    }),
    { numRuns: 1_000 },
  )
})

test('who would rather talk is due that very day, until something is heard; and is not asked by a message meanwhile', () => {
  fc.assert(
    fc.property(anyFollowed, fc.integer({ min: 100, max: 120 }), (followed, n) => {
      const today = addDays(followed.madeOn, n)
      const talked = { ...followed, events: [...followed.events, at('asked to talk', today)] }
      assert.equal(stateOf(talked), stateOf(followed), 'it changes nothing about how it stands')
      assert.equal(mayAskByMessage(talked, today, days), false)
      const may = followed.agreedOn && !isOver(stateOf(followed)) && !followed.diedOn && !followed.safetyHold
      assert.equal(dueOf(talked, days)?.on === today, Boolean(may))
      const heard = { ...talked, events: [...talked.events, at('still going', addDays(today, 1))] }
      assert.equal(askedToTalk(heard), undefined)
    }),
  )
})

test('nobody is asked by a message before the yes, after the end, or before they could have gone', () => {
  fc.assert(
    fc.property(anyFollowed, fc.integer({ min: 0, max: 120 }), (followed, n) => {
      const today = addDays(followed.madeOn, n)
      if (!mayAskByMessage(followed, today, days)) return
      const state = stateOf(followed)
      assert.ok(followed.agreedOn && !followed.diedOn && !followed.safetyHold && !isOver(state))
      assert.ok(
        ['first time there', 'still going'].includes(state) ||
          today >= addDays(followed.agreedOn!, days.stillGoingDays - 7),
      )
      for (const answer of ['still going', 'not any more', 'asked to talk'] as const)
        assert.ok(next[state].includes(answer), `${answer} could not be kept when ${state}`)
    }),
    { numRuns: 1_000 },
  )
})

test('the order of what happened makes no difference to what is due', () => {
  fc.assert(
    fc.property(anyFollowed, followed =>
      assert.deepEqual(dueOf({ ...followed, events: followed.events.toReversed() }, days), dueOf(followed, days)),
    ),
  )
})

test('trying in vain never loses what is due, and it is not due again the same day', () => {
  fc.assert(
    fc.property(anyFollowed, fc.integer({ min: 0, max: 120 }), (followed, n) => {
      const today = addDays(followed.madeOn, n)
      const before = dueOf(followed, days)
      fc.pre(before !== null)
      const after = dueOf({ ...followed, events: [...followed.events, at('could not reach', today)] }, days)
      assert.equal(after?.dueFor, before?.dueFor)
      assert.ok(after!.on > today)
    }),
  )
})

test('one press gives only answers that the introduction itself would take', () => {
  fc.assert(
    fc.property(anyFollowed, followed => {
      const found = dueOf(followed, days)
      fc.pre(found !== null)
      const offered = quickAnswers(found!.dueFor, followed)
      assert.ok(offered.length >= 2 && offered.includes('could not reach'))
      assert.ok(offered.every(answer => next[stateOf(followed)].includes(answer)))
    }),
    { numRuns: 1_000 },
  )
})

test('the question in words, and when it is due', () => {
  const names = { name: 'Margaret', entry: 'Fernhill Growers' }
  assert.equal(dueInWords('still going', names), 'Ask Margaret how it is going at Fernhill Growers')
  for (const kind of dueKinds) assert.match(dueInWords(kind, names), /^Ask Margaret .*Fernhill Growers/)
  assert.equal(whenDueInWords('2026-03-07', '2026-03-10'), 'due 3 days ago')
  assert.equal(whenDueInWords('2026-03-10', '2026-03-10'), 'due today')
  assert.ok(isOverdue('2026-03-09', '2026-03-10') && !isOverdue('2026-03-10', '2026-03-10'))
})

test('from a week before six weeks on, the question is how it is going, whatever was forgotten', () => {
  assert.equal(questionNow('first contact', '2026-03-03', '2026-04-06', days), 'first contact')
  assert.equal(questionNow('first contact', '2026-03-03', '2026-04-07', days), 'still going')
  assert.equal(questionNow('ask the person', null, '2026-09-01', days), 'ask the person')
  const taps = quickAnswers('still going', margaret)
  assert.deepEqual(taps, ['still going', 'not any more', 'did not happen', 'could not reach'])
})
