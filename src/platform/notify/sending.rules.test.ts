import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { timeOf } from '#platform/clock'
import { linkEnds, linkStanding, standingOf, tryAgainAt, whenToSend } from './sending.rules.ts'

const anyMoment = fc
  .integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2030-12-31T00:00:00Z') })
  .map(ms => new Date(ms))
const maybeMoment = fc.option(anyMoment)
const hour = (moment: Date) => Number(timeOf(moment).slice(0, 2))

test('no phone sounds at night: a message goes between eight and eight, never earlier than asked, within half a day', () => {
  fc.assert(
    fc.property(anyMoment, moment => {
      const on = whenToSend(moment)
      assert.ok(hour(on) >= 8 && hour(on) < 20, timeOf(on))
      const waits = on.getTime() - moment.getTime()
      assert.ok(waits >= 0 && waits <= 13 * 3_600_000)
      if (hour(moment) >= 8 && hour(moment) < 20) assert.equal(on, moment)
      assert.deepEqual(whenToSend(on), on)
    }),
  )
  assert.equal(whenToSend(new Date('2026-07-01T05:30:00Z')).toISOString(), '2026-07-01T07:00:00.000Z', 'summer time')
  assert.equal(whenToSend(new Date('2026-03-03T20:00:00Z')).toISOString(), '2026-03-04T08:00:00.000Z')
})

test('each try waits longer than the last but for the night, and after six it is for a person', () => {
  fc.assert(
    fc.property(anyMoment, fc.integer({ min: 1, max: 6 }), (now, tried) => {
      const again = tryAgainAt(tried, now)!
      assert.ok(again.getTime() - now.getTime() >= 60_000)
      assert.ok(hour(again) >= 8 && hour(again) < 20)
    }),
  )
  const noon = new Date('2026-03-03T12:00:00Z')
  assert.deepEqual(
    [1, 2, 3, 4].map(tried => (tryAgainAt(tried, noon)!.getTime() - noon.getTime()) / 60_000),
    [1, 5, 30, 120],
  )
  assert.equal(tryAgainAt(7, noon), undefined)
})

test('a link is open only while it was neither answered nor stopped nor has run out, and a stop is final', () => {
  fc.assert(
    fc.property(anyMoment, maybeMoment, maybeMoment, anyMoment, (expiresAt, answeredAt, stoppedAt, now) => {
      const stands = linkStanding({ expiresAt, answeredAt, stoppedAt }, now)
      assert.equal(stands === 'open', !answeredAt && !stoppedAt && now < expiresAt)
      if (stoppedAt) assert.equal(stands, 'ended')
    }),
  )
  const days = (linkEnds(new Date('2026-03-03T10:40:00Z')).getTime() - Date.parse('2026-03-03T10:40:00Z')) / 86_400_000
  assert.ok(days > 14 && days < 15)
})

test('what is in hand and has said nothing for ten minutes is not known, and never again waiting', () => {
  const facts = { sentAt: null, stoppedAt: null, gaveUpAt: null, tried: 1, takenAt: new Date('2026-03-03T10:00:00Z') }
  assert.equal(standingOf(facts, new Date('2026-03-03T10:09:00Z')), 'on its way')
  assert.equal(standingOf(facts, new Date('2026-03-03T10:11:00Z')), 'not known')
  assert.equal(standingOf({ ...facts, takenAt: null }, new Date()), 'trying again')
  assert.equal(standingOf({ ...facts, takenAt: null, tried: 0 }, new Date()), 'waiting')
  assert.equal(standingOf({ ...facts, sentAt: new Date() }, new Date()), 'sent')
})
