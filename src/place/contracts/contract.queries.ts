import type { DateString } from '#platform/clock'
import { isId, type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { Contract } from './contract.ts'

const columns = sql`contract_id as "contractId", version, name, kind, providers, cohorts, standards, from_on as "fromOn",
  until_on as "untilOn", written_by_name as "byName", written_at as at`

/** Every contract as it holds now, also those that ended, by name. */
export async function listContracts(tx: Reading, placeId: PlaceId): Promise<Contract[]> {
  const found = await sql<Contract>`
    select ${columns} from place.contract c
    where place_id = ${placeId}
      and version = (select max(o.version) from place.contract o where o.place_id = c.place_id and o.contract_id = c.contract_id)
    order by name, contract_id`.execute(tx)
  return found.rows
}

/** Every version of a contract, the newest first; empty where there is none. */
export async function listVersions(tx: Reading, placeId: PlaceId, contractId: string): Promise<Contract[]> {
  const found = await sql<Contract>`select ${columns} from place.contract
    where place_id = ${placeId} and contract_id = ${contractId} order by version desc`.execute(tx)
  return found.rows
}

/** Nobody else changes the contract until this transaction is over. */
export async function holdContract(tx: Writing, placeId: PlaceId, contractId: string): Promise<void> {
  if (!isId(contractId)) return
  await sql`select from place.contract where place_id = ${placeId} and contract_id = ${contractId} order by version for update`.execute(
    tx,
  )
}

export type ToKeep = Omit<Contract, 'version'>

/**
 * Keeps a contract as its next version. `after` is the version that was changed, 0 for a new one; returns false where
 * somebody else changed it meanwhile.
 */
export async function keepContract(tx: Writing, placeId: PlaceId, after: number, c: ToKeep): Promise<boolean> {
  const done = await sql`
    insert into place.contract (place_id, contract_id, version, name, kind, providers, cohorts, standards, from_on, until_on,
      written_by_name, written_at)
    values (${placeId}, ${c.contractId}, ${after + 1}, ${c.name}, ${c.kind}, ${JSON.stringify(c.providers)}::jsonb,
      ${JSON.stringify(c.cohorts)}::jsonb, ${JSON.stringify(c.standards)}::jsonb, ${c.fromOn}, ${c.untilOn}, ${c.byName}, ${c.at})
    on conflict do nothing returning 1`.execute(tx)
  return done.rows.length === 1
}

/** What is in force on any day of these. */
export async function contractsIn(
  tx: Reading,
  placeId: PlaceId,
  { from, to }: { from: DateString; to: DateString },
): Promise<Contract[]> {
  const all = await listContracts(tx, placeId)
  return all.filter(c => c.fromOn <= to && (c.untilOn === null || c.untilOn >= from))
}
