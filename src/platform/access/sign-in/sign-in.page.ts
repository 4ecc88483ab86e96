import { z } from 'zod'
import { declarePages, maybeId, nobody, type Page, path, redirectTo, refuse, view, words } from '#platform/web'
import { countFailure, findAccount, findAccountByEmail, listOneOfEachRole, takeStep } from '../account.queries.ts'
import { passwordFits, stepOf } from '../secret.ts'
import { beginSession } from '../session.queries.ts'

export const signInPath = path('/sign-in')
const page = declarePages<never, { id: number; name: string }>()

/** After five wrong tries an account rests for fifteen minutes. */
const TRIES = 5
const REST_MINUTES = 15

const next = z.preprocess(v => (typeof v === 'string' && /^\/(?![/\\])[\w\-/.]*$/.test(v) ? v : '/'), z.string())

export type RoleOffered = { role: string; does: string }

/** Demo mode: one button a role. It exists only in a house whose mode is demo; there is no setting on the page. */
export const demoSignIn = (offered: RoleOffered[]): Page =>
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
        action: `${signInPath({})}?next=${encodeURIComponent(next.parse(query.next))}`,
      })
    },
    async post({ tx, place, form, query, now }) {
      const account = form.account && (await findAccount(tx, place.id, form.account))
      if (!account) return refuse({ account: 'Choose one of the roles' })
      const token = await beginSession(tx, place.id, account.account_id, now)
      return { ...redirectTo(next.parse(query.next)), token }
    },
  })

/** Password and a one-time code together, so that a wrong answer tells nothing about which of the two was wrong. */
export const staffSignIn: Page = page({
  path: signInPath,
  may: 'anyone',
  audit: nobody('signing in shows no record'),
  form: z.object({ email: words(200), password: words(200), code: words(10), next }),
  async get({ query, typed, errors }) {
    return view('platform/access/sign-in/staff-sign-in.njk', {
      title: 'Sign in',
      errors,
      email: typed.email ?? '',
      next: query.next ?? typed.next ?? '/',
    })
  },
  async post({ tx, place, form, now }) {
    const account = await findAccountByEmail(tx, place.id, form.email)
    const rested = !account?.locked_until || account.locked_until < now
    const fits = await passwordFits(form.password, account?.password_hash)
    const step = account?.totp_secret ? stepOf(account.totp_secret, form.code.replace(/\s/g, ''), now) : undefined
    if (account && rested && fits && step !== undefined && (await takeStep(tx, place.id, account.account_id, step))) {
      const token = await beginSession(tx, place.id, account.account_id, now)
      return { ...redirectTo(form.next), token }
    }
    if (account && rested) {
      const locked = account.failed_sign_ins + 1 >= TRIES ? new Date(now.getTime() + REST_MINUTES * 60_000) : null
      await countFailure(tx, place.id, account.account_id, locked)
    }
    // Not `refuse`: that would undo the count of failures.
    return {
      ...view('platform/access/sign-in/staff-sign-in.njk', {
        title: 'Sign in',
        errors: {
          email:
            'Those do not fit together. Check the e-mail, the password and the six digits, and try again. After five wrong tries an account rests for 15 minutes.',
        },
        email: form.email,
        next: form.next,
      }),
      status: 422,
    }
  },
})
