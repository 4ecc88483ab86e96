import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { Refusal } from '#platform/commands'
import { type Database, migrate, migrations } from '#platform/database'
import { migrationsOf } from './copy-out.ts'
import { type Closing, type Head, readLine, type TableOpens, VERSION, whyNot } from './format.rules.ts'
import { allTables, digestNow, textIsExact } from './tables.ts'

const AT_ONCE = 500

export type Restored = Closing & { head: Head }

/**
 * Puts a copy into an empty database: all of it, or nothing. What is there afterwards is read again and has to have the
 * digest that the copy says; then the migrations since it was made run over it.
 */
export async function copyIn(db: Database, file: string): Promise<Restored> {
  const head = await headOf(file)
  await isEmpty(db)
  await migrate(db, head.migrations.at(-1)!.number)
  const closing = await load(db, file, head)
  await migrate(db)
  return { ...closing, head }
}

async function load(db: Database, file: string, head: Head): Promise<Closing> {
  const client = await db.pool.connect()
  try {
    const there = await migrationsOf(client)
    if (there.length !== head.migrations.length || whyNot(head.migrations, there))
      throw new Refusal('This database was made by other migrations than the copy. Give an empty one.')
    await client.query('begin')
    await textIsExact(client)
    const keys = await withoutForeignKeys(client)
    // What happens when a row is written has happened: what came of it is in the copy.
    await triggers(client, 'disable')
    const closing = await readTables(client, file)
    await triggers(client, 'enable')
    for (const { table, name, definition } of keys)
      await client.query(`alter table ${table} add constraint ${name} ${definition}`)
    await numbersGoOn(client)
    const now = await digestNow(client)
    if (now.digest !== closing.digest)
      throw new Refusal('What was restored is not what the copy says it holds. Nothing was kept.')
    await client.query('commit')
    return closing
  } catch (fault) {
    await client.query('rollback').catch(() => undefined)
    // A value that does not fit its column (22…), or a row that rests on none (23…): somebody changed the file.
    if (/^2[23]/.test((fault as { code?: string }).code ?? ''))
      throw new Refusal('The copy is damaged: a row does not fit its table. Nothing was kept.')
    throw fault
  } finally {
    client.release()
  }
}

async function headOf(file: string): Promise<Head> {
  for await (const text of linesOf(file)) {
    const line = readLine(text)
    if (!('kind' in line) || line.kind !== 'head') break
    if (line.head.version !== VERSION)
      throw new Refusal(`The copy is of version ${line.head.version}; this Alongside reads version ${VERSION}.`)
    const why = whyNot(line.head.migrations, migrations())
    if (why) throw new Refusal(why)
    return line.head
  }
  throw new Refusal(`${file} is not a backup of Alongside.`)
}

async function isEmpty(db: Database): Promise<void> {
  const client = await db.pool.connect()
  try {
    for (const { table } of await allTables(client)) {
      const some = await client.query(`select 1 from ${table} limit 1`)
      if (some.rows.length > 0)
        throw new Refusal(
          `There is something in this database already (${table}). A copy is restored into an empty database, and never over another.`,
        )
    }
  } finally {
    client.release()
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const unzipped = createReadStream(file).pipe(createGunzip())
  try {
    for await (const line of createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY })) yield line
  } finally {
    unzipped.destroy()
  }
}

/** Read once more from its beginning, each table's hash compared as it ends. */
async function readTables(client: pg.ClientBase, file: string): Promise<Closing> {
  let table: TableOpens | undefined
  let hash: Hash = createHash('sha256')
  let held: string[] = []
  let rows = 0
  const put = async () => {
    if (held.length > 0) await insertRows(client, table!, held)
    held = []
  }
  for await (const text of linesOf(file)) {
    const line = readLine(text)
    if ('wrong' in line) throw new Refusal(`The copy is damaged: ${line.wrong}. Nothing was kept.`)
    if (line.kind === 'opens') {
      table = line.opens
      hash = createHash('sha256')
      rows = 0
    } else if (line.kind === 'row') {
      hash.update(`${line.text}\n`)
      rows += 1
      if (held.push(line.text) === AT_ONCE) await put()
    } else if (line.kind === 'ends') {
      await put()
      if (line.ends.sha256 !== hash.digest('hex') || line.ends.rows !== rows)
        throw new Refusal(`The copy is damaged: ${line.ends.ends} is not as it was written. Nothing was kept.`)
    } else if (line.kind === 'closing') return line.closing
  }
  throw new Refusal('The copy ends in the middle. Nothing was kept.')
}

async function insertRows(client: pg.ClientBase, { table, columns }: TableOpens, rows: string[]): Promise<void> {
  const values = columns.map((c, i) => `(r ->> ${i})::${c.type}`).join(', ')
  await client.query(
    `insert into ${table} (${columns.map(c => c.name).join(', ')}) overriding system value
     select ${values} from json_array_elements($1::json) r`,
    [`[${rows.join(',')}]`],
  )
}

type ForeignKey = { table: string; name: string; definition: string }

/** Tables come by name, not by who rests on whom: what they rest on is checked when all are there. */
async function withoutForeignKeys(client: pg.ClientBase): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
      from pg_constraint where contype = 'f' and connamespace not in ('pg_catalog'::regnamespace, 'public'::regnamespace)`)
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`)
  return rows
}

async function triggers(client: pg.ClientBase, on: 'enable' | 'disable'): Promise<void> {
  const { rows } = await client.query<{ table: string }>(
    `select distinct tgrelid::regclass::text as table from pg_trigger where not tgisinternal`,
  )
  for (const { table } of rows) await client.query(`alter table ${table} ${on} trigger user`)
}

/** The next number that a table gives itself comes after those that are there. */
async function numbersGoOn(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(`
    select attrelid::regclass::text as table, attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attidentity <> '' and c.relkind = 'r'`)
  for (const { table, name } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', '${name}'), coalesce(max(${name}), 0) + 1, false) from ${table}`,
    )
}
