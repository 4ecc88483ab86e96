import { createHash } from 'node:crypto'
import { type Reading, sql, type Writing } from '#platform/database'

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/** A minute or two to find the phone is enough. */
const CHALLENGE_MINUTES = 5

export type AskedFor = 'sign in' | 'invitation' | 'another passkey'
export type Challenge = { challenge: string; askedFor: AskedFor; accountId: string | null; now: Date }

export async function keepChallenge(tx: Writing, placeId: number, c: Challenge): Promise<void> {
  const ends = new Date(c.now.getTime() + CHALLENGE_MINUTES * 60_000)
  await sql`insert into identity.challenge (place_id, challenge_hash, asked_for, account_id, ends_at)
    values (${placeId}, ${hashOf(c.challenge)}, ${c.askedFor}, ${c.accountId}, ${ends})`.execute(tx)
}

/** Takes it, once: false when it was never asked, of somebody else, too long ago, or taken before. */
export async function takeChallenge(tx: Writing, placeId: number, c: Challenge): Promise<boolean> {
  const taken =
    await sql`delete from identity.challenge where place_id = ${placeId} and challenge_hash = ${hashOf(c.challenge)}
    and asked_for = ${c.askedFor} and account_id is not distinct from ${c.accountId}::uuid and ends_at > ${c.now}
    returning asked_for`.execute(tx)
  return taken.rows.length === 1
}

export type KeptPasskey = {
  credentialId: string
  publicKey: Uint8Array<ArrayBuffer>
  counter: number
  transports: string[]
  oneDevice: boolean
  backedUp: boolean
}
export type NewPasskey = KeptPasskey & { passkeyId: string; accountId: string; name: string; now: Date }

/** False when that passkey is somebody's already. */
export async function insertPasskey(tx: Writing, placeId: number, p: NewPasskey): Promise<boolean> {
  const made =
    await sql`insert into identity.passkey (place_id, credential_id, account_id, passkey_id, public_key, counter, transports,
      one_device, backed_up, name, made_at)
    values (${placeId}, ${p.credentialId}, ${p.accountId}, ${p.passkeyId}, ${Buffer.from(p.publicKey)}, ${p.counter}, ${p.transports}::text[],
      ${p.oneDevice}, ${p.backedUp}, ${p.name}, ${p.now}) on conflict do nothing returning passkey_id`.execute(tx)
  return made.rows.length === 1
}

/**
 * The passkey and whose it is, held until the transaction ends; undefined when nobody who is here may come in by it. Whoever
 * comes in through the council's own sign-in comes in by nothing else, or a leaver there would not be one here.
 */
export async function findPasskey(
  tx: Writing,
  placeId: number,
  credentialId: string,
): Promise<(KeptPasskey & { accountId: string }) | undefined> {
  const found = await sql<
    Omit<KeptPasskey, 'counter' | 'publicKey'> & { accountId: string; counter: string; key: Buffer }
  >`
    select k.credential_id as "credentialId", k.account_id as "accountId", k.public_key as key, k.counter::text, k.transports,
           k.one_device as "oneDevice", k.backed_up as "backedUp"
      from identity.passkey k join identity.account a on a.place_id = k.place_id and a.account_id = k.account_id
     where k.place_id = ${placeId} and k.credential_id = ${credentialId} and a.left_on is null and a.subject is null
       for update of k`.execute(tx)
  const row = found.rows[0]
  if (!row) return undefined
  const { key, counter, ...rest } = row
  return { ...rest, counter: Number(counter), publicKey: new Uint8Array(key) }
}

export async function keepUse(
  tx: Writing,
  placeId: number,
  used: { credentialId: string; counter: number; backedUp: boolean; now: Date },
): Promise<void> {
  await sql`update identity.passkey set counter = ${used.counter}, backed_up = ${used.backedUp}, used_at = ${used.now}
    where place_id = ${placeId} and credential_id = ${used.credentialId}`.execute(tx)
}

export type MyPasskey = {
  passkeyId: string
  credentialId: string
  name: string
  transports: string[]
  oneDevice: boolean
  madeAt: Date
  usedAt: Date | null
}

export async function listPasskeys(tx: Reading, placeId: number, accountId: string): Promise<MyPasskey[]> {
  const found = await sql<MyPasskey>`
    select passkey_id as "passkeyId", credential_id as "credentialId", name, transports, one_device as "oneDevice",
           made_at as "madeAt", used_at as "usedAt"
      from identity.passkey where place_id = ${placeId} and account_id = ${accountId} order by made_at, passkey_id`.execute(
    tx,
  )
  return found.rows
}

type Mine = { accountId: string; passkeyId: string }

export async function renamePasskey(tx: Writing, placeId: number, p: Mine & { name: string }): Promise<boolean> {
  const named =
    await sql`update identity.passkey set name = ${p.name} where place_id = ${placeId} and account_id = ${p.accountId}
    and passkey_id = ${p.passkeyId} returning passkey_id`.execute(tx)
  return named.rows.length === 1
}

export async function removePasskey(tx: Writing, placeId: number, p: Mine): Promise<boolean> {
  const removed = await sql`delete from identity.passkey where place_id = ${placeId} and account_id = ${p.accountId}
    and passkey_id = ${p.passkeyId} returning passkey_id`.execute(tx)
  return removed.rows.length === 1
}

export async function removePasskeysOf(tx: Writing, placeId: number, accountId: string): Promise<void> {
  await sql`delete from identity.passkey where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
}
