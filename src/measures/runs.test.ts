import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Measure, measure } from './measure.ts'
import { spansIn } from './periods.rules.ts'
import { byPiece, isMuch, statementsFor, type Want } from './runs.ts'

const one = (id: string, more: Partial<Measure> = {}) => measure({ id, lists: id, ...more } as Measure)
const year = { from: '2025-01-01', to: '2025-12-31' }

/** The months of a year, to be counted until the last so many, and those as a list. */
function wants(of: Measure, open: number, days = year): Want[] {
  const q = { ...days, today: '2026-01-02', each: 'month' as const }
  const months = spansIn(q, 'month').map(span => ({ ...span, starts: span.from }))
  return months.map((piece, n) => ({ measure: of, q, piece, as: n < months.length - open ? 'counted' : 'listed' }))
}
const told = (wanted: Want[]) =>
  statementsFor(wanted).map(runs => runs.map(({ measure: { id }, as, q }) => `${id} ${as} ${q.from} ${q.to}`))

test('what is counted and what is listed of a measure, and whatever shares a reading, is one statement', () => {
  assert.deepEqual(told(wants(one('a'), 2)), [['a counted 2025-01-01 2025-10-31', 'a listed 2025-11-01 2025-12-31']])
  const shared = [one('a', { shares: 'x' }), one('b', { shares: 'x' }), one('c', { shares: 'y' })]
  assert.deepEqual(told([...wants(shared[0]!, 2), ...wants(shared[1]!, 3), ...wants(shared[2]!, 0)]), [
    [
      'a counted 2025-01-01 2025-10-31',
      'b counted 2025-01-01 2025-09-30',
      'b listed 2025-10-01 2025-12-31',
      'a listed 2025-11-01 2025-12-31',
    ],
    ['c counted 2025-01-01 2025-12-31'],
  ])
})

test('days that do not touch are not read for each other, and neither is what is of one period as a whole', () => {
  const gap = wants(one('a'), 0).filter(({ piece }) => piece.from !== '2025-05-01')
  assert.deepEqual(told(gap), [['a counted 2025-01-01 2025-04-30'], ['a counted 2025-06-01 2025-12-31']])
  const quarter = { from: '2025-01-01', to: '2025-03-31' }
  const byItself = [
    one('a', { months: 'each by itself', shares: 'x' }),
    one('b', { months: 'each by itself', shares: 'x' }),
  ]
  assert.deepEqual(
    told(byItself.flatMap(of => wants(of, 0, quarter))),
    ['01-01 2025-01-31', '02-01 2025-02-28', '03-01 2025-03-31'].map(days => [
      `a counted 2025-${days}`,
      `b counted 2025-${days}`,
    ]),
  )
})

test('each piece has its own answer, from whichever statement', () => {
  const wanted = wants(one('a'), 1)
  const row = (starts: string) => ({
    starts,
    keys: {},
    counts: null,
    reason: null,
    rows: 1,
    yes: 1,
    no: 0,
    leftOut: 0,
    amount: null,
  })
  const answers = [
    [
      { counted: [row('2025-01-01'), row('2025-02-01')], listed: [] },
      { counted: [], listed: [] },
    ],
  ]
  const found = byPiece(statementsFor(wanted), answers)
  assert.deepEqual(
    wanted.map(({ piece }) => found.get(piece)!.counted.length),
    [1, 1, ...Array(10).fill(0)],
  )
})

test('a year of eight things is much, a month of all of them is not', () => {
  const eight = Array.from({ length: 8 }, (_, n) => one(`m${n}`))
  const asked = (all: Measure[], days = year) => isMuch(statementsFor(all.flatMap(of => wants(of, 2, days))))
  assert.equal(asked(eight), true)
  assert.equal(asked(eight.slice(1)), false)
  assert.equal(asked(eight, { from: '2025-11-01', to: '2025-12-31' }), false)
})
