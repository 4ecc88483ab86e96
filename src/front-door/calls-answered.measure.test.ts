import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, proveReadsOnlyFacts, workedPeople } from '#tests/worked-people'
import { callsAnswered, callsGivenUp } from './calls-answered.measure.ts'

const worked = await workedPeople()
const asked = { from: '2026-01-01', to: '2026-12-31', today: '2026-12-31' }
const day = (on_date: string, offered: number, answered: number, abandoned: number, team = 'contact-centre') => ({
  ...{ on_date, offered, answered, abandoned, team },
})
const figures = (measure: typeof callsAnswered, more = {}) =>
  worked.inPlace(tx => figuresOf(tx, PLACE, measure, { ...asked, ...more }))

test('worked example: 1,000 calls on two days, 835 answered, 120 given up, 45 sent to a recording', async () => {
  await worked.given({ calls: [day('2026-03-02', 600, 520, 80), day('2026-03-03', 400, 315, 40)] })
  const answered = wholeOf(await figures(callsAnswered))
  assert.deepEqual([answered.numerator, answered.denominator, answered.value], [835, 1000, 83.5])
  const givenUp = wholeOf(await figures(callsGivenUp))
  assert.deepEqual([givenUp.numerator, givenUp.denominator, givenUp.value], [120, 1000, 12])
})

test('a quiet day weighs what it weighs: the share is of calls and not of days', async () => {
  await worked.given({ calls: [day('2026-03-02', 990, 495, 495), day('2026-03-03', 10, 10, 0)] })
  assert.equal(wholeOf(await figures(callsAnswered)).value, 50.5)
})

test('by team and by month; a day without calls is nothing, and no call at all has no value', async () => {
  await worked.given({
    calls: [
      day('2026-02-27', 0, 0, 0),
      day('2026-03-02', 10, 5, 5),
      day('2026-04-01', 30, 30, 0, 'rapid-response'),
      day('2025-12-31', 90, 0, 90),
    ],
  })
  const byTeam = await figures(callsAnswered, { by: [[], ['team']] })
  assert.deepEqual(byTeam.map(f => [f.breakdown.team ?? 'whole', f.numerator, f.denominator]).sort(), [
    ['contact-centre', 5, 10],
    ['rapid-response', 30, 30],
    ['whole', 35, 40],
  ])
  const months = await figures(callsAnswered, { each: 'month' })
  assert.deepEqual(
    months.map(f => [f.starts, f.value]),
    [
      ['2026-03-01', 50],
      ['2026-04-01', 100],
    ],
  )
  await worked.given({ calls: [day('2026-02-27', 0, 0, 0)] })
  assert.equal(wholeOf(await figures(callsAnswered)).value, null)
})

test('sending callers to a recording helps neither figure look good: what nobody answered still shows', async () => {
  await worked.given({ calls: [day('2026-03-02', 100, 70, 30)] })
  const before = wholeOf(await figures(callsAnswered)).value
  await worked.given({ calls: [day('2026-03-02', 100, 70, 5)] })
  assert.equal(wholeOf(await figures(callsGivenUp)).value, 5)
  assert.equal(wholeOf(await figures(callsAnswered)).value, before)
})

test('both read facts and nothing else, and whatever the days, the parts are the whole', async () => {
  for (const measure of [callsAnswered, callsGivenUp]) await proveReadsOnlyFacts(worked.db, measure)
  const counts = fc.tuple(fc.nat(500), fc.nat(500), fc.nat(500))
  await fc.assert(
    fc.asyncProperty(fc.array(counts, { maxLength: 8 }), async days => {
      const calls = days.map(([a, b, c], i) => day(`2026-05-0${i + 1}`, a + b + c, a, b))
      await worked.given({ calls })
      const [answered, givenUp] = [wholeOf(await figures(callsAnswered)), wholeOf(await figures(callsGivenUp))]
      const sum = (pick: (one: (typeof calls)[number]) => number) => calls.reduce((n, one) => n + pick(one), 0)
      assert.equal(
        answered.yes,
        sum(one => one.answered),
      )
      assert.equal(
        givenUp.yes,
        sum(one => one.abandoned),
      )
      assert.equal(
        answered.yes + answered.no,
        sum(one => one.offered),
      )
      assert.equal(givenUp.yes + givenUp.no, answered.yes + answered.no)
    }),
    { numRuns: 20 },
  )
})
