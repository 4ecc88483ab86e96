import { type Held, listAccounts } from '#platform/access'
import type { Reading } from '#platform/database'
import type { Place } from '../profile.ts'
import type { AccountStanding } from './accounts.rules.ts'

/** How an account stands to whoever looks after accounts. */
export async function standingOf(tx: Reading, place: Place, found: Held, mine: string): Promise<AccountStanding> {
  const others = (await listAccounts(tx, place.id)).filter(
    one => one.role === 'administrator' && !one.leftOn && one.accountId !== found.account_id,
  )
  return {
    own: found.account_id === mine,
    lastAdministrator: found.role === 'administrator' && others.length === 0,
    byProvider: found.byProvider,
    left: found.leftOn !== null,
  }
}
