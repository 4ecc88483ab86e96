import { type Reading, sql, type Writing } from '#platform/database'
import type { OwnCode, Release } from '../client-level-data/code-lists.rules.ts'

export type ListName = { list: string; release: Release }
/** A list that is, or was, the council's own, as it changed last. */
export type ChangedList = ListName & { own: boolean; fileName: string; changedAt: Date; changedBy: string }

export async function listChangedLists(tx: Reading, placeId: number): Promise<ChangedList[]> {
  const { rows } = await sql<ChangedList>`
    select list, release, own, file_name as "fileName", changed_at as "changedAt", changed_by_name as "changedBy"
      from exchange.code_list where place_id = ${placeId} order by changed_at desc, list, release`.execute(tx)
  return rows
}

export type Change = { fileName: string; byName: string; at: Date }

/** A whole list of a release at a time: what it held before goes. */
export async function replaceCodes(tx: Writing, placeId: number, codes: OwnCode[], change: Change): Promise<void> {
  const given = JSON.stringify(codes)
  await sql`
    delete from exchange.code c using jsonb_to_recordset(${given}::jsonb) as n(list text, release integer)
     where c.place_id = ${placeId} and c.list = n.list and c.release = n.release`.execute(tx)
  await sql`
    insert into exchange.code (place_id, list, release, value, position, grouping, becomes, valid_from, valid_until)
    select ${placeId}, n.list, n.release, n.value, n.position, n.grouping, n.becomes, n."validFrom", n."validUntil"
      from jsonb_to_recordset(${given}::jsonb) as n(list text, release integer, value text, position integer,
           grouping text, becomes text, "validFrom" date, "validUntil" date)`.execute(tx)
  await saveChange(tx, placeId, codes, { ...change, own: true })
}

/** Back to the list that comes with the program. False where it is that one already. */
export async function removeOwnList(tx: Writing, placeId: number, name: ListName, change: Change): Promise<boolean> {
  const { rows } = await sql`delete from exchange.code
    where place_id = ${placeId} and list = ${name.list} and release = ${name.release} returning 1`.execute(tx)
  if (rows.length > 0) await saveChange(tx, placeId, [name], { ...change, own: false })
  return rows.length > 0
}

async function saveChange(tx: Writing, placeId: number, lists: ListName[], c: Change & { own: boolean }) {
  const given = JSON.stringify(lists.map(({ list, release }) => ({ list, release })))
  await sql`
    insert into exchange.code_list (place_id, list, release, own, file_name, changed_at, changed_by_name)
    select distinct ${placeId}::integer, n.list, n.release, ${c.own}::boolean, ${c.fileName}::text, ${c.at}::timestamptz,
           ${c.byName}::text
      from jsonb_to_recordset(${given}::jsonb) as n(list text, release integer)
    on conflict (place_id, list, release) do update set own = excluded.own, file_name = excluded.file_name,
      changed_at = excluded.changed_at, changed_by_name = excluded.changed_by_name`.execute(tx)
}

export type ListsBrought = { broughtId: string; name: string; codes: OwnCode[]; broughtAt: Date; broughtBy: string }

const columns = sql`brought_id as "broughtId", name, codes, brought_at as "broughtAt", brought_by_name as "broughtBy"`

export async function insertListsBrought(tx: Writing, placeId: number, b: ListsBrought): Promise<void> {
  await sql`
    insert into exchange.code_lists_brought (place_id, brought_id, name, codes, brought_at, brought_by_name)
    values (${placeId}, ${b.broughtId}, ${b.name}, ${JSON.stringify(b.codes)}::jsonb, ${b.broughtAt}, ${b.broughtBy})`.execute(
    tx,
  )
}

export async function findListsBrought(tx: Reading, placeId: number, id: string): Promise<ListsBrought | undefined> {
  const { rows } = await sql<ListsBrought>`
    select ${columns} from exchange.code_lists_brought where place_id = ${placeId} and brought_id = ${id}`.execute(tx)
  return rows[0]
}

/** Those that nobody decided on yet, the latest first. */
export async function listListsBrought(tx: Reading, placeId: number): Promise<ListsBrought[]> {
  const { rows } = await sql<ListsBrought>`
    select ${columns} from exchange.code_lists_brought where place_id = ${placeId} order by brought_at desc`.execute(tx)
  return rows
}

/** Once somebody decided. False where somebody else did before. */
export async function removeListsBrought(tx: Writing, placeId: number, id: string): Promise<boolean> {
  const { rows } = await sql`delete from exchange.code_lists_brought
    where place_id = ${placeId} and brought_id = ${id} returning 1`.execute(tx)
  return rows.length > 0
}

/** What nobody decided on is forgotten. Answers how many there were. */
export async function removeListsBroughtBefore(tx: Writing, placeId: number, before: Date): Promise<number> {
  const { rows } = await sql`delete from exchange.code_lists_brought
    where place_id = ${placeId} and brought_at < ${before} returning 1`.execute(tx)
  return rows.length
}

export type Use = { column: number; word: string; rows: number }

/** How many rows of all files that are loaded have which word, in small letters, in some of the columns (from 0). */
export async function countUses(tx: Reading, placeId: number, inColumns: number[]): Promise<Use[]> {
  const { rows } = await sql<Use>`
    select i as column, lower(btrim(r.cells[i + 1])) as word, count(*)::integer as rows
      from (select exchange.cells_of(cells) as cells, place_id from exchange.cld_row) r cross join unnest(${inColumns}::integer[]) as i
     where r.place_id = ${placeId} group by 1, 2`.execute(tx)
  return rows
}
