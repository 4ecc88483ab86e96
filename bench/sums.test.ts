import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exponentOf, grewBy, percentile } from './sums.rules.ts'

test('the exponent of a power is the power', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 3, noNaN: true }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (power, scale) => {
        const points = [1, 10, 100].map(size => ({ size, cost: scale * size ** power }))
        assert.ok(Math.abs(exponentOf(points)! - power) < 1e-6)
      },
    ),
  )
})

test('one size has no exponent', () => {
  assert.equal(exponentOf([{ size: 10, cost: 3 }]), null)
  assert.equal(exponentOf([]), null)
})

test('a percentile is one of the values, with the share at or below it and no smaller one that does', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (values, share) => {
        const found = percentile(values, share)!
        assert.ok(values.includes(found))
        assert.ok(values.filter(v => v <= found).length >= share * values.length - 1e-9)
        assert.ok(values.filter(v => v < found).length < share * values.length)
      },
    ),
  )
  assert.equal(percentile([], 0.5), null)
})

test('what stays level did not grow, and what leaks did, however it began', () => {
  assert.equal(grewBy(Array.from({ length: 12 }, () => 300)), 1)
  assert.equal(grewBy([1, 2, 3, 300, 300, 300, 300, 300, 300, 330, 330, 330]), 1.1)
  assert.equal(grewBy([1, 2, 3]), null)
})
