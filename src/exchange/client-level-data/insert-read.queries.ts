import { type Reading, sql, type Writing } from '#platform/database'
import { countsIn, endOf } from './marks.queries.ts'
import type { RowTypes, Written } from './row-bytes.ts'
import type { Steps } from './steps.rules.ts'
import type { Between } from './watch-rows.ts'

/** Whose rows they are, and what is likely of them before the whole file is known. What was not so is put right then. */
export type Presumed = {
  placeId: number
  fileId: string
  steps: Steps
  nr: number
  stated: Between
  known: { records: boolean; postcodes: boolean }
}
type Piece = ReturnType<typeof sql.lit>

/** The numbers that the server has given to the types of rows as they are read: they stand in the bytes of `insertRead`. */
export async function findRowTypes(tx: Reading): Promise<RowTypes> {
  const { rows } = await sql<RowTypes>`
    select 'exchange.cld_came'::regtype::oid::integer as came, 'exchange.cld_read'::regtype::oid::integer as read`.execute(
    tx,
  )
  return rows[0]!
}

/**
 * Rows as the server writes them down itself (rowBytes): COPY does not go to a table under row level security, and this is
 * the nearest to it that one statement can be, on a server and embedded. Both that is kept of a row is written here: the row
 * as it came, and what figures read of it.
 */
export async function insertRead(tx: Writing, of: Presumed, { came, read }: Written): Promise<void> {
  const [place, file] = [sql.lit(of.placeId), sql`${sql.lit(of.fileId)}::uuid`]
  const { from, to } = of.stated
  const months = { from: sql`${sql.lit(from ?? '-infinity')}::date`, until: sql`${sql.lit(to ?? 'infinity')}::date` }
  await sql`
    insert into exchange.cld_row (place_id, file_id, line, person_key, cells)
    select ${place}, ${file}, line, person_key, cells from unnest(${bytesOf(came)}::exchange.cld_came[])`.execute(tx)
  await sql`
    insert into exchange.cld_event (place_id, event_id, file_id, line, person_id, client_type, event_type, started_on, ended_on,
      outcome, conversation, route, assessment_type, eligible, method, service_type, component, mechanism, provider,
      provider_code, funding, support_reason, cost_per_week, paid_once, review_reason, achieved, neighbourhood, born_on, died_on,
      nr, person_key, outcome_rank, said_end, said_born, said_died, postcode, told, gender, ethnicity, accommodation, has_carer,
      local_id)
    select ${place}, r.event_id, ${file}, r.line, ${of.known.records ? recordOf(place) : sql`r.person_id`}, r.client_type, r.event_type,
           r.started_on, ${endOf(of.steps, 'r')}, r.outcome, r.conversation, r.route, r.assessment_type, r.eligible, r.method,
           r.service_type, r.component, r.mechanism, r.provider, r.provider_code, r.funding, r.support_reason, r.cost_per_week,
           r.paid_once, r.review_reason, r.achieved, ${of.known.postcodes ? neighbourhoodOf(place) : sql`null`}, r.said_born, r.said_died,
           case when r.started_on is not null and r.client_type is not null and r.event_type is not null
                 and ${countsIn(of.steps, months, 'r')} then ${sql.lit(of.nr)} end,
           r.person_key, r.outcome_rank, r.said_end, r.said_born, r.said_died, r.postcode, r.told, r.gender, r.ethnicity,
           r.accommodation, r.has_carer, r.local_id
      from unnest(${bytesOf(read)}::exchange.cld_read[]) as r`.execute(tx)
}

const bytesOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const recordOf = (place: Piece) => sql`coalesce((select p.person_id from people.person p
  where p.place_id = ${place} and p.nhs_number = r.person_key), r.person_id)`
const neighbourhoodOf = (place: Piece) => sql`(select pc.neighbourhood from place.postcode pc
  where pc.place_id = ${place} and pc.postcode = r.postcode)`

/** Whether there is anything to be found at all for rows of a place. */
export async function whatIsKnown(tx: Reading, placeId: number): Promise<Presumed['known']> {
  const { rows } = await sql<Presumed['known']>`
    select exists (select from people.person where place_id = ${placeId} and nhs_number is not null) as records,
           exists (select from place.postcode where place_id = ${placeId} and neighbourhood is not null) as postcodes`.execute(
    tx,
  )
  return rows[0]!
}
