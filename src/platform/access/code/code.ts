import { randomBytes } from 'node:crypto'
import type { Writing } from '#platform/database'
import { countFailure } from '../account.queries.ts'
import { removePasskeysOf } from '../passkey/passkey.queries.ts'
import { hashPassword, passwordFits } from '../secret.ts'
import { endSessionsOf } from '../session.queries.ts'
import { REST_MINUTES, TRIES } from '../ways.ts'
import { forgetFailures, holdCode, setCode } from './code.queries.ts'

/** Read aloud and written by hand: nothing in it looks like anything else, and no word comes of it. */
const LETTERS = '23456789BCDFGHJKMNPQRTVWXYZ'
const LENGTH = 9

/** 'K7M-2PX-9RT': 42 bits, which five tries in a quarter of an hour do not find. */
export function newCode(): string {
  const letters: string[] = []
  while (letters.length < LENGTH)
    for (const byte of randomBytes(LENGTH)) {
      // Of 256 the last few are left out, so that each letter is as likely as the next.
      const fits = byte < 256 - (256 % LETTERS.length)
      if (fits && letters.length < LENGTH) letters.push(LETTERS[byte % LETTERS.length]!)
    }
  return letters.join('').replace(/(...)(?=.)/g, '$1-')
}

const plain = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** From now on this code and no other, and nothing that was come in by before: somebody else may have had it. */
export async function giveCode(tx: Writing, placeId: number, accountId: string, code: string): Promise<void> {
  await setCode(tx, placeId, accountId, await hashPassword(plain(code)))
  await removePasskeysOf(tx, placeId, accountId)
  await endSessionsOf(tx, placeId, accountId)
}

/** Whether it is their code. After five wrong tries the account rests, and a code that is right opens nothing either. */
export async function tryCode(
  tx: Writing,
  placeId: number,
  { accountId, code, now }: { accountId: string; code: string; now: Date },
): Promise<'right' | 'wrong' | 'rests'> {
  const held = await holdCode(tx, placeId, accountId)
  const fits = await passwordFits(plain(code), held?.hash)
  if (held?.lockedUntil && held.lockedUntil >= now) return 'rests'
  if (fits) {
    await forgetFailures(tx, placeId, accountId)
    return 'right'
  }
  const restsUntil = new Date(now.getTime() + REST_MINUTES * 60_000)
  const failed = await countFailure(tx, placeId, accountId, { tries: TRIES, restsUntil })
  return failed >= TRIES ? 'rests' : 'wrong'
}
