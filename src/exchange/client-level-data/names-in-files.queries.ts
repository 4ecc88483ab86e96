import { type PlaceId, type Reading, sql } from '#platform/database'
import { placeOf } from './columns.rules.ts'

const cell = (header: string) => sql.raw(`nullif(btrim(exchange.cell_of(r.cells, ${placeOf(header) + 1})), '')`)

/**
 * How the council's own files call people who have no record here: every own number of theirs and, where the files have one,
 * the name of their latest row that has. By their events, since what counts behind a figure is one.
 */
export async function namesInFiles(
  tx: Reading,
  placeId: PlaceId,
  personIds: readonly string[],
): Promise<{ personId: string; name: string | null; ownIds: string[] }[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<{ personId: string; name: string | null; ownIds: string[] }>`
    with said as (
      select e.person_id, e.started_on, r.line, ${cell('LA Person Unique Identifier')} as own,
             nullif(concat_ws(' ', ${cell('First Name')}, ${cell('Last Name')}), '') as name
        from exchange.cld_event e
        join exchange.cld_row r on r.place_id = e.place_id and r.file_id = e.file_id and r.line = e.line
       where e.place_id = ${placeId} and e.nr is not null and e.person_id = any(${personIds}::uuid[])
         and not exists (select from people.person p where p.place_id = e.place_id and p.person_id = e.person_id))
    select person_id as "personId", array_remove(array_agg(distinct own order by own), null) as "ownIds",
           (array_agg(name order by started_on desc nulls last, line) filter (where name is not null))[1] as name
      from said group by person_id order by person_id`.execute(tx)
  return rows
}
