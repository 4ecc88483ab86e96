import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { TableOpens } from './format.rules.ts'

/** Rows fetched at once. */
const AT_ONCE = 1_000

/** Every table of ours with its columns, by name. `public.migration` is in the head of a copy, not among its tables. */
export async function allTables(client: pg.ClientBase): Promise<TableOpens[]> {
  const { rows } = await client.query<{ table: string; name: string; type: string }>(`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(a.attname) as name,
           format_type(a.atttypid, a.atttypmod) as type
      from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'
     order by (quote_ident(n.nspname) || '.' || quote_ident(c.relname)) collate "C", a.attnum`)
  return [...Map.groupBy(rows, row => row.table)].map(([table, columns]) => ({
    table,
    columns: columns.map(({ name, type }) => ({ name, type })),
  }))
}

/**
 * The same row has the same text in every database: moments in UTC, bytes in hex. Row level security may refuse the copy,
 * but never leaves rows out of it unsaid.
 */
export async function textIsExact(client: pg.ClientBase): Promise<void> {
  await client.query(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
    set local bytea_output = 'hex'; set local extra_float_digits = 1; set local row_security = off;
    set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`)
}

/** Its rows as text, in an order that no collation changes. Memory holds a thousand of them. */
export async function* rowsOf(client: pg.ClientBase, { table, columns }: TableOpens): AsyncGenerator<string[]> {
  const line = `to_json(array[${columns.map(c => `${c.name}::text`).join(', ')}]::text[])::text`
  await client.query(`declare copied no scroll cursor for select line from (select ${line} as line from ${table}) r
    order by line collate "C"`)
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${AT_ONCE} from copied`)
    if (rows.length === 0) break
    yield rows.map(row => row.line)
  }
  await client.query('close copied')
}

/** Proves that two databases hold the same: one hash over every table's name, number of rows and hash of rows. */
export function digestOf(tables: { ends: string; rows: number; sha256: string }[]): string {
  const hash = createHash('sha256')
  for (const { ends, rows, sha256 } of tables) hash.update(`${ends} ${rows} ${sha256}\n`)
  return hash.digest('hex')
}

/** The digest of what a database holds now, in the transaction of `client`. */
export async function digestNow(client: pg.ClientBase): Promise<{ digest: string; rows: number }> {
  const ended = []
  for (const table of await allTables(client)) {
    const hash = createHash('sha256')
    let rows = 0
    for await (const lines of rowsOf(client, table)) {
      for (const line of lines) hash.update(`${line}\n`)
      rows += lines.length
    }
    ended.push({ ends: table.table, rows, sha256: hash.digest('hex') })
  }
  return { digest: digestOf(ended), rows: ended.reduce((sum, one) => sum + one.rows, 0) }
}
