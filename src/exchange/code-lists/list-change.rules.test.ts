import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCodeLists } from '../client-level-data/code-list-file.rules.ts'
import { listOf, nationalLists, type OwnCode, withOwn } from '../client-level-data/code-lists.rules.ts'
import { changesNothing, changesOf, listsAfter, namesIn } from './list-change.rules.ts'

const gender = { list: 'Gender', release: 2 as const }
const codes = (...rows: string[][]): OwnCode[] => {
  const read = readCodeLists([['List', 'Release', 'Value', 'Position', 'Grouping', 'Becomes', 'Valid until'], ...rows])
  assert.deepEqual(read.faults, [])
  return read.codes
}
const changed = (own: OwnCode[], file: OwnCode[], names = namesIn(file)) =>
  changesOf(withOwn(own), listsAfter(own, names, file), names)

test('words that go, that come and that seem to be called otherwise, and as what rows count then', () => {
  const file = codes(['Gender', '2', 'Female'], ['Gender', '2', 'male'], ['Gender', '2', 'Not stated'])
  const [one] = changed([], file)
  assert.deepEqual([one!.before, one!.after, one!.added], [4, 3, ['Not stated']])
  assert.deepEqual(one!.gone, [
    { word: 'Male', renamed: 'male', countsAs: 'male' },
    { word: 'Other', renamed: undefined, countsAs: null },
    { word: 'Unknown', renamed: undefined, countsAs: null },
  ])
  assert.deepEqual(one!.otherwise, [])
})

test('a word that goes from release 2 and is release 1’s still counts as what that becomes', () => {
  const list = 'Accommodation Status'
  const first = listOf(nationalLists, list, 1)!.values.find(v => v.becomes && v.becomes !== v.value)!
  const file = codes([list, '2', first.becomes!], [list, '2', 'Somewhere new'])
  const gone = changed([], file)[0]!.gone
  assert.ok(gone.length > 5)
  const own = codes([list, '2', first.value, '', 'Settled'])
  const [back] = changesOf(withOwn(own), listsAfter(own, [{ list, release: 2 }], []), [{ list, release: 2 }])
  assert.deepEqual(back!.gone[0], { word: first.value, renamed: first.becomes, countsAs: first.becomes })
})

test('of a word that stays the grouping, what it becomes, its days and, of outcomes alone, its rank are told', () => {
  const own = codes(['Gender', '2', 'She', '1'], ['Event Outcome', '2', 'Admitted to hospital', '3', 'NFA'])
  const file = codes(
    ['Gender', '2', 'She', '5', 'People', '', '2025-03-31'],
    ['Event Outcome', '2', 'Admitted to hospital', '7', 'NFA'],
  )
  const [outcome, she] = changed(own, file)
  assert.deepEqual(outcome!.otherwise, [
    { word: 'Admitted to hospital', what: 'place in the hierarchy', from: '3', to: '7' },
  ])
  assert.deepEqual(she!.otherwise, [
    { word: 'She', what: 'grouping', from: 'none', to: 'People' },
    { word: 'She', what: 'last day', from: 'none', to: '2025-03-31' },
  ])
})

test('the words of the program’s own list, as the workbook has them, change nothing; lists that are not in the file stay', () => {
  const words = listOf(nationalLists, 'Event Outcome', 2)!.values.map(v => ['Event Outcome', '2', v.value])
  const own = codes(['Gender', '2', 'She'])
  const file = codes(...words)
  assert.deepEqual(changed(own, file).map(changesNothing), [true])
  assert.deepEqual(
    listOf(listsAfter(own, namesIn(file), file), 'Gender', 2)!.values.map(v => v.value),
    ['She'],
  )
  assert.deepEqual(
    listOf(listsAfter(own, [gender], []), 'Gender', 2),
    listOf(nationalLists, 'Gender', 2),
    'back to the one that comes with the program',
  )
})
