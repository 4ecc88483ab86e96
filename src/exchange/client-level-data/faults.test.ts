import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from '#platform/database'
import { cldText, loadCldText, longTerm, request } from '#tests/cld'
import { type Browser, openTestHouse } from '#tests/house'
import { countVerdicts } from './cell-verdicts.rules.ts'
import { columns } from './columns.rules.ts'
import { kinds } from './faults.rules.ts'

const HERE = '/exchange/client-level-data'
const fileOf = async (browser: Browser) =>
  (await browser.get(HERE)).page.querySelector('th[scope=row] a')!.getAttribute('href')!
const linesOf = (text: string) => text.replace('\uFEFF', '').trim().split('\r\n')

test('all faults of a file come as lines: where, whose by the council’s own number, how heavy, what; no name, no word', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const named = { 'First Name': 'Ada', 'Last Name': 'Example' }
  const loaded = await loadCldText(
    house,
    `${cldText([
      { ...longTerm, ...named },
      { ...request, ...named, Gender: 'femail', 'LA Person Unique Identifier': '=P2' },
      { ...request, ...named, Ethnicity: 'Ada Example', 'LA Person Unique Identifier': 'P3' },
      { ...request, ...named, 'Event Start Date': '', 'LA Person Unique Identifier': 'P4' },
    ])}a,b\r\n`,
  )
  assert.deepEqual([loaded.accepted, loaded.refused], [3, 2])
  const file = await fileOf(browser)
  const got = await browser.get(
    (await browser.get(file)).page.querySelector('a[href$="/faults"]')!.getAttribute('href')!,
  )
  assert.equal(got.status, 200)
  assert.match(String(got.headers['content-disposition']), /^attachment; filename="cld\.faults\.csv"/)
  const [header, ...lines] = linesOf(got.html)
  assert.equal(header, 'Line,LA Person Unique Identifier,Column,Severity,What is wrong')
  assert.deepEqual(lines, [
    '5,P4,Event Start Date,refused,"blank, and without it the event has no place in time"',
    '6,,the row,refused,"the row: the row has 2 cells, the first line has 50 cells: it cannot be cut into its columns"',
    "3,'=P2,Gender,warning,“femail” is not in the list; did you mean “Female”?",
    '4,P3,Ethnicity,warning,“…” is not in the list',
  ])
  assert.doesNotMatch(got.html, /Example|9990000018/)
  assert.deepEqual(
    readdirSync(tmpdir()).filter(
      name =>
        name.startsWith('alongside-') && readdirSync(`${tmpdir()}/${name}`).some(one => one.endsWith('.faults.csv')),
    ),
    [],
    'nothing of it stays on the disk',
  )
  const audit = await house.write(tx =>
    sql<{ n: number }>`select count(*)::integer as n from audit.entry where place_id = ${house.place.id}
      and act = 'downloaded all faults of a Client Level Data file' and record_id = ${file.split('/').at(-1)}`.execute(
      tx,
    ),
  )
  assert.equal(audit.rows[0]!.n, 1)
})

test('there are as many lines as faults were counted when the file was loaded, beyond a page of rows', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const many = Array.from({ length: 2_300 }, (_, i) => ({
    ...request,
    ...{ 'LA Person Unique Identifier': `P${i}`, Gender: i % 2 === 0 ? 'femail' : 'Female', 'Has Unpaid Carer': '' },
    ...(i % 100 === 7 && { 'Event Start Date': 'soon' }),
  }))
  await loadCldText(house, cldText(many))
  const file = await fileOf(browser)
  const told = await house.write(tx =>
    sql<{
      n: number
    }>`select sum((c ->> 'rows')::integer)::integer as n from exchange.cld_file, jsonb_array_elements(report -> 'counts') c
      where place_id = ${house.place.id}`.execute(tx),
  )
  const lines = linesOf((await browser.get(`${file}/faults`)).html)
  assert.equal(lines.length - 1, told.rows[0]!.n)
  assert.ok(lines.length > 3_000)
})

test('each cell is judged, and each column says how many are valid, blank, invalid and release 1’s', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  await loadCldText(
    house,
    `${cldText([
      longTerm,
      { ...longTerm, Gender: 'femail', 'LA Person Unique Identifier': 'P2' },
      { ...longTerm, Gender: 'NULL', 'LA Person Unique Identifier': 'P3' },
      { ...longTerm, 'Event Start Date': '', 'LA Person Unique Identifier': 'P4' },
    ])}a,b\r\n`,
  )
  const shown = await browser.get(`${await fileOf(browser)}/columns`)
  assert.match(shown.text, /5 rows, each cell judged by the code lists of now\. 1 refused rows cannot be cut/)
  const cells = new Map(
    shown.page.querySelectorAll('tbody tr').map(tr => [
      tr.querySelector('th')!.textContent,
      tr
        .querySelectorAll('td')
        .map(td => td.textContent)
        .join(' '),
    ]),
  )
  assert.equal(cells.size, 50)
  // Valid; blank, allowed; blank, where it may not be; invalid; release 1.
  assert.equal(cells.get('Gender'), '2 0 1 1 0')
  assert.equal(cells.get('Event Start Date'), '3 0 1 0 0')
  assert.equal(cells.get('Date of Death'), '0 4 0 0 0')
  assert.equal(cells.get('Unit Cost'), '4 0 0 0 0')
})

test('every cell of a row has one verdict, whatever was found', () => {
  const fault = fc.record({
    column: fc.integer({ min: -1, max: columns.length - 1 }),
    kind: fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[])),
  })
  const row = fc.tuple(
    fc.array(fc.constantFrom('', ' ', 'NULL', 'x'), { minLength: columns.length, maxLength: columns.length }),
    fc.array(fault, { maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), rows => {
      const counting = countVerdicts()
      for (const [cells, faults] of rows) counting.row(cells, faults)
      for (const { column: _, ...n } of counting.counts())
        assert.equal(
          Object.values(n).reduce((a, b) => a + b, 0),
          rows.length,
        )
    }),
  )
})

test('a file that is not there has no faults, and nobody else gets them', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const nowhere = `${HERE}/0190a000-0000-7000-8000-000000000000`
  for (const what of ['faults', 'columns']) {
    assert.equal((await browser.get(`${nowhere}/${what}`)).status, 404)
    assert.equal((await (await house.signedInAs('director')).get(`${nowhere}/${what}`)).status, 403)
  }
})
