import type { AuditLine } from '#platform/audit'
import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { setCode } from '../code/code.queries.ts'
import { planMove } from './move.queries.ts'
import { takeEffect } from './take-effect.ts'

type Ending = { accountId: string; role: string; madeByName: string; today: DateString; now: Date }

/** Ends an account at once, and everything that it was come in by. */
export async function endAccount(tx: Writing, placeId: number, ending: Ending): Promise<AuditLine> {
  const { accountId, role, madeByName, today: fromOn, now } = ending
  const move = await planMove(tx, placeId, { accountId, kind: 'left', role, team: '', fromOn, madeByName, now })
  await setCode(tx, placeId, accountId, null)
  return takeEffect(tx, placeId, move, now)
}
