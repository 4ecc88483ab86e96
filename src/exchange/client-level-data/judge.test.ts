import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { request, longTerm as whole } from '#tests/cld'
import { nationalLists, outcomeRanks, settledAccommodation, withOwn, wordsOf } from './code-lists.rules.ts'
import { columns, headers, placeOf, readHeader } from './columns.rules.ts'
import { inWords } from './faults.rules.ts'
import { rowJudge } from './judge-row.rules.ts'
import { judgeWords } from './judge-word.rules.ts'
import { nearMiss } from './near-miss.rules.ts'
import { costOf, readDayCell } from './read-cell.rules.ts'

const judge = rowJudge(nationalLists, 'either', '2025-06-01')
const row = (changes: Record<string, string> = {}) => judge(headers.map(h => ({ ...whole, ...changes })[h] ?? ''))
const told = (changes: Record<string, string>) =>
  row(changes).faults.map(f => `${columns[f.column]?.header}: ${f.kind}`)

test('a whole row has no fault, and says what counts', () => {
  const good = row()
  assert.deepEqual(good.faults, [])
  assert.equal(good.personKey, '9990000018')
  assert.equal(good.perWeek, 215)
  assert.equal(good.clean, null)
  assert.equal(good.days.started, '2024-05-01')
})

test('each cell is judged: blank where it may not be, not in the list, release 1, nearly right', () => {
  assert.deepEqual(told({ Gender: '' }), ['Gender: missing'])
  assert.deepEqual(told({ 'Event End Date': '', 'Date of Death': '2025-01-01' }), ['Event End Date: missing'])
  assert.deepEqual(told({ Gender: 'Femal' }), ['Gender: near miss'])
  assert.match(inWords(row({ Gender: 'Femal' }).faults[0]!), /did you mean “Female”/)
  assert.deepEqual(told({ Gender: 'xyzzy' }), ['Gender: invalid'])
  assert.deepEqual(told({ 'Client Type': 'Service User' }), ['Client Type: release 1'])
  assert.deepEqual(told({ Gender: 'female' }), ['Gender: other case'])
  assert.deepEqual(told({ Gender: 'NULL' }), ['Gender: NULL', 'Gender: missing'])
  assert.deepEqual(told({ 'NHS Number': '9990000019' }), ['NHS Number: check digit'])
  assert.deepEqual(told({ 'Unit Cost': '-3' }), ['Unit Cost: negative'])
  assert.deepEqual(told({ 'Planned units per week': '' }), ['Planned units per week: missing'])
  assert.deepEqual(told({ 'Planned units per week': '', 'Cost Frequency (Unit Type)': 'Weekly' }), [])
  const bulk = { 'Delivery Mechanism': 'CASSR commissioned support' }
  assert.deepEqual(told({ ...bulk, 'Planned units per week': '' }), ['Planned units per week: no units'])
  assert.deepEqual(told({ ...bulk, 'Unit Cost': '', 'Planned units per week': '' }), [])
  assert.deepEqual(told({ 'Delivery Mechanism': '' }), ['Delivery Mechanism: no mechanism'])
})

test('what the cells of a row say of each other', () => {
  assert.deepEqual(told({ 'Event End Date': '2024-04-30' }), ['Event End Date: ends before it starts'])
  assert.deepEqual(told({ 'Event Start Date': '2026-01-01' }), ['Event Start Date: in the future'])
  assert.deepEqual(told({ 'Date of Birth': '2010-01-01' }), ['Date of Birth: under 18'])
  assert.deepEqual(
    told({ 'Service Component': 'Long term nursing care', 'Service Type': 'Long term support: Residential care' }),
    ['Service Component: component does not fit'],
  )
  assert.deepEqual(told({ 'Service Type': 'Unpaid carer support: Direct to unpaid carer' }), [
    'Service Type: carers only',
  ])
})

test('a row is refused only for nobody and no start', () => {
  assert.equal(row({ 'NHS Number': '', 'LA Person Unique Identifier': ' ' }).refused?.kind, 'person')
  assert.equal(row({ 'Event Start Date': '' }).refused?.kind, 'no start')
  assert.equal(row({ 'Event Start Date': '31/31/2024' }).refused?.kind, 'unread start')
  assert.equal(row({ 'NHS Number': '' }).refused, undefined)
  assert.equal(row({ 'NHS Number': '0000000000' }).personKey, '999_P1')
  const carer = { 'Client Type': 'Unpaid carer known by association', 'Event Type': '', 'Event Start Date': '' }
  assert.equal(row(carer).refused, undefined)
})

test('one value in the words of either release counts as the same', () => {
  for (const list of new Set(nationalLists.map(l => l.list))) {
    const word = judgeWords(nationalLists, list)
    for (const one of nationalLists.filter(l => l.list === list && l.release === 1).flatMap(l => l.values)) {
      if (one.becomes) assert.ok(wordsOf(list).includes(one.becomes), `${list}: ${one.value} becomes ${one.becomes}`)
      if (!wordsOf(list).includes(one.value)) assert.equal(word(one.value).becomes, one.becomes, one.value)
    }
    for (const two of wordsOf(list)) assert.deepEqual([word(two).verdict, word(two).becomes], ['valid', two])
  }
  assert.equal(row({ 'Event Outcome': 'Provision of service' }).words[placeOf('Event Outcome')], whole['Event Outcome'])
})

test('lists have no value twice, outcomes have the national order, nine kinds of home are settled', () => {
  for (const { list, release, values } of nationalLists)
    assert.equal(new Set(values.map(v => v.value)).size, values.length, `${list} ${release}`)
  const ranks = outcomeRanks(nationalLists)
  assert.equal(ranks.get('Progress to reablement/ST-Max'), 1)
  assert.equal(ranks.get('Progress to financial assessment'), 3)
  assert.equal(ranks.get('NFA: Other'), 17)
  assert.equal(settledAccommodation(nationalLists).length, 9)
})

test('a council’s own list stands in place of the whole list, with its days', () => {
  const own = { list: 'Gender', release: 2 as const, grouping: null, validUntil: null }
  const lists = withOwn([
    { ...own, value: 'Woman', position: 1, becomes: 'Woman', validFrom: '2024-06-01' },
    { ...own, value: 'Man', position: 2, becomes: 'Man', validFrom: null },
  ])
  const theirs = rowJudge(lists, 'iso', '2025-06-01')
  const kinds = (gender: string) =>
    theirs(headers.map(h => ({ ...whole, Gender: gender })[h] ?? '')).faults.map(f => f.kind)
  assert.deepEqual(kinds('Man'), [])
  assert.deepEqual(kinds('Woman'), ['not then'])
  assert.deepEqual(kinds('Female'), ['invalid'])
})

test('columns are found in any order and case, and what is more or less is told', () => {
  const header = readHeader(['event_start_date', 'NHS NUMBER', 'Shoe size', 'nhs number'])
  assert.deepEqual([header.from[placeOf('Event Start Date')], header.from[placeOf('NHS Number')]], [0, 1])
  assert.deepEqual([header.extra, header.twice, header.missing.length], [['Shoe size'], ['nhs number'], 48])
  assert.equal(headers.length, 50)
})

test('days are read in both styles, and in one where the file has one', () => {
  assert.equal(readDayCell('31/03/2025', 'either'), '2025-03-31')
  assert.equal(readDayCell('2025-03-31 00:00:00', 'either'), '2025-03-31')
  assert.equal(readDayCell('2025-03-31', 'day first'), undefined)
  assert.equal(readDayCell('03/31/2025', 'either'), undefined)
  assert.equal(readDayCell('0202-05-01', 'either'), undefined)
})

test('cost a week', () => {
  assert.deepEqual(costOf(-100, 'Fortnightly', undefined), { perWeek: 50, once: null })
  assert.deepEqual(costOf(100, 'One-off', undefined), { perWeek: null, once: 100 })
  assert.deepEqual(costOf(100, 'Hourly', undefined), { perWeek: null, once: null })
})

test('whatever stands in the cells, a row is judged and its near misses are words of the list', () => {
  const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...Object.values(whole), '', 'NULL'))
  fc.assert(
    fc.property(fc.array(cell, { minLength: 50, maxLength: 50 }), cells => {
      const judged = judge(cells)
      for (const fault of judged.faults) assert.ok(inWords(fault).length > 0)
      return judged.refused === undefined || judged.faults[0] === judged.refused
    }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...wordsOf('Ethnicity')),
      word => nearMiss(word.toUpperCase().replace(':', ' -'), wordsOf('Ethnicity')) === word,
    ),
  )
})

test('what is remembered of the rows before changes nothing: any row is judged as by a judge who never saw another', () => {
  const said = headers.map(header => {
    const words = [whole, request].flatMap(row => (header in row ? [(row as Record<string, string>)[header]!] : []))
    const ways = words.flatMap(word => [word, word.toUpperCase(), ` ${word}`, `${word}x`])
    const other = header === 'Cost Frequency (Unit Type)' ? ['Weekly', 'Hourly', 'Daily'] : ['NULL', '-1', '2024-02-30']
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...words, '') },
      { weight: 1, arbitrary: fc.constantFrom(...ways, ...other, ...wordsOf(header)) },
    )
  })
  const fresh = () => rowJudge(nationalLists, 'either', '2025-06-01')
  fc.assert(
    fc.property(fc.array(fc.tuple(...said), { minLength: 2, maxLength: 12 }), rows => {
      const seen = fresh()
      for (const cells of rows) assert.deepEqual(seen(cells), fresh()(cells))
    }),
    { numRuns: 60 },
  )
})
