import assert from 'node:assert/strict'
import { test } from 'node:test'
import { retentionCommand } from '#people'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { recordParts } from '../../record-parts.ts'

const words = 'Wants dominoes in Fernhill'

/** Conversations about nobody; one of them is to be rung back, and one is about somebody. */
async function scene() {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
  const talk = async (more: Record<string, string | string[]>) => {
    const id = newId()
    const form = { channel: 'phone', caller: 'the person', about: 'new matter', do: 'finish', mightNeed: 'no' }
    const sent = await manager.post(`/conversations/${id}`, { ...form, wants: words, ...more })
    assert.equal(sent.status, 303, sent.text)
    return id
  }
  const advised = { results: 'advice', advice: 'Rang the club for him.' }
  const nobody = await talk(advised)
  const gap = await talk({ results: 'nothing fits', gap: 'A chess club on Sundays' })
  const named = await talk({ ...advised, aboutName: 'Wilf Sykes' })
  const rung = await talk({ ...advised })
  await house.write(tx =>
    sql`insert into front_door.contact_result (place_id, result_id, contact_id, kind, due_on)
      values (${house.place.id}, ${newId()}, ${rung}, 'ring back', '2026-03-05')`.execute(tx),
  )
  const there = async () =>
    (
      await sql<{
        id: string
      }>`select contact_id as id from front_door.contact where place_id = ${house.place.id}`.execute(house.db.kysely)
    ).rows.map(row => row.id)
  const run = async (flags: Record<string, string | boolean>) => {
    const said: string[] = []
    const more = { words: [], flags, print: (line: string) => said.push(line), progress: () => {} }
    await retentionCommand(recordParts.held).run({ db: house.db, clock: house.clock, place: house.place, ...more })
    return said.join('\n')
  }
  return { house, manager, nobody, gap, named, rung, there, run }
}

test('a conversation about nobody on record goes after its years, with a proof, by a named decision', async () => {
  const { house, manager, nobody, gap, named, rung, there, run } = await scene()
  house.clock.set('2034-03-02T10:40:00Z')
  assert.doesNotMatch(await run({ 'dry-run': true }), /nobody-on-record/)
  house.clock.set('2034-03-04T10:40:00Z')
  assert.match(
    await run({ 'dry-run': true }),
    /2 conversations, letters and concerns, last about 2026-03-04 or before {2}nobody-on-record/,
  )
  assert.equal((await there()).length, 4, 'to ask removes nothing')
  const said = await run({ as: `${manager.accountId}@example.org`, reason: 'eight years' })
  assert.match(said, /nobody-on-record {2}removed/)
  const left = await there()
  assert.ok(!left.includes(nobody) && !left.includes(gap))
  assert.ok(left.includes(rung), 'we said we would ring: nobody did yet')
  assert.ok(!left.includes(named), 'who is on record went with their record')
  const held = await sql<{ hangs: number; words: number }>`select
      (select count(*)::integer from front_door.contact_result where place_id = ${house.place.id} and contact_id <> ${rung}) as hangs,
      (select count(*)::integer from community.gap where place_id = ${house.place.id} and (words <> '' or contact_id is not null)) as words`.execute(
    house.db.kysely,
  )
  assert.deepEqual(held.rows[0], { hangs: 0, words: 0 })
  const proof = await sql<{
    rows: number
    by: string
    hash: Buffer
  }>`select rows, decided_by_name as by, content_hash as hash
    from front_door.removed where place_id = ${house.place.id}`.execute(house.db.kysely)
  assert.deepEqual({ ...proof.rows[0], hash: proof.rows[0]!.hash.length }, { rows: 2, by: 'Ade Cole', hash: 32 })
  const acts = await sql<{ reason: string }>`select reason from audit.entry where place_id = ${house.place.id}
    and act = 'removed conversations, letters and concerns about nobody on record'`.execute(house.db.kysely)
  assert.deepEqual(acts.rows, [{ reason: 'eight years' }])
})

test('a letter put aside and a decided concern about nobody go too; one that waits to be decided stays', async () => {
  const { house, there } = await scene()
  const place = house.place.id
  const post = async (id: string, done: string | null) => {
    const document = newId()
    await house.write(async tx => {
      await sql`insert into people.document (place_id, document_id, about, from_kind, came_on, file_name, type, bytes, size, sha256, scanned, restricted, added_by_name, team, added_at)
        values (${place}, ${document}, 'x', 'GP', '2026-03-03', 'x.txt', 'text/plain', '\\x78', 1, '\\x78', 'x', false, 'x', 'x', now())`.execute(
        tx,
      )
      await sql`insert into front_door.post_item (place_id, post_id, document_id, from_kind, came_on, team, brought_by_name, brought_at, outcome, done_at)
        values (${place}, ${id}, ${document}, 'GP', '2026-03-03', 'x', 'x', now(), ${done && 'nothing to do'}, ${done}::timestamptz)`.execute(
        tx,
      )
    })
  }
  const concern = (decided: string | null) =>
    house.write(tx =>
      sql`insert into front_door.concern (place_id, concern_id, adult_or_child, danger_now, what_happened, raised_by_name, team, raised_at, decide_by, decision, decided_at)
        values (${place}, ${newId()}, 'adult', 'no', 'x', 'x', 'x', '2026-03-03', '2026-03-04', ${decided && 'no enquiry'}, ${decided}::timestamptz)`.execute(
        tx,
      ),
    )
  await concern('2026-03-03T10:40:00Z')
  await concern(null)
  const [aside, waits] = [newId(), newId()]
  await post(aside, '2026-03-03T10:40:00Z')
  await post(waits, null)
  const gone = await house.write(async tx => {
    const { rows } = await sql<{
      rows: number
    }>`select rows from front_door.let_nobodys_go(${place}::integer, '2026-03-04')`.execute(tx)
    return rows[0]!.rows
  })
  assert.equal(gone, 4, 'two conversations, the letter and the concern')
  const concerns = await sql<{ decided: boolean }>`select decided_at is not null as decided from front_door.concern
    where place_id = ${place}`.execute(house.db.kysely)
  assert.deepEqual(concerns.rows, [{ decided: false }])
  const left = await sql<{
    id: string
  }>`select post_id as id from front_door.post_item where place_id = ${place}`.execute(house.db.kysely)
  assert.deepEqual(left.rows, [{ id: waits }])
  const papers = await sql<{
    n: number
  }>`select count(*)::integer as n from people.document where place_id = ${place}`.execute(house.db.kysely)
  assert.equal(papers.rows[0]!.n, 1)
  assert.equal((await there()).length, 2)
  await assert.rejects(
    house.write(tx => sql`select front_door.let_nobodys_go(${place + 1}::integer, '2026-03-04')`.execute(tx)),
    /not of this place/,
  )
})
