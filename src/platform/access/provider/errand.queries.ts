import { createHash, randomBytes } from 'node:crypto'
import { type Reading, sql, type Writing } from '#platform/database'
import type { ProviderAccount } from './provider.rules.ts'
import type { Errand } from './provider.ts'

/** Long enough to find a phone and type a code at the provider's. */
const ERRAND_MINUTES = 10

const hashOf = (handle: string) => createHash('sha256').update(handle).digest()

/** Keeps what must come back, and returns the handle that only this browser will hold. */
export async function keepErrand(
  tx: Reading,
  placeId: number,
  e: Errand & { next: string; now: Date },
): Promise<string> {
  const handle = randomBytes(32).toString('base64url')
  const ends = new Date(e.now.getTime() + ERRAND_MINUTES * 60_000)
  await sql`insert into identity.errand (place_id, handle_hash, state, nonce, verifier, next, again, ends_at)
    values (${placeId}, ${hashOf(handle)}, ${e.state}, ${e.nonce}, ${e.verifier}, ${e.next}, ${e.again}, ${ends})`.execute(
    tx,
  )
  return handle
}

/** Takes it, once: undefined for a browser that was not sent, was away too long, or comes back a second time. */
export async function takeErrand(
  tx: Reading,
  placeId: number,
  handle: string,
  now: Date,
): Promise<(Errand & { next: string }) | undefined> {
  const taken = await sql<Errand & { next: string }>`delete from identity.errand where place_id = ${placeId}
    and handle_hash = ${hashOf(handle)} and ends_at > ${now} returning state, nonce, verifier, next, again`.execute(tx)
  return taken.rows[0]
}

type By = { issuer: string; subject: string; email: string | undefined }

/** Whom the subject or the e-mail leads to, held until the transaction ends. */
export async function findForProvider(
  tx: Writing,
  placeId: number,
  { issuer, subject, email = '' }: By,
): Promise<{ bySubject: ProviderAccount | undefined; byEmail: ProviderAccount | undefined }> {
  const found = await sql<ProviderAccount & { by: string }>`
    select account_id as "accountId", role, team, left_on is not null as left, subject,
           case when issuer = ${issuer} and subject = ${subject} then 'subject' else 'e-mail' end as by
      from identity.account
     where place_id = ${placeId} and ((issuer = ${issuer} and subject = ${subject}) or lower(email) = ${email.toLowerCase()})
       for update`.execute(tx)
  const of = (by: string) => found.rows.find(row => row.by === by)
  return { bySubject: of('subject'), byEmail: of('e-mail') }
}

/** From now on the subject is the key, and what they came in by before opens nothing. */
export async function tieToSubject(
  tx: Writing,
  placeId: number,
  { accountId, issuer, subject }: { accountId: string; issuer: string; subject: string },
): Promise<void> {
  await sql`update identity.account set issuer = ${issuer}, subject = ${subject}, password_hash = null, totp_secret = null
    where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
  await sql`delete from identity.passkey where place_id = ${placeId} and account_id = ${accountId}`.execute(tx)
}
