import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mixShown } from './mix.rules.ts'
import type { Mix } from './providers.queries.ts'

const row = (by: Mix['by'], of: string | null, people: number, everybody: number): Mix => ({
  by,
  of,
  people,
  everybody,
})
const mix = [
  row('age', '65 to 84', 60, 100),
  row('age', '85 and over', 38, 250),
  row('age', null, 2, 150),
  row('cohort', null, 100, 500),
  row('everybody', null, 100, 500),
]

test('whom they helped stands beside everybody with such help; a cut of which nothing is known is left out', () => {
  assert.deepEqual(mixShown(mix, 'our own'), [
    {
      title: 'By age when it began',
      rows: [
        { what: '65 to 84', people: '60', share: '60%', everybody: '20%' },
        { what: '85 and over', people: '38', share: '38%', everybody: '50%' },
        { what: 'Not known', people: '2', share: '2%', everybody: '30%' },
      ],
    },
  ])
})

test('outside, two are hidden with the smallest beside them, so that neither comes of the whole', () => {
  const [age] = mixShown(mix, 'published')
  assert.deepEqual(
    age!.rows.map(r => [r.people, r.share]),
    [
      ['60', '60%'],
      ['hidden', '–'],
      ['hidden', '–'],
    ],
  )
})

test('whatever the mix: outside, no small count is shown, and never all but one of the cells that make up the whole', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 2, maxLength: 6 }), counts => {
      const whole = counts.reduce((n, one) => n + one, 0)
      const rows = counts.map((n, i) => row('age', `band ${i}`, n, n + 50))
      const shown = mixShown([...rows, row('everybody', null, whole, whole + 50 * counts.length)], 'published')
      const cells = shown[0]?.rows ?? []
      cells.forEach((cell, i) => {
        if (counts[i]! > 0 && counts[i]! < 5) assert.equal(cell.people, 'hidden')
        if (cell.people === 'hidden') assert.equal(cell.share, '–')
      })
      const hidden = cells.filter((cell, i) => cell.people === 'hidden' && counts[i]! > 0).length
      const others = cells.filter(cell => cell.people !== 'hidden' && cell.people !== '0').length
      if (whole >= 5 && others > 0) assert.notEqual(hidden, 1)
    }),
  )
})
