import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween, weekday, weekdays } from '#platform/clock'
import { bankHolidays, easterSunday, isBankHoliday } from './bank-holidays.rules.ts'
import { clockInWords, daysOf, nextOf, nextTime, nextTimeInWords, timesInWords, type When } from './next-time.rules.ts'

const tuesdays: When = { freq: 'WEEKLY', every: 1, byday: ['TU'], bymonthday: [], startsAt: '10:30', endsAt: '12:00' }
const when = (more: Partial<When>): When => ({ ...tuesdays, ...more })
const on = (session: When, from: string, at?: string) => nextTime(session, from, at)?.on

test('every week, from today on', () => {
  assert.equal(on(tuesdays, '2026-11-21'), '2026-11-24')
  assert.equal(on(tuesdays, '2026-11-24', '09:00'), '2026-11-24')
  assert.equal(on(tuesdays, '2026-11-24', '11:00'), '2026-12-01')
})

test('every second week counts from the week it began in; with nothing to count from nothing is promised', () => {
  const second = when({ every: 2, startsOn: '2026-11-10' })
  assert.equal(on(second, '2026-11-11'), '2026-11-24')
  assert.equal(on(second, '2026-11-25'), '2026-12-08')
  assert.equal(nextTime(when({ every: 2 }), '2026-11-21'), null)
})

test('months: by weekday, from the end, by date, every second', () => {
  const monthly = (more: Partial<When>) => when({ freq: 'MONTHLY', byday: [], ...more })
  assert.equal(on(monthly({ byday: ['2MO'] }), '2026-11-21'), '2026-12-14')
  assert.equal(on(monthly({ byday: ['-1FR'] }), '2026-11-21'), '2026-11-27')
  assert.equal(on(monthly({ bymonthday: [31] }), '2026-11-21'), '2026-12-31')
  assert.equal(on(monthly({ bymonthday: [-1] }), '2026-02-02'), '2026-02-28')
  assert.equal(on(monthly({ byday: ['1TU'], every: 2, startsOn: '2026-10-06' }), '2026-10-07'), '2026-12-01')
})

test('over is over, not yet is later', () => {
  assert.equal(nextTime(when({ validTo: '2026-11-23' }), '2026-11-21'), null)
  assert.equal(on(when({ validFrom: '2027-01-10' }), '2026-11-21'), '2027-01-12')
})

test('the next time is on one of its days, not before the day asked, and none was skipped', () => {
  const session = fc.record({
    byday: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    every: fc.integer({ min: 1, max: 4 }),
    startsOn: fc.integer({ min: 0, max: 900 }).map(n => addDays('2025-01-01', n)),
  })
  fc.assert(
    fc.property(session, fc.integer({ min: 0, max: 1500 }), (s, n) => {
      const from = addDays('2025-01-01', n)
      const found = nextTime(when({ ...s, freq: 'WEEKLY' }), from)
      assert.ok(found && found.on >= from && found.on >= s.startsOn)
      assert.ok(s.byday.includes(weekday(found.on)))
      const start = from > s.startsOn ? from : s.startsOn
      assert.ok(daysBetween(start, found.on) < 7 * s.every + 7)
      assert.equal(on(when(s), found.on), found.on)
      if (found.on > start) assert.equal(on(when(s), addDays(start, 1)), found.on)
    }),
  )
})

test('the first of several', () => {
  assert.equal(nextOf([tuesdays, when({ byday: ['MO'] })], '2026-11-21')?.on, '2026-11-23')
  assert.equal(nextOf([], '2026-11-21'), null)
})

test('in words', () => {
  const words = (session: When, from: string) => nextTimeInWords(nextTime(session, from)!, from)
  assert.equal(words(tuesdays, '2026-11-21'), 'Tuesday 24 November, 10.30am')
  assert.equal(words(when({ byday: ['MO'] }), '2026-05-20'), 'Monday 25 May, 10.30am (bank holiday: ask first)')
  assert.equal(timesInWords(when({ byday: ['FR', 'TU'] })), 'Tuesdays and Fridays, 10.30am to noon')
  assert.equal(timesInWords(when({ byday: ['MO', 'TU', 'WE', 'TH', 'FR'], startsAt: null })), 'Weekdays')
  assert.equal(
    timesInWords(when({ freq: 'MONTHLY', byday: ['2MO', '-1FR'], endsAt: null })),
    'The second Monday and last Friday of the month, 10.30am',
  )
  assert.equal(timesInWords(when({ every: 2 })), 'Every second Tuesday, 10.30am to noon')
  assert.equal(timesInWords(when({ byday: [] })), '')
  assert.deepEqual(['00:00', '12:00', '14:00', '09:05'].map(clockInWords), ['midnight', 'noon', '2pm', '9.05am'])
  assert.deepEqual(daysOf(when({ freq: 'MONTHLY', byday: ['2MO'] })), ['MO'])
})

test('bank holidays of England, as they were proclaimed', () => {
  assert.deepEqual(bankHolidays(2026), [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28',
  ])
  assert.deepEqual(bankHolidays(2022), [
    '2022-01-03',
    '2022-04-15',
    '2022-04-18',
    '2022-05-02',
    '2022-06-02',
    '2022-06-03',
    '2022-08-29',
    '2022-09-19',
    '2022-12-26',
    '2022-12-27',
  ])
  assert.deepEqual(bankHolidays(2021).slice(-2), ['2021-12-27', '2021-12-28'])
  assert.deepEqual(bankHolidays(2020).slice(3, 4), ['2020-05-08'])
  assert.ok(isBankHoliday('2027-03-26') && !isBankHoliday('2027-03-27'))
})

test('Easter is a Sunday between 22 March and 25 April, and the eight holidays are weekdays', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), year => {
      const easter = easterSunday(year)
      assert.equal(weekday(easter), 'SU')
      assert.ok(easter >= `${year}-03-22` && easter <= `${year}-04-25`)
      const days = bankHolidays(year)
      assert.ok(new Set(days).size >= 8)
      for (const day of days) assert.ok(!['SA', 'SU'].includes(weekday(day)), day)
    }),
  )
})
