import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Published, publish, type Sum } from './small-numbers.rules.ts'

const shownOf = (counts: Record<string, number>, sums: Sum[], compared: [string, string][] = []) =>
  Object.fromEntries(publish({ counts: new Map(Object.entries(counts)), sums, compared }))

test('1 to 4 are hidden, the rest stand to the nearest 5, nothing is nothing', () => {
  const counts = Object.fromEntries([0, 1, 4, 5, 7, 8, 12, 13].map(n => [`n${n}`, n]))
  const hidden = 'hidden'
  assert.deepEqual(shownOf(counts, []), { n0: 0, n1: hidden, n4: hidden, n5: 5, n7: 5, n8: 10, n12: 10, n13: 15 })
})

test('a second cell is hidden, the smallest, so that the first is not the total less the rest', () => {
  const shown = shownOf({ all: 62, fernhill: 3, quayside: 19, moor: 40 }, [
    { total: 'all', parts: ['fernhill', 'quayside', 'moor'] },
  ])
  assert.deepEqual(shown, { all: 60, fernhill: 'hidden', quayside: 'hidden', moor: 40 })
})

test('a cell hidden in one period is hidden in the one beside it', () => {
  const sums = [
    { total: 'all now', parts: ['fernhill now', 'moor now'] },
    { total: 'all then', parts: ['fernhill then', 'moor then'] },
  ]
  const counts = {
    'all now': 43,
    'fernhill now': 3,
    'moor now': 40,
    'all then': 60,
    'fernhill then': 20,
    'moor then': 40,
  }
  const shown = shownOf(counts, sums, [
    ['fernhill now', 'fernhill then'],
    ['moor now', 'moor then'],
  ])
  assert.equal(shown['fernhill then'], 'hidden')
  assert.equal(shown['moor then'], 'hidden')
})

test('two of 4 make 8, which stands as 10: the total is hidden too', () => {
  const shown = shownOf({ all: 8, fernhill: 4, moor: 4, quayside: 0 }, [
    { total: 'all', parts: ['fernhill', 'moor', 'quayside'] },
  ])
  assert.deepEqual(shown, { all: 'hidden', fernhill: 'hidden', moor: 'hidden', quayside: 0 })
})

/** Two periods of a table of neighbourhoods by yes and no, with all their sums: what a published measure shows. */
const rows = ['a', 'b', 'c']
const sumsOf = (period: string): Sum[] => [
  ...['yes', 'no', 'of'].map(side => ({
    total: `${period} all ${side}`,
    parts: rows.map(row => `${period} ${row} ${side}`),
  })),
  ...['all', ...rows].map(row => ({
    total: `${period} ${row} of`,
    parts: [`${period} ${row} yes`, `${period} ${row} no`],
  })),
]
const periodOf = (period: string, cells: [number, number][]): [string, number][] => {
  const all: [number, number] = [cells.reduce((n, c) => n + c[0], 0), cells.reduce((n, c) => n + c[1], 0)]
  return [...rows.map((row, i) => [row, cells[i]!] as const), ['all', all] as const].flatMap(([row, [yes, no]]) => [
    [`${period} ${row} yes`, yes] as [string, number],
    [`${period} ${row} no`, no] as [string, number],
    [`${period} ${row} of`, yes + no] as [string, number],
  ])
}
const count = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.integer({ min: 10, max: 60 }))
const period = fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 3 })

/** What a published cell can stand for. */
const canBe = (published: Published, n: number) =>
  published === 'hidden' ? n >= 0 : published === 0 ? n === 0 : (n < 1 || n > 4) && Math.abs(n - published) <= 2

/** The cells that have another count in some other table that would be published the same, a few moved from cell to cell. */
function uncertain(
  counts: Map<string, number>,
  shown: Map<string, Published>,
  sums: Sum[],
  reach: number,
): Set<string> {
  const inner = [...counts.keys()].filter(name => !sums.some(sum => sum.total === name))
  const width = 2 * reach + 1
  const varied = new Set<string>()
  for (let moves = 0; moves < width ** inner.length; moves++) {
    const other = new Map(
      inner.map((name, i) => [name, counts.get(name)! + (Math.floor(moves / width ** i) % width) - reach]),
    )
    for (const sum of sums.filter(sum => sum.parts.every(part => other.has(part))))
      other.set(sum.total, totalOf(sum, other))
    for (const sum of sums) other.set(sum.total, totalOf(sum, other))
    if (![...other].every(([name, n]) => n >= 0 && canBe(shown.get(name)!, n))) continue
    for (const [name, n] of other) if (n !== counts.get(name)) varied.add(name)
  }
  return varied
}
const totalOf = (sum: Sum, counts: Map<string, number>) => sum.parts.reduce((n, part) => n + counts.get(part)!, 0)

test('no hidden cell can be worked out: another table would be published just the same', () => {
  fc.assert(
    fc.property(period, cells => {
      const counts = new Map(periodOf('now', cells))
      const sums = sumsOf('now')
      const shown = publish({ counts, sums })
      const hidden = [...counts.keys()].filter(name => shown.get(name) === 'hidden' && counts.get(name)! > 0)
      for (const [name, n] of counts) if (n >= 1 && n <= 4) assert.ok(hidden.includes(name))
      const near = uncertain(counts, shown, sums, 1)
      const far = hidden.every(name => near.has(name)) ? near : uncertain(counts, shown, sums, 2)
      assert.deepEqual(
        hidden.filter(name => !far.has(name)),
        [],
      )
    }),
    { numRuns: 300 },
  )
})

test('in every sum none is hidden or two are, in either period, and both periods hide the same', () => {
  fc.assert(
    fc.property(period, period, (now, then) => {
      const counts = new Map([...periodOf('now', now), ...periodOf('then', then)])
      const sums = [...sumsOf('now'), ...sumsOf('then')]
      const compared = [...counts.keys()]
        .filter(name => name.startsWith('now'))
        .map(name => [name, name.replace('now', 'then')] as const)
      const shown = publish({ counts, sums, compared })
      for (const [a, b] of compared) assert.equal(shown.get(a) === 'hidden', shown.get(b) === 'hidden')
      for (const sum of sums) {
        const names = [sum.total, ...sum.parts]
        const hidden = names.filter(name => shown.get(name) === 'hidden')
        const alone = hidden.length === 1 && names.some(name => name !== hidden[0] && counts.get(name)! > 0)
        assert.ok(!alone, JSON.stringify([sum, [...shown]]))
      }
    }),
  )
})
