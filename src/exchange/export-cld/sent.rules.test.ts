import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { byAssociation, type Happened, linksOf, whyLeftOut } from './sent.rules.ts'

const year = { from: '2025-04-01', to: '2026-03-31' }
const request: Happened = {
  ...{ type: 'Request', startedOn: '2025-03-20', endedOn: '2025-05-01', bornOn: '1950-01-01' },
  ...{ cancelled: false, safeguarding: false },
}
const why = (more: Partial<Happened>) => whyLeftOut({ ...request, ...more }, year)

test('what was completed in the period is sent, even if it began before', () => {
  assert.equal(why({}), undefined)
  assert.equal(why({ endedOn: '2025-04-01' }), undefined)
  assert.equal(why({ endedOn: '2026-03-31' }), undefined)
  assert.equal(why({ endedOn: '2025-03-31' }), 'outside the period')
  assert.equal(why({ endedOn: '2026-04-01' }), 'outside the period')
  assert.equal(why({ endedOn: null }), 'not ended')
})

test('a service is sent when it ran at any time in the period, and only a service may still run', () => {
  const service = { type: 'Service', endedOn: null } as const
  assert.equal(why(service), undefined)
  assert.equal(why({ ...service, startedOn: '2026-03-31' }), undefined)
  assert.equal(why({ ...service, startedOn: '2026-04-01' }), 'outside the period')
  assert.equal(why({ ...service, endedOn: '2025-04-01' }), undefined)
  assert.equal(why({ ...service, endedOn: '2025-03-31' }), 'outside the period')
})

test('what was cancelled, and safeguarding, is left out whatever else it is', () => {
  assert.equal(why({ cancelled: true }), 'cancelled')
  assert.equal(why({ safeguarding: true, cancelled: true }), 'safeguarding')
})

test('adults on the day it ended; a birth date nobody knows keeps nobody out', () => {
  assert.equal(why({ bornOn: '2007-05-01' }), undefined)
  assert.equal(why({ bornOn: '2007-05-02' }), 'under 18')
  assert.equal(why({ bornOn: null }), undefined)
  assert.equal(why({ type: 'Service', bornOn: '2010-01-01' }), undefined)
})

const day = fc.integer({ min: 0, max: 1200 }).map(n => addDays('2024-01-01', n))

test('periods that follow each other send what ended once, and what runs in each that it runs in', () => {
  fc.assert(
    fc.property(day, fc.nat(400), fc.option(fc.nat(600)), fc.nat(300), (from, first, runs, second) => {
      const middle = addDays(from, first)
      const to = addDays(middle, second + 1)
      const startedOn = addDays(from, 20)
      const endedOn = runs === null ? null : addDays(startedOn, runs)
      const parts = [
        { from, to: middle },
        { from: addDays(middle, 1), to },
      ]
      for (const type of ['Request', 'Service'] as const) {
        const sent = parts.filter(p => !whyLeftOut({ ...request, type, startedOn, endedOn }, p)).length
        const whole = whyLeftOut({ ...request, type, startedOn, endedOn }, { from, to }) === undefined
        assert.equal(sent > 0, whole)
        if (type === 'Request') assert.ok(sent <= 1)
      }
    }),
  )
})

test('a carer is linked to people whom the return is about, and to nobody else', () => {
  const caring = [
    { carerId: 'c', personId: 'a' },
    { carerId: 'c', personId: 'quiet' },
    { carerId: 'd', personId: 'quiet' },
    { carerId: 'a', personId: 'a' },
  ]
  const links = linksOf(caring, new Set(['a', 'b']))
  assert.deepEqual([...links], [['c', ['a']]])
  assert.deepEqual(byAssociation(links, new Set()), ['c'])
  assert.deepEqual(byAssociation(links, new Set(['c'])), [], 'whoever has an assessment of their own is there for it')
})

test('at most three are named, the same three in whatever order they come', () => {
  const caring = ['e', 'b', 'd', 'a'].map(personId => ({ carerId: 'c', personId }))
  const supported = new Set(['a', 'b', 'd', 'e'])
  fc.assert(
    fc.property(fc.shuffledSubarray(caring, { minLength: 4 }), order => {
      assert.deepEqual(linksOf(order, supported).get('c'), ['a', 'b', 'd'])
    }),
  )
})
