import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, weekday } from '#platform/clock'
import {
  chooseOffer,
  type FreeTime,
  firstOffered,
  MOST_OFFERED,
  needsFromRecord,
  offerInWords,
  sessionDays,
  slotStarts,
  takenInWords,
} from './hub.rules.ts'

const time = (more: Partial<FreeTime>): FreeTime => ({
  ...{
    slotId: 's',
    sessionId: 'a',
    name: 'Fernhill library hub',
    venue: 'Fernhill library',
    neighbourhood: 'fernhill',
  },
  ...{ latitude: 52.7, longitude: -1.43, onDate: '2026-03-12', startsAt: '10:00', ...more },
})
const minutes = (at: string) => Number(at.slice(0, 2)) * 60 + Number(at.slice(3))

test('Thursdays 10 to 1 every twenty minutes are nine times, and none runs past the closing', () => {
  const starts = slotStarts('10:00', '13:00', 20)
  assert.equal(starts.length, 9)
  assert.deepEqual([starts[0], starts.at(-1)], ['10:00', '12:40'])
  const hour = fc.integer({ min: 0, max: 23 * 60 })
  fc.assert(
    fc.property(hour, fc.integer({ min: 1, max: 600 }), fc.integer({ min: 5, max: 240 }), (from, long, each) => {
      const text = (n: number) => `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`
      const to = Math.min(from + long, 23 * 60 + 59)
      const made = slotStarts(text(from), text(to), each)
      assert.ok(made.every((at, i) => minutes(at) === from + i * each && minutes(at) + each <= to))
      assert.ok(from + (made.length + 1) * each > to)
    }),
  )
})

test('a weekly pattern keeps its weekday, and a bank holiday is left out and told', () => {
  const { days, leftOut } = sessionDays('2026-03-20', 4)
  assert.deepEqual(days, ['2026-03-20', '2026-03-27', '2026-04-10'])
  assert.deepEqual(leftOut, ['2026-04-03'])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 1, max: 52 }), (ahead, weeks) => {
      const first = addDays('2025-01-01', ahead)
      const made = sessionDays(first, weeks)
      assert.equal(made.days.length + made.leftOut.length, weeks)
      assert.ok([...made.days, ...made.leftOut].every(day => weekday(day) === weekday(first)))
    }),
  )
})

test('an offer is the nearest, read out in the order of the days, and never all of one session', () => {
  const near = ['10:00', '10:20', '10:40', '11:00', '11:20'].map(startsAt => time({ startsAt, slotId: startsAt }))
  const far = time({ sessionId: 'b', slotId: 'far', onDate: '2026-03-04', latitude: 53.2, neighbourhood: 'wharfside' })
  const next = time({ sessionId: 'c', slotId: 'next', onDate: '2026-03-19' })
  const from = { point: { latitude: 52.7, longitude: -1.43 }, neighbourhood: { key: 'fernhill' } }
  const offered = chooseOffer([...near, far, next], from)
  assert.deepEqual(
    offered.map(o => o.slotId),
    ['far', '10:00', '10:20', '10:40', 'next'],
  )
  const many = Array.from({ length: 9 }, (_, i) =>
    time({ sessionId: `n${i}`, slotId: `n${i}`, onDate: `2026-03-1${i}` }),
  )
  const full = chooseOffer([far, ...many], from)
  assert.equal(full.length, MOST_OFFERED)
  assert.ok(!full.some(o => o.slotId === 'far'), 'a near time comes before a soon one far away')
})

test('where nobody may know where they live, everything is offered by its day', () => {
  const offered = chooseOffer(
    [time({ slotId: 'later', onDate: '2026-03-20' }), time({ slotId: 'soon', sessionId: 'b' })],
    {},
  )
  assert.deepEqual(
    offered.map(o => [o.slotId, o.metres]),
    [
      ['soon', null],
      ['later', null],
    ],
  )
})

test('the first day offered is the one that was shown, and never later than the day they chose', () => {
  assert.equal(firstOffered('2026-03-05', '2026-03-12', '2026-03-03'), '2026-03-05')
  assert.equal(firstOffered('2026-03-20', '2026-03-12', '2026-03-03'), '2026-03-12')
  assert.equal(firstOffered('2020-01-01', '2026-03-12', '2026-03-03'), '2026-03-12')
  assert.equal(firstOffered(undefined, '2026-03-12', '2026-03-03'), '2026-03-12')
})

test('a time is read out with its day, hour, hub and how far it is', () => {
  assert.equal(
    offerInWords({ ...time({ startsAt: '10:20' }), metres: 420 }, '2026-03-03'),
    'Thursday 12 March, 10.20am, Fernhill library hub (400 m)',
  )
  assert.match(
    takenInWords(time({ startsAt: '10:40' }), '2026-03-03'),
    /just taken that time\. The next is Thursday 12 March, 10\.40am/,
  )
  assert.match(takenInWords(undefined, '2026-03-03'), /last free time\. Offer to ring back/)
})

test('what is on record about getting there and being heard is carried along', () => {
  const needs = needsFromRecord([
    { kind: 'interpreter', value: 'BSL' },
    { kind: 'talking together', value: 'Sits on the left' },
    { kind: 'transport', value: 'Needs a lift' },
    { kind: 'pronouns', value: 'she/her' },
  ])
  assert.deepEqual(needs, { access: 'Sits on the left', interpreter: 'BSL', transport: 'Needs a lift' })
})
