import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths } from '#platform/clock'
import {
  type Covered,
  coverInWords,
  coverOf,
  joinedDays,
  lastTwelve,
  newestWholeYear,
  nothingCovered,
  reachInWords,
  toldOf,
  yearsCovered,
} from './covered.rules.ts'
import { lastOfMonth } from './periods.rules.ts'
import { isYearName, yearNamed, yearOf, yearTitle } from './years.rules.ts'

const reading = (...facts: string[]) => ({ lists: `select * from ${facts.map(f => `facts.${f}`).join(', ')}` })
const fileOf = (from: string, to: string) =>
  ['assessment', 'contact', 'review', 'service'].map(fact => ({ fact, from, to }))
const oneYear: Covered = { files: fileOf('2025-10-01', '2026-09-30'), own: [] }
const since = (from: string, facts = ['contact', 'hand_over', 'assessment']) => facts.map(fact => ({ fact, from }))
const today = '2026-11-22'

test('what a measure reads says which days it can answer for', () => {
  const year = [{ from: '2025-10-01', to: '2026-09-30' }]
  assert.deepEqual(coverOf(reading('service', 'person'), oneYear), year)
  const both = { ...oneYear, own: since('2026-11-10') }
  assert.deepEqual(coverOf(reading('service', 'contact'), both), year)
  assert.deepEqual(coverOf(reading('contact'), both), [...year, { from: '2026-11-10', to: null }])
  assert.deepEqual(coverOf(reading('contact', 'hand_over'), both), coverOf(reading('contact'), both))
  assert.deepEqual(coverOf(reading('hand_over'), both), [{ from: '2026-11-10', to: null }])
  const own = { files: [], own: since('2025-03-03') }
  assert.deepEqual(coverOf(reading('contact', 'hand_over'), own), [{ from: '2025-03-03', to: null }])
  assert.equal(coverOf(reading('contact', 'service'), own), null, 'of services nothing is said here')
  assert.equal(coverOf(reading('calls'), both), null)
})

test('a period is covered whole, in part or not at all, and says so in words', () => {
  const cover = coverOf(reading('service'), oneYear)
  const said = (from: string, to: string) => {
    const told = toldOf(cover, { from, to })
    return [told.how, told.period.from, told.period.to, coverInWords(told)]
  }
  assert.deepEqual(said('2025-10-01', '2026-09-30'), ['all', '2025-10-01', '2026-09-30', ''])
  assert.deepEqual(said('2025-11-01', '2026-10-31'), [
    ...['part', '2025-11-01', '2026-09-30'],
    'Only from 1 November 2025 to 30 September 2026 is covered',
  ])
  assert.deepEqual(said('2024-10-01', '2025-09-30'), [
    ...['none', '2024-10-01', '2025-09-30'],
    'Nothing of it is covered: these facts reach from 1 October 2025 to 30 September 2026',
  ])
  const twoFiles = { files: [...fileOf('2025-01-01', '2025-03-31'), ...fileOf('2025-07-01', '2025-12-31')], own: [] }
  assert.equal(
    coverInWords(toldOf(coverOf(reading('review'), twoFiles), { from: '2025-01-01', to: '2025-12-31' })),
    'Only from 1 January 2025 to 31 March 2025 and from 1 July 2025 to 31 December 2025 is covered',
  )
  // Half a month that is recorded here is a month that is shown.
  const begun = coverOf(reading('contact'), { files: [], own: since('2026-02-10') })
  assert.deepEqual(toldOf(begun, { from: '2026-02-01', to: '2026-02-28' }).how, 'all')
  assert.deepEqual(toldOf(begun, { from: '2025-03-01', to: '2026-02-28' }).period.from, '2026-02-01')
})

test('the last 12 months are the last that facts cover, of a place that lives from files', () => {
  assert.deepEqual(lastTwelve(oneYear, today), { from: '2025-10-01', to: '2026-09-30' })
  assert.deepEqual(lastTwelve(nothingCovered, today), { from: '2025-11-01', to: '2026-10-31' })
  const halfMonth = { files: fileOf('2025-10-01', '2026-09-14'), own: [] }
  assert.deepEqual(lastTwelve(halfMonth, today), { from: '2025-09-01', to: '2026-08-31' })
  const triedOnce = { ...oneYear, own: since('2026-11-10') }
  assert.deepEqual(lastTwelve(triedOnce, today), lastTwelve(oneYear, today))
  const recordsHere = { ...oneYear, own: since('2024-05-01') }
  assert.deepEqual(lastTwelve(recordsHere, today), { from: '2025-11-01', to: '2026-10-31' })
  const ahead = { files: fileOf('2026-01-01', '2026-12-31'), own: [] }
  assert.deepEqual(lastTwelve(ahead, today), lastTwelve(nothingCovered, today))
})

test('where files reach is one line, and says where the last 12 months are not those before today', () => {
  assert.equal(
    reachInWords(oneYear, today),
    'Files reach from 1 October 2025 to 30 September 2026. The last 12 months are those up to there.',
  )
  assert.equal(reachInWords(oneYear, '2026-10-03'), 'Files reach from 1 October 2025 to 30 September 2026.')
  assert.equal(reachInWords({ files: [], own: since('2025-03-03') }, today), '')
})

test('financial years: those that facts touch, and the newest that they hold whole and that is over', () => {
  assert.deepEqual(yearNamed('2025-26'), { from: '2025-04-01', to: '2026-03-31' })
  assert.deepEqual(
    [yearOf('2026-03-31'), yearOf('2026-04-01'), yearTitle('1999-00')],
    ['2025-26', '2026-27', '1999 to 00'],
  )
  assert.deepEqual(['2025-26', '2025-27', '2025', '1825-26', 'x'].map(isYearName), [true, false, false, false, false])
  assert.deepEqual(yearsCovered(oneYear, today), ['2026-27', '2025-26'])
  assert.equal(newestWholeYear(oneYear, today), null)
  const three = { files: [...oneYear.files, ...fileOf('2023-10-01', '2025-09-30')], own: since('2020-01-01') }
  assert.deepEqual(yearsCovered(three, today), ['2026-27', '2025-26', '2024-25'])
  assert.equal(newestWholeYear(three, today), '2025-26')
  assert.equal(newestWholeYear(three, '2026-03-31'), '2024-25', 'a year is over on the day after its last')
  assert.equal(newestWholeYear({ files: [], own: since('2024-03-20') }, today), '2025-26')
})

const day = fc.integer({ min: 0, max: 1500 }).map(n => addDays('2023-01-01', n))
const days = fc.tuple(day, fc.nat(400)).map(([from, n]) => ({ from, to: addDays(from, n) }))

test('files in any order, and cut in two anywhere, cover the same days', () => {
  fc.assert(
    fc.property(fc.array(days, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (all, chance) => {
      const next = () => chance.next().value!
      const cut = all.flatMap(({ from, to }) => {
        const at = addDays(from, next() % 400)
        return at < to
          ? [
              { from, to: at },
              { from: addDays(at, 1), to },
            ]
          : [{ from, to }]
      })
      const shuffled = cut
        .map(one => ({ one, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one)
      assert.deepEqual(joinedDays(shuffled), joinedDays(all))
    }),
  )
})

test('what is told of a period lies in it and in what is covered, and in no month that is not', () => {
  fc.assert(
    fc.property(fc.array(days, { minLength: 1, maxLength: 5 }), days, (files, asked) => {
      const told = toldOf(joinedDays(files), asked)
      const touches = (from: string, to: string) => files.some(f => f.from <= to && f.to >= from)
      if (told.how === 'none') {
        assert.ok(!touches(asked.from, asked.to))
        return
      }
      const { from, to } = told.period
      assert.ok(from >= asked.from && to <= asked.to && from <= to)
      const month = (of: string) => [`${of.slice(0, 7)}-01`, lastOfMonth(of)] as const
      assert.ok(touches(...month(from)) && touches(...month(to)))
      const before = addMonths(month(from)[0], -1)
      if (from > asked.from && before >= asked.from) assert.ok(!touches(...month(before)))
    }),
  )
})
