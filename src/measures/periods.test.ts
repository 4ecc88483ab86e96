import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween } from '#platform/clock'
import {
  before,
  daysWithYear,
  faultInDays,
  inWholeMonths,
  monthsUpTo,
  periodInWords,
  periodNamed,
  spansIn,
  yearToLastQuarter,
} from './periods.rules.ts'

const period = (from: string, to: string) => ({ from, to })

test('periods as seen on 3 March 2026', () => {
  const today = '2026-03-03'
  assert.deepEqual(periodNamed('this-quarter', today), period('2026-01-01', '2026-03-31'))
  assert.deepEqual(periodNamed('last-quarter', today), period('2025-10-01', '2025-12-31'))
  assert.deepEqual(periodNamed('last-12-months', today), period('2025-03-01', '2026-02-28'))
})

test('a national return is about the 12 months to the end of the last quarter, in days that say their year', () => {
  assert.deepEqual(yearToLastQuarter('2026-11-22'), period('2025-10-01', '2026-09-30'))
  assert.deepEqual(yearToLastQuarter('2026-01-01'), period('2025-01-01', '2025-12-31'))
  assert.equal(daysWithYear(period('2025-10-01', '2026-09-30')), '1 October 2025 to 30 September 2026')
})

test('the period before is as long, in months where it is whole months', () => {
  assert.deepEqual(before(period('2026-01-01', '2026-03-31')), period('2025-10-01', '2025-12-31'))
  assert.deepEqual(before(period('2025-03-01', '2026-02-28')), period('2024-03-01', '2025-02-28'))
  assert.deepEqual(before(period('2026-03-02', '2026-03-08')), period('2026-02-23', '2026-03-01'))
})

test('a period in words', () => {
  assert.equal(periodInWords(period('2026-07-01', '2026-09-30')), 'July to September 2026')
  assert.equal(periodInWords(period('2026-02-01', '2026-02-28')), 'February 2026')
  assert.equal(periodInWords(period('2025-03-01', '2026-02-28')), 'March 2025 to February 2026')
  assert.equal(periodInWords(period('2026-03-02', '2026-03-08')), '2 March to 8 March 2026')
})

test('a trend ends with the last month that is over', () => {
  assert.deepEqual(monthsUpTo('2026-03-31', '2026-03-03', 2), ['2026-01-01', '2026-02-01'])
  assert.deepEqual(monthsUpTo('2026-01-31', '2026-03-03', 2), ['2025-12-01', '2026-01-01'])
  assert.deepEqual(monthsUpTo('2026-03-31', '2026-04-01', 1), ['2026-03-01'])
})

test('days typed by hand are checked', () => {
  assert.equal(faultInDays('2026-01-01', '2026-01-01'), null)
  for (const [from, to] of [
    ['', ''],
    ['2026-02-30', '2026-03-01'],
    ['2026-03-02', '2026-03-01'],
    ['1900-01-01', '2026-01-01'],
  ])
    assert.notEqual(faultInDays(from!, to!), null)
})

test('the period before always ends on the day before', () => {
  const day = fc.integer({ min: 0, max: 20000 }).map(n => addDays('1990-01-01', n))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), (from, length) => {
      const now = period(from, addDays(from, length))
      for (const p of [now, inWholeMonths(now)]) {
        const then = before(p)
        assert.equal(addDays(then.to, 1), p.from)
        assert.ok(Math.abs(daysBetween(then.from, then.to) - daysBetween(p.from, p.to)) <= 5)
      }
    }),
  )
})

test('the months or quarters of a period are whole, touch, and hold its first and last day', () => {
  assert.deepEqual(spansIn(period('2026-02-10', '2026-04-01'), 'quarter'), [
    period('2026-01-01', '2026-03-31'),
    period('2026-04-01', '2026-06-30'),
  ])
  const day = fc.integer({ min: 0, max: 20000 }).map(n => addDays('1990-01-01', n))
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 0, max: 900 }),
      fc.constantFrom('month' as const, 'quarter' as const),
      (from, length, span) => {
        const spans = spansIn(period(from, addDays(from, length)), span)
        spans.slice(1).forEach((next, i) => {
          assert.equal(addDays(spans[i]!.to, 1), next.from)
        })
        assert.ok(spans[0]!.from <= from && from <= spans[0]!.to)
        assert.ok(spans.at(-1)!.from <= addDays(from, length) && addDays(from, length) <= spans.at(-1)!.to)
      },
    ),
  )
})
