import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, weekday } from '#platform/clock'
import { answers, type Doing, mayBeDoneBy, next, type Passed, stateOf, verdicts } from './passed.rules.ts'
import { lastWeek, mondayOf, sampleOf } from './sample.rules.ts'

const made: Passed = {
  ...{ fromTeam: 'front', toTeam: 'north', outside: false, taken: false },
  ...{ answer: null, pickedUp: false, verdict: null },
}

test('a hand-over is taken, then answered, then judged, by those it was made to; handed back, by those who made it', () => {
  const steps: [Partial<Passed>, Doing[], Doing[]][] = [
    [{}, ['take'], []],
    [{ taken: true }, ['try', 'answer', 'judge'], []],
    [{ taken: true, answer: 'visited' }, ['judge'], []],
    [{ taken: true, answer: 'visited', verdict: 'right team' }, [], []],
    [{ taken: true, answer: 'handed back' }, ['judge'], ['pick up']],
    [{ taken: true, answer: 'handed back', pickedUp: true, verdict: 'another team' }, [], []],
  ]
  for (const [more, theirs, ours] of steps) {
    assert.deepEqual(mayBeDoneBy('north', { ...made, ...more }), theirs, JSON.stringify(more))
    assert.deepEqual(mayBeDoneBy('front', { ...made, ...more }), ours, JSON.stringify(more))
    assert.deepEqual(mayBeDoneBy('south', { ...made, ...more }), [])
  }
})

test('another organisation has no account: whoever handed over writes down what it says, and nobody judges the pass', () => {
  const outside = { ...made, outside: true, toTeam: 'nurses' }
  assert.deepEqual(mayBeDoneBy('front', outside), ['take'])
  assert.deepEqual(mayBeDoneBy('front', { ...outside, taken: true }), ['answer'])
  assert.deepEqual(mayBeDoneBy('nurses', { ...outside, taken: true }), [])
})

const passed = fc.record({
  ...{ fromTeam: fc.constant('front'), toTeam: fc.constant('north'), outside: fc.boolean(), taken: fc.boolean() },
  ...{ answer: fc.option(fc.constantFrom(...answers)), pickedUp: fc.boolean() },
  verdict: fc.option(fc.constantFrom(...verdicts)),
})

test('whatever happened, nobody does what the table does not say, and somebody waiting can always be gone on with', () => {
  fc.assert(
    fc.property(passed, fc.constantFrom('front', 'north', 'south'), (p, team) => {
      const may = mayBeDoneBy(team, p)
      assert.ok(may.every(doing => next[stateOf(p)].includes(doing)))
      if (p.verdict) assert.ok(!may.includes('judge'))
      const all = [...mayBeDoneBy('front', p), ...mayBeDoneBy('north', p)]
      if (['waiting', 'taken', 'handed back'].includes(stateOf(p))) assert.ok(all.some(doing => doing !== 'judge'))
    }),
  )
})

const day = fc.integer({ min: -4000, max: 9000 }).map(n => addDays('2024-01-01', n))

test('a week begins on Monday, and last week is the seven days before this one', () => {
  fc.assert(
    fc.property(day, today => {
      const monday = mondayOf(today)
      assert.equal(weekday(monday), 'MO')
      assert.ok(monday <= today && today <= addDays(monday, 6))
      assert.deepEqual(lastWeek(today), { from: addDays(monday, -7), to: addDays(monday, -1) })
    }),
  )
})

test('the sample is the same for everybody, whatever order it is drawn from, and no larger than it should be', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.uuid(), { maxLength: 40 }),
      day,
      fc.integer({ min: 1, max: 12 }),
      (ids, week, most) => {
        const drawn = sampleOf(ids, week, most)
        assert.deepEqual(sampleOf(ids.toReversed(), week, most), drawn)
        assert.equal(drawn.length, Math.min(most, ids.length))
        assert.ok(drawn.every(id => ids.includes(id)))
        // One pass fewer leaves the rest of the sample as it was.
        const [gone] = ids
        const without = sampleOf(ids.slice(1), week, most)
        assert.ok(drawn.filter(id => id !== gone).every(id => without.includes(id)))
      },
    ),
  )
})

test('each week draws anew, and every pass has its chance', () => {
  const ids = Array.from({ length: 30 }, (_, i) => `pass ${i}`)
  const weeks = Array.from({ length: 60 }, (_, i) => addDays('2026-01-05', i * 7))
  const seen = new Set(weeks.flatMap(week => sampleOf(ids, week, 10)))
  assert.equal(seen.size, 30)
})
