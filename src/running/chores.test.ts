import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runChores } from '#platform/chores'
import { inTransaction, newId, sql } from '#platform/database'
import { findLink, outboxPage, sendDue, writeAsking } from '#platform/notify'
import { openTestHouse } from '#tests/house'
import { makePerson } from '#tests/introduced'
import { choresOf } from './chores.ts'

async function scene() {
  const house = await openTestHouse()
  const { db, place, clock } = house
  const tokens: string[] = []
  const send = () =>
    sendDue({
      ...{ db, placeId: place.id, clock, adapter: outboxPage },
      checks: { 'how it is going': async () => ({ go: true as const }) },
      linkTo: token => {
        tokens.push(token)
        return `https://example.org/a/${token}`
      },
    })
  const chores = choresOf({ ...place, sends: ['text'] }, { send, keepHead: () => undefined })
  const all = () => runChores({ db, placeId: place.id, clock, wall: clock, chores })
  const ask = () =>
    house.write(async tx => {
      const personId = await makePerson(tx, place.id)
      return writeAsking(tx, place.id, {
        ...{ kind: 'how it is going', personId, recordId: newId(), now: clock.now() },
        to: { wayId: newId(), channel: 'text', value: '07700 900114' },
        by: { accountId: null, name: 'Priya Shah' },
      })
    })
  const kept = () =>
    inTransaction(db, place.id, async tx => {
      const found = await sql<{ outbox: string; links: number; tokens: number; cleared: number }>`select
        (select string_agg(o::text, ' ') from platform.outbox o) as outbox, (select count(*)::int from platform.link) as links,
        (select count(*)::int from platform.link_token) as tokens,
        (select count(*)::int from platform.outbox where cleared_at is not null) as cleared`.execute(tx)
      return found.rows[0]!
    })
  return { house, all, ask, kept, tokens }
}

test('words, address and link of a message go after the days of the profile; that there was one stays', async () => {
  const { house, all, ask, kept, tokens } = await scene()
  await ask()
  await all()
  assert.match((await kept()).outbox, /07700 900114.*We would like to hear/s)
  const link = await inTransaction(house.db, house.place.id, tx => findLink(tx, house.place.id, tokens[0]!))
  assert.ok(link)
  house.clock.set('2026-05-31T10:41:00Z')
  await ask()
  await all()
  const before = await kept()
  assert.deepEqual([before.cleared, before.links, before.tokens], [0, 1, 1], 'eighty-nine days; its link ran out')
  house.clock.set('2026-06-02T10:41:00Z')
  await all()
  const after = await kept()
  assert.deepEqual([after.cleared, after.links, after.tokens], [1, 1, 1], 'the newer one stays whole')
  assert.equal(after.outbox.match(/07700 900114/g)!.length, 1)
  const worker = await house.signedInAs('contact adviser')
  assert.match((await worker.get('/outbox')).text, /Words and address removed by rule/)
  const acts = await inTransaction(house.db, house.place.id, async tx => {
    const found = await sql<{ act: string; role: string }>`select act, role from audit.entry
      where place_id = ${house.place.id} and act like 'removed the words%' order by entry_id`.execute(tx)
    return found.rows
  })
  assert.deepEqual(acts, [
    { act: 'removed the words and addresses of 0 messages, and 1 links', role: 'system' },
    { act: 'removed the words and addresses of 1 messages, and 0 links', role: 'system' },
  ])
})

test('on any day, what is kept is exactly what is younger than the days of the profile, and what has not gone', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 6 }), async ages => {
      const { house, all, ask, kept } = await scene()
      // What is sent by itself is sent each minute: those of one day are asked some minutes apart.
      for (const [n, age] of ages.toSorted((a, b) => b - a).entries()) {
        house.clock.set(new Date(Date.UTC(2026, 8, 1, 10, 2 * n) - age * 86_400_000).toISOString())
        await ask()
        await all()
      }
      house.clock.set('2026-09-01T16:30:00Z')
      await all()
      const { keptDays } = house.place.messages
      assert.equal((await kept()).cleared, ages.filter(age => age >= keptDays).length)
    }),
    { numRuns: 12, examples: [[[198, 198]]] },
  )
})

test('an unfinished page that nobody returned to goes, and the system is who did it', async () => {
  const { house, all } = await scene()
  const adviser = await house.signedInAs('contact adviser')
  await house.write(tx =>
    sql`insert into platform.draft (place_id, draft_id, account_id, team, kind, content, began_at, saved_at)
      values (${house.place.id}, ${newId()}, ${adviser.accountId}, 'contact-centre', 'conversation', '{}', now(), '2026-02-01')`.execute(
      tx,
    ),
  )
  await all()
  const left = await inTransaction(house.db, house.place.id, async tx => {
    const found = await sql<{ drafts: number; by: string | null }>`select
      (select count(*)::int from platform.draft where place_id = ${house.place.id}) as drafts,
      (select role from audit.entry where place_id = ${house.place.id} and act like 'removed 1 unfinished%') as by`.execute(
      tx,
    )
    return found.rows[0]!
  })
  assert.deepEqual(left, { drafts: 0, by: 'system' })
})

test('the administrator sees what runs by itself, what came of it and when it is next; others do not', async () => {
  const { house, all } = await scene()
  const administrator = await house.signedInAs('administrator')
  assert.match((await administrator.get('/what-runs')).text, /Nothing has run yet/)
  await all()
  const shown = await administrator.get('/what-runs')
  assert.match(shown.text, /Seals what the audit says.*each minute.*sealed up to batch 1/)
  assert.match(shown.text, /Sends the messages that are due/)
  assert.match(shown.text, /after 90 days.*every 6 hours/)
  assert.equal((await (await house.signedInAs('team manager')).get('/what-runs')).status, 403)
})
