import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { type NewAccount, saveAccount } from '../account.queries.ts'
import { markDone, planMove } from './move.queries.ts'

/** A new account, and the beginning of its history. */
export async function joinAccount(
  tx: Writing,
  placeId: number,
  account: NewAccount,
  { madeByName, today, now }: { madeByName: string; today: DateString; now: Date },
): Promise<void> {
  await saveAccount(tx, placeId, account)
  const { accountId, role, team } = account
  const move = await planMove(tx, placeId, { accountId, kind: 'joined', role, team, fromOn: today, madeByName, now })
  await markDone(tx, placeId, move.moveId, now)
}
