import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { mayStillGo, safeWay, type WayFacts } from './reachable.rules.ts'

const today = '2026-03-03'
const anyDay = fc.integer({ min: -30, max: 30 }).map(n => addDays(today, n))
const anyWay: fc.Arbitrary<WayFacts> = fc.record({
  wayId: fc.uuid(),
  kind: fc.constantFrom('phone', 'mobile', 'text relay', 'email', 'letter'),
  value: fc.constantFrom('07700 900114', 'm@example.org', '1 Any Street'),
  safe: fc.constantFrom('safe', 'not safe', 'not known'),
  note: fc.constantFrom(null, 'after noon'),
  fromOn: anyDay,
  untilOn: fc.option(anyDay),
})
const anyone = fc.record({
  diedOn: fc.option(anyDay, { freq: 4 }),
  safetyHold: fc.boolean(),
  ways: fc.array(anyWay, { maxLength: 5 }),
})
const anySends = fc.subarray(['text', 'email'] as const)

test('nobody is written to who has died or is under a safety hold, nor by a way that is not marked safe and standing', () => {
  fc.assert(
    fc.property(anyone, anySends, (who, sends) => {
      const to = safeWay(who, today, sends)
      const fit = who.ways.filter(
        way =>
          way.safe === 'safe' &&
          !who.ways.some(other => other.value === way.value && other.safe === 'not safe') &&
          way.fromOn <= today &&
          (way.untilOn === null || way.untilOn > today) &&
          ((way.kind === 'mobile' && sends.includes('text')) || (way.kind === 'email' && sends.includes('email'))),
      )
      assert.equal(to !== undefined, !who.diedOn && !who.safetyHold && fit.length > 0)
      if (to) assert.ok(fit.some(way => way.wayId === to.wayId && way.value === to.value))
    }),
  )
})

test('what was found may go then and there; it stops with a death, a hold, or anything about the way that changed', () => {
  fc.assert(
    fc.property(
      anyone,
      fc.constantFrom('death', 'hold', 'unsafe', 'ended', 'another number', 'gone', 'nobody'),
      (who, then) => {
        const to = safeWay(who, today, ['text', 'email'])
        if (!to) return
        assert.deepEqual(mayStillGo(who, to, today), { go: true })
        const ways = who.ways
          .map((way): WayFacts => {
            if (way.wayId !== to.wayId) return way
            if (then === 'unsafe') return { ...way, safe: 'not safe' }
            if (then === 'ended') return { ...way, untilOn: today }
            return then === 'another number' ? { ...way, value: '07700 900999' } : way
          })
          .filter(way => then !== 'gone' || way.wayId !== to.wayId)
        const now = { ways, diedOn: then === 'death' ? today : null, safetyHold: then === 'hold' }
        const may = mayStillGo(then === 'nobody' ? undefined : now, to, today)
        assert.equal(may.go, false)
        if (!may.go) assert.equal(may.visibility === 'quiet', then === 'hold', 'a hold stands on no list')
      },
    ),
  )
})
