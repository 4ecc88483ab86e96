import { audited } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { type Database, inTransaction, type Writing } from '#platform/database'
import { missing, nobody, type Page, redirectTo } from '#platform/web'
import { planMove } from '../moves/move.queries.ts'
import { takeEffect } from '../moves/take-effect.ts'
import { next } from '../next.ts'
import { endSession, endSessionsOf } from '../session.queries.ts'
import { beginSession } from '../session.ts'
import { waysIn } from '../sign-in/sign-in.page.ts'
import { page, providerAnswerPath, providerPath, SIGN_IN_TRIES, type Ways } from '../ways.ts'
import { findForProvider, keepErrand, takeErrand, tieToSubject } from './errand.queries.ts'
import { type Claims, emailOf, type Why, whoComes, whyWords } from './provider.rules.ts'
import type { Errand, Provider } from './provider.ts'

/** Sends somebody to the council's own sign-in. */
export const goToProvider = (ways: Ways): Page =>
  page({
    path: providerPath,
    may: 'anyone',
    tries: SIGN_IN_TRIES,
    audit: nobody('signing in shows no record'),
    // Whoever has a session here, or had one, is asked anew: the provider would let in whoever sits at the desk.
    ahead: async ({ token }) => ways.provider?.begin({ again: token !== undefined }).catch(() => 'away' as const),
    async get({ tx, place, query, now, ahead }) {
      const begun = ahead as (Errand & { url: string }) | 'away' | undefined
      if (!begun || !ways.provider) return missing()
      if (begun === 'away') return notIn(ways, ways.provider, 'away')
      const { url, ...errand } = begun
      const handle = await keepErrand(tx, place.id, { ...errand, next: next.parse(query.next), now })
      return { ...redirectTo(url), errand: handle }
    },
  })

type Came = { token: string; next: string } | { why: Why }

/** Where the provider sends them back to. All of it is done before the page's own transaction: it asks another machine. */
export const backFromProvider = (ways: Ways): Page =>
  page({
    path: providerAnswerPath,
    may: 'anyone',
    tries: SIGN_IN_TRIES,
    audit: nobody('signing in shows no record'),
    async ahead({ db, placeId, url, errand: handle, agent, token, now }): Promise<Came | undefined> {
      if (!ways.provider) return undefined
      const errand = handle && (await inTransaction(db, placeId, tx => takeErrand(tx, placeId, handle, now)))
      if (!errand) return { why: 'too late' }
      const said = await ways.provider.finish(url, errand).catch(() => 'failed' as const)
      if (typeof said === 'string') return { why: said }
      const coming = { ...said, provider: ways.provider, agent, before: token, now }
      const came = await letIn(db, placeId, coming)
      return 'why' in came ? came : { ...came, next: errand.next }
    },
    async get({ ahead }) {
      const came = ahead as Came | undefined
      if (!came || !ways.provider) return missing()
      if ('why' in came) return notIn(ways, ways.provider, came.why)
      return { ...redirectTo(came.next), token: came.token }
    },
  })

const notIn = (ways: Ways, provider: Provider, why: Why) => ({
  ...waysIn(ways, { wrong: { provider: whyWords(why, provider.name) } }),
  status: why === 'away' ? 503 : 403,
})

type Coming = {
  provider: Provider
  subject: string
  claims: Claims
  agent: string
  /** The session that this browser had. */
  before: string | undefined
  now: Date
}

/** Ties an account at its first time, makes it what the provider says it is, and begins a session; or says why not. */
async function letIn(db: Database, placeId: number, coming: Coming): Promise<{ token: string } | { why: Why }> {
  const { provider, subject, claims, agent, before, now } = coming
  const by = { placeId, accountId: null, role: 'nobody signed in', team: '', at: now }
  return audited<{ token: string } | { why: Why }>(db, by, async tx => {
    const { issuer, roles } = provider
    const comes = whoComes(
      claims,
      roles,
      await findForProvider(tx, placeId, { issuer, subject, email: emailOf(claims) }),
    )
    if (comes.comes === 'not in') {
      // Whoever is nothing there any more is nobody here, from now on.
      if (comes.account) await endSessionsOf(tx, placeId, comes.account.accountId)
      const about = comes.account && { record: comes.account.accountId }
      return { result: { why: comes.why }, audit: [{ act: `was not let in by the provider: ${comes.why}`, ...about }] }
    }
    const { accountId } = comes.account
    const lines = [{ act: 'signed in by the provider', record: accountId }]
    if (comes.tie === 'tie now') {
      await tieToSubject(tx, placeId, { accountId, issuer, subject })
      await endSessionsOf(tx, placeId, accountId)
      lines.push({ act: 'was tied to the provider', record: accountId })
    }
    if (comes.account.role !== comes.as.role || comes.account.team !== comes.as.team)
      lines.push(await becomes(tx, placeId, { accountId, ...comes.as, madeByName: provider.name, now }))
    if (before) await endSession(tx, placeId, before)
    const token = await beginSession(tx, placeId, { accountId, way: 'provider', agent, now })
    return { result: { token }, audit: lines }
  })
}

/** Another role or team: sessions of what they were end. */
async function becomes(
  tx: Writing,
  placeId: number,
  to: { accountId: string; role: string; team: string; madeByName: string; now: Date },
) {
  const move = await planMove(tx, placeId, { ...to, kind: 'moved', fromOn: dayOf(to.now) })
  const { act, record = to.accountId } = await takeEffect(tx, placeId, move, to.now)
  return { act, record }
}
