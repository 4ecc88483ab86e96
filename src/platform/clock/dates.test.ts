import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addDays,
  addMonths,
  ageOn,
  dayInWords,
  dayOf,
  daysBetween,
  fromToday,
  isDate,
  weekday,
  weekdays,
} from './dates.rules.ts'

const anyDay = fc.integer({ min: -20000, max: 40000 }).map(n => addDays('1990-01-01', n))

test('adding days and counting them agree, either way', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
  )
})

test('every day is a real day, and weekdays follow each other', () => {
  fc.assert(
    fc.property(anyDay, day => {
      assert.ok(isDate(day))
      const next = weekdays[(weekdays.indexOf(weekday(day)) + 1) % 7]
      assert.equal(weekday(addDays(day, 1)), next)
    }),
  )
})

test('a month later is never more than 31 days later and keeps the day where the month has it', () => {
  fc.assert(
    fc.property(anyDay, day => {
      const later = addMonths(day, 1)
      const days = daysBetween(day, later)
      assert.ok(days >= 28 && days <= 31)
      if (Number(day.slice(8)) <= 28) assert.equal(later.slice(8), day.slice(8))
    }),
  )
})

test('known days', () => {
  assert.equal(weekday('2026-03-03'), 'TU')
  assert.equal(addMonths('2025-01-31', 1), '2025-02-28')
  assert.equal(isDate('2026-02-30'), false)
  assert.equal(isDate('3 March'), false)
  assert.equal(ageOn('1944-11-22', '2026-11-21'), 81)
  assert.equal(ageOn('1944-11-21', '2026-11-21'), 82)
})

test('a day in England: half past midnight in summer is still yesterday in UTC', () => {
  assert.equal(dayOf(new Date('2026-06-30T23:30:00Z')), '2026-07-01')
  assert.equal(dayOf(new Date('2026-12-31T23:30:00Z')), '2026-12-31')
})

test('days in words', () => {
  assert.equal(dayInWords('2026-03-03', '2026-11-21'), '3 March')
  assert.equal(dayInWords('2024-03-03', '2026-11-21'), '3 March 2024')
  assert.equal(fromToday('2026-11-20', '2026-11-21'), 'yesterday')
  assert.equal(fromToday('2026-11-24', '2026-11-21'), 'in 3 days')
})
