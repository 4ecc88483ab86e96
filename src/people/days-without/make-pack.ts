import { mayDo, type PackSigner, type Place } from '#place'
import { findAccountByEmail } from '#platform/access'
import { audited, type By } from '#platform/audit'
import { type Clock, todayOf } from '#platform/clock'
import { Refusal } from '#platform/commands'
import { type Database, inTransaction } from '#platform/database'
import type { RecordParts } from '../record/parts.ts'
import { gather } from './gather.ts'
import { sealPack } from './seal.ts'

const TAKE = 'take the team’s pack'
export type Answers = { by: By; name: string }

/** Personal data leaves: it is for somebody with an account, whose role may take it (safety.md, Who looked). */
export async function whoAnswers(db: Database, place: Place, email: string, at: Date): Promise<Answers> {
  if (!email)
    throw new Refusal('A pack has people’s details in it. Say whom it is made for: --as E-MAIL of their account.')
  const account = await inTransaction(db, place.id, tx => findAccountByEmail(tx, place.id, email))
  if (!account) throw new Refusal(`There is no account for ${email} here.`)
  const { account_id: accountId, name, role, team } = account
  const by = { placeId: place.id, accountId, role, team, at }
  if (mayDo(role, TAKE)) return { by, name }
  await audited(db, by, async () => ({ result: undefined, audit: [{ act: `was refused: ${TAKE}` }] }))
  throw new Refusal(`${name} may not take it: a ${role} does not.`)
}

type Making = {
  place: Place
  clock: Clock
  parts: Pick<RecordParts, 'due'>
  signer: PackSigner
  passphrase: string
  team: string
  who: Answers
  /** Why, where it is not the person themself who asks: it stands on the list of each person in it. */
  reason?: string
}

/** A team's pack, with a line in the audit for everybody in it. */
export async function makePack(db: Database, making: Making): Promise<{ html: string; people: number }> {
  const { place, clock, parts, signer, passphrase, team, who, reason } = making
  const gathered = await audited(db, who.by, async tx => {
    const at = { place, today: todayOf(clock), now: clock.now(), parts, madeFor: who.name }
    const found = await gather(tx, { team }, at)
    const act = 'took a pack for days without the system'
    return { result: found, audit: found.people.map(person => ({ act, person, ...(reason && { reason }) })) }
  })
  return { html: await sealPack(gathered.pack, passphrase, signer), people: gathered.people.length }
}
