import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { listBehind } from '#measures'
import { factsOf, history } from '#tests/histories'
import { type History, verdictsOf } from '#tests/short-term-help-by-rules'
import { PLACE, workedPeople } from '#tests/worked-people'
import { ascof2a } from './ascof-2a.measure.ts'

const people = await workedPeople()
const year = { from: '2025-04-01', to: '2026-03-31' }
const asked = { ...year, today: '2026-11-01' }

const ruleOf = (reason: string) => /^rule (\d)/.exec(reason)?.[1] ?? reason
const bySql = () =>
  people.inPlace(async tx => {
    const rows = await listBehind(tx, PLACE, ascof2a, asked, { skip: 0, take: 10_000 })
    return new Map(rows.map(row => [Buffer.from(row.episodeId.replaceAll('-', ''), 'hex').toString().trim(), row]))
  })
const inShort: Record<string, string> = {
  'died before': 'died before it began',
  'had support': 'had long-term support in the 91 days before',
}

test('over a thousand histories the list says what the rules say', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: 100, maxLength: 100 }), async histories => {
      await people.given(factsOf(histories))
      const told = await bySql()
      const expected = histories.flatMap((h: History, n) =>
        verdictsOf(h, year).map(v => ({ ...v, id: `p${n}.${v.id}` })),
      )
      assert.deepEqual(
        [...told].map(([id, row]) => [id, row.counts, ruleOf(row.reason)]).sort(),
        expected.map(v => [v.id, v.counts, inShort[v.rule] ?? v.rule]).sort(),
      )
    }),
    { numRuns: 10, endOnFailure: true },
  )
})
