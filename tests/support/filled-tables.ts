import type pg from 'pg'

export type Column = { table: string; column: string }

/** Every table in which somebody stands, and by which column. */
export async function tablesWithPeople(client: pg.PoolClient): Promise<Column[]> {
  const found =
    await client.query<Column>(`select c.table_schema || '.' || c.table_name as table, c.column_name as column
      from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.udt_name = 'uuid' and c.column_name in ('person_id', 'about_person') order by 1`)
  return found.rows
}

/** A value of its type, for a column that must have one. */
const made: [RegExp, string][] = [
  [/\[\]$/, `'{}'`],
  [/^uuid$/, 'gen_random_uuid()'],
  [/^(text|character)/, `'x' || gen_random_uuid()`],
  [/^(integer|smallint|bigint|numeric|double)/, '1'],
  [/^boolean$/, 'false'],
  [/^date$/, `date '2026-03-03'`],
  [/^timestamp/, `timestamptz '2026-03-03T10:40:00Z'`],
  [/^time/, `time '10:00'`],
  [/^bytea$/, 'uuid_send(gen_random_uuid())'],
  [/^jsonb?$/, `'{}'`],
]

/** A row of the table for each of them, whatever else the table asks: whoever calls it undoes it all. */
export async function fillTable(
  client: pg.PoolClient,
  { table, column }: Column,
  { place, people }: { place: number; people: string[] },
): Promise<void> {
  // Whose a row is that hangs on another is asked of rows that do (tests/rows-of-somebody.test.ts).
  await client.query(`alter table ${table} disable trigger user`)
  const { rows: rules } = await client.query<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = $1::regclass and contype in ('c', 'f')`,
    [table],
  )
  for (const { name } of rules) await client.query(`alter table ${table} drop constraint if exists ${name} cascade`)
  const { rows: needed } = await client.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull and not atthasdef and attidentity = ''`,
    [table],
  )
  const rest = needed.filter(({ name }) => name !== 'place_id' && name !== column)
  const values = rest.map(({ type }) => made.find(([form]) => form.test(type))![1])
  const named_ = [...rest.map(({ name }) => name), 'place_id', column]
  for (const id of people)
    await client.query(
      `insert into ${table} (${named_.join(', ')}) values (${[...values, '$1', '$2'].join(', ')}) on conflict do nothing`,
      [place, id],
    )
}
