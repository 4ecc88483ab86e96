import { type AuditLine, audited, type By, writeAudit } from '#platform/audit'
import { todayOf } from '#platform/clock'
import { inTransaction, isId, type Reading, type Writing } from '#platform/database'
import { type About, type Answer, type FieldErrors, refuse } from './answer.ts'
import { claimOnce, keepAnswer, releaseOnce } from './answered.queries.ts'
import { csrfFor, parseForm, typedIn } from './forms.ts'
import type { House, NavItem } from './house.ts'
import type { Asked, Page, SignedIn } from './page.ts'

export type Request = {
  params: Record<string, string>
  query: Record<string, string>
  body: unknown
  /** The session's token, from the cookie. */
  token: string | undefined
}
export type Handled = {
  answer: Answer | { kind: 'sign in' } | { kind: 'forbidden'; may: string } | { kind: 'stale form' }
  who: SignedIn | null
  nav: NavItem[]
}

/** Who is signed in, by the token of their cookie. Given by the part that owns accounts. */
export type Sessions = {
  find(tx: Reading, placeId: number, token: string, now: Date): Promise<SignedIn | null>
  end(tx: Writing, placeId: number, token: string): Promise<void>
}

class Undone extends Error {
  errors: FieldErrors
  constructor(errors: FieldErrors) {
    super('refused')
    this.errors = errors
  }
}

const paramIsSound = (value: string) => isId(value) || /^[a-z0-9][a-z0-9.-]{0,79}$/.test(value)

export function handler(house: House, page: Page, sessions: Sessions) {
  const placeId = house.place.id
  const wordsOf = (which: 'opened' | 'saved') =>
    'nobody' in page.audit ? page.audit.nobody : (page.audit[which] ?? page.audit.opened ?? 'opened')
  const lines = (which: 'opened' | 'saved', answer: Answer): AuditLine[] =>
    ((answer as { about?: About[] }).about ?? []).map(line => ({ act: wordsOf(which), ...line }))
  const by = (who: SignedIn | null, now: Date): By => ({
    placeId,
    accountId: who?.accountId ?? null,
    role: who?.role ?? 'nobody signed in',
    team: who?.team ?? '',
    at: now,
  })
  const asked = (request: Request, who: SignedIn | null, now: Date): Asked<never, string> => ({
    params: request.params as never,
    query: request.query,
    who: who as SignedIn,
    place: house.place as never,
    today: todayOf(house.clock),
    now,
  })

  async function admit(tx: Reading, request: Request, now: Date) {
    const who = request.token ? await sessions.find(tx, placeId, request.token, now) : null
    const allowed =
      page.may === 'anyone' || (who !== null && (page.may === 'anyone signed in' || house.may(who.role, page.may)))
    return { who, allowed }
  }
  const turnedAway = async (tx: Reading, who: SignedIn | null, now: Date): Promise<Handled> => {
    if (!who) return { answer: { kind: 'sign in' }, who, nav: [] }
    await writeAudit(tx, by(who, now), [{ act: `was refused: ${page.may}` }])
    return { answer: { kind: 'forbidden', may: page.may }, who, nav: await house.nav(tx, who, now) }
  }

  async function read(request: Request, errors: FieldErrors, typed: Record<string, unknown>): Promise<Handled> {
    const now = house.clock.now()
    return inTransaction(house.db, placeId, async tx => {
      const { who, allowed } = await admit(tx, request, now)
      if (!allowed) return turnedAway(tx, who, now)
      if (!page.get || !Object.values(request.params).every(paramIsSound))
        return { answer: { kind: 'missing' }, who, nav: [] }
      const answer: Answer = await page.get({ ...asked(request, who, now), tx, errors, typed } as never)
      await writeAudit(tx, by(who, now), lines('opened', answer))
      return { answer, who, nav: who ? await house.nav(tx, who, now) : [] }
    })
  }

  async function write(request: Request): Promise<Handled> {
    const now = house.clock.now()
    const typed = typedIn(request.body)
    const marks = (request.body ?? {}) as { csrf?: unknown; once?: unknown }
    const once = typeof marks.once === 'string' && isId(marks.once) ? marks.once : undefined
    let who: SignedIn | null = null
    try {
      return await audited(house.db, by(null, now), async tx => {
        const admitted = await admit(tx, request, now)
        who = admitted.who
        if (!admitted.allowed) return { result: await turnedAway(tx, who, now), audit: [] }
        if (who && marks.csrf !== csrfFor(request.token!))
          return { result: { answer: { kind: 'stale form' } as const, who, nav: [] }, audit: [] }
        if (!page.post || !Object.values(request.params).every(paramIsSound))
          return { result: { answer: { kind: 'missing' } as const, who, nav: [] }, audit: [] }
        const parsed = page.form ? parseForm(page.form, typed) : { value: typed }
        if ('errors' in parsed) throw new Undone(parsed.errors)
        const before = once && who ? await claimOnce(tx, placeId, once, who.accountId, now) : undefined
        if (before !== undefined)
          return { result: { answer: { kind: 'redirect', to: before } as const, who, nav: [] }, audit: [] }
        const answer: Answer = await page.post({ ...asked(request, who, now), tx, form: parsed.value } as never)
        if (answer.kind === 'refused') throw new Undone(answer.errors)
        if (once && who) {
          if (answer.kind === 'redirect') await keepAnswer(tx, placeId, once, answer.to)
          else await releaseOnce(tx, placeId, once)
        }
        if (request.token && answer.kind === 'redirect' && answer.token !== undefined)
          await sessions.end(tx, placeId, request.token)
        await writeAudit(tx, by(who, now), lines('saved', answer))
        return {
          result: { answer, who, nav: who && answer.kind === 'view' ? await house.nav(tx, who, now) : [] },
          audit: [],
        }
      })
    } catch (fault) {
      if (!(fault instanceof Undone)) throw fault
      if (!page.get) return { answer: refuse(fault.errors), who, nav: [] }
      const again = await read(request, fault.errors, typed)
      return again.answer.kind === 'view' ? { ...again, answer: { ...again.answer, status: 422 } } : again
    }
  }

  return { read: (request: Request) => read(request, {}, {}), write }
}
