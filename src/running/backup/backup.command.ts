import { existsSync } from 'node:fs'
import type { Place } from '#place'
import { audited, verify } from '#platform/audit'
import { type Command, Refusal, type Running } from '#platform/commands'
import { type Database, sql } from '#platform/database'
import { copyIn } from './copy-in.ts'
import { copyOut } from './copy-out.ts'

const placesIn = async (db: Database) =>
  (
    await sql<{ id: number; name: string }>`select place_id as id, name from place.place order by place_id`.execute(
      db.kysely,
    )
  ).rows

/** A copy holds every place's people, so every place's audit says that it was made (safety.md, Who looked). */
async function writeDown({ db, clock }: Running<Place>, act: string, reason: string): Promise<void> {
  for (const { id } of await placesIn(db)) {
    const by = { placeId: id, accountId: null, role: 'command line', team: '', at: clock.now() }
    await audited(db, by, async () => ({ result: undefined, audit: [{ act, reason }] }))
  }
}

const whoFor = (flags: Running<Place>['flags']): string => {
  const who = String(flags.as ?? '').trim()
  if (!who)
    throw new Refusal('Say who this is done for with --as: everybody’s record is in a copy, and the audit keeps it.')
  return who
}

/** The role may not see every place's rows (42501): a copy with some left out would be worse than none. */
const inWords = (fault: unknown): unknown =>
  (fault as { code?: string }).code === '42501'
    ? new Refusal(
        'The role in DATABASE_URL may not read and write every place’s rows. Use one that may: alter role … bypassrls (docs/running.md).',
      )
    : fault

export const backupCommand: Command<Place> = {
  name: 'backup',
  does: 'Copies everything into one file, while the house goes on',
  help: `npm run alongside -- backup --out FILE --as WHO
Every place of the database, as it stood at one moment, with the digest that a restored copy has to have. The file holds
everybody's record: only its owner may read it, and it is yours to encrypt and to take elsewhere. --as names who it is for.`,
  flags: { out: 'text' },
  beforeMigrating: true,
  async run(running) {
    const { db, clock, flags, print } = running
    const file = String(flags.out ?? '')
    if (!file) throw new Refusal('Say where the copy goes with --out FILE.')
    if (existsSync(file)) throw new Refusal(`${file} is there already. A copy is never written over another.`)
    const madeFor = whoFor(flags)
    const made = await sql`select 1 where to_regclass('public.migration') is not null`.execute(db.kysely)
    if (made.rows.length === 0) throw new Refusal('There is no Alongside in this database.')
    // First, so that the copy itself says that it was made.
    await writeDown(running, 'took a copy of everything', `for ${madeFor}, on the command line`)
    const said = await copyOut(db, file, { madeAt: clock.now(), madeFor }).catch(fault => {
      throw inWords(fault)
    })
    print(
      flags.json
        ? JSON.stringify({ file, ...said })
        : `${said.rows} rows of ${said.tables} tables are in ${file}.\nDigest ${said.digest}`,
    )
    return 0
  },
}

export const restoreCommand: Command<Place> = {
  name: 'restore',
  does: 'Puts a backup into an empty database, and proves that it is the same',
  help: `npm run alongside -- restore FILE --as WHO
All of it or nothing. Refuses a database with anything in it, a copy made by other migrations, and a file that was changed.
What was lawfully erased after the copy was made has to be erased again before anybody signs in: docs/running.md says how.`,
  beforeMigrating: true,
  async run(running) {
    const { db, words, flags, print } = running
    const file = words[0]
    if (!file || !existsSync(file)) throw new Refusal(file ? `There is no file ${file}.` : 'Say which FILE to restore.')
    const madeFor = whoFor(flags)
    const said = await copyIn(db, file).catch(fault => {
      throw inWords(fault)
    })
    const { head, rows, tables, digest } = said
    const places = await placesIn(db)
    const chains = []
    for (const { id, name } of places) chains.push({ name, ...(await verify(db, id, [])) })
    await writeDown(
      running,
      'restored a copy of everything',
      `made ${head.madeAt}; for ${madeFor}, on the command line`,
    )
    const faults = chains.filter(chain => chain.firstFault)
    if (flags.json) print(JSON.stringify({ file, rows, tables, digest, madeAt: head.madeAt, audit: chains }))
    else {
      print(
        `${rows} rows of ${tables} tables are back, as of ${head.madeAt}.\nDigest ${digest}, the same as in the copy.`,
      )
      for (const { name, entries, unsealed, firstFault } of chains)
        print(
          `Audit of ${name}: ${firstFault ? `the first fault is in ${firstFault}` : `${entries} sealed lines follow each other, ${unsealed} not sealed yet`}.`,
        )
      print(`What was lawfully erased since ${head.madeAt} has to stay erased: erase it again before anybody signs in.`)
    }
    return faults.length > 0 ? 1 : 0
  },
}
