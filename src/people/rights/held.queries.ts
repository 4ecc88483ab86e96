import type { Place } from '#place'
import { type Reading, sql } from '#platform/database'
import type { HeldKind } from './held.ts'

export type HeldRow = { id: string; row: Record<string, unknown>; others: boolean; apart: boolean }

const no = () => sql`false`

/** Everything of one kind that is held about somebody, whichever of their records it stands on. */
export async function readHeld(tx: Reading, place: Place, kind: HeldKind, ids: string[]): Promise<HeldRow[]> {
  const theirs = sql`${ids}::uuid[]`
  const { whose = () => sql`t.person_id = any(${theirs})`, others = no, apart = no } = kind
  const found = await sql<HeldRow>`
    select concat_ws('.', ${sql.join([kind.id].flat().map(name => sql.ref(`t.${name}`)))}) as id, to_jsonb(t) - ${['place_id', ...Object.keys(kind.without ?? {})]}::text[]
             ${sql.join(
               Object.entries(kind.given ?? {}).map(
                 ([name, as]) => sql`|| jsonb_build_object(${sql.lit(name)}, ${as})`,
               ),
               sql` `,
             )} as row,
           coalesce(${others(theirs, place)}, false) as others, coalesce(${apart(theirs, place)}, false) as apart
      from ${sql.table(kind.table)} t
     where t.place_id = ${place.id} and (${whose(theirs, place)})
     order by 1`.execute(tx)
  return found.rows
}
