import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { holdsOnSteppingAway, reviewProblem, stepHoldWords } from './step-away.rules.ts'

const today = '2026-03-03'

test('stepping away holds softly on what is open and on a view not heard, and on nothing else', () => {
  assert.equal(stepHoldWords(holdsOnSteppingAway({ open: 0, ownView: 'I manage.' })), undefined)
  assert.match(
    stepHoldWords(holdsOnSteppingAway({ open: 1, ownView: 'I manage.' }))!,
    /^One task is still open\. Say why/,
  )
  const both = holdsOnSteppingAway({ open: 3, ownView: '' })
  assert.deepEqual(
    both.map(one => one.kind),
    ['stepped away with something open', 'stepped away unheard'],
  )
  assert.match(stepHoldWords(both)!, /3 tasks are still open\. Nobody has written/)
})

test('a look at how things are has been, and the next one comes after it and is not past', () => {
  const day = fc.integer({ min: -400, max: 400 }).map(days => addDays(today, days))
  fc.assert(
    fc.property(day, day, (onDate, nextOn) => {
      const right = Object.keys(reviewProblem({ onDate, nextOn }, today)).length === 0
      assert.equal(right, onDate <= today && nextOn > onDate && nextOn >= today)
    }),
  )
})
