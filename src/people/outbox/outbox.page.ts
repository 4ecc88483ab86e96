import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { isId } from '#platform/database'
import { giveToken } from '#platform/notify'
import { missing, type Page, path, redirectTo, refuse, view } from '#platform/web'
import { listUnsent } from '../letter/letter-sent.queries.ts'
import { sentLetterPath } from '../paths.ts'
import { findMessage, listMessages } from './outbox.queries.ts'
import { hasOpenLink, shownMessage } from './show.ts'

export const outboxPath = path('/outbox')
export const openLinkPath = path('/outbox/:message/open')

const onePage = 40

/** In the demo a message's link can be opened here, because nothing leaves and nobody holds a phone. */
export type OutboxParts = { mode: 'demo' | 'real'; linkPath: (token: string) => string }

/** What went, what waits and what stopped. More is shown than a name, so each person's record counts as read, once. */
export const outboxPages = ({ mode, linkPath }: OutboxParts): Page[] => {
  const outbox = page({
    path: outboxPath,
    may: 'look at the outbox',
    audit: { opened: 'read in the list of messages' },
    async get({ tx, place, who, query, now, today }) {
      const skip = Math.max(0, Math.trunc(Number(query.skip)) || 0)
      const rows = await listMessages(tx, place.id, { skip, take: onePage + 1 })
      const messages = rows.slice(0, onePage)
      const about = new Map(messages.map(m => [m.personId, { person: m.personId, record: m.messageId }]))
      const letters = skip === 0 ? await listUnsent(tx, place.id, who.team, onePage) : []
      for (const l of letters) about.set(l.personId, { person: l.personId, record: l.letterId })
      const data = {
        title: 'Messages',
        letters: letters.map(l => ({
          ...{ knownAs: l.knownAs, about: l.about, href: sentLetterPath({ person: l.personId, letter: l.letterId }) },
          written: `${dayInWords(l.onDate, today)}, ${l.byName}`,
        })),
        demo: mode === 'demo',
        sends: (place.sends ?? []).length > 0,
        messages: messages.map(m => ({
          ...shownMessage(m, now, today),
          open: mode === 'demo' && hasOpenLink(m, now) ? openLinkPath({ message: m.messageId }) : '',
        })),
        earlier: skip > 0 ? `${outboxPath({})}?skip=${Math.max(0, skip - onePage)}` : '',
        more: rows.length > onePage ? `${outboxPath({})}?skip=${skip + onePage}` : '',
      }
      return view('people/outbox/outbox.njk', data, [...about.values()])
    },
  })
  const openLink = page({
    path: openLinkPath,
    may: 'look at the outbox',
    audit: { saved: 'opened the link of a message, in the demonstration' },
    async post({ tx, place, params, now }) {
      const message = isId(params.message) ? await findMessage(tx, place.id, params.message) : undefined
      if (!message) return missing()
      if (!message.linkId || !hasOpenLink(message, now)) return refuse({ form: 'This link has ended' })
      const token = await giveToken(tx, place.id, message.linkId, now)
      return redirectTo(linkPath(token), [{ person: message.personId, record: message.messageId }])
    },
  })
  return mode === 'demo' ? [outbox, openLink] : [outbox]
}
