import { z } from 'zod'
import { type Place, page } from '#place'
import { audited } from '#platform/audit'
import type { Database } from '#platform/database'
import { comeInWords } from '#platform/notify'
import { refuse, view, words } from '#platform/web'
import { digitsOf } from '../reach.rules.ts'
import { listOwnAccountsAt } from './own-account.queries.ts'
import { linkAskedFor } from './own-account-messages.ts'
import { askForLinkPath } from './own-account-paths.ts'

/** A phone that is at home with one family, and no more. */
const TRIES = 10

/**
 * Asking for a link. Whatever is typed, the answer is the same and takes as long: whether it is anybody's is looked up when
 * the answer is on its way.
 */
export const askForLink = page({
  path: askForLinkPath,
  may: 'anyone',
  bare: true,
  tries: TRIES,
  audit: { saved: 'asked for a link to come in by' },
  form: z.object({ where: words(254) }),
  async get({ typed, errors }) {
    const where = typeof typed.where === 'string' ? typed.where : ''
    return view(
      'people/own-account/ask-for-link.njk',
      { said: comeInWords.ask, here: askForLinkPath({}), where, errors },
      [],
    )
  },
  async post({ place, form, now, afterwards }) {
    if (form.where === '') return refuse({ where: comeInWords.ask.none })
    afterwards(db => sendLinks(db, place, form.where, now))
    return view('platform/web/errors/bare.njk', { said: comeInWords.asked }, [])
  },
})

async function sendLinks(db: Database, place: Place, where: string, now: Date): Promise<void> {
  const by = { placeId: place.id, accountId: null, role: 'nobody signed in', team: '', at: now }
  await audited(db, by, async tx => {
    const at = { mail: where.toLowerCase(), digits: where.includes('@') ? null : digitsOf(where) }
    const audit = []
    for (const own of await listOwnAccountsAt(tx, place.id, at))
      if (await linkAskedFor(tx, place.id, own, { now, sends: place.sends ?? [] }))
        audit.push({ act: 'asked for a link to come in by', record: own.accountId })
    return { result: undefined, audit }
  })
}
