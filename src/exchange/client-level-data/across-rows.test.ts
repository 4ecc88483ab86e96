import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CldCells, cldText, loadCldText, longTerm, request } from '#tests/cld'
import { openTestHouse, type TestHouse } from '#tests/house'

/** What is told of a file beyond its cells, as 'line column: message'. The file goes from 1 April 2024 to 31 March 2025. */
async function told(rows: CldCells[], house?: TestHouse): Promise<string[]> {
  const { faults, accepted } = await loadCldText(house ?? (await openTestHouse()), cldText(rows))
  assert.equal(accepted, rows.length)
  return faults.map(f => `${f.line} ${f.column}: ${f.message}`)
}
const who = (nhs: string, local: string) => ({ 'NHS Number': nhs, 'LA Person Unique Identifier': local })
const [ann, bob] = ['9990000018', '9990000026']
/** A service that ended, so that nothing else is to be said of it. */
const ended = { ...longTerm, 'Event End Date': '2024-08-01', 'Event Outcome': 'NFA: Support ended as planned' }

test('one person under two numbers, one number of two people, two birth dates', async () => {
  const two = 'LA Person Unique Identifier: one NHS number has more than one of the council’s own'
  assert.deepEqual(
    await told([
      { ...request, ...who(ann, 'P1') },
      { ...ended, ...who(ann, 'P2') },
    ]),
    [`3 ${two}`],
  )
  // Other capitals are no other number, and a blank one says nothing.
  assert.deepEqual(
    await told([
      { ...request, ...who(ann, 'P1') },
      { ...ended, ...who(ann, 'p1') },
    ]),
    [],
  )
  const number = 'NHS Number: one of the council’s own numbers has more than one NHS number'
  assert.deepEqual(
    await told([
      { ...request, ...who(ann, 'P1') },
      { ...ended, ...who(bob, 'P1') },
    ]),
    [`3 ${number}`],
  )
  const born = 'Date of Birth: one person has more than one date of birth'
  const other = { 'Date of Birth': '1940-03-02' }
  assert.deepEqual(await told([request, { ...ended, ...other }, { ...request, ...who(bob, 'P2'), ...other }]), [
    `3 ${born}`,
  ])
})

test('a service open for more than a year, and nobody has looked within the last', async () => {
  const open = (from: string) => ({ ...longTerm, 'Event Start Date': from })
  const line = '2 Event Start Date: open and unchanged for more than a year, and no review of the person ended in it'
  assert.deepEqual(await told([open('2024-03-30')]), [line])
  assert.deepEqual(await told([open('2024-03-31')]), [], 'a year to the day')
  const review = (on: string): CldCells => ({
    ...Object.fromEntries(Object.entries(longTerm).filter(([h]) => !/^Service|Delivery|Cost|units/.test(h))),
    ...{ 'Event Type': 'Review', 'Event Start Date': on, 'Event End Date': on },
    ...{ 'Review Reason': 'Planned', 'Review Outcomes Achieved': 'Fully Met', 'Method of Review': 'Service user only' },
  })
  const said = async (rows: CldCells[]) => (await told(rows)).filter(one => one.includes('unchanged'))
  assert.deepEqual(await said([open('2023-01-01'), review('2024-06-01')]), [])
  assert.equal((await said([open('2023-01-01'), { ...review('2024-06-01'), ...who(bob, 'P2') }])).length, 1)
  assert.deepEqual(await said([{ ...open('2023-01-01'), 'Event End Date': '2025-01-01' }]), [])
})

test('ten services of a year that all begin on its 1 April, and nine', async () => {
  const some = (n: number, day: string) =>
    Array.from({ length: n }, (_, i) => ({ ...ended, ...who('', `${day}${i}`), 'Event Start Date': day }))
  const said = async (rows: CldCells[]) => (await told(rows)).filter(one => one.includes('1 April'))
  assert.equal((await said(some(10, '2024-04-01'))).length, 5, 'the first five lines')
  assert.deepEqual(await said(some(9, '2024-04-01')), [])
  assert.deepEqual(await said(some(10, '2024-04-02')), [])
  // A fifth of the year's, and less than that.
  assert.equal((await said([...some(10, '2024-04-01'), ...some(40, '2024-05-01')])).length, 5)
  assert.deepEqual(await said([...some(10, '2024-04-01'), ...some(41, '2024-05-01')]), [])
})

test('services that were open in the file before and are in no row of this one', async () => {
  const house = await openTestHouse()
  const quarter = (from: string, to: string) => ({
    ...{ 'Reporting Period Start Date': from, 'Reporting Period End Date': to },
  })
  const [first, next] = [quarter('2024-04-01', '2024-06-30'), quarter('2024-07-01', '2024-09-30')]
  const meals = { ...longTerm, 'Service Component': 'Meals' }
  await told(
    [
      { ...longTerm, ...first },
      { ...meals, ...first },
      { ...ended, ...first, ...who(bob, 'P2') },
    ],
    house,
  )
  house.clock.set('2026-03-05T10:40:00Z')
  assert.deepEqual(await told([{ ...longTerm, ...next }], house), [
    '1 Event End Date: services that were open in the file before are in no row of this one (1): they count as ended with its months',
  ])
  house.clock.set('2026-03-06T10:40:00Z')
  assert.deepEqual(await told([{ ...longTerm, ...first, 'Unit Cost': '1' }], house), [], 'no later months than before')
})

test('no further action, and a service within 28 days', async () => {
  const line = '2 Event Outcome: no further action, and a service of the same person began within 28 days'
  const after = (day: string) => [request, { ...longTerm, 'Event Start Date': day }] // it ended on 2 May
  assert.deepEqual(await told(after('2024-05-30')), [line])
  assert.deepEqual(await told(after('2024-05-31')), [])
  assert.deepEqual(await told(after('2024-05-01')), [], 'it ran already')
  assert.deepEqual(await told([request, { ...longTerm, ...who(bob, 'P2'), 'Event Start Date': '2024-05-03' }]), [])
})

test('it was to lead to something, and nothing began in the 91 days after', async () => {
  const onward = { ...request, 'Event Outcome': 'Progress to support planning or services' } // it ended on 2 May
  const line = '2 Event Outcome: it was to lead to something, and nothing of the person began in the 91 days after'
  const service = (day: string) => ({ ...longTerm, 'Event Start Date': day })
  assert.deepEqual(await told([onward]), [line])
  assert.deepEqual(await told([onward, service('2024-08-01')]), [])
  assert.deepEqual(await told([onward, service('2024-08-02')]), [line])
  assert.deepEqual(await told([{ ...onward, 'Date of Death': '2024-08-01' }]), [])
  const end = (day: string) => ({ ...onward, 'Event Start Date': day, 'Event End Date': day })
  assert.deepEqual(await told([end('2024-12-30')]), [line])
  assert.deepEqual(await told([end('2024-12-31')]), [], 'too soon to say')
})

test('the same file again says the same of its rows, and its page shows it', async () => {
  const house = await openTestHouse()
  const rows = [
    { ...request, ...who(ann, 'P1') },
    { ...ended, ...who(ann, 'P2') },
  ]
  const first = await loadCldText(house, cldText(rows))
  const again = await loadCldText(house, cldText(rows))
  assert.deepEqual(again.faults, first.faults)
  assert.deepEqual([first.faults.length, first.acceptedWithWarnings], [1, 0])
  const manager = await house.signedInAs('team manager')
  const files = await manager.get('/exchange/client-level-data')
  const shown = await manager.get(files.page.querySelector('th[scope=row] a')!.getAttribute('href')!)
  assert.match(shown.text, /Seen across the rows.*more than one of the council’s own.*First on line 3/)
  assert.doesNotMatch(shown.text, /P2|Nothing was wrong/)
})
