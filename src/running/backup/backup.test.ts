import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { makeDemoPlace } from '#demo'
import { ensurePlace, type Place } from '#place'
import { profiles } from '#places'
import { audited, seal, verify } from '#platform/audit'
import { stoppedClock } from '#platform/clock'
import { Refusal } from '#platform/commands'
import { type Database, migrate, newId, openDatabase } from '#platform/database'
import { type Server, startServer } from '#tests/server'
import { backupCommand, restoreCommand } from './backup.command.ts'
import { copyIn } from './copy-in.ts'
import { copyOut } from './copy-out.ts'

const clock = stoppedClock('2026-03-03T11:00:00Z')
const by = { madeAt: clock.now(), madeFor: 'the test' }
const folder = mkdtempSync(join(tmpdir(), 'alongside-backup-'))
let files = 0
const newFile = () => {
  files += 1
  return join(folder, `copy-${files}.gz`)
}

const opened: Database[] = []
const open = async (at: Parameters<typeof openDatabase>[0]) => {
  const db = await openDatabase(at)
  opened.push(db)
  return db
}
const inMemory = (from?: Blob) => open({ folder: 'memory', ...(from && { from }) })
let databases = 0
/** An empty one, on the server: a tenth of a second, where another in memory takes two. */
const emptyOne = async () => {
  databases += 1
  const admin = await open({ url: server.url, folder: '', connections: 1 })
  await admin.pool.query(`create database empty_${databases}`)
  return open({ url: server.url.replace(/\/[^/]+$/, `/empty_${databases}`), folder: '', connections: 2 })
}

let server: Server
let house: { db: Database; place: Place }
before(async () => {
  server = await startServer()
  const db = await inMemory(await template())
  const profile = profiles.marlbrook
  const place = { ...profile, id: await ensurePlace(db, profile.slug, profile.name) }
  await makeDemoPlace(db, place, { asAt: '2026-03-03', seed: 4, scale: 0.003, years: 1, progress: () => undefined })
  await seal(db, place.id, clock.now())
  house = { db, place }
})
after(async () => {
  for (const db of opened) await db.close()
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const running = (db: Database, words: string[], flags: Record<string, string | boolean | undefined>) => {
  const said: string[] = []
  const given = { db, clock, place: house.place, words, flags, print: (line: string) => void said.push(line) }
  return { said, given: { ...given, progress: () => undefined } }
}

test('a whole place goes from the embedded database to PostgreSQL and back, and every digest is the same', async () => {
  const [first, second] = [newFile(), newFile()]
  const made = await copyOut(house.db, first, by)
  assert.ok(made.rows > 2_000 && made.tables > 60, `${made.rows} rows of ${made.tables} tables`)
  assert.equal(statSync(first).mode & 0o077, 0, 'nobody else may read it')

  const onServer = await open({ url: server.url, folder: '' })
  assert.equal((await copyIn(onServer, first)).digest, made.digest)
  assert.equal((await copyOut(onServer, second, by)).digest, made.digest)

  const back = await inMemory()
  assert.equal((await copyIn(back, second)).digest, made.digest)
  const verdict = await verify(back, house.place.id, [])
  assert.ok(verdict.batches > 0 && verdict.entries > 0)
  assert.equal(verdict.firstFault, undefined)

  // What kept the rows right is there again, and a new place gets a number of its own.
  const keys = "select count(*)::integer as n from pg_constraint where contype = 'f'"
  const count = async (db: Database) => (await db.pool.query(keys)).rows[0].n
  assert.equal(await count(back), await count(house.db))
  assert.ok((await ensurePlace(back, 'another', 'Another')) > house.place.id)
})

test('whatever can be typed or kept comes back as it was', async () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map(s => s.replaceAll('\0', ''))
  const content = fc.oneof(
    fc.constant(null),
    fc.dictionary(text, fc.oneof(text, fc.double({ noNaN: true }), fc.boolean())),
  )
  const row = fc.record({
    ...{ kind: text, content, place: fc.double({ noNaN: true, noDefaultInfinity: true, min: -90, max: 90 }) },
    ...{
      hash: fc.option(fc.uint8Array({ minLength: 32, maxLength: 32 })),
      at: fc.date({ noInvalidDate: true, min: new Date('0100-01-01'), max: new Date('9000-01-01') }),
    },
  })
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 12, maxLength: 36 }), async rows => {
      const db = await openDatabase({ folder: 'memory', from: await template() })
      const other = await emptyOne()
      try {
        const placeId = await ensurePlace(db, 'somewhere', 'Somewhere')
        for (const [i, r] of rows.entries()) {
          await db.pool.query('insert into place.postcode values ($1, $2, $3, $3, $4)', [
            placeId,
            String(i),
            r.place,
            r.kind,
          ])
          await db.pool.query(
            `insert into platform.draft (place_id, draft_id, account_id, team, kind, content, began_at, saved_at)
             values ($1, $2, $2, '', $3, $4, $5, $5)`,
            [placeId, newId(), r.kind, JSON.stringify(r.content), r.at],
          )
          await db.pool.query(
            `insert into audit.entry (place_id, entry_id, at, role, team, act, shown, content_hash) values ($1, $2, $3, '', '', $4, $5, $6)`,
            [placeId, newId(), r.at, r.kind, [newId(), newId()], r.hash && Buffer.from(r.hash)],
          )
        }
        const file = newFile()
        const made = await copyOut(db, file, by)
        assert.equal((await copyIn(other, file)).digest, made.digest)
        const read = async (from: Database) =>
          (await from.pool.query('select draft_id, kind, content, saved_at from platform.draft order by draft_id')).rows
        assert.deepEqual(await read(other), await read(db))
      } finally {
        await db.close()
      }
    }),
    { numRuns: 1 },
  )
})

let migrated: Promise<Blob> | undefined
const template = () => {
  const given = process.env.TEST_TEMPLATE
  migrated ??= (async () => {
    if (given) return new Blob([readFileSync(given)])
    const db = await inMemory()
    await migrate(db)
    return db.copy!()
  })()
  return migrated
}

test('the commands say who they run for, write it down, and print the same digest', async () => {
  const file = newFile()
  await assert.rejects(backupCommand.run(running(house.db, [], { out: file }).given), /--as/)
  const out = running(house.db, [], { out: file, as: 'Ada Marsh' })
  assert.equal(await backupCommand.run(out.given), 0)
  await assert.rejects(backupCommand.run(out.given), /is there already/)
  const digest = /Digest ([0-9a-f]{64})/.exec(out.said.join('\n'))![1]!

  const db = await emptyOne()
  await assert.rejects(restoreCommand.run(running(db, [file], {}).given), /--as/)
  const back = running(db, [file], { as: 'Ada Marsh' })
  assert.equal(await restoreCommand.run(back.given), 0)
  assert.match(back.said.join('\n'), new RegExp(`Digest ${digest}, the same[^]*has to stay erased`))
  const acts = await db.pool.query(
    "select act, reason from audit.entry where act like '%a copy of everything' order by entry_id",
  )
  assert.deepEqual(
    acts.rows.map(row => [row.act, /Ada Marsh/.test(row.reason)]),
    [
      ['took a copy of everything', true],
      ['restored a copy of everything', true],
    ],
  )
  // Never over what is there.
  await assert.rejects(restoreCommand.run(back.given), /There is something in this database already/)
})

test('a copy that was changed, cut short or made by others is refused in words, and nothing of it is kept', async () => {
  const file = newFile()
  await copyOut(house.db, file, by)
  const lines = gunzipSync(readFileSync(file)).toString().split('\n').filter(Boolean)
  const head = JSON.parse(lines[0]!)
  const people = lines.findIndex(line => line.includes('"people.person"'))
  const person = lines.findIndex((line, i) => i > people && line.startsWith('['))
  const changed = {
    'one letter of a row': [lines.with(person, lines[person]!.replace(/[a-z]/, 'q')), /damaged/],
    'a row left out': [lines.toSpliced(person, 1), /damaged/],
    'cut short': [lines.slice(0, -1), /ends in the middle/],
    'another migration': [
      lines.with(0, JSON.stringify({ ...head, migrations: head.migrations.map((m: object) => ({ ...m, hash: 'x' })) })),
      /made by a different 0001/,
    ],
    'a newer house': [
      lines.with(
        0,
        JSON.stringify({ ...head, migrations: [...head.migrations, { number: 9999, name: '9999-x.sql', hash: '' }] }),
      ),
      /made by a newer Alongside/,
    ],
    'a newer file': [lines.with(0, JSON.stringify({ ...head, version: 2 })), /of version 2/],
    'something else': [['{}'], /not a backup/],
  } as Record<string, [string[], RegExp]>
  const db = await emptyOne()
  for (const [what, [text, words]] of Object.entries(changed)) {
    const path = newFile()
    writeFileSync(path, gzipSync(`${text.join('\n')}\n`))
    await assert.rejects(
      copyIn(db, path),
      (fault: Error) => fault instanceof Refusal && words.test(fault.message),
      what,
    )
    await migrate(db)
    assert.equal((await db.pool.query('select 1 from place.place')).rows.length, 0, what)
  }
})

test('an older copy is restored as it was made, and then brought to the newest schema', async () => {
  const older = await emptyOne()
  await migrate(older, 11)
  const placeId = await ensurePlace(older, 'marlbrook', 'Marlbrook')
  await audited(older, { placeId, accountId: null, role: 'test', team: '', at: clock.now() }, async () => ({
    result: undefined,
    audit: [{ act: 'set the scene' }],
  }))
  const file = newFile()
  await copyOut(older, file, by)
  const db = await emptyOne()
  await copyIn(db, file)
  assert.deepEqual(await migrate(db), [])
  assert.equal((await db.pool.query('select act from audit.entry')).rows[0].act, 'set the scene')
})

test('a role that would not see every row is refused a copy, instead of being given a part', async () => {
  const admin = await open({ url: server.url, folder: '' })
  await admin.pool.query(
    "create role half login password 'x'; grant alongside_app to half; grant pg_read_all_data to half",
  )
  const half = await open({ url: server.url.replace('postgres@', 'half:x@'), folder: '' })
  await assert.rejects(copyOut(half, newFile(), by), { code: '42501' })
})
