import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { type Asked, beforeItEnds, clock, doings, next, problemOf, stateOf } from './rapid.rules.ts'

const today = '2026-03-03'
const known = { work: ['key-safe'], teams: ['north'], today }
const asked = (more: Partial<Asked>): Asked => ({
  ...{ kind: 'visit', words: 'Sat together.', reason: '', work: '', toTeam: '', onDate: today },
  ...more,
})
const events = fc.array(fc.record({ kind: fc.constantFrom(...doings) }), { maxLength: 8 })

test('no stage is locked: until it is over everything may be written down, in any order; then nothing', () => {
  fc.assert(
    fc.property(events, all => {
      const over = all.some(e => e.kind === 'closed' || e.kind === 'handed on')
      assert.deepEqual(next[stateOf(all)], over ? [] : doings)
      assert.equal(stateOf(all) === 'over', over)
    }),
  )
})

test('ending before anybody wrote that they are safe asks why, and a reason is always enough', () => {
  fc.assert(
    fc.property(events, fc.constantFrom('closed', 'handed on'), (all, kind) => {
      const end = asked({ kind, toTeam: 'north' })
      if (stateOf(all) === 'over') return assert.ok(problemOf(end, all, known)?.kind)
      const safe = all.some(e => e.kind === 'made safe')
      assert.equal(beforeItEnds(all) === '', safe)
      assert.equal(problemOf(end, all, known)?.reason === undefined, safe)
      assert.equal(problemOf({ ...end, reason: 'She went to her sister.' }, all, known), undefined)
    }),
  )
})

test('work needs its code, handing on its team, the rest a few words, and nothing is done tomorrow', () => {
  assert.ok(problemOf(asked({ kind: 'work', work: 'other' }), [], known)?.work)
  assert.equal(problemOf(asked({ kind: 'work', work: 'key-safe', words: '' }), [], known), undefined)
  assert.ok(problemOf(asked({ kind: 'handed on', toTeam: 'nowhere', reason: 'x' }), [], known)?.toTeam)
  assert.ok(problemOf(asked({ kind: 'made safe', words: '' }), [], known)?.words)
  assert.ok(problemOf(asked({ onDate: '2026-03-04' }), [], known)?.onDate)
})

test('the clock shows the last of the days, and is late only after it', () => {
  assert.deepEqual(clock('2026-03-01', 2, today), { words: 'to end today', late: false })
  assert.equal(clock('2026-02-28', 2, today).late, true)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }), (ago, days) => {
      assert.equal(clock(addDays(today, -ago), days, today).late, ago > days)
    }),
  )
})
