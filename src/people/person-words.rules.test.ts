import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '#platform/clock'
import { ageWords, mayBeTold, otherWayRound } from './person-words.rules.ts'
import { pronounsOf } from './pronouns.rules.ts'
import { digitsOf, kindOfNumber, safestFirst, whatIsWrong } from './reach.rules.ts'

const anyDay = fc.integer({ min: 0, max: 3000 }).map(n => addDays('2020-01-01', n))

test('nothing may be told before the day it was agreed, nor after it ended, nor when nobody asked', () => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.option(anyDay, { nil: null }), (today, agreedOn, agreedUntil) => {
      const told = mayBeTold({ mayBeTold: ['plans'], agreedOn, agreedUntil }, today)
      const holds = daysBetween(agreedOn, today) >= 0 && (agreedUntil === null || daysBetween(today, agreedUntil) >= 0)
      assert.deepEqual(told, holds ? ['plans'] : [])
      assert.deepEqual(mayBeTold({ mayBeTold: ['plans'], agreedOn: null, agreedUntil }, today), [])
    }),
  )
})

test('an age is said as surely as it is known', () => {
  const born = { birthDate: '1944-05-12', birthDateKnown: 'known' as const, diedOn: null }
  assert.equal(ageWords(born, '2026-05-11'), '81')
  assert.equal(ageWords({ ...born, birthDateKnown: 'about' }, '2026-05-12'), 'about 82')
  assert.equal(ageWords({ ...born, birthDate: null, birthDateKnown: 'unknown' }, '2026-05-12'), 'age not known')
  assert.equal(ageWords({ ...born, diedOn: '2026-01-01' }, '2030-01-01'), '81')
})

test('safe ways come first and unsafe ones last, and none is lost', () => {
  const way = fc.record({
    id: fc.integer(),
    safe: fc.constantFrom('safe' as const, 'not safe' as const, 'not known' as const),
  })
  fc.assert(
    fc.property(fc.array(way), ways => {
      const sorted = safestFirst(ways)
      assert.deepEqual(new Set(sorted), new Set(ways))
      const order = ['safe', 'not known', 'not safe']
      for (const [i, one] of sorted.entries())
        if (i > 0) assert.ok(order.indexOf(sorted[i - 1]!.safe) <= order.indexOf(one.safe))
    }),
  )
})

test('a number is the same with the country before it', () => {
  assert.equal(digitsOf('+44 7700 900123'), digitsOf('07700 900123'))
  assert.equal(digitsOf('960217'), null)
  assert.equal(kindOfNumber('+44 7700 900123'), 'mobile')
  assert.equal(kindOfNumber('01632 960217'), 'phone')
  assert.equal(whatIsWrong('email', 'helen@example.org'), undefined)
  assert.match(whatIsWrong('email', 'helen')!, /name@example.org/)
  assert.match(whatIsWrong('phone', '960217')!, /area code/)
})

test('spoken of as they, until they have told us', () => {
  assert.equal(pronounsOf('She/her').their, 'her')
  assert.equal(pronounsOf('he').themself, 'himself')
  for (const told of [null, undefined, '', 'ze/zir', 'shepherd']) assert.equal(pronounsOf(told).their, 'their')
})

test('the other way round says no more than follows', () => {
  assert.equal(otherWayRound('Daughter'), 'parent')
  assert.equal(otherWayRound('friend'), 'friend')
  assert.equal(otherWayRound('niece'), 'family or friend')
})
