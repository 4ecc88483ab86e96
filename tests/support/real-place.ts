import { ensurePlace, type Place } from '#place'
import { profiles } from '#places'
import { beginSession, saveAccount } from '#platform/access'
import { audited } from '#platform/audit'
import { type Database, migrate, newId } from '#platform/database'

/** Marlbrook on a database of its own, and the cookie of a contact adviser who is signed in now. */
export async function realPlace(db: Database): Promise<{ place: Place; cookie: string }> {
  await migrate(db)
  const profile = profiles.marlbrook
  const place = { ...profile, id: await ensurePlace(db, profile.slug, profile.name) }
  const accountId = newId()
  const by = { placeId: place.id, accountId: null, role: 'test', team: '', at: new Date() }
  const token = await audited(db, by, async tx => {
    const account = { accountId, name: 'Priya Shah', email: 'priya@example.org', role: 'contact adviser' as const }
    await saveAccount(tx, place.id, { ...account, team: place.teams[0]!.key })
    return {
      result: await beginSession(tx, place.id, { accountId, way: 'password', agent: '', now: new Date() }),
      audit: [{ act: 'set the scene' }],
    }
  })
  return { place, cookie: `alongside=${token}` }
}

/** A first conversation about nobody named, as its page sends it, marks apart. */
export const finishedConversation = {
  ...{ channel: 'phone', caller: 'the person', about: 'new matter', do: 'finish' },
  ...{ wants: 'Dominoes on a Friday', mightNeed: 'no', results: 'advice', advice: 'Rang the club for him.' },
}

/** The marks of the first form of a page. */
export const marksIn = (html: string) => ({
  csrf: /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '',
  once: /name="once" value="([^"]+)"/.exec(html)?.[1] ?? '',
})
