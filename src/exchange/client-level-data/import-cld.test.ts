import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#platform/commands'
import { inTransaction, sql } from '#platform/database'
import { type CldCells, cldEvents, cldFile, cldText, loadCldText, longTerm, request, runImport } from '#tests/cld'
import { openTestHouse, type TestHouse } from '#tests/house'
import { headers } from './columns.rules.ts'

const numberOf = async (house: TestHouse, table: string) =>
  (
    await inTransaction(house.db, house.place.id, tx =>
      sql<{
        n: number
      }>`select count(*)::integer as n from ${sql.raw(table)} where place_id = ${house.place.id}`.execute(tx),
    )
  ).rows[0]!.n

test('a file is loaded whole: what is accepted, what is told, what is refused and can be mended', async () => {
  const house = await openTestHouse()
  const rows = [longTerm, { ...request, Gender: 'femail' }, { ...request, 'Event Start Date': 'soon' }]
  const file = cldFile(`${cldText(rows)}a,b\r\n`)
  const ran = await runImport(house, 'import cld', file, { json: true })
  assert.equal(ran.status, 1)
  const report = JSON.parse(ran.printed)
  assert.deepEqual(Object.keys(report), [
    'read',
    'accepted',
    'acceptedWithWarnings',
    'refused',
    'faults',
    'refusedFile',
  ])
  assert.deepEqual([report.read, report.accepted, report.acceptedWithWarnings, report.refused], [4, 2, 1, 2])
  assert.deepEqual(report.faults[0], {
    line: 3,
    column: 'Gender',
    severity: 'warning',
    message: '“femail” is not in the list; did you mean “Female”?',
  })
  assert.deepEqual(
    report.faults
      .slice(1)
      .map((f: { line: number; column: string; severity: string }) => [f.line, f.column, f.severity]),
    [
      [4, 'Event Start Date', 'error'],
      [5, 'the row', 'error'],
    ],
  )
  assert.equal(await numberOf(house, 'exchange.cld_event'), 2)

  // Mended, the refused rows join their file and do not stand in its place.
  const refused = readFileSync(report.refusedFile, 'utf8')
  assert.match(refused, /^\uFEFFWhy refused: [0-9a-f-]{36},LA Code,/)
  const lines = refused.replace('soon', '2024-06-01').replace('2024-05-02', '2024-06-03').trim().split('\r\n')
  const mended = await loadCldText(house, `${lines.slice(0, 2).join('\r\n')}\r\n`)
  assert.deepEqual([mended.status, mended.read, mended.accepted], [0, 1, 1])
  assert.equal(await numberOf(house, 'exchange.cld_event'), 3)
})

test('the same file again changes nothing and says so', async () => {
  const house = await openTestHouse()
  const file = cldFile(cldText([longTerm, { ...request, Gender: '' }]))
  const first = await runImport(house, 'import cld', file, { json: true })
  const before = await cldEvents(house)
  const again = await runImport(house, 'import cld', file, { json: true })
  assert.deepEqual(again, first)
  assert.match((await runImport(house, 'import cld', file)).printed, /loaded before: nothing changed/)
  assert.deepEqual(await cldEvents(house), before)
  assert.equal(await numberOf(house, 'exchange.cld_file'), 1)
})

test('a later file stands in place of an earlier one for its months, and crops what it no longer has', async () => {
  const house = await openTestHouse()
  const quarter = (from: string, to: string) => ({
    'Reporting Period Start Date': from,
    'Reporting Period End Date': to,
  })
  const first = quarter('2024-04-01', '2024-06-30')
  await loadCldText(
    house,
    cldText([
      { ...longTerm, ...first },
      { ...request, ...first },
    ]),
  )
  house.clock.set('2026-03-04T10:40:00Z')
  await loadCldText(house, cldText([{ ...request, ...first, Gender: 'Male' }]))
  assert.deepEqual(
    (await cldEvents(house)).map(e => [e.event_type, e.gender]),
    [['Request', 'Male']],
  )
  house.clock.set('2026-03-05T10:40:00Z')
  await loadCldText(
    house,
    cldText([
      { ...longTerm, ...first },
      { ...request, ...first },
    ]).replace('P1', 'P2'),
  )
  house.clock.set('2026-03-06T10:40:00Z')
  const next = quarter('2024-07-01', '2024-09-30')
  await loadCldText(
    house,
    cldText([{ ...request, ...next, 'Event Start Date': '2024-07-03', 'Event End Date': '2024-07-04' }]),
  )
  const service = (await cldEvents(house)).find(e => e.event_type === 'Service')
  assert.equal(service?.ended_on, '2024-06-30')
})

test('deaths, one row of one event, accommodation presumed: as the steps say, and as they can be left out', async () => {
  const rows: CldCells[] = [
    { ...longTerm, 'Date of Death': '2024-08-01', 'Accommodation Status': 'Unknown' },
    { ...longTerm, 'Event End Date': '2024-07-01', 'Accommodation Status': 'Unknown', 'Date of Death': '2024-08-01' },
  ]
  const house = await openTestHouse()
  await loadCldText(house, cldText(rows))
  assert.deepEqual(
    (await cldEvents(house)).map(e => [e.ended_on, e.accommodation, e.settled]),
    [['2024-08-01', 'Presumed at home', true]],
  )
  const other = await openTestHouse()
  await loadCldText(other, cldText(rows), { without: 'death,one-row,presumed' })
  assert.deepEqual(
    (await cldEvents(other)).map(e => [e.ended_on, e.accommodation, e.settled]),
    [
      ['2024-07-01', 'Unknown', false],
      [null, 'Unknown', false],
    ],
  )
})

test('known wins over unknown, and the latest over what was', async () => {
  const house = await openTestHouse()
  const later = { ...request, 'Event Start Date': '2024-09-01', 'Event End Date': '2024-09-02' }
  await loadCldText(house, cldText([request, { ...later, Gender: 'Unknown', 'Accommodation Status': 'Refuge' }]))
  assert.deepEqual(
    (await cldEvents(house)).map(e => [e.gender, e.accommodation]),
    [
      ['Female', 'Refuge'],
      ['Female', 'Refuge'],
    ],
  )
})

/** Events of a few people with much in common, so that rows clash. */
const anyRow = fc
  .record({
    who: fc.constantFrom('9990000018', '9990000026', ''),
    base: fc.constantFrom(longTerm, request),
    start: fc.constantFrom('2024-05-01', '2024-06-10'),
    end: fc.constantFrom('', '2024-07-01', '2024-09-30'),
    outcome: fc.constantFrom('Provision of service', 'Continuation of support or services', 'NFA: Other'),
    accommodation: fc.constantFrom('Unknown', 'Refuge', 'Tenant: Private landlord'),
    cost: fc.constantFrom('', '12', '30'),
  })
  .map(
    ({ who, base, start, end, outcome, accommodation, cost }): CldCells => ({
      ...base,
      ...{ 'NHS Number': who, 'Event Start Date': start, 'Event End Date': end, 'Event Outcome': outcome },
      ...{ 'Accommodation Status': accommodation, 'Unit Cost': cost },
    }),
  )

test('shuffling the rows, or having each twice, gives the same events', async () => {
  const eventsOf = async (rows: CldCells[]) => {
    const house = await openTestHouse()
    await loadCldText(house, cldText(rows))
    return cldEvents(house)
  }
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 2, maxLength: 12 }), fc.nat(), async (rows, turn) => {
      const straight = await eventsOf(rows)
      const turned = rows.map((_, i) => rows[(i + turn) % rows.length]!).reverse()
      assert.deepEqual(await eventsOf(turned), straight)
      assert.deepEqual(await eventsOf(rows.flatMap(row => [row, row])), straight)
    }),
    { numRuns: 12 },
  )
})

test('one file in any of its writings gives the same', async () => {
  const rows = [{ ...longTerm, 'Provider CQC Location Name': 'Zoë’s “Home”, by the\r\nsea' }, request]
  const shuffled = [...headers].reverse()
  const variants: (string | Uint8Array)[] = [
    cldText(rows),
    `\uFEFF${cldText(rows)}`,
    cldText(rows, headers, '\n'),
    cldText(rows, headers, '\r'),
    cldText(rows, shuffled).replace('Gender', 'GENDER'),
    windows1252(cldText(rows)),
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(cldText(rows), 'utf16le')]),
    cldText(rows).trimEnd(),
    cldText(rows.map(row => ({ ...row, 'Event Start Date': '01/05/2024' }))),
  ]
  const results = []
  for (const variant of variants) {
    const house = await openTestHouse()
    const { read, accepted, acceptedWithWarnings } = await loadCldText(house, variant)
    results.push({ read, accepted, acceptedWithWarnings, events: await cldEvents(house) })
  }
  assert.equal(results[0]?.accepted, 2)
  for (const result of results) assert.deepEqual(result, results[0])
})

const windows1252 = (text: string) =>
  Buffer.from([...text].map(l => ({ '’': 0x92, '“': 0x93, '”': 0x94 })[l] ?? l.codePointAt(0)!))

test('whatever the bytes, every row that was read is accepted or refused', async () => {
  const house = await openTestHouse()
  const some = fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map(b => Buffer.from(b)),
    fc
      .string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '=', '2024-05-01', 'é'), maxLength: 200 })
      .map(t => Buffer.from(t)),
  )
  await fc.assert(
    fc.asyncProperty(some, fc.boolean(), async (bytes, after) => {
      const body = Buffer.from(cldText([longTerm, request]))
      const { read, accepted, refused, acceptedWithWarnings, faults } = await loadCldText(
        house,
        after ? Buffer.concat([body, bytes]) : bytes,
      )
      assert.equal(accepted + refused, read)
      if (read > 0) assert.equal(new Set(faults.filter(f => f.severity === 'error').map(f => f.line)).size, refused)
      assert.ok(acceptedWithWarnings <= accepted)
    }),
    { numRuns: 40 },
  )
})

test('a quotation mark that is never closed costs its own line and no other', async () => {
  const house = await openTestHouse()
  const lines = cldText([longTerm, request, longTerm]).split('\r\n')
  lines[2] = lines[2]!.replace('Female', '"Female')
  const { read, accepted, faults } = await loadCldText(house, lines.join('\r\n'))
  assert.deepEqual([read, accepted], [3, 2])
  assert.deepEqual([faults[0]?.line, faults[0]?.severity], [3, 'error'])
})

test('what a spreadsheet would reckon with is kept from it, and comes back as it was', async () => {
  const house = await openTestHouse()
  const evil = { ...request, 'Provider CQC Location Name': '=cmd()', 'Unit Cost': '-5', 'Event Start Date': '' }
  const { refusedFile } = await loadCldText(house, cldText([evil]))
  const text = readFileSync(refusedFile!, 'utf8')
  assert.match(text, /,'=cmd\(\),/)
  assert.match(text, /,-5,/)
  await loadCldText(house, text.replace(/,Request,,,2024-05-02/, ',Request,,2024-05-01,2024-05-02'))
  const { rows } = await inTransaction(house.db, house.place.id, tx =>
    sql<{
      name: string
    }>`select exchange.cell_of(cells, 43) as name from exchange.cld_row where place_id = ${house.place.id}`.execute(tx),
  )
  assert.deepEqual(rows, [{ name: '=cmd()' }])
})

test('wrong use, no file and what is no Client Level Data are told apart', async () => {
  const house = await openTestHouse()
  assert.equal((await runImport(house, 'import cld', '')).status, 2)
  assert.equal((await runImport(house, 'import cld', 'x', { without: 'everything' })).status, 2)
  await assert.rejects(runImport(house, 'import cld', '/nowhere/x.csv'), Refusal)
  await assert.rejects(runImport(house, 'import cld', cldFile('name,age\nx,1\n')), /none of the 50 columns/)
  const { status, printed } = await runImport(house, 'import cld', cldFile('name,age\nx,1\n'), { json: true })
  assert.deepEqual([status, JSON.parse(printed).read, JSON.parse(printed).refusedFile], [1, 0, null])
})
