import { ownRole } from '#place'
import { endAccount } from '#platform/access'
import type { AuditLine } from '#platform/audit'
import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { stopMessages } from '#platform/notify'
import { listOwnAccounts, noteEnded } from './own-account.queries.ts'

type Ending = { ids: string[]; why: string; byName: string; today: DateString; now: Date }

/** Ends the page of their own that somebody has, with its sessions, passkeys, code and links. Nothing where they have none. */
export async function endOwnAccounts(tx: Writing, placeId: number, ending: Ending): Promise<AuditLine[]> {
  const { ids, why, byName: madeByName, today, now } = ending
  const lines: AuditLine[] = []
  for (const { ownAccountId, accountId } of await noteEnded(tx, placeId, { ids, why, byName: madeByName, at: now })) {
    await stopMessages(tx, placeId, { record: ownAccountId }, { because: why, at: now })
    lines.push(await endAccount(tx, placeId, { accountId, role: ownRole, madeByName, today, now }))
  }
  return lines
}

type Two = { kept: { ids: string[] }; follows: { ids: string[] } } & Pick<Ending, 'byName' | 'today' | 'now'>

/** Two records are one person's, who has one page of their own: it reads both from here on, and a second one ends. */
export async function oneOfTwo(tx: Writing, placeId: number, { kept, follows, ...rest }: Two): Promise<AuditLine[]> {
  if (!(await listOwnAccounts(tx, placeId, kept.ids)).some(one => !one.endedAt)) return []
  const why = 'two records were found to be one, and the other has a page of their own'
  return endOwnAccounts(tx, placeId, { ids: follows.ids, why, ...rest })
}
