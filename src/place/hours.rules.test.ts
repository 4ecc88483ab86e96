import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { everyDay, isOpen, nextOpening, weekdaysOnly } from './hours.rules.ts'

const never = () => false
const nineToFive = weekdaysOnly('09:00', '17:00')

test('open from the first minute, shut at the last; the next opening is tomorrow, after the weekend, or after a bank holiday', () => {
  const tuesday = '2026-03-03'
  assert.equal(isOpen(nineToFive, { day: tuesday, time: '09:00' }, never), true)
  assert.equal(isOpen(nineToFive, { day: tuesday, time: '17:00' }, never), false)
  assert.equal(isOpen(nineToFive, { day: '2026-03-07', time: '12:00' }, never), false)
  const next = (day: string, time: string, closed: (d: string) => boolean = never) =>
    nextOpening(nineToFive, { day, time }, closed)
  assert.deepEqual(next(tuesday, '02:00'), { day: tuesday, time: '09:00' })
  assert.deepEqual(next(tuesday, '19:00'), { day: '2026-03-04', time: '09:00' })
  assert.deepEqual(next('2026-03-06', '19:00'), { day: '2026-03-09', time: '09:00' })
  const easterMonday = (day: string) => day === '2026-04-06'
  assert.deepEqual(next('2026-04-04', '19:00', easterMonday), { day: '2026-04-07', time: '09:00' })
  assert.equal(nextOpening({}, { day: tuesday, time: '12:00' }, never), undefined)
})

test('whenever it is, the next opening is open and within a fortnight', () => {
  const moment = fc.record({
    day: fc.integer({ min: 0, max: 2000 }).map(n => addDays('2024-01-01', n)),
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(pair => pair.map(n => String(n).padStart(2, '0')).join(':')),
  })
  fc.assert(
    fc.property(moment, fc.constantFrom(nineToFive, everyDay('08:00', '20:00')), (at, hours) => {
      const next = nextOpening(hours, at, never)!
      assert.ok(isOpen(hours, next, never))
      assert.ok(`${next.day} ${next.time}` > `${at.day} ${at.time}`)
    }),
  )
})
