import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { heldOf, peopleHeld, retentionCommand } from '#people'
import type { RowsRule } from '#place'
import { sql } from '#platform/database'
import { type CldCells, cldText, loadCldText, longTerm, request } from '#tests/cld'
import { openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, margaret } from '#tests/margaret'
import { exchangeHeld } from '../held.ts'

const folder = mkdtempSync(join(tmpdir(), 'removed-'))
after(() => rmSync(folder, { recursive: true }))

const command = async (house: TestHouse, flags: Record<string, string | boolean>) => {
  const said: string[] = []
  const more = { words: [], flags, print: (line: string) => said.push(line), progress: () => {} }
  const { db, clock, place } = house
  const status = await retentionCommand(heldOf(peopleHeld, exchangeHeld)).run({ db, clock, place, ...more })
  return { status, said: said.join('\n') }
}
const rowsIn = async (house: TestHouse, table: string): Promise<string[]> => {
  const found = await house.write(tx =>
    sql<{
      key: string
    }>`select coalesce(to_jsonb(t) ->> 'person_key', to_jsonb(t) ->> 'line') as key from ${sql.table(table)} t
      where place_id = ${house.place.id} order by 1`.execute(tx),
  )
  return found.rows.map(row => row.key)
}
const who = (local: string) => ({ 'NHS Number': '', 'LA Person Unique Identifier': local })
/** The request ended on 2 May 2024; the service of `still` ran when the file ended, on 31 March 2025. */
const file = (more: CldCells[] = []) =>
  cldText([{ ...request, ...who('gone') }, { ...longTerm, ...who('still') }, { ...request, ...who('still') }, ...more])

test('rows go eight years after their person’s last event, by a named decision, with a proof, and do not come back', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
  await loadCldText(house, file())
  house.clock.set('2032-05-01T10:00:00Z')
  assert.match((await command(house, { 'dry-run': true })).said, /Nothing is due/)
  house.clock.set('2032-05-02T10:00:00Z')
  const due = await command(house, { 'dry-run': true })
  assert.match(due.said, /^1 row of 1 person, last about 2024-05-02 or before {2}return-rows\n1 due\.$/)
  assert.equal((await rowsIn(house, 'exchange.cld_row')).length, 3, 'a dry run removes nothing')
  const kept = join(folder, 'kept')
  const decided = { as: `${manager.accountId}@example.org`, reason: 'eight years', kept }
  assert.equal((await command(house, decided)).status, 0)
  assert.deepEqual(await rowsIn(house, 'exchange.cld_row'), ['999_still', '999_still'])
  assert.deepEqual(await rowsIn(house, 'exchange.cld_person'), ['999_still'])
  const proof = await house.write(tx =>
    sql<{ rule: string; people: number; rows: number; by: string; hash: Buffer }>`
      select rule, people, rows, decided_by_name as by, content_hash as hash from exchange.cld_removed
       where place_id = ${house.place.id}`.execute(tx),
  )
  const [one] = proof.rows
  assert.deepEqual([one!.rule, one!.people, one!.rows, one!.by], ['return-rows', 1, 1, 'Ade Cole'])
  assert.equal(one!.hash.length, 32)
  await assert.rejects(house.write(tx => sql`delete from exchange.cld_removed`.execute(tx)))

  // The old file, changed by a space, is another one: what went stays gone, and it is told.
  const again = await loadCldText(house, file().replace('Female', ' Female'))
  assert.deepEqual([again.read, again.accepted, again.refused], [3, 3, 0])
  assert.match(
    again.faults.at(-1)!.message,
    /^rows of people whose last event is older than this place keeps are not kept \(1\)$/,
  )
  assert.deepEqual(new Set(await rowsIn(house, 'exchange.cld_row')), new Set(['999_still']))
  // Whoever has had an event since is kept, with all of it.
  const later = { ...request, ...who('gone'), 'Event Start Date': '2024-05-03', 'Event End Date': '2024-05-03' }
  await loadCldText(house, file([later]))
  assert.equal((await rowsIn(house, 'exchange.cld_row')).filter(key => key === '999_gone').length, 2)

  // After a restore the file outside says what goes again.
  assert.match(readFileSync(kept, 'utf8'), /"untilOn":"2024-05-02"/)
  const other = await openTestHouse()
  const sam = await other.signedInAs('team manager')
  await loadCldText(other, file())
  const told = JSON.parse(readFileSync(kept, 'utf8').trim())
  assert.equal(told.place, other.place.slug)
  const redo = { as: `${sam.accountId}@example.org`, reason: 'restored', again: kept }
  assert.match((await command(other, { 'dry-run': true, again: kept })).said, /^1 row of 1 person/)
  assert.equal((await command(other, redo)).status, 0)
  assert.deepEqual(await rowsIn(other, 'exchange.cld_row'), ['999_still', '999_still'])
})

test('nobody’s rows go while a question is open about them; of those that go with a record it is told in its audit', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
  const id = await margaret(house) // 999 000 0018
  await loadCldText(house, cldText([{ ...request, 'NHS Number': '9990000018' }]))
  await manager.post(`/people/${id}/subject-access`, { askedOn: '3/3/2026', askedBy: '' })
  house.clock.set('2033-01-01T10:00:00Z')
  const decided = { as: `${manager.accountId}@example.org`, reason: 'eight years' }
  assert.match((await command(house, decided)).said, /Nothing is due/)
  await house.write(tx =>
    sql`update people.access_request set given_on = '2026-04-01', identity_on = '2026-03-03', reviewed_at = now() where place_id = ${house.place.id}`.execute(
      tx,
    ),
  )
  assert.match((await command(house, decided)).said, /^1 row of 1 person/)
  const lines = await auditOf(house, id)
  assert.ok(lines.some(one => one.act === 'removed their rows of Client Level Data' && one.reason === 'eight years'))
})

test('the page lists what is due of rows, and removes it by name; refused rows have a rule of their own', async () => {
  const house = await openTestHouse()
  await loadCldText(house, file([{ ...request, ...who('refused'), 'Event Start Date': 'soon' }]))
  assert.deepEqual(await rowsIn(house, 'exchange.cld_refused'), ['1', '5'])
  house.clock.set('2027-03-30T10:00:00Z')
  let manager = await house.signedInAs('team manager')
  assert.doesNotMatch((await manager.get('/retention')).text, /last about/)
  house.clock.set('2027-03-31T10:00:00Z')
  manager = await house.signedInAs('team manager')
  assert.match((await manager.get('/retention')).text, /1 row, last about 31 March 2025 or before/)
  assert.equal((await manager.post('/retention', { reason: 'x' })).status, 422)
  assert.equal((await manager.post('/retention', { rules: 'return-refused', reason: '' })).status, 422)
  assert.equal((await manager.post('/retention', { rules: 'return-rows', reason: 'not due' })).status, 404)
  assert.equal((await manager.post('/retention', { rules: 'return-refused', reason: 'two years' })).status, 303)
  assert.deepEqual(await rowsIn(house, 'exchange.cld_refused'), [])
  assert.equal((await rowsIn(house, 'exchange.cld_row')).length, 3)
  const adviser = await house.signedInAs('contact adviser')
  assert.equal((await adviser.get('/retention')).status, 403)
})

const day = fc.integer({ min: 0, max: 700 }).map(n => new Date(Date.UTC(2024, 3, 1 + n)).toISOString().slice(0, 10))
const rule = (from: 'last event' | 'end of the period'): RowsRule => ({
  ...{ key: 'r', name: 'r', of: 'rows of the return' as const, years: 1, source: '' },
  from,
})

test('whoever has anything younger than the rule keeps all their rows, and nobody else keeps any', async () => {
  const person = fc.array(fc.record({ end: day, runs: fc.boolean() }), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 5 }), day, async (people, untilOn) => {
      const house = await openTestHouse()
      const rows = people.flatMap((events, i) =>
        events.map(({ end, runs }) => ({
          ...(runs ? longTerm : request),
          ...who(`p${i}`),
          ...{ 'Event Start Date': '2024-04-01', 'Event End Date': runs ? '' : end },
        })),
      )
      await loadCldText(house, cldText(rows))
      const decision = { rule: 'r', reason: 'so', by: null, byName: 'A', at: new Date() }
      const going = exchangeHeld.goes![0]!
      const until = { rule: rule('last event'), untilOn }
      const counted = await house.write(tx => going.count(tx, house.place, until))
      await house.write(tx => going.remove(tx, house.place, until, decision))
      const left = await rowsIn(house, 'exchange.cld_row')
      // A running service is known to run until the file ends: 31 March 2025.
      const last = (events: (typeof people)[number]) =>
        events
          .map(e => (e.runs ? '2025-03-31' : e.end))
          .sort()
          .at(-1)!
      const stays = people.flatMap((events, i) => (last(events) > untilOn ? events.map(() => `999_p${i}`) : []))
      assert.deepEqual(left, stays.sort())
      assert.equal(counted.rows, rows.length - stays.length)
    }),
    { numRuns: 12 },
  )
})

test('counted from the end of the period, a file goes whole', async () => {
  const house = await openTestHouse()
  await loadCldText(house, file())
  const going = exchangeHeld.goes![0]!
  const countAt = (untilOn: string) =>
    house.write(tx => going.count(tx, house.place, { rule: rule('end of the period'), untilOn }))
  assert.deepEqual(await countAt('2025-03-30'), { people: 0, rows: 0 })
  assert.deepEqual(await countAt('2025-03-31'), { people: 2, rows: 3 })
})
