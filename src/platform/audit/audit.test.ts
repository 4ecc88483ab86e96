import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { audited, type By, canonical, seal, verify } from './index.ts'

const when = new Date('2026-03-03T10:40:00Z')
const by = (placeId: number): By => ({ placeId, accountId: null, role: 'test', team: '', at: when })
const note = (placeId: number, n: number) => ({
  result: n,
  audit: [{ act: `did ${n}`, person: newId(), content: { n, placeId } }],
})

test('the same content has the same hash whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), content => {
      const turned = Object.fromEntries(Object.entries(content).reverse())
      return canonical(content) === canonical(turned)
    }),
  )
})

test('sealed batches follow each other and prove themselves', async () => {
  const { db, place } = await openTestHouse()
  for (let n = 0; n < 7; n += 1) await audited(db, by(place.id), async () => note(place.id, n))
  const first = await seal(db, place.id, when)
  for (let n = 0; n < 3; n += 1) await audited(db, by(place.id), async () => note(place.id, n))
  assert.deepEqual(await verify(db, place.id, [first!]), { batches: 1, entries: 7, unsealed: 3 })
  const second = await seal(db, place.id, when)
  assert.equal(second?.batch, 2)
  assert.deepEqual(await verify(db, place.id, [first!, second!]), { batches: 2, entries: 10, unsealed: 0 })
  assert.deepEqual(await seal(db, place.id, when), second)
})

test('a line that was changed, removed or added afterwards is found, and a rewritten chain does not agree with its head', async () => {
  const { db, place } = await openTestHouse()
  for (let n = 0; n < 3; n += 1) await audited(db, by(place.id), async () => note(place.id, n))
  const head = await seal(db, place.id, when)
  const fault = async () => (await verify(db, place.id, [head!])).firstFault
  const asOwner = (statement: string) => db.pool.query(statement.replaceAll('$place', String(place.id)))

  await asOwner(`update audit.entry set act = 'did nothing' where place_id = $place and act = 'did 1'`)
  assert.match((await fault()) ?? '', /batch 1: a line was changed/)
  await asOwner(`update audit.entry set act = 'did 1' where place_id = $place and act = 'did nothing'`)
  assert.equal(await fault(), undefined)

  await asOwner(`delete from audit.entry where place_id = $place and act = 'did 2'`)
  assert.match((await fault()) ?? '', /batch 1: 3 lines were sealed, 2 are there/)

  await asOwner(`delete from audit.batch where place_id = $place`)
  await asOwner(`update audit.entry set batch = null where place_id = $place`)
  await seal(db, place.id, when)
  assert.match((await fault()) ?? '', /not the one whose hash was kept outside/)
})

test('the role of a request cannot change or remove what the audit says', async () => {
  const { db, place } = await openTestHouse()
  await audited(db, by(place.id), async () => note(place.id, 1))
  for (const statement of [
    `update audit.entry set act = 'x'`,
    'delete from audit.entry',
    'delete from audit.batch',
    'truncate audit.entry',
  ])
    await assert.rejects(
      inTransaction(db, place.id, tx => sql.raw(statement).execute(tx)),
      /permission denied/,
    )
})

test('work that fails leaves no line, and a line that fails leaves no work', async () => {
  const { db, place } = await openTestHouse()
  await assert.rejects(
    audited(db, by(place.id), async tx => {
      await sql`insert into place.postcode (place_id, postcode, latitude, longitude) values (${place.id}, 'ZX1 1AA', 52, -1)`.execute(
        tx,
      )
      return { result: 1, audit: [{ act: 'x', person: 'not an id' }] }
    }),
  )
  const left = await db.pool.query('select count(*)::integer as n from place.postcode where place_id = $1', [place.id])
  assert.equal(left.rows[0].n, 0)
})
