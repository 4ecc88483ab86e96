import type { AuditLine } from '#platform/audit'
import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { withdrawInvitation } from '../join/invitation.queries.ts'
import { removePasskeysOf } from '../passkey/passkey.queries.ts'
import { endSessionsOf } from '../session.queries.ts'
import { begin, listDueMoves, type Move, setLeft, setRole } from './move.queries.ts'

const acts: Record<Move['kind'], string> = {
  joined: 'made an account',
  moved: 'changed what an account may do',
  left: 'ended an account',
  'came back': 'opened an account again',
}

/** What an account is from now on. Whoever is signed in by it is not any more: they come in again as what they are. */
export async function takeEffect(tx: Writing, placeId: number, move: Move, now: Date): Promise<AuditLine> {
  const { accountId, role, team, kind } = move
  await begin(tx, placeId, move, now)
  if (kind === 'left' || kind === 'came back') {
    await setLeft(tx, placeId, move, kind === 'left' ? move.fromOn : null)
    await removePasskeysOf(tx, placeId, accountId)
    await withdrawInvitation(tx, placeId, accountId)
  } else await setRole(tx, placeId, move)
  await endSessionsOf(tx, placeId, accountId)
  return { act: acts[kind], record: accountId, content: { role, team, kind, fromOn: move.fromOn } }
}

/** Everything whose day has come. */
export async function takeDueMoves(
  tx: Writing,
  placeId: number,
  { today, now }: { today: DateString; now: Date },
): Promise<AuditLine[]> {
  const lines: AuditLine[] = []
  for (const move of await listDueMoves(tx, placeId, today)) lines.push(await takeEffect(tx, placeId, move, now))
  return lines
}
