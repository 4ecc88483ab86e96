import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Figure, lastOfMonth, type Measure, measure } from '#measures'
import { addMonths } from '#platform/clock'
import type { Gathered } from './gather.ts'
import { tellerFor } from './measure/measure-view.rules.ts'
import type { Cells } from './meetings/meeting.queries.ts'
import { heldBackAlone, publishedTable, publishGathered } from './published.rules.ts'

const share: Measure = measure({
  ...{
    id: 'test.share',
    title: 'x',
    asks: 'x?',
    whyItMatters: 'x',
    countsYes: 'x',
    countsNo: 'x',
    leftOut: 'x',
    source: 'x',
  },
  ...{
    version: 1,
    reviewedOn: '2026-01-01',
    reviewBy: '2027-01-01',
    step: 1,
    kind: 'context',
    better: 'neither',
    pairs: [],
  },
  ...{ combine: 'share', unit: 'contacts', breakdowns: ['neighbourhood'], behind: 'people', lists: '' },
} as Measure)

const figureOf = (starts: string | null, yes: number, no: number): Figure => ({
  ...{
    starts,
    breakdown: {},
    numerator: yes,
    denominator: yes + no,
    value: yes + no ? (100 * yes) / (yes + no) : null,
  },
  ...{ yes, no, leftOut: 0, excluded: {} },
})
type Counts = [number, number]
const total = (all: Counts[], side: 0 | 1) => all.reduce((n, counts) => n + counts[side], 0)

/** A quarter of three months, the quarter before it, and three neighbourhoods that make it up. */
function gathered(months: Counts[], hoods: Counts[]): Gathered {
  const [was, now] = [months.slice(0, 3), months.slice(3)]
  const cut = [...hoods, [total(now, 0) - total(hoods, 0), total(now, 1) - total(hoods, 1)] as Counts]
  return {
    measure: share,
    period: { from: '2026-04-01', to: '2026-06-30' },
    wasPeriod: { from: '2026-01-01', to: '2026-03-31' },
    whole: figureOf(null, total(now, 0), total(now, 1)),
    was: figureOf(null, total(was, 0), total(was, 1)),
    cuts: [{ by: 'neighbourhood', figures: cut.map(([yes, no]) => figureOf(null, yes, no)) }],
    months: months.map(([yes, no], i) => figureOf(addMonths('2026-01-01', i), yes, no)),
  }
}

test('a month of 2 hides itself, another month, and the value made from it', () => {
  const g = gathered(
    [
      [20, 20],
      [20, 20],
      [20, 20],
      [2, 20],
      [30, 20],
      [40, 20],
    ],
    [[36, 30]],
  )
  const tell = publishGathered(g)
  assert.deepEqual(tell(g.months[3]!), { numerator: 'hidden', denominator: 20, value: 'hidden' })
  assert.equal(g.months.slice(4).filter(month => tell(month).numerator === 'hidden').length, 1)
  assert.deepEqual(tell(g.months[0]!), { numerator: 20, denominator: 40, value: 50 })
})

test('a value is made from rounded counts, so it tells no more than they do', () => {
  const g = gathered(
    [
      [18, 18],
      [18, 18],
      [18, 18],
      [18, 18],
      [18, 18],
      [18, 18],
    ],
    [[24, 24]],
  )
  assert.deepEqual(publishGathered(g)(g.whole), { numerator: 55, denominator: 110, value: 50 })
})

test('whatever the counts: nothing small is shown, and no total less its shown parts is a small count', () => {
  const counts = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  fc.assert(
    fc.property(fc.array(counts, { minLength: 6, maxLength: 6 }), fc.nat(), (months, seed) => {
      const now = months.slice(3)
      const hood: Counts = [seed % (total(now, 0) + 1), seed % (total(now, 1) + 1)]
      const g = gathered(months, [hood])
      const tell = publishGathered(g)
      for (const figure of [g.whole, g.was, ...g.months, ...g.cuts[0]!.figures]) {
        const told = tell(figure)
        if (figure.yes >= 1 && figure.yes <= 4) assert.equal(told.numerator, 'hidden')
        if ((figure.no >= 1 && figure.no <= 4) || told.numerator === 'hidden') assert.equal(told.value, 'hidden')
        for (const n of [told.numerator, told.denominator])
          assert.ok(n === 'hidden' || n === 0 || (n! >= 5 && n! % 5 === 0))
      }
      for (const [whole, parts] of [
        [g.whole, g.months.slice(3)],
        [g.was, g.months.slice(0, 3)],
        [g.whole, g.cuts[0]!.figures],
      ] as const) {
        const hidden = parts.filter(part => tell(part).numerator === 'hidden' && part.yes > 0)
        const others = parts.filter(part => tell(part).numerator !== 'hidden').length
        if (tell(whole).numerator !== 'hidden' && others > 0) assert.notEqual(hidden.length, 1)
      }
    }),
  )
})

test('a rate outside is made of the rounded count and of how many live here, which is public', () => {
  const rate: Measure = { ...share, combine: 'rate', per: { people: 100_000, ageFrom: 65, ageTo: null } }
  const at = (yes: number): Figure => ({ ...figureOf(null, yes, 0), denominator: 20_000, value: yes * 5 })
  const g = (yes: number): Gathered => ({
    ...gathered([], []),
    measure: rate,
    whole: at(yes),
    was: at(0),
    months: [],
    cuts: [],
  })
  const told = (yes: number) => {
    const of = g(yes)
    return publishGathered(of)(of.whole)
  }
  assert.deepEqual(told(52), { numerator: 50, denominator: 20_000, value: 250 })
  assert.deepEqual(told(3), { numerator: 'hidden', denominator: 20_000, value: 'hidden' })
})

/** A pack of twelve months that begins `at` months after January 2024, of facts by month. */
function packOf(counts: Counts[], at: number, packs: Cells[]): Gathered {
  const starts = (i: number) => addMonths('2024-01-01', i)
  const span = (first: number, last: number) => ({ from: starts(first), to: lastOfMonth(starts(last)) })
  const sum = (first: number) => {
    const inside = counts.slice(first, first + 12)
    return figureOf(null, total(inside, 0), total(inside, 1))
  }
  return {
    measure: share,
    ...{ period: span(at + 12, at + 23), wasPeriod: span(at, at + 11), whole: sum(at + 12), was: sum(at), cuts: [] },
    months: counts.slice(at, at + 24).map(([yes, no], i) => figureOf(starts(at + i), yes, no)),
    packs,
  }
}

test('a month that one pack hid beside a small one is not told by the next, which has other months to hide', () => {
  const usual: Counts = [40, 40]
  const counts = Array.from({ length: 27 }, () => usual)
  counts[14] = [2, 40]
  counts[17] = [9, 40]
  const first = publishedTable(packOf(counts, 0, []))
  const hidden = (cells: Cells) => cells.hidden.filter(cell => cell.endsWith('yes'))
  assert.deepEqual(hidden(first.cells), ['2025-03-01 2025-03-31 yes', '2025-06-01 2025-06-30 yes'])
  // Two months on, a month of 6 would be hidden in the place of June, and June would tell March.
  counts[25] = [6, 40]
  const alone = publishedTable(packOf(counts, 2, []))
  assert.ok(hidden(alone.cells).includes('2026-02-01 2026-02-28 yes'))
  assert.ok(!hidden(alone.cells).includes('2025-06-01 2025-06-30 yes'))
  const after = publishedTable(packOf(counts, 2, [first.cells]))
  assert.ok(hidden(after.cells).includes('2025-06-01 2025-06-30 yes'))
})

test('a new month of 3 is not the difference between two years: the new year is hidden, as all its other months were told', () => {
  const counts = Array.from({ length: 25 }, (): Counts => [40, 40])
  counts[24] = [3, 40]
  const first = publishedTable(packOf(counts, 0, []))
  assert.deepEqual(first.cells.hidden, [])
  const g = packOf(counts, 1, [first.cells])
  assert.equal(publishedTable(g).outside(g.whole).numerator, 'hidden')
  const alone = packOf(counts, 1, [])
  assert.notEqual(
    publishedTable(alone).outside(alone.whole).numerator,
    'hidden',
    'it is the pack before that asks for it',
  )
})

test('whatever the months and however packs overlap: nothing small is the difference between what all of them tell', () => {
  const count = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  const counts = fc.array(count, { minLength: 30, maxLength: 30 })
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(counts, times, (months, at) => {
      const packs: Cells[] = []
      for (const when of at.toSorted((a, b) => a - b)) packs.push(publishedTable(packOf(months, when, packs)).cells)
      for (const side of ['yes', 'no', 'of'] as const) {
        const known = (name: string) =>
          packs.some(p => p.periods.includes(name) && !p.hidden.includes(`${name} ${side}`))
        const of = ([yes, no]: Counts) => (side === 'yes' ? yes : side === 'no' ? no : yes + no)
        const nameOfMonth = (i: number) => {
          const from = addMonths('2024-01-01', i)
          return `${from} ${lastOfMonth(from)}`
        }
        for (const when of at) {
          const first = when + 12
          const name = `${addMonths('2024-01-01', first)} ${lastOfMonth(addMonths('2024-01-01', first + 11))}`
          if (!known(name)) continue
          const inside = months
            .slice(first, first + 12)
            .map((c, i) => ({ n: of(c), told: known(nameOfMonth(first + i)) }))
          // Read together, no total stands with all but one of its months.
          const untold = inside.filter(m => !m.told && m.n > 0)
          assert.ok(untold.length !== 1 || untold[0]!.n > 4, `${side} ${name}`)
        }
      }
    }),
    { numRuns: 150 },
  )
})

/** A quarter with these counts, and as many every month before. */
const tableAt = ([yes, no]: Counts): Gathered => ({
  ...gathered([...Array(3).fill([40, 40]), [yes, no], [0, 0], [0, 0]], []),
  cuts: [],
})

test('a figure whose pairs are all hidden is hidden itself, and tells nothing of its months or parts', () => {
  const told = tableAt([40, 60])
  const small = tableAt([2, 60])
  const held = heldBackAlone(told, [small, undefined])
  assert.equal(held.heldBack, true)
  const outside = publishGathered(held)
  for (const figure of [held.whole, held.was, ...held.months]) assert.equal(outside(figure).value, 'hidden')
  assert.deepEqual(publishedTable(held).cells, { periods: [], hidden: [] })
  assert.equal(heldBackAlone(told, [small, tableAt([30, 30])]).heldBack, undefined, 'one that is shown is enough')
  assert.equal(heldBackAlone(told, []).heldBack, undefined)
  assert.equal(heldBackAlone(told, [tableAt([0, 0])]).heldBack, undefined, 'nothing to count is not hidden')
})

test('why nothing stands there does not tell which of two counts is the small one', () => {
  const g = tableAt([2, 60])
  assert.match(tellerFor(g, 'published')(g.whole).of, /^it or a count beside it is too few to publish$/)
  const held = heldBackAlone(tableAt([40, 60]), [g])
  assert.match(tellerFor(held, 'published')(held.whole).of, /without what keeps it honest/)
})
