import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chanceFrom } from './chance.rules.ts'

test('the same seed and name draw the same, another seed or name draws otherwise', () => {
  const drawn = (seed: string, name: string) => {
    const chance = chanceFrom(seed).stream(name)
    return Array.from({ length: 20 }, () => chance.between(0, 999)).join()
  }
  assert.equal(drawn('a', 'margaret'), drawn('a', 'margaret'))
  assert.notEqual(drawn('a', 'margaret'), drawn('b', 'margaret'))
  assert.notEqual(drawn('a', 'margaret'), drawn('a', 'margaret2'))
})

test('a stream does not depend on what others drew before it', () => {
  const first = chanceFrom(1)
  const before = first.stream('x').next()
  first.next()
  first.stream('y').next()
  assert.equal(first.stream('x').next(), before)
})

test('between keeps to its ends and reaches both', () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 5 }), fc.integer(), (low, width, seed) => {
      const chance = chanceFrom(seed)
      const seen = new Set(Array.from({ length: 200 }, () => chance.between(low, low + width)))
      assert.equal(Math.min(...seen), low)
      assert.equal(Math.max(...seen), low + width)
    }),
  )
})

test('shares come out near what was asked', () => {
  const chance = chanceFrom('shares')
  const n = 40_000
  let [happened, heads, below] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    if (chance.happens(0.14)) happened++
    if (
      chance.weighted([
        ['heads', 3],
        ['tails', 1],
      ]) === 'heads'
    )
      heads++
    if (chance.lognormal(7, 0.5) < 7) below++
  }
  assert.ok(Math.abs(happened / n - 0.14) < 0.01)
  assert.ok(Math.abs(heads / n - 0.75) < 0.01)
  assert.ok(Math.abs(below / n - 0.5) < 0.01)
})

test('ids are uuids of version 7 that tell their moment, and none comes twice', () => {
  const chance = chanceFrom('ids')
  const at = Date.UTC(2026, 2, 3, 10, 42)
  const seen = new Set<string>()
  for (let i = 0; i < 20_000; i++) {
    const id = chance.stream(i).id(at)
    assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), at)
    seen.add(id)
  }
  assert.equal(seen.size, 20_000)
})

test('a shuffle loses nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (things, seed) => {
      assert.deepEqual(chanceFrom(seed).shuffled(things).sort(), [...things].sort())
    }),
  )
})
