import { z } from 'zod'
import { type About, nobody, type Page, redirectTo, type View, view, words } from '#platform/web'
import { countFailure, holdAccountByEmail, takeStep } from '../account.queries.ts'
import { next } from '../next.ts'
import { passwordFits, stepOf } from '../secret.ts'
import { beginSession } from '../session.ts'
import {
  page,
  passkeyAskPath,
  passkeySignInPath,
  providerPath,
  REST_MINUTES,
  SIGN_IN_TRIES,
  signInPath,
  TRIES,
  type Ways,
} from '../ways.ts'

/** Nobody's account: a try for an e-mail that is nobody's asks the database the same, and takes as long. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

const said = {
  password:
    'Those do not fit together. Check the e-mail, the password and the six digits, and try again. After five wrong tries an account rests for 15 minutes.',
  passkey:
    'That passkey did not open anything here. It may be for another place, removed, or of an account that ended. Try another way, or ask whoever looks after accounts.',
  provider: '',
}

/** The page to come in by, with all the ways there are here; `wrong` are the words about the one that was tried. */
export function waysIn(ways: Ways, { wrong = {}, email = '', next = '/', again = false }: Partial<Shown> = {}): View {
  return view('platform/access/sign-in/staff-sign-in.njk', {
    title: 'Sign in',
    ...{ errors: wrong, email, next, again, password: ways.password !== false, link: ways.link ?? '' },
    provider: ways.provider
      ? { name: ways.provider.name, href: `${providerPath({})}?next=${encodeURIComponent(next)}` }
      : null,
    passkey: ways.address ? { action: passkeySignInPath({}), ask: passkeyAskPath({}) } : null,
  })
}
type Shown = { wrong: Record<string, string>; email: string; next: string; again: boolean }

/** Not `refuse`: that would undo the count of failures, and give a challenge back. */
export const turnedBack = (ways: Ways, by: keyof typeof said, more: Partial<Shown> = {}, about: About[] = []) => ({
  ...waysIn(ways, { wrong: { [by === 'password' ? 'email' : by]: said[by] }, ...more }),
  ...{ status: 422, about },
})

/** Password and a one-time code together, so that a wrong answer tells nothing about which of the two was wrong. */
export const staffSignIn = (ways: Ways): Page =>
  page({
    path: signInPath,
    may: 'anyone',
    tries: SIGN_IN_TRIES,
    audit: nobody('signing in shows no record'),
    form: z.object({ email: words(200), password: words(200), code: words(10), next }),
    async get({ query, typed, errors, who }) {
      const email = String(typed.email ?? '')
      return waysIn(ways, { wrong: errors, email, next: next.parse(query.next ?? typed.next), again: who !== null })
    },
    async post({ tx, place, form, agent, now }) {
      const account = await holdAccountByEmail(tx, place.id, form.email)
      const rested = !account?.locked_until || account.locked_until < now
      const fits = await passwordFits(form.password, account?.password_hash)
      const step = account?.totp_secret ? stepOf(account.totp_secret, form.code.replace(/\s/g, ''), now) : undefined
      if (account && rested && fits && step !== undefined && (await takeStep(tx, place.id, account.account_id, step))) {
        const { account_id: accountId } = account
        const token = await beginSession(tx, place.id, { accountId, way: 'password', agent, now })
        return { ...redirectTo(form.next, [{ act: 'signed in by password', record: accountId }]), token }
      }
      const restsUntil = new Date(now.getTime() + REST_MINUTES * 60_000)
      const whose = account && rested ? account.account_id : NOBODY
      const failed = await countFailure(tx, place.id, whose, { tries: TRIES, restsUntil })
      const about = failed >= TRIES ? [{ act: 'rests after five wrong tries', record: whose }] : []
      return turnedBack(ways, 'password', { email: form.email, next: form.next }, about)
    },
  })
