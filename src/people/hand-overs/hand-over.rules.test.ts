import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { profiles } from '#places'
import { isWaitingLong, teamsToHandOverTo, waitingInWords } from './hand-over.rules.ts'

const at = (text: string) => new Date(text)

test('how long somebody has waited, in words', () => {
  const now = at('2026-03-03T10:00:00Z')
  const said = (madeAt: string) => waitingInWords(at(madeAt), now)
  assert.equal(said('2026-03-03T09:30:00Z'), 'waiting less than an hour')
  assert.equal(said('2026-03-03T09:00:00Z'), 'waiting 1 hour')
  assert.equal(said('2026-03-02T08:30:00Z'), 'waiting 25 hours')
  assert.equal(said('2026-02-28T10:00:00Z'), 'waiting 3 days')
})

test('nobody is said to have waited longer than they have', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), minutes => {
      const now = at('2026-03-03T10:00:00Z')
      const [, n, unit] = /(\d+) (hour|day)/.exec(waitingInWords(new Date(now.getTime() - minutes * 60_000), now)) ?? []
      assert.ok(Number(n ?? 0) * (unit === 'day' ? 1_440 : 60) <= minutes)
    }),
  )
})

test('a day is long', () => {
  const now = at('2026-03-03T10:00:00Z')
  assert.ok(isWaitingLong(at('2026-03-02T10:00:00Z'), now))
  assert.ok(!isWaitingLong(at('2026-03-02T10:00:01Z'), now))
})

test('only teams that take hand-overs, and that serve the neighbourhood', () => {
  const place = profiles.marlbrook!
  const keys = (neighbourhood: string | null) => teamsToHandOverTo(place, neighbourhood).map(team => team.key)
  assert.ok(keys('fernhill').includes('north-social-work') && !keys('fernhill').includes('south-social-work'))
  assert.ok(keys(null).includes('south-social-work') && !keys(null).includes('contact-centre'))
})
