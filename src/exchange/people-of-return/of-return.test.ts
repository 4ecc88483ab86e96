import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { demoCommands } from '#demo'
import { exchangeCommands } from '#exchange'
import { Refusal } from '#platform/commands'
import { sql } from '#platform/database'
import { type CldCells, cldText, loadCldText, longTerm, request } from '#tests/cld'
import { accountOf } from '#tests/cld-sent'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, margaret, somebody } from '#tests/margaret'
import { type PersonOfReturn, thinRecord, whatFor } from './of-return.rules.ts'

const asks = { but: { peopleOfReturn: 'become records' as const } }
async function run(house: TestHouse, flags: Record<string, string | boolean>) {
  const printed: string[] = []
  const command = exchangeCommands.find(one => one.name === 'import people')!
  const { db, clock, place } = house
  const more = { words: [], flags, print: (line: string) => printed.push(line), progress: () => undefined }
  return { status: await command.run({ db, clock, place, ...more }), said: printed.join('\n') }
}
const recordsIn = async (house: TestHouse) =>
  (
    await house.write(tx =>
      sql<{ id: string; name: string; nhs: string | null; born: string | null; died: string | null }>`
        select person_id as id, known_as as name, nhs_number as nhs, birth_date as born, died_on as died from people.person
         where place_id = ${house.place.id} order by known_as`.execute(tx),
    )
  ).rows
const who = (nhs: string, local: string, more: CldCells = {}): CldCells => ({
  ...{ 'NHS Number': nhs, 'LA Person Unique Identifier': local, 'Date of Birth': '1950-01-01', Postcode: 'ZX9 1AA' },
  ...more,
})

test('people of the files stay in them unless the place asks for it', async () => {
  const house = await openTestHouse()
  await loadCldText(house, cldText([request]))
  await assert.rejects(run(house, { 'dry-run': true }), Refusal)
  const manager = await house.signedInAs('team manager')
  assert.equal((await manager.get('/exchange/client-level-data/people')).status, 404)
  assert.doesNotMatch((await manager.get('/exchange/client-level-data')).text, /People of these files/)
  const id = await margaret(house)
  assert.doesNotMatch((await manager.get(`/people/${id}`)).text, /council’s file/)
})

test('each new person becomes a thin record, for a named user, once; whoever is known gets no second', async () => {
  const house = await openTestHouse(asks)
  const margaretId = await margaret(house) // 999 000 0018
  const file = cldText([
    { ...request, ...who('9990000018', 'P1') },
    { ...request, ...who('9990000026', 'P2', { 'First Name': 'Zoë', 'Last Name': 'Ó Neill' }) },
    { ...longTerm, ...who('', 'P3', { 'Date of Death': '2024-09-01', Ethnicity: 'No data: Refused' }) },
    { ...request, ...who('', 'P2', { 'Event Start Date': '2024-04-30' }) }, // Zoë, by the council's own number
    { ...request, ...who('9990000019', 'P4') }, // a check digit that does not fit: anybody's
  ])
  await loadCldText(house, file)
  assert.deepEqual((await run(house, {})).status, 2)
  const dry = await run(house, { 'dry-run': true })
  assert.match(
    dry.said,
    /Have a record here: 1\.\n.*own number: 1\.\n.*word: 0\.\nStay in the file.*: 1\.\nWould get a record: 2\./,
  )
  assert.equal((await recordsIn(house)).length, 1, 'a dry run makes nothing')
  const as = await accountOf(house, 'team manager')
  await assert.rejects(run(house, { as: await accountOf(house, 'contact adviser') }), /nobody who may/)
  assert.match((await run(house, { as })).said, /Got a record: 2\./)
  const records = await recordsIn(house)
  assert.deepEqual(
    records.map(one => [one.name, one.nhs, one.born, one.died]),
    [
      ['Known by number P3', null, '1950-01-01', '2024-09-01'],
      ['Margaret Ashby', '9990000018', '1944-05-12', null],
      ['Zoë Ó Neill', '9990000026', '1950-01-01', null],
    ],
  )
  for (const { id, name } of records.filter(one => one.id !== margaretId)) {
    const lines = (await auditOf(house, id)).filter(one => one.act === 'made a record from the council’s file')
    assert.equal(lines.length, 1, name)
  }
  assert.match((await run(house, { as })).said, /Have a record here: 4.*own number: 0.*Got a record: 0\./s)
  await loadCldText(house, file.replace('P2', 'P2 '))
  assert.match((await run(house, { as })).said, /Got a record: 0\./)
  assert.deepEqual(await recordsIn(house), records)
})

test('the record says where it came from, and what the file says happened stands in one quiet branch', async () => {
  const house = await openTestHouse(asks)
  const text = { 'Event Description': 'Her son rang', 'Provider CQC Location Name': 'Alder House' }
  await loadCldText(
    house,
    cldText([
      { ...request, ...who('', 'P3'), ...text },
      { ...longTerm, ...who('', 'P3'), ...text },
    ]),
  )
  await run(house, { as: await accountOf(house, 'team manager') })
  const id = (await recordsIn(house))[0]!.id
  const adviser = await house.signedInAs('contact adviser')
  const shown = await adviser.get(`/people/${id}`)
  assert.match(shown.text, /Known by number P3/)
  assert.match(shown.text, /This record was made from it on 3 March/)
  const branch = shown.page.querySelector('details.govuk-details[open]')!
  const said = branch.textContent.replace(/\s+/g, ' ')
  assert.match(said, /From the council’s file, as at 31 March 2025/)
  assert.match(said, /31 March Long term support: Community, Home support or domiciliary care runs/)
  assert.match(said, /2 May Request: NFA: Information and advice or signposting/)
  assert.match(said, /1 May Long term support: Community, Home support or domiciliary care began/)
  assert.doesNotMatch(shown.text, /Alder House|Her son/)
  assert.match((await adviser.get(`/people/${id}?show=help`)).text, /Nothing of this kind/)
  // She is found by her number, and not by the words around it.
  assert.match((await adviser.post('/people/find', { find: 'P3', alike: '' })).text, /Known by number P3/)
})

test('whoever is likely somebody here waits for somebody’s word', async () => {
  const house = await openTestHouse(asks)
  const manager = await house.signedInAs('team manager')
  const ann = await somebody(house, { knownAs: 'Ann Lee', birthDate: '1950-01-01' })
  const [theirs, other] = ['P1', 'P2'].map(local => ({
    ...{ ...request, ...who('', local, { 'First Name': 'Ann', 'Last Name': 'Lee' }) },
  }))
  await loadCldText(house, cldText([theirs!, other!]))
  const page = '/exchange/client-level-data/people'
  const shown = await manager.get(page)
  assert.match(shown.text, /wait for somebody’s word2.*Ann Lee.*Nobody is new/s)
  const match = `/people/${ann}/rows-of-the-return`
  const [first, second] = (await manager.get(match)).page.querySelectorAll('input[name=handle]')
  const post = (input: typeof first, decision: string) =>
    manager.post(match, { decision, handle: input!.getAttribute('value')!, match: '' })
  assert.equal((await post(first, 'theirs')).status, 303)
  assert.equal((await post(second, 'somebody else')).status, 303)
  assert.match((await manager.get(page)).text, /Have a record here1.*1 would get a record/s)
  assert.equal((await manager.post(page, {})).status, 303)
  assert.equal((await recordsIn(house)).length, 2)
  assert.match((await manager.get(page)).text, /Have a record here2.*Nobody is new/s)
  assert.equal((await (await house.signedInAs('contact adviser')).get(page)).status, 403)
})

test('whoever was erased gets no record again of rows that are still there', async () => {
  const house = await openTestHouse(asks)
  const as = await accountOf(house, 'team manager')
  await loadCldText(
    house,
    cldText([
      { ...request, ...who('9990000026', 'P2') },
      { ...request, ...who('', 'P3') },
    ]),
  )
  await run(house, { as })
  const ids = (await recordsIn(house)).map(one => one.id)
  await house.write(tx => sql`select people.erase(${house.place.id}::integer, ${ids}::uuid[])`.execute(tx))
  assert.match((await run(house, { as })).said, /Have a record here: 0.*Got a record: 0\./s)
  assert.deepEqual(await recordsIn(house), [])
})

test('of a person only what says something becomes a fact', () => {
  const person: PersonOfReturn = {
    ...{ personKey: '9990000026', localId: null, nhsNumber: '9990000026', firstName: '', lastName: ' ' },
    ...{ bornOn: null, diedOn: null, postcode: null, gender: 'Unknown', ethnicity: 'White: Irish', hasCarer: 'No' },
    ...{ accommodation: 'Presumed at home', worthALook: false, sameNumber: [] },
  }
  const made = thinRecord(person)
  assert.deepEqual(made.details, [
    { kind: 'ethnicity', value: 'White: Irish' },
    { kind: 'has an unpaid carer', value: 'No' },
  ])
  assert.deepEqual([made.knownAs, made.named], ['Known by number 9990000026', false])
})

test('who gets a record, who is one of the others, and who stays in the file', () => {
  const person = { nhsNumber: null, sameNumber: [] as string[] } as unknown as PersonOfReturn
  const [one, other, wrong] = ['9990000018', '9990000026', '9990000019']
  assert.equal(whatFor(person), 'a record')
  assert.equal(whatFor({ ...person, nhsNumber: one }), 'a record')
  assert.equal(whatFor({ ...person, nhsNumber: wrong }), 'stays in the file')
  assert.deepEqual(whatFor({ ...person, sameNumber: [wrong, one] }), { joins: one })
  assert.equal(whatFor({ ...person, sameNumber: [one, other] }), 'stays in the file')
})

test('the file of an invented council: everybody in it gets one record, and their events stand on it', async () => {
  const house = await openTestHouse(asks)
  const folder = mkdtempSync(join(tmpdir(), 'invented-'))
  after(() => rmSync(folder, { recursive: true }))
  const out = join(folder, 'cld.csv')
  const { db, clock, place } = house
  const flags = { out, rows: '600', from: '2025-03-01', to: '2026-02-28', faults: '0.2' }
  const quiet = { words: [], print: () => undefined, progress: () => undefined }
  await demoCommands.find(one => one.name === 'invent cld')!.run({ db, clock, place, flags, ...quiet })
  // On some rows nobody wrote the NHS number.
  const lines = readFileSync(out, 'utf8').split('\r\n')
  await loadCldText(house, lines.map((line, i) => (i % 40 === 7 ? line.replace(/999\d{7}/, '') : line)).join('\r\n'))
  const as = await accountOf(house, 'team manager')
  const dry = await run(house, { 'dry-run': true })
  const [, joining, waiting, staying, fresh] = dry.said.split('\n').map(line => Number(/(\d+)\.$/.exec(line)![1]))
  assert.ok(joining! > 0 && staying! > 0 && waiting === 0 && fresh! > 200, dry.said)
  await run(house, { as })
  const { rows } = await house.write(tx =>
    sql<{ people: number; records: number; doubles: number; without: number }>`
      select (select count(*)::integer from exchange.cld_person where place_id = ${place.id}) as people,
             (select count(*)::integer from people.person where place_id = ${place.id}) as records,
             (select count(*)::integer from (select 1 from exchange.cld_match m
                join exchange.cld_person w using (place_id, person_key)
                join people.person p on p.place_id = m.place_id and p.person_id = m.person_id
               where m.place_id = ${place.id} and how = 'made from the file' and w.local_id is not null group by w.local_id having count(*) > 1) twice) as doubles,
             (select count(*)::integer from people.person p where p.place_id = ${place.id} and not exists (
                select from people.timeline t where t.place_id = ${place.id} and t.person_id = p.person_id)) as without`.execute(
      tx,
    ),
  )
  const [found] = rows
  assert.equal(found!.records, fresh)
  assert.equal(found!.people, fresh! + joining! + staying!)
  assert.deepEqual([found!.doubles, found!.without], [0, 0])
  assert.match((await run(house, { as })).said, /Got a record: 0\./)
})
