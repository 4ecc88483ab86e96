import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { type CldCells, cldFile, cldText, loadCldText, longTerm, request, runImport } from '#tests/cld'
import { assessed, contacted, type SentCld, sendCldOf } from '#tests/cld-sent'
import { openTestHouse, type TestHouse } from '#tests/house'
import { margaret, somebody } from '#tests/margaret'

/** Sends, loads what was sent into an empty place and sends from there. */
async function sentTwice(house: TestHouse, flags: Record<string, string> = {}) {
  const first = await sendCldOf(house, flags)
  const empty = await openTestHouse()
  const loaded = await runImport(empty, 'import cld', first.path, { json: true })
  const second = await sendCldOf(empty, flags)
  return { first, second, loaded: JSON.parse(loaded.printed) as { accepted: number; refused: number } }
}

test('our own records go out, in elsewhere and out again as the same bytes', async () => {
  const house = await openTestHouse()
  const id = await margaret(house)
  await contacted(house, id, '2025-06-01')
  await assessed(house, id, '2025-06-03', { kind: 'long term', on: '2025-06-10' })
  for (const knownAs of ['Zoë "Zed" Ó Neill', 'Ann, née Bee', '=cmd'])
    await contacted(house, await somebody(house, { knownAs }), '2026-03-02')
  await loadCldText(house, cldText([request, longTerm]))
  for (const dates of ['iso', 'day-first']) {
    const { first, second, loaded } = await sentTwice(house, { from: '2024-04-01', to: '2026-03-31', dates })
    assert.deepEqual([loaded.accepted, loaded.refused], [first.manifest.rows, 0])
    assert.equal(first.manifest.rows, 7)
    assert.equal(second.text, first.text)
    const found = ({ manifest }: SentCld) => manifest.faults.map(fault => ({ ...fault, ours: 0 }))
    assert.deepEqual(found(second), found(first))
  }
})

const day = fc.integer({ min: 0, max: 500 }).map(n => addDays('2024-02-01', n))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.oneof(one, fc.constant(''))
const anything = fc.record({
  ...{ 'NHS Number': maybe(fc.constantFrom('9990000018', '999 000 0026', '1111111111')) },
  ...{ 'LA Person Unique Identifier': fc.constantFrom('P1', 'p1', 'é, "x"'), 'Event Reference': maybe(fc.string()) },
  ...{ 'Client Type': fc.constantFrom('Service user', 'Carer', 'Unpaid carer known by association', 'somebody') },
  ...{ 'Event Type': maybe(fc.constantFrom('Request', 'Service', 'Review', 'service', 'Party')) },
  ...{
    'Event Start Date': day,
    'Event End Date': maybe(day),
    Gender: fc.constantFrom('Female', 'female', 'NULL', 'x'),
  },
  ...{ 'Event Outcome': maybe(fc.constantFrom('NFA: Other', 'NFA- Other', 'Provision of service')) },
})

test('whatever a council’s files hold, what goes out comes back as the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anything, { minLength: 1, maxLength: 12 }), { maxLength: 2 }), async files => {
      const house = await openTestHouse()
      for (const rows of files)
        await loadCldText(house, cldText(rows.map(row => ({ ...longTerm, ...row }) as CldCells)))
      const { first, second, loaded } = await sentTwice(house)
      assert.equal(second.text, first.text)
      assert.equal(loaded.refused, 0)
    }),
    { numRuns: 12 },
  )
})

test('an invented file with faults keeps every row that was accepted', async () => {
  const { councilText } = await invented()
  const house = await openTestHouse()
  const loaded = await loadCldText(house, councilText)
  const { first, second } = await sentTwice(house)
  assert.ok(loaded.refused > 0 && loaded.accepted > 300)
  assert.equal(first.manifest.rows, loaded.accepted)
  assert.equal(second.text, first.text)
})

/** A file with months too thin for figures, which are months of the return all the same. */
async function invented() {
  const rows: CldCells[] = []
  for (let i = 0; i < 400; i += 1) {
    const end = i < 3 ? `2024-04-0${i + 1}` : addDays('2024-07-01', i % 240)
    const who = { 'NHS Number': '', 'LA Person Unique Identifier': `P${(i * 7) % 90}` }
    const base = i % 3 === 0 ? longTerm : request
    rows.push({
      ...{
        ...base,
        ...who,
        'Event Reference': `R${i}`,
        'Event Start Date': i % 50 === 7 ? '' : addDays(end, -(i % 9)),
      },
      ...(i % 3 !== 0 && { 'Event End Date': end }),
      ...(i % 11 === 0 && { Gender: 'Femail', 'Client Type': 'Service User' }),
    })
  }
  const councilText = readFileSync(cldFile(cldText(rows)), 'utf8')
  return { councilText }
}
