import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PLACE, workedPeople } from '#tests/worked-people'
import { listBehind } from './engine.queries.ts'
import { sumOf, wholeOf } from './figures.rules.ts'
import { figuresOf } from './figures.ts'
import { type Measure, measure } from './measure.ts'

const people = await workedPeople()
const words = {
  title: 'x',
  asks: 'x?',
  whyItMatters: 'x',
  countsYes: 'x',
  countsNo: 'x',
  leftOut: 'x',
  source: 'x',
  unit: 'contacts',
}
const asked = { from: '2026-01-01', to: '2026-12-31', today: '2026-12-31' }

/** Counts as its facts say, in words that need no rule: might_need is yes, no, or anything else for left out. */
const plain = (combine: Measure['combine']): Measure =>
  measure({
    ...{
      ...words,
      id: 'test.plain',
      version: 1,
      reviewedOn: '2026-01-01',
      reviewBy: '2027-01-01',
      step: 1,
      kind: 'context',
    },
    ...{ better: 'neither', pairs: [], combine, breakdowns: ['neighbourhood', 'team'], behind: 'people' },
    lists: `select place_id, person_id, contact_id as episode_id, on_date, neighbourhood, team, channel::numeric as amount,
        case when might_need in ('yes', 'no') then might_need else 'left out' end as counts, about as reason
      from facts.contact`,
  } as Measure)

const row = (n: number, more: Record<string, unknown>) => ({
  ...{
    contact_id: `call ${n}`,
    person_id: `person ${n % 5}`,
    on_date: '2026-01-10',
    neighbourhood: 'fernhill',
    team: 'a',
  },
  ...{ might_need: 'yes', about: 'x', channel: '1', ...more },
})
const figures = (m: Measure, more = {}) => people.inPlace(tx => figuresOf(tx, PLACE, m, { ...asked, ...more }))

test('a share, with why rows were left out, whole and by neighbourhood', async () => {
  await people.given({
    contact: [
      row(1, {}),
      row(2, { might_need: 'no' }),
      row(3, { might_need: 'cannot tell', about: 'too soon' }),
      row(4, { neighbourhood: 'moor' }),
      row(5, { neighbourhood: null, might_need: 'no' }),
      row(6, { on_date: '2025-12-31' }),
    ],
  })
  const found = await figures(plain('share'), { by: [[], ['neighbourhood']] })
  assert.deepEqual(
    found.map(f => [f.breakdown.neighbourhood, f.numerator, f.denominator, f.value, f.excluded]).sort(),
    [
      ['fernhill', 1, 2, 50, { 'too soon': 1 }],
      ['moor', 1, 1, 100, {}],
      [null, 0, 1, 0, {}],
      [undefined, 2, 4, 50, { 'too soon': 1 }],
    ].sort(),
  )
})

test('a share of nothing has no value, a count of nothing is 0', async () => {
  await people.given({ contact: [row(1, { might_need: 'cannot tell' })] })
  assert.equal(wholeOf(await figures(plain('share'))).value, null)
  assert.deepEqual(wholeOf(await figures(plain('share'))).excluded, { x: 1 })
  assert.equal(wholeOf(await figures(plain('count'))).value, 0)
  await people.given({})
  assert.equal(wholeOf(await figures(plain('share'))).value, null)
  assert.equal(wholeOf(await figures(plain('median'))).value, null)
})

test('by month and by quarter, and only where', async () => {
  await people.given({
    contact: [
      row(1, { on_date: '2026-01-31' }),
      row(2, { on_date: '2026-02-01', team: 'b' }),
      row(3, { on_date: '2026-04-01' }),
    ],
  })
  const starts = async (more: object) => (await figures(plain('count'), more)).map(f => [f.starts, f.value])
  assert.deepEqual(await starts({ each: 'month' }), [
    ['2026-01-01', 1],
    ['2026-02-01', 1],
    ['2026-04-01', 1],
  ])
  assert.deepEqual(await starts({ each: 'quarter' }), [
    ['2026-01-01', 2],
    ['2026-04-01', 1],
  ])
  assert.deepEqual(await starts({ only: { team: 'b' } }), [[null, 1]])
})

test('a cut that the measure does not allow is refused', async () => {
  await assert.rejects(figures(plain('share'), { by: [['provider']] }), /not counted by provider/)
})

test('any facts: cuts sum to the whole, in SQL as by hand, and shuffling changes nothing', async () => {
  const fact = fc.record({
    might_need: fc.constantFrom('yes', 'no', 'cannot tell', null),
    neighbourhood: fc.constantFrom('fernhill', 'moor', null),
    on_date: fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-31', '2026-12-31', '2027-01-01'),
    channel: fc.integer({ min: 0, max: 20 }).map(String),
    about: fc.constantFrom('x', 'too soon'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fact, { maxLength: 20 }), async facts => {
      await people.given({ contact: facts.map((f, i) => row(i, f)) })
      const inYear = facts.filter(f => f.on_date.startsWith('2026'))
      const yes = inYear.filter(f => f.might_need === 'yes')
      const amounts = yes.map(f => Number(f.channel)).sort((a, b) => a - b)
      const found = await figures(plain('share'), { by: [[], ['neighbourhood']] })
      const whole = wholeOf(found)
      assert.equal(whole.yes, yes.length)
      assert.equal(whole.no, inYear.filter(f => f.might_need === 'no').length)
      assert.equal(
        Object.values(whole.excluded).reduce((a, b) => a + b, 0),
        whole.leftOut,
      )
      assert.equal(whole.yes + whole.no + whole.leftOut, inYear.length)
      const parts = found.filter(f => 'neighbourhood' in f.breakdown)
      for (const key of ['yes', 'no', 'leftOut'] as const)
        assert.equal(
          parts.reduce((n, f) => n + f[key], 0),
          whole[key],
        )
      const middle = (amounts[Math.floor((amounts.length - 1) / 2)]! + amounts[Math.floor(amounts.length / 2)]!) / 2
      assert.equal(wholeOf(await figures(plain('median'))).value, amounts.length ? middle : null)
      await people.given({ contact: facts.map((f, i) => row(i, f)).reverse() })
      const numberOf = (f: (typeof found)[number]) => JSON.stringify(f.breakdown)
      const order = (list: typeof found) => list.toSorted((a, b) => numberOf(a).localeCompare(numberOf(b)))
      assert.deepEqual(order(await figures(plain('share'), { by: [[], ['neighbourhood']] })), order(found))
    }),
    { numRuns: 25 },
  )
})

test('any facts: the months of a year added up are the year, and a median is never made from months', async () => {
  const fact = fc.record({
    might_need: fc.constantFrom('yes', 'no', 'cannot tell'),
    on_date: fc.constantFrom('2026-01-01', '2026-01-31', '2026-05-10', '2026-12-31', '2027-01-01'),
    about: fc.constantFrom('x', 'too soon'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(fact, { maxLength: 15 }), async facts => {
      await people.given({ contact: facts.map((f, i) => row(i, f)) })
      for (const combine of ['share', 'count'] as const) {
        const whole = wholeOf(await figures(plain(combine)))
        const added = sumOf(plain(combine), await figures(plain(combine), { each: 'month' }))!
        for (const key of ['value', 'yes', 'no', 'leftOut', 'excluded'] as const) {
          if (facts.some(f => f.on_date < '2027')) assert.deepEqual(added[key], whole[key], key)
        }
      }
      assert.equal(sumOf(plain('median'), await figures(plain('median'), { each: 'month' })), null)
    }),
    { numRuns: 15 },
  )
})

test('people behind a figure: as many as it counts, one number a person, the same on every tab and page', async () => {
  await people.given({
    contact: Array.from({ length: 12 }, (_, i) =>
      row(i, { might_need: i % 3 ? 'yes' : 'no', person_id: i === 11 ? null : `person ${i % 5}` }),
    ),
  })
  const list = (counts: 'yes' | 'no' | undefined, skip = 0, take = 100) =>
    people.inPlace(tx => listBehind(tx, PLACE, plain('share'), asked, { counts, skip, take }))
  const all = await list(undefined)
  assert.equal(all.length, 12)
  const [yes, no] = [await list('yes'), await list('no')]
  assert.deepEqual([yes.length, no.length], [8, 4])
  const numbers = new Map(all.map(r => [r.personId, r.number]))
  assert.deepEqual([...numbers.values()].filter(n => n !== null).sort(), [1, 2, 3, 4, 5])
  assert.equal(numbers.get(null), null)
  for (const r of [...yes, ...no]) assert.equal(r.number, numbers.get(r.personId))
  assert.deepEqual([...(await list(undefined, 0, 5)), ...(await list(undefined, 5, 7))], all)
})

test('weighed rows stand for as many as they say, in a share and in a count, and the reasons with them', async () => {
  const weighed = (combine: 'share' | 'count') =>
    measure({
      ...plain(combine),
      ...{ weighed: 'by weight', behind: 'nobody' },
      lists: plain(combine).lists.replace('::numeric as amount', '::integer as weight'),
    } as Measure)
  await people.given({
    contact: [
      row(1, { channel: '30' }),
      row(2, { channel: '9', might_need: 'no', neighbourhood: 'moor' }),
      row(3, { channel: '4', might_need: 'cannot tell', about: 'too soon' }),
    ],
  })
  const share = wholeOf(await figures(weighed('share')))
  assert.deepEqual([share.numerator, share.denominator, share.excluded], [30, 39, { 'too soon': 4 }])
  assert.equal(wholeOf(await figures(weighed('count'))).value, 30)
  await people.given({})
  assert.equal(wholeOf(await figures(weighed('share'))).value, null)
})
