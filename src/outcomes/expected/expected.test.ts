import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { lastOfMonth, type Period } from '#measures'
import { addMonths } from '#platform/clock'
import type { Rate } from './expected.rules.ts'
import {
  agesNotKnown,
  differenceInWords,
  expectedOf,
  nothingStated,
  type People,
  peopleAged,
} from './expected.rules.ts'

const band = (ageFrom: number, ageTo: number | null, people: number, onDate = '2024-06-30'): People => ({
  ...{ onDate, neighbourhood: 'fernhill', ageFrom, ageTo, people },
})
const rate = (ageFrom: number, ageTo: number | null, perThousand: number, fromOn = '2024-01-01'): Rate => ({
  ...{ rateId: `${ageFrom}`, measure: 'front-door.contacts', fromOn, ageFrom, ageTo, perThousand },
  ...{ source: 'our own', byName: 'Ruth Osei' },
})
const year = { from: '2025-01-01', to: '2025-12-31' }
const asked = (period: Period, today = '2026-06-01') => ({ period, neighbourhood: 'fernhill', today })
const numberOf = (e: ReturnType<typeof expectedOf>) => ('number' in e ? e.number : Number.NaN)
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-6 * Math.max(1, b), `${a} is not ${b}`)

test('20 of each thousand of 3,000 people in a year are 60, in half a year half of them, and none of days to come', () => {
  const people = [band(0, 64, 12_000), band(65, null, 3_000)]
  assert.equal(Math.round(numberOf(expectedOf([rate(65, null, 20)], people, asked(year)))), 60)
  const half = numberOf(expectedOf([rate(65, null, 20)], people, asked(year, '2025-06-30')))
  near(half, (60 * 181) / 365.25)
})

test('what was not stated, or of ages that nobody counted, is not expected, and says why', () => {
  const people = [band(0, 64, 12_000), band(65, null, 3_000)]
  assert.deepEqual(expectedOf([rate(65, null, 20, '2025-02-01')], people, asked(year)), { because: nothingStated })
  assert.deepEqual(expectedOf([rate(75, null, 20)], people, asked(year)), { because: agesNotKnown })
  assert.deepEqual(expectedOf([rate(65, null, 20)], [], asked(year)), { because: agesNotKnown })
})

test('a new set of rates takes the place of the one before, and more people are more to expect', () => {
  const people = [band(18, null, 10_000), band(18, null, 20_000, '2025-06-30')]
  const rates = [rate(18, null, 12), rate(18, null, 24, '2025-07-01')]
  const july = { from: '2025-07-01', to: '2025-07-31' }
  near(numberOf(expectedOf(rates, people, asked(july))), (20_000 * 24 * 31) / 365.25 / 1000)
  const june = { from: '2025-06-01', to: '2025-06-30' }
  near(numberOf(expectedOf(rates, people, asked(june))), (10_000 * 12 * 30) / 365.25 / 1000)
})

test('people of an age are those of the bands that make it up, and of no others', () => {
  const bands = [band(18, 64, 100), band(65, 74, 20), band(75, null, 10)]
  assert.equal(peopleAged(bands, 65, null), 30)
  assert.equal(peopleAged(bands, 18, 74), 120)
  assert.equal(peopleAged(bands, 60, null), null)
  assert.equal(peopleAged(bands, 65, 80), null)
  assert.equal(peopleAged([band(18, 64, 100), band(75, null, 10)], 18, null), null, 'a band is missing')
})

test('whatever the bands and rates: months add up to their year, and a band cut in two changes nothing', () => {
  const some = fc.integer({ min: 0, max: 30_000 })
  const perThousand = fc.double({ min: 0, max: 200, noNaN: true })
  fc.assert(
    fc.property(some, some, perThousand, fc.integer({ min: 1, max: 11 }), (young, old, of, months) => {
      const people = [band(18, 64, young), band(65, null, old)]
      const whole = numberOf(expectedOf([rate(18, null, of)], people, asked(year)))
      const apart = numberOf(expectedOf([rate(18, 64, of), rate(65, null, of)], people, asked(year)))
      near(apart, whole)
      const until = lastOfMonth(addMonths('2025-01-01', months - 1))
      const parts = [
        { from: '2025-01-01', to: until },
        { from: addMonths('2025-01-01', months), to: '2025-12-31' },
      ]
      near(
        parts.reduce((n, part) => n + numberOf(expectedOf([rate(18, null, of)], people, asked(part))), 0),
        whole,
      )
    }),
  )
})

test('a difference that chance makes is none; a larger one is told, and stands out', () => {
  assert.deepEqual(differenceInWords(110, 100), { words: 'as expected, give or take chance', stands: false })
  assert.deepEqual(differenceInWords(69, 100), { words: '31 fewer than expected, 31%', stands: true })
  assert.deepEqual(differenceInWords(5, 0), { words: '5 more than expected', stands: true })
})
