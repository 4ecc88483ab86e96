import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { addToCircle, setDetail } from '#people'
import { Refusal } from '#platform/commands'
import { sql } from '#platform/database'
import { type CldCells, cldText, loadCldText, longTerm, request } from '#tests/cld'
import { accountOf, assessed, contacted, modeOf, sendCldOf } from '#tests/cld-sent'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, margaret, movedTo, somebody } from '#tests/margaret'

const ours = { from: '2025-04-01', to: '2026-03-31' }
const types = (rows: CldCells[]) => rows.map(row => row['Event Type'] ?? row['Client Type'])

const caresFor = (house: TestHouse, carerId: string, personId: string, fromOn = '2025-01-01') =>
  house.write(tx =>
    addToCircle(tx, house.place.id, {
      ...{ personId, fromOn, name: 'A carer', relation: 'friend', otherPersonId: carerId, caresFor: true, reach: '' },
      ...{
        note: '',
        mayBeTold: [],
        agreedOn: null,
        agreedUntil: null,
        agreedHow: '',
        authority: '',
        authoritySeen: '',
      },
    }),
  )

test('personal data leaves for a named user who may send it, or not at all', async () => {
  const house = await openTestHouse()
  await assert.rejects(sendCldOf(house, { as: '' }), Refusal)
  await assert.rejects(sendCldOf(house, { as: 'nobody@example.org' }), /no account/)
  const adviser = await accountOf(house, 'contact adviser')
  for (const as of [adviser, await accountOf(house, 'director'), await accountOf(house, 'administrator')])
    await assert.rejects(sendCldOf(house, { as }), /may not send it/)
  const { rows } = await house.write(tx =>
    sql`select act from audit.entry where place_id = ${house.place.id} and act = 'was refused: send client level data'`.execute(
      tx,
    ),
  )
  assert.equal(rows.length, 3)
  await assert.rejects(sendCldOf(house, { from: '2025-04-01', to: '2025-03-01' }), /must not be before/)
})

test('rows of a file that stand go out again with the same content, and each person has it in the audit', async () => {
  const house = await openTestHouse()
  const noNumber = { ...longTerm, 'NHS Number': '', 'LA Person Unique Identifier': 'P7', 'Event Reference': 'a, "b"' }
  await loadCldText(house, cldText([request, longTerm, noNumber], undefined))
  const sent = await sendCldOf(house)
  assert.deepEqual([sent.status, sent.manifest.errors], [0, 0])
  const bare = (row: CldCells) => Object.fromEntries(Object.entries(row).filter(([, text]) => text))
  assert.deepEqual(sent.rows, [request, longTerm, noNumber].map(bare))
  assert.deepEqual(types(sent.rows), ['Request', 'Service', 'Service'])
  assert.equal(sent.manifest.sha256, createHash('sha256').update(sent.text).digest('hex'))
  assert.deepEqual(sent.manifest.byEventType, {
    Request: { rows: 1, months: { '2024-05': 1 } },
    Service: { rows: 2, months: { running: 2 } },
  })
  assert.deepEqual(sent.manifest.byClientType, { 'Service user': 3 })
  assert.equal(sent.manifest.madeFor, 'A team manager')
  assert.deepEqual([modeOf(sent.path), modeOf(`${sent.path}.manifest.json`)], ['600', '600'])
  assert.equal(existsSync(`${sent.path}.part`), false)
  const { rows } = await house.write(tx =>
    sql<{ n: number }>`select count(distinct person_id)::integer as n from audit.entry
      where place_id = ${house.place.id} and act = 'sent in the national return' and account_id is not null`.execute(
      tx,
    ),
  )
  assert.equal(rows[0]!.n, 2)
})

test('of two files about the same months the later stands; a service gone from it counts only for the months before', async () => {
  const house = await openTestHouse()
  const half = { 'Reporting Period Start Date': '2024-10-01', 'Reporting Period End Date': '2025-03-31' }
  const late = { ...request, 'Event Start Date': '2024-11-01', 'Event End Date': '2024-11-05' }
  const gone = { ...longTerm, 'Service Component': 'Meals', 'Event Reference': 'gone' }
  await loadCldText(house, cldText([longTerm, late, gone, { ...request, 'Event Reference': 'kept' }]))
  await loadCldText(house, cldText([{ ...longTerm, ...half, 'Unit Cost': '30.00' }]))
  const told = (rows: CldCells[]) => rows.map(row => row['Event Reference'] ?? row['Unit Cost'])
  const year = await sendCldOf(house)
  assert.deepEqual(told(year.rows), ['kept', '30.00', 'gone'], 'the request of November was withdrawn')
  assert.equal(year.manifest.openAndGone, 1)
  const winter = await sendCldOf(house, { from: '2024-10-01' })
  assert.deepEqual(told(winter.rows), ['30.00'])
  assert.equal(winter.manifest.openAndGone, 0)
})

test('what was judged faulty is told by column and weight, and the command says so', async () => {
  const house = await openTestHouse()
  await loadCldText(
    house,
    cldText([
      { ...longTerm, Gender: 'femail', 'NHS Number': '9990000019' },
      { ...request, 'Event End Date': '' },
    ]),
  )
  const { status, manifest, printed } = await sendCldOf(house, { json: false })
  assert.equal(status, 1)
  assert.deepEqual(
    manifest.faults.map(f => [f.severity, f.column, f.rows]),
    [
      ['warning', 'NHS Number', 1],
      ['error', 'Gender', 1],
    ],
  )
  assert.deepEqual(manifest.leftOut, { 'not completed yet': 1 })
  assert.match(printed, /Rows: 1. People: 1.*Left out: 1 not completed yet.*Errors: 1. Warnings: 1/s)
})

test('our own records: settled contacts of named people and ended assessments, and nothing else', async () => {
  const house = await openTestHouse()
  const id = await margaret(house)
  await house.write(tx =>
    setDetail(tx, house.place.id, {
      personId: id,
      kind: 'gender',
      value: 'Female',
      fromOn: '2025-05-01',
      toldBy: 'her',
    }),
  )
  await contacted(house, id, '2025-06-01')
  await contacted(house, id, '2025-06-02', { results: ['ring back'] })
  await contacted(house, id, '2025-06-03', { about: 'thanks' })
  await contacted(house, id, '2025-06-04', { results: ['safeguarding'] })
  await contacted(house, null, '2025-06-05')
  await contacted(house, id, '2025-03-31')
  await assessed(house, id, '2025-03-20', { kind: 'long term', on: '2025-06-10' })
  await assessed(house, id, '2025-07-01', { kind: null, on: '2025-07-02' })
  await assessed(house, id, '2025-08-01')
  const young = await somebody(house, { knownAs: 'Jo Young', birthDate: '2010-01-01' })
  await contacted(house, young, '2025-06-01')
  const sent = await sendCldOf(house, ours)
  assert.deepEqual(types(sent.rows), ['Assessment', 'Request'])
  const [assessment, asked] = sent.rows
  const person = {
    ...{ 'LA Code': '999', 'Reporting Period Start Date': ours.from, 'Reporting Period End Date': ours.to },
    ...{ 'NHS Number': '9990000018', 'LA Person Unique Identifier': asked!['LA Person Unique Identifier'] },
    ...{ Gender: 'Female', Ethnicity: 'No data: Undeclared or not known', 'Date of Birth': '1944-05-12' },
    ...{ Postcode: 'ZX4 2QT', 'Accommodation Status': 'Unknown', 'Employment Status': 'Unknown' },
    ...{ 'Has Unpaid Carer': 'Unknown', 'Client Type': 'Service user' },
  }
  assert.match(person['LA Person Unique Identifier']!, /^P[0-9A-F]{16}$/)
  assert.deepEqual(asked, {
    ...person,
    ...{ 'Event Type': 'Request', 'Event Reference': asked!['Event Reference'], 'Event Start Date': '2025-06-01' },
    ...{ 'Event End Date': '2025-06-01', 'Event Description': 'First conversation' },
    ...{ 'Event Outcome': 'NFA: Information and advice or signposting' },
    ...{ 'Request: Route of Access': 'Community / Other route' },
  })
  assert.deepEqual(assessment, {
    ...person,
    ...{ 'Primary Support Reason': 'Unknown', 'Event Type': 'Assessment', 'Event Start Date': '2025-03-20' },
    ...{ 'Event Reference': assessment!['Event Reference'], 'Event End Date': '2025-06-10' },
    ...{ 'Event Outcome': 'Progress to support planning or services', 'Assessment Type': 'Long term assessment' },
    ...{ 'Eligible Needs Identified': 'Eligible needs identified', 'Method of Assessment': 'Service user only' },
  })
  assert.deepEqual([sent.status, sent.manifest.errors, sent.manifest.warnings], [0, 0, 0])
  assert.deepEqual(sent.manifest.leftOut, {
    'cancelled: nothing was decided': 1,
    'a safeguarding concern, which has a return of its own': 1,
    'not completed yet': 2,
    'under 18 when it ended': 1,
  })
  const acts = (await auditOf(house, id)).filter(line => line.act === 'sent in the national return')
  assert.equal(acts.length, 1)
})

test('carers: by association beside whom the return is about, in their own right alone', async () => {
  const house = await openTestHouse()
  const supported = await somebody(house, { knownAs: 'Ann Lee', birthDate: '1940-01-01' })
  const notSupported = await somebody(house, { knownAs: 'Bob Lee', birthDate: '1940-01-01' })
  const known = await somebody(house, { knownAs: 'Cat Lee', birthDate: '1970-01-01' })
  const assessedCarer = await somebody(house, { knownAs: 'Dan Lee', birthDate: '1970-01-01' })
  await contacted(house, supported, '2025-06-01')
  await assessed(house, assessedCarer, '2025-06-01', { kind: 'carer', on: '2025-06-20', eligible: 'no' })
  await caresFor(house, known, supported)
  await caresFor(house, known, notSupported)
  await caresFor(house, assessedCarer, notSupported)
  const { rows } = await sendCldOf(house, ours)
  const by = (name: string) => rows.find(row => row['First Name'] === name)!
  assert.equal(rows.length, 3)
  const cat = by('Cat')
  assert.equal(cat['Client Type'], 'Unpaid carer known by association')
  assert.equal(cat['Adult 1 Linked Person_ID'], by('Ann')['LA Person Unique Identifier'])
  assert.deepEqual(
    Object.keys(cat).filter(h => h.startsWith('Event') || h.startsWith('Adult 2')),
    [],
  )
  const dan = by('Dan')
  assert.deepEqual(
    [dan['Client Type'], dan['Primary Support Reason'], dan['Method of Assessment']],
    ['Unpaid carer', 'Social support: Support to unpaid carer', 'Carer only'],
  )
  assert.equal(dan['No. of adults being cared for'], '1')
  assert.equal(dan['Adult 1 Linked Person_ID'], undefined, 'only the carer is supported')
  assert.equal(by('Bob'), undefined)
})

test('of a hidden address there is no postcode, and a safety hold’s line stands on no list', async () => {
  const house = await openTestHouse()
  const hidden = await margaret(house)
  await movedTo(house, hidden, 'yes')
  await contacted(house, hidden, '2025-06-01')
  const held = await somebody(house, { knownAs: 'Eve Hold', postcode: 'ZX4 2QT' })
  await house.write(tx =>
    sql`update people.person set safety_hold = true where place_id = ${house.place.id} and person_id = ${held}`.execute(
      tx,
    ),
  )
  await contacted(house, held, '2025-06-01')
  const { rows, text, manifest } = await sendCldOf(house, ours)
  assert.deepEqual(
    manifest.faults.filter(fault => fault.column === 'Postcode').map(fault => [fault.severity, fault.rows, fault.ours]),
    [['warning', 2, 2]],
  )
  assert.deepEqual(
    rows.map(row => row.Postcode),
    [undefined, undefined],
  )
  assert.doesNotMatch(text, /\bEve\b|\bHold\b/)
  const quiet = async (id: string) => (await auditOf(house, id)).filter(l => l.act.startsWith('sent')).map(l => l.quiet)
  assert.deepEqual([await quiet(hidden), await quiet(held)], [[false], [true]])
})
