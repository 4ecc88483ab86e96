import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { type NewAccount, saveAccount } from '../account.queries.ts'
import { sayHowJoined } from './move.queries.ts'

/** `before`: the account they had, where they went over between the council and a partner. */
type Joins = { madeByName: string; today: DateString; now: Date; before?: string }

/** A new account, and the beginning of its history. */
export async function joinAccount(
  tx: Writing,
  placeId: number,
  account: NewAccount,
  { madeByName, today, now, before }: Joins,
): Promise<void> {
  await saveAccount(tx, placeId, account)
  const { accountId } = account
  await sayHowJoined(tx, placeId, { accountId, fromOn: today, madeByName, now, before: before ?? null })
}
