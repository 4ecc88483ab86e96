import assert from 'node:assert/strict'
import { after } from 'node:test'
import { type FactName, factShapes, listBehind, type Measure, type Question } from '#measures'
import { type Database, inTransaction, openDatabase, sql } from '#platform/database'

/**
 * Worked people: facts made up by hand, with names, so that a measure can be read beside what it says of each. The facts
 * are plain tables of the shape that measures own, so nothing but a measure's own list is tested.
 */
export type WorkedPeople = {
  db: Database
  /** Forgets all facts and takes these. Ids are names: 'Ada', 'Ada’s second call'. What is left out is null. */
  given(facts: Partial<Record<FactName, Record<string, unknown>[]>>): Promise<void>
  /** Who is listed and why, in the order of the day and then the name of the episode. */
  listed(measure: Measure, question: Question): Promise<Told[]>
  inPlace<T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T>
}
export type Told = { who: string | null; what: string; counts: string; reason: string; detail?: string }

export const PLACE = 1

let opened: Promise<WorkedPeople> | undefined
export function workedPeople(): Promise<WorkedPeople> {
  opened ??= open()
  return opened
}
after(async () => (await opened)?.db.close())

async function open(): Promise<WorkedPeople> {
  const db = await openDatabase({ folder: 'memory' })
  const tables = Object.entries(factShapes).map(([fact, columns]) => {
    const list = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
    return `create table facts.${fact} (${list.join(', ')}); grant select on facts.${fact} to alongside_app;`
  })
  await db.pool.query(`create role alongside_app nologin; grant alongside_app to current_user; create schema facts;
    grant usage on schema facts to alongside_app; ${tables.join('\n')}
    create table facts.name (id uuid primary key, name text); grant select on facts.name to alongside_app`)
  const inPlace: WorkedPeople['inPlace'] = work => inTransaction(db, PLACE, work)
  return { db, given: facts => given(db, facts), listed: (measure, q) => listed(db, inPlace, measure, q), inPlace }
}

async function given(db: Database, facts: Parameters<WorkedPeople['given']>[0]) {
  const everything = [...Object.keys(factShapes), 'name'].map(fact => `facts.${fact}`)
  await db.pool.query(`truncate ${everything.join(', ')}`)
  const names = new Map<string, string>()
  for (const [fact, rows] of Object.entries(facts)) {
    const shape: Record<string, string> = factShapes[fact as FactName]
    const kept = rows.map(row => withIds(fact, shape, { place_id: PLACE, ...row }, names))
    await db.pool.query(`insert into facts.${fact} select * from json_populate_recordset(null::facts.${fact}, $1)`, [
      JSON.stringify(kept),
    ])
  }
  const named = [...names].map(([id, name]) => ({ id, name }))
  await db.pool.query('insert into facts.name select * from json_populate_recordset(null::facts.name, $1)', [
    JSON.stringify(named),
  ])
}

/** Names become ids that sort as the names do, so that a second call comes after the first. */
function withIds(
  fact: string,
  shape: Record<string, string>,
  row: Record<string, unknown>,
  names: Map<string, string>,
) {
  const kept = { ...row }
  for (const [column, value] of Object.entries(row)) {
    assert.ok(column in shape, `facts.${fact} has no column ${column}`)
    if (shape[column] !== 'uuid' || value === null || value === undefined) continue
    const hex = Buffer.from(String(value).padEnd(16, ' ')).subarray(0, 16).toString('hex')
    const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    names.set(id, String(value))
    kept[column] = id
  }
  return kept
}

async function listed(db: Database, inPlace: WorkedPeople['inPlace'], measure: Measure, q: Question): Promise<Told[]> {
  await proveReadsOnlyFacts(db, measure)
  return inPlace(async tx => {
    const rows = await listBehind(tx, PLACE, measure, q, { skip: 0, take: 1000 })
    const names = await sql<{ id: string; name: string }>`select id, name from facts.name`.execute(tx)
    const nameOf = new Map(names.rows.map(row => [row.id, row.name]))
    return rows
      .sort((a, b) => a.onDate.localeCompare(b.onDate) || String(a.episodeId).localeCompare(String(b.episodeId)))
      .map(row => ({
        who: row.personId && nameOf.get(row.personId)!,
        what: nameOf.get(row.episodeId)!,
        counts: row.counts,
        reason: row.reason,
        ...(row.detail !== null && { detail: row.detail }),
      }))
  })
}

/**
 * Law 5, by PostgreSQL's own account: everything the list of a measure depends on lies in schema facts, and no function
 * but the built-in ones is called.
 */
export async function proveReadsOnlyFacts(db: Database, measure: Measure): Promise<void> {
  const client = await db.pool.connect()
  try {
    await client.query('begin')
    await client.query(`create temp view proof as with asked as (select 1 as place_id, current_date as first_day,
      current_date as last_day, current_date as today) select * from (${measure.lists}) as listed`)
    const read = await client.query(`
      select distinct coalesce(n.nspname || '.' || c.relname, p.oid::regprocedure::text) as name
      from pg_rewrite r join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
      left join pg_class c on d.refclassid = 'pg_class'::regclass and c.oid = d.refobjid and c.oid <> r.ev_class
      left join pg_namespace n on n.oid = c.relnamespace
      left join pg_proc p on d.refclassid = 'pg_proc'::regclass and p.oid = d.refobjid
      where r.ev_class = 'pg_temp.proof'::regclass and (c.oid is not null or p.oid is not null)`)
    const names = read.rows.map(row => row.name as string)
    assert.ok(names.length > 0, `${measure.id} reads nothing`)
    assert.deepEqual(
      names.filter(name => !name.startsWith('facts.')),
      [],
      `${measure.id} reads more than facts`,
    )
  } finally {
    await client.query('rollback')
    client.release()
  }
}
