import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tickInWords } from './chart.rules.ts'
import { type Kind, kindOf, trendOf } from './control-limits.rules.ts'
import { signalInWords } from './signal-words.rules.ts'

const points = (values: (number | null)[], denominator = 200) =>
  values.map((value, i) => ({ label: `m${i}`, value, denominator }))
const said = (values: (number | null)[], kind: Kind = 'share') => {
  const { plain, changed } = signalInWords(trendOf(points(values), kind), 'month')
  return `${plain}${changed ? ` ${changed}.` : ''}`
}
const steady = [66, 68, 70, 67, 71, 69, 72, 70, 68, 71, 69]

const sentences: [string, (number | null)[], string][] = [
  [
    'seven below',
    [...steady, 66, 65, 64, 65, 62.9, 63, 61],
    'Seven months in a row below the average: something changed.',
  ],
  ['six below', [60, 75, 60, 75, 60, 75, 60, 75, 66, 66, 66, 66, 66, 66].reverse(), 'Nothing unusual.'],
  ['seven rising', [70, 70, 70, 70, 60, 62, 64, 66, 68, 70, 72], 'Seven months in a row rising: something changed.'],
  ['one outside', [...steady, 90], 'The last month is above where it usually moves: something changed.'],
  [
    'seven of them long ago',
    [60, 60, 60, 60, 60, 60, 60, 70, 71, 70, 70, 71, 64],
    'Nothing unusual now. Months that stood out before are ringed.',
  ],
  ['too few', [66, 68, 70, 67, 71, 69, 72], 'Too few months yet to say what is usual.'],
  ['too few with gaps', [66, 68, null, 70, 67, null, 71, 69, 72, null], 'Too few months yet to say what is usual.'],
]
for (const [what, values, words] of sentences) test(`${what}: ${words}`, () => assert.equal(said(values), words))

test('two of the last three far from the average', () => {
  const values = [10.5, 11.5, 10.5, 11.5, 10.5, 11.5, 10.5, 11.5, 10.5, 11.5, 10.5, 11.5, 14, 11, 14]
  const trend = trendOf(points(values), 'amount')
  assert.deepEqual(trend.now, { signal: 'near a limit', direction: 'above', length: 3 })
  assert.deepEqual(signalInWords(trend, 'month').plain, 'Two of the last three months are far above the average:')
})

test('limits of an amount: 2.66 times the mean moving range (Shewhart)', () => {
  const { limits } = trendOf(points([10, 12, 10, 12, 10, 12, 10, 12]), 'amount')
  assert.equal(limits!.mean, 11)
  assert.ok(Math.abs(limits!.upper[0]! - (11 + 2.66 * 2)) < 0.01)
})

test('limits of a share are wider where fewer are counted', () => {
  const values = points([50, 52, 48, 50, 52, 48, 50, 52]).map((p, i) => ({ ...p, denominator: i === 7 ? 20 : 400 }))
  const { limits } = trendOf(values, 'share')
  assert.ok(limits!.upper[7]! - limits!.mean > 4 * (limits!.upper[0]! - limits!.mean))
})

test('a level figure has nothing to say, a share stays within 0 to 100, the mean lies within the limits', () => {
  const shares = fc.array(
    fc.record({
      value: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      denominator: fc.integer({ min: 1, max: 500 }),
    }),
    { maxLength: 30 },
  )
  fc.assert(
    fc.property(shares, fc.constantFrom<Kind>('share', 'amount'), (values, kind) => {
      const trend = trendOf(
        values.map(v => ({ label: '', ...v })),
        kind,
      )
      assert.equal(trend.marked.length, values.length)
      if (!trend.limits) return
      for (const [i, lower] of trend.limits.lower.entries()) {
        assert.ok(lower >= 0 && lower <= trend.limits.mean + 1e-9 && trend.limits.mean <= trend.limits.upper[i]! + 1e-9)
        if (kind === 'share') assert.ok(trend.limits.upper[i]! <= 100)
      }
    }),
  )
  for (const kind of ['share', 'amount'] as const) assert.equal(trendOf(points(Array(12).fill(50)), kind).now, null)
})

test('a stock that grows month by month has no band, and no month of it stands out', () => {
  const growing = points(Array.from({ length: 24 }, (_, i) => 1000 + 50 * i))
  assert.ok(trendOf(growing, 'amount').marked.filter(Boolean).length > 12, 'as an amount most months are ringed')
  const trend = trendOf(growing, kindOf({ combine: 'count', stock: true }))
  assert.equal(trend.limits, null)
  assert.ok(!trend.marked.some(Boolean))
  assert.match(signalInWords(trend, 'month').plain, /no band is drawn/)
  assert.deepEqual([kindOf({ combine: 'share' }), kindOf({ combine: 'median' })], ['share', 'amount'])
})

test('what stands beside a chart is short enough to be read whole', () => {
  assert.deepEqual(
    [
      tickInWords(1_200_000, '£'),
      tickInWords(850_000, '£'),
      tickInWords(12_500, ''),
      tickInWords(8000, ''),
      tickInWords(60, '%'),
    ],
    ['£1.2m', '£850k', '12.5k', '8,000', '60%'],
  )
})
