import { z } from 'zod'
import { maybeId, nobody, type Page, redirectTo, refuse, view } from '#platform/web'
import { findAccount, listOneOfEachRole } from '../account.queries.ts'
import { next } from '../next.ts'
import { beginSession } from '../session.ts'
import { page, passkeyAskPath, passkeySignInPath, signInPath, type Ways } from '../ways.ts'

export type RoleOffered = { role: string; does: string }

/** Demo mode: one button a role. It exists only in a house whose mode is demo; there is no setting on the page. */
export const demoSignIn = (offered: RoleOffered[], { address, link = '' }: Ways): Page =>
  page({
    path: signInPath,
    may: 'anyone',
    audit: nobody('signing in shows no record'),
    form: z.object({ account: maybeId() }),
    async get({ tx, place, query }) {
      const accounts = await listOneOfEachRole(tx, place.id)
      const cards = offered.flatMap(o => accounts.filter(a => a.role === o.role).map(a => ({ ...a, does: o.does })))
      return view('platform/access/sign-in/demo-sign-in.njk', {
        title: 'Choose who to be',
        cards,
        passkey: address ? { action: passkeySignInPath({}), ask: passkeyAskPath({}) } : null,
        next: next.parse(query.next),
        provider: null,
        link,
        action: `${signInPath({})}?next=${encodeURIComponent(next.parse(query.next))}`,
      })
    },
    async post({ tx, place, form, query, agent, now }) {
      const account = form.account && (await findAccount(tx, place.id, form.account))
      if (!account) return refuse({ account: 'Choose one of the roles' })
      const token = await beginSession(tx, place.id, { accountId: account.account_id, way: 'demo', agent, now })
      return { ...redirectTo(next.parse(query.next)), token }
    },
  })
