import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { distanceInWords, metresBetween } from './distance.rules.ts'
import { EVERYWHERE, squareOf, squareOfNeighbourhood, squaresOfEntry, squaresWithin } from './map.rules.ts'

const point = fc.record({
  latitude: fc.double({ min: 49, max: 61, noNaN: true }),
  longitude: fc.double({ min: -9, max: 2.5, noNaN: true }),
})

test('whatever lies within so many metres lies in the squares that are looked at', () => {
  fc.assert(
    fc.property(
      point,
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
      fc.constantFrom(400, 1_500, 6_000),
      (from, north, east, metres) => {
        const there = {
          latitude: from.latitude + (north * metres * 0.7) / 111_195,
          longitude: from.longitude + (east * metres * 0.7) / 111_195 / Math.cos((from.latitude * Math.PI) / 180),
        }
        fc.pre(metresBetween(from, there) <= metres)
        const square = squareOf(there)
        assert.ok(squaresWithin(from, metres).some(s => s.low <= square && square <= s.high))
      },
    ),
  )
})

test('a square is a whole number that fits a column, and never one of those off the map', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -95, max: 95, noNaN: true }),
      fc.double({ min: -200, max: 200, noNaN: true }),
      (latitude, longitude) => {
        const square = squareOf({ latitude, longitude })
        assert.ok(Number.isInteger(square) && square >= 0 && square < 2 ** 31)
      },
    ),
  )
  fc.assert(
    fc.property(
      fc.string(),
      key => squareOfNeighbourhood(key) < EVERYWHERE && squareOfNeighbourhood(key) >= -(2 ** 31),
    ),
  )
})

test('an entry stands where its venues are, where it covers, or everywhere', () => {
  const nowhere = { venues: [], covers: [], wholeArea: false, online: false }
  const hall = { latitude: 52.1, longitude: -1.2, neighbourhood: 'fernhill' }
  assert.deepEqual(squaresOfEntry(nowhere), [EVERYWHERE])
  assert.deepEqual(squaresOfEntry({ ...nowhere, venues: [hall] }), [squareOf(hall)])
  assert.deepEqual(squaresOfEntry({ ...nowhere, venues: [{ ...hall, latitude: null, longitude: null }] }), [
    squareOfNeighbourhood('fernhill'),
  ])
  assert.deepEqual(squaresOfEntry({ ...nowhere, venues: [hall], online: true }), [squareOf(hall), EVERYWHERE])
  const many = Array.from({ length: 60 }, (_, i) => ({ latitude: 50 + i / 10, longitude: -1, neighbourhood: null }))
  assert.deepEqual(squaresOfEntry({ ...nowhere, venues: many }), [EVERYWHERE])
})

test('distances in metres and in words', () => {
  const degree = metresBetween({ latitude: 52, longitude: 0 }, { latitude: 53, longitude: 0 })
  assert.ok(Math.abs(degree - 111_195) < 5, String(degree))
  assert.deepEqual([20, 412, 949, 980, 1_130, 2_000, 13_600].map(distanceInWords), [
    'very near',
    '400 m',
    '950 m',
    '1 km',
    '1.1 km',
    '2 km',
    '14 km',
  ])
})
