import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { erasing, retentionCommand } from '#people'
import { isOfRecords, type Place } from '#place'
import type { Chore } from '#platform/chores'
import { newId, sql } from '#platform/database'
import { verifyCommand } from '#running'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, somebody } from '#tests/margaret'
import { recordParts } from '../src/record-parts.ts'

const house = await openTestHouse()
const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
const folder = mkdtempSync(join(tmpdir(), 'kept-'))
after(() => rmSync(folder, { recursive: true }))
const kept = join(folder, 'erased')

/** Where an id still stands, in any column of any table; the audit and the proof keep it on purpose. */
async function whereabouts(id: string): Promise<string[]> {
  const columns = await sql<{ table: string; column: string; kind: string }>`
    select c.table_schema || '.' || c.table_name as table, c.column_name as column, c.udt_name as kind
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid') and c.table_schema not in ('pg_catalog', 'information_schema')`.execute(
    house.db.kysely,
  )
  const found: string[] = []
  for (const { table, column, kind } of columns.rows) {
    if (table === 'audit.entry' || table === 'people.erased') continue
    const is = kind === 'uuid' ? sql`= ${id}::uuid` : sql`@> array[${id}::uuid]`
    const n = await sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} ${is} limit 1`.execute(
      house.db.kysely,
    )
    if (n.rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}

const command = async (flags: Record<string, string | boolean>, which = retentionCommand(recordParts.held)) => {
  const said: string[] = []
  const more = { words: [], flags, print: (line: string) => said.push(line), progress: () => {} }
  const status = await which.run({ db: house.db, clock: house.clock, place: house.place, ...more })
  return { status, said: said.join('\n') }
}

test('nothing goes by itself or without a name; what goes is gone, with a proof, and stays gone after a restore', async () => {
  const id = await margaret(house)
  await manager.post(`/people/${id}/note`, { words: 'Roses', whose: 'mine', onDate: '3/3/2026' })
  const rail = await manager.post(`/people/${id}/decisions`, {
    ...{ about: 'The step', wish: 'A rail', ownView: 'A rail', decided: 'yes', decision: 'It is safer' },
    decidedBy: 'the worker',
  })
  assert.equal(rail.status, 303)
  const recent = await somebody(house, { knownAs: 'Recent Pell', now: new Date('2033-01-01T10:00:00Z') })
  assert.match((await command({ 'dry-run': true })).said, /Nothing is due/)
  house.clock.set('2034-03-04T10:40:00Z')
  const listed = await command({ 'dry-run': true })
  assert.match(listed.said, new RegExp(`${id} {2}after-last-contact`))
  assert.doesNotMatch(listed.said, new RegExp(recent))
  assert.doesNotMatch(listed.said, /Margaret/)
  assert.equal((await command({})).status, 2)
  const adviser = await house.signedInAs('contact adviser')
  const refused = { as: `${adviser.accountId}@example.org`, reason: 'due' }
  await assert.rejects(command(refused), /nobody who may decide/)
  assert.ok((await whereabouts(id)).length > 5)
  const decided = { as: `${manager.accountId}@example.org`, reason: 'eight years', kept }
  assert.equal((await command(decided)).status, 0)
  assert.deepEqual(await whereabouts(id), [])
  const proof = await sql<{
    hash: Buffer
    by: string
  }>`select content_hash as hash, decided_by_name as by from people.erased
    where place_id = ${house.place.id} and erased_id = ${id}`.execute(house.db.kysely)
  assert.equal(proof.rows[0]!.by, 'Ade Cole')
  assert.equal(proof.rows[0]!.hash.length, 32)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'erased a record' && line.reason === 'eight years'))
  assert.ok(JSON.parse(readFileSync(kept, 'utf8').split('\n')[0]!).id)
  assert.match((await command({ erased: kept }, verifyCommand)).said, /Nobody who was erased is there again/)
  // A restore of what was kept before brings her back, without the proof: the file outside knows her.
  await house.write(tx =>
    sql`insert into people.person (place_id, person_id, known_as, added_at, changed_at, changed_by_name, changed_what)
      values (${house.place.id}, ${id}, 'Margaret Ashby', now(), now(), '', '')`.execute(tx),
  )
  const back = await command({ erased: kept }, verifyCommand)
  assert.equal(back.status, 1)
  assert.match(back.said, new RegExp(id))
  await command({ ...decided, again: kept, reason: 'restored' })
  assert.deepEqual(await whereabouts(id), [])
  house.clock.set('2026-03-03T10:40:00Z')
})

test('the page lists what goes, refuses without a reason, and leaves whoever a question is open about', async () => {
  const [gone, asking] = [
    await somebody(house, { knownAs: 'Olive Gone' }),
    await somebody(house, { knownAs: 'Nora Asks' }),
  ]
  await manager.post(`/people/${asking}/subject-access`, { askedOn: '3/3/2026', askedBy: '' })
  house.clock.set('2034-03-04T10:40:00Z')
  const later = await house.signedInAs('team manager', { name: 'Sam Low' })
  const shown = await later.get('/retention')
  assert.match(shown.text, /Olive Gone, since/)
  assert.doesNotMatch(shown.text, /Nora Asks/)
  assert.equal((await later.post('/retention', { people: gone, reason: '' })).status, 422)
  assert.equal((await later.post('/retention', { people: asking, reason: 'no' })).status, 404)
  assert.equal((await later.post('/retention', { people: gone, reason: 'eight years' })).status, 303)
  assert.equal((await later.get(`/people/${gone}`)).status, 404)
  assert.equal((await later.get(`/people/${asking}`)).status, 200)
  house.clock.set('2026-03-03T10:40:00Z')
})

test('whom the place lets go by itself goes so, once it is kept outside; what was done by a page is written there too', async () => {
  const own = await openTestHouse()
  const id = await somebody(own, { knownAs: 'Ivy Long' })
  const recent = await somebody(own, { knownAs: 'Otis New', now: new Date('2033-06-01T10:00:00Z') })
  own.clock.set('2034-03-04T10:40:00Z')
  const [rule, ...others] = own.place.retention.filter(isOfRecords)
  const place: Place = { ...own.place, retention: [{ ...rule!, goes: { byItself: 'Cabinet, 3 May 2033' } }, ...others] }
  const file = join(folder, 'by-itself')
  const by = { placeId: place.id, accountId: null, role: 'system', team: '', at: own.clock.now() }
  const run = (chore: Chore) => chore.run({ db: own.db, placeId: place.id, clock: own.clock, by })
  const is = async (person: string) =>
    (await sql`select from people.person where place_id = ${place.id} and person_id = ${person}`.execute(own.db.kysely))
      .rows.length
  assert.equal(await run(erasing(place, recordParts.held, undefined)), '')
  assert.equal(await run(erasing(own.place, recordParts.held, file)), '')
  assert.equal(await is(id), 1)
  assert.equal(await run(erasing(place, recordParts.held, file)), '1 erased by rule, 1 written down outside')
  assert.deepEqual([await is(id), await is(recent)], [0, 1])
  assert.ok(
    (await auditOf(own, id)).some(line => line.act === 'erased a record' && line.reason === 'Cabinet, 3 May 2033'),
  )
  assert.match(readFileSync(file, 'utf8'), new RegExp(id))
  assert.equal(await run(erasing(place, recordParts.held, file)), '')
  // By the page, a year later: the next round keeps it outside, too.
  own.clock.set('2042-03-04T10:40:00Z')
  const decides = await own.signedInAs('team manager')
  assert.equal((await decides.post('/retention', { people: recent, reason: 'eight years' })).status, 303)
  assert.equal(await run(erasing(own.place, recordParts.held, file)), '1 written down outside')
  assert.match(readFileSync(file, 'utf8'), new RegExp(recent))
})

test('nobody of another place is erased, whatever is asked', async () => {
  const other = await openTestHouse()
  const id = await somebody(other, { knownAs: 'Elsewhere' })
  await assert.rejects(
    house.write(tx => sql`select people.erase(${other.place.id}::integer, ${[id]}::uuid[])`.execute(tx)),
  )
  await house.write(tx => sql`select people.erase(${house.place.id}::integer, ${[id, newId()]}::uuid[])`.execute(tx))
  assert.ok((await whereabouts(id)).length > 0)
})
