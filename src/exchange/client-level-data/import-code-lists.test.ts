import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction } from '#platform/database'
import { cldFile, cldText, csv, longTerm, runImport } from '#tests/cld'
import { openTestHouse } from '#tests/house'
import { listOwnCodes } from './cld.queries.ts'
import { listOf, nationalLists, outcomeRanks, settledAccommodation, withOwn } from './code-lists.rules.ts'

const header = ['List', 'Release', 'Value', 'Position', 'Becomes', 'Valid until']
const codes = (rows: string[][]) => cldFile(csv([header, ...rows]), 'lists.csv')

test('a council’s own lists stand in place of ours, whole, and again with others', async () => {
  const house = await openTestHouse()
  const file = cldFile(cldText([{ ...longTerm, Gender: 'Woman' }]))
  const faults = async (flags = {}) =>
    JSON.parse((await runImport(house, 'import cld', file, { json: true, ...flags })).printed).faults
  assert.equal((await faults()).length, 1)
  const first = await runImport(
    house,
    'import code-lists',
    codes([
      ['gender', '2', 'Woman', '', '', ''],
      ['Gender', '2', 'Man', '', '', '01/01/2024'],
    ]),
  )
  assert.match(first.printed, /2 values loaded in place of: Gender, release 2/)
  assert.deepEqual(await faults({ again: true }), [])
  await runImport(house, 'import code-lists', codes([['Gender', '2', 'She', '', '', '']]))
  const kept = await inTransaction(house.db, house.place.id, tx => listOwnCodes(tx, house.place.id))
  assert.deepEqual(
    kept.map(c => [c.list, c.value, c.becomes, c.position]),
    [['Gender', 'She', 'She', 1]],
  )
  assert.equal((await faults({ again: true })).length, 1)
})

test('a file with a fault changes nothing and says where', async () => {
  const house = await openTestHouse()
  const wrong = codes([
    ['Gender', '2', 'She', '', '', ''],
    ['Shoe size', '2', '7', '', '', ''],
    ['Gender', '3', 'He', '', '', ''],
    ['Gender', '2', 'She', '', '', ''],
  ])
  const { status, printed } = await runImport(house, 'import code-lists', wrong, { json: true })
  const report = JSON.parse(printed)
  assert.deepEqual([status, report.read, report.accepted, report.refused], [1, 4, 0, 4])
  assert.deepEqual(
    report.faults.map((f: { line: number; column: string }) => [f.line, f.column]),
    [
      [3, 'List'],
      [4, 'Release'],
      [5, 'Value'],
    ],
  )
  const kept = await inTransaction(house.db, house.place.id, tx => listOwnCodes(tx, house.place.id))
  assert.deepEqual(kept, [])
})

test('words alone, as the workbook has them, keep the hierarchy, groupings and successors of the same words of ours', async () => {
  const house = await openTestHouse()
  const words = (list: string, release: 1 | 2) => listOf(nationalLists, list, release)!.values.toReversed()
  const lists = [
    ['Event Outcome', 2],
    ['Event Outcome', 1],
    ['Accommodation Status', 2],
    ['Service Type', 2],
  ] as const
  const rows = lists.flatMap(([list, release]) => words(list, release).map(v => [list, String(release), v.value]))
  const file = cldFile(csv([header.slice(0, 3), ...rows, ['Event Outcome', '2', 'Something new']]), 'words.csv')
  assert.equal((await runImport(house, 'import code-lists', file)).status, 0)
  const now = withOwn(await inTransaction(house.db, house.place.id, tx => listOwnCodes(tx, house.place.id)))
  const ranks = outcomeRanks(now)
  for (const [outcome, rank] of outcomeRanks(nationalLists)) assert.equal(ranks.get(outcome), rank, outcome)
  assert.ok(ranks.get('Something new')! > 17)
  assert.deepEqual(settledAccommodation(now).sort(), settledAccommodation(nationalLists).sort())
  for (const [list, release] of lists)
    for (const v of words(list, release)) {
      const theirs = listOf(now, list, release)!.values.find(one => one.value === v.value)!
      assert.deepEqual([theirs.grouping, theirs.becomes], [v.grouping, v.becomes], v.value)
    }
})
