import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { inTransaction, openDatabase, sql, troubleOf } from '#platform/database'
import { startPair } from '#tests/standby'
import { failoverDrill } from './failover.ts'

test('the primary is killed: the standby is promoted, both processes come back by themselves, and nothing saved is lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-failover-'))
  try {
    const drilled = await failoverDrill({ saves: 60, headsFile: join(folder, 'heads'), noticedAfterMs: 300 })
    const { lost, twice, inPart, auditFault, answered, otherwise } = drilled
    assert.deepEqual(
      { lost, twice, inPart, auditFault, answered, otherwise },
      { lost: 0, twice: 0, inPart: 0, auditFault: '', answered: 60, otherwise: [] },
    )
    assert.deepEqual(
      [drilled.readyWhileAway, drilled.readyAfter],
      [
        [503, 503],
        [200, 200],
      ],
    )
    assert.ok(drilled.toldAway > 0, 'somebody was told that it was away')
    assert.ok(drilled.awayMs < 15_000, `away for ${drilled.awayMs} ms`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('what one server alone has kept is not called saved, and an old primary that comes back is not written to', async () => {
  const pair = await startPair()
  const db = await openDatabase({ url: pair.url, folder: '', patience: 1 })
  const alone = await openDatabase({ url: pair.primaryUrl, folder: '', connections: 1 })
  try {
    await alone.pool.query('create role alongside_app; create table noted (word text); grant all on noted to public')
    const note = (word: string, on = db) =>
      inTransaction(on, 1, tx => sql`insert into noted values (${word})`.execute(tx)).then(
        () => 'saved',
        fault => troubleOf(fault),
      )
    assert.equal(await note('both'), 'saved')

    // Without its standby the primary waits, and whoever saves is told so instead of waiting for ever.
    await pair.stopStandby()
    assert.equal(await note('waits'), 'slow')
    // Somebody looks at what hangs and cancels it: PostgreSQL then commits on the primary alone, with a warning.
    const cancelled = note('alone')
    const hangs = `select pg_cancel_backend(pid) from pg_stat_activity where wait_event = 'SyncRep' and query = 'commit'
      and query_start > now() - interval '1 second'`
    while ((await alone.pool.query(hangs)).rows.length === 0);
    assert.equal(await cancelled, 'slow')

    pair.startStandby()
    while ((await note('again')) !== 'saved');
    await pair.killPrimary()
    pair.promote()
    while ((await note('promoted')) !== 'saved');
    await pair.startOldPrimary()
    const fresh = await openDatabase({ url: pair.url, folder: '', patience: 1 })
    assert.equal(await note('the same', fresh).finally(() => fresh.close()), 'saved')
    const words = (await db.pool.query<{ word: string }>('select word from noted')).rows.map(row => row.word)
    assert.deepEqual(
      ['both', 'promoted', 'the same'].filter(word => !words.includes(word)),
      [],
    )
  } finally {
    await db.close()
    await alone.close()
    await pair.stop()
  }
})
