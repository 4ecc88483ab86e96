import { audited, writeAudit } from '#platform/audit'
import { todayOf } from '#platform/clock'
import { inTransaction, isId, sendAlong, type Writing } from '#platform/database'
import {
  admit,
  asNobody,
  byOf,
  type Handled,
  isFresh,
  linesOf,
  type Request,
  type Sessions,
  turnedAway,
  whyOf,
} from './admit.ts'
import { type Answer, type FieldErrors, missing, refuse } from './answer.ts'
import { claimOnce, keepAnswer, releaseOnce } from './answered.queries.ts'
import { csrfFor, MARK, parseForm, shownAgain, typedIn } from './forms.ts'
import { findHalfWritten, forgetHalfWritten, keepHalfWritten } from './half-written.ts'
import type { House } from './house.ts'
import { forgetFile } from './made-file.ts'
import type { Afterwards, Asked, Page, SignedIn } from './page.ts'
import { keepTime } from './recording-time.ts'
import { readStood, stoodNow, weigh } from './weigh.ts'

/** Undoes what a page had written, and carries what it said instead. */
class Undone extends Error {
  errors: FieldErrors
  again: { typed?: Record<string, unknown>; stood?: string; status: number }
  constructor(errors: FieldErrors, again: Undone['again'] = { status: 422 }) {
    super('refused')
    this.errors = errors
    this.again = again
  }
}

const isWord = (value: string) => /^[a-z0-9][a-z0-9.-]{0,79}$/.test(value)
const isThere = (page: Page, method: 'get' | 'post', { params }: Request) =>
  page[method] !== undefined &&
  Object.entries(params).every(([name, value]) => (page.path.words.includes(name) ? isWord(value) : isId(value)))

const askedOf = (house: House, request: Request, who: SignedIn | null, now: Date): Asked<never, string> => ({
  params: request.params as never,
  query: request.query,
  agent: request.agent,
  who: who as SignedIn,
  place: house.place as never,
  today: todayOf(house.clock),
  now,
})

/** How one page answers, for the life of the server. */
export function handler(house: House, page: Page, sessions: Sessions) {
  return {
    read: (request: Request) => read(house, page, sessions, { request, errors: {}, typed: {} }),
    write: (request: Request) => write(house, page, sessions, request),
    /** Whether whoever asks may use the page at all: asked before a large file of theirs is taken. */
    admits: (request: Request) =>
      inTransaction(house.db, asNobody(house), async tx => {
        const { allowed } = await admit(house, page, sessions, tx, request, house.clock.now())
        return allowed
      }),
  }
}

type Again = { request: Request; errors: FieldErrors; typed: Record<string, unknown>; stood?: unknown }

async function read(house: House, page: Page, sessions: Sessions, again: Again): Promise<Handled> {
  const { request, errors } = again
  const now = house.clock.now()
  const { url, agent, errand, token } = request
  const given = { db: house.db, placeId: house.place.id, url, agent, errand, token, now }
  const ahead = page.may === 'anyone' ? await page.ahead?.(given) : undefined
  return inTransaction(house.db, asNobody(house), async tx => {
    const { who, allowed } = await admit(house, page, sessions, tx, request, now)
    if (!allowed) return turnedAway(house, page, tx, who, now)
    if (who && !isFresh(house, page, who, now, 'read')) return { answer: { kind: 'prove' }, who, nav: [] }
    const nav = who ? await house.nav(tx, who, now) : []
    if (!isThere(page, 'get', request)) return { answer: { kind: 'missing' }, who, nav }
    const asked = askedOf(house, request, who, now)
    const kept = page.draft && who ? await findHalfWritten(tx, house.place.id, request, who) : undefined
    const sentNow = Object.keys(again.typed).length > 0
    const typed = sentNow ? again.typed : (kept?.typed ?? {})
    const [answer, why]: [Answer, string | undefined] = await Promise.all([
      page.get!({ ...asked, tx, errors, typed, ahead } as never),
      whyOf(house, tx, request, who, now),
    ])
    await writeAudit(tx, byOf(house, who, now), linesOf(page, 'opened', answer, why))
    const draft = page.draft && who ? { draft: { savedAt: sentNow ? undefined : kept?.savedAt } } : {}
    if (!page.stands || answer.kind !== 'view') return { answer, who, nav, ...draft }
    const began = readStood(sentNow ? again.stood : kept?.stood)
    const standing = await page.stands({ ...asked, tx, hold: undefined, since: undefined, typed: {} } as never)
    const stood = began ? JSON.stringify(began) : standing && stoodNow(standing, now)
    return { answer, who, nav, ...(stood && { stood }), ...draft }
  })
}

async function write(house: House, page: Page, sessions: Sessions, request: Request): Promise<Handled> {
  const now = house.clock.now()
  const typed = typedIn(request.body)
  let who: SignedIn | null = null
  let made: Handled['answer'] | undefined
  try {
    return await audited(house.db, byOf(house, null, now), async tx => {
      const admitted = await admit(house, page, sessions, tx, request, now)
      who = admitted.who
      const result = admitted.allowed
        ? await answerForm(house, page, sessions, { tx, request, who, now, typed })
        : await turnedAway(house, page, tx, who, now)
      made = result.answer
      return { result, audit: [] }
    })
  } catch (fault) {
    if (made?.kind === 'from disk') forgetFile(made.path)
    if (!(fault instanceof Undone)) throw fault
    if (!page.get) return { answer: refuse(fault.errors), who, nav: [] }
    const { status, ...more } = fault.again
    const body = (request.body ?? {}) as Record<string, unknown>
    const again = {
      request,
      errors: fault.errors,
      typed: shownAgain(more.typed ?? typed),
      stood: more.stood ?? body[MARK.stood],
    }
    const shown = await read(house, page, sessions, again)
    return shown.answer.kind === 'view' ? { ...shown, answer: { ...shown.answer, status } } : shown
  }
}

type Form = { tx: Writing; request: Request; who: SignedIn | null; now: Date; typed: Record<string, unknown> }

/** Signed out and in again since it was opened: the page comes once more, with all that was typed and marks that hold. */
const OUT_OF_DATE = 'You signed out and in again since this page was opened. Look at it, and send it again'

/** Marks, once only, what stands, form, the page itself, and its audit: all in the transaction that `write` opened. */
async function answerForm(house: House, page: Page, sessions: Sessions, form: Form): Promise<Handled> {
  const { tx, request, who, now, typed } = form
  const marks = (request.body ?? {}) as Record<string, unknown>
  if (who && marks.csrf !== csrfFor(request.token!)) {
    if (!page.get || typeof marks.csrf !== 'string' || Object.keys(typed).length === 0)
      return { answer: { kind: 'stale form' }, who, nav: [] }
    throw new Undone({ form: OUT_OF_DATE }, { status: 403 })
  }
  if (who && !isFresh(house, page, who, now, 'write')) return { answer: { kind: 'prove' }, who, nav: [] }
  if (!isThere(page, 'post', request)) return { answer: { kind: 'missing' }, who, nav: [] }
  if (page.draft && who && marks[MARK.keep]) return keepForLater(house, page, { ...form, who })
  const once = who && typeof marks.once === 'string' && isId(marks.once) ? marks.once : undefined
  const before = once && (await claimOnce(tx, house.place.id, once, who!.accountId, now))
  if (before !== undefined) return { answer: { kind: 'redirect', to: before }, who, nav: [] }
  // Asked first: what tied them to the person before they wrote anything.
  const [why, handled] = await Promise.all([whyOf(house, tx, request, who, now), answerOnce(house, page, form)])
  const { answer } = handled
  if (once)
    sendAlong(
      answer.kind === 'redirect'
        ? keepAnswer(tx, house.place.id, once, answer.to)
        : releaseOnce(tx, house.place.id, once),
    )
  if (request.token && answer.kind === 'redirect' && answer.token !== undefined)
    await sessions.end(tx, house.place.id, request.token)
  const finished = who && answer.kind === 'redirect' && !answer.unfinished
  if (finished) keepTime(house, page, tx, who.team, typed)
  if (finished && page.draft) sendAlong(forgetHalfWritten(tx, house.place.id, request, who))
  await writeAudit(tx, byOf(house, who, now), linesOf(page, handled.stood ? 'opened' : 'saved', answer, why))
  const nav = who && answer.kind === 'view' ? await house.nav(tx, who, now) : []
  return { ...handled, who, nav }
}

async function keepForLater(house: House, page: Page, form: Form & { who: SignedIn }): Promise<Handled> {
  const { tx, request, who, now, typed } = form
  const open = () => page.get!({ ...askedOf(house, request, who, now), tx, errors: {}, typed: {} } as never)
  const k = { tx, placeId: house.place.id, asked: request, who, now, typed, draft: page.draft!, open }
  const answer = await keepHalfWritten(k)
  if (answer === 'not to be kept')
    throw new Undone({ form: 'This is restricted, and is not kept half-written. Save it' })
  if (answer.kind === 'redirect') await writeAudit(tx, byOf(house, who, now), linesOf(page, 'saved', answer, undefined))
  return { answer, who, nav: [] }
}

type Answered = Pick<Handled, 'stood' | 'afterwards'> & { answer: Answer }

async function answerOnce(house: House, page: Page, { tx, request, who, now, typed }: Form): Promise<Answered> {
  const asked = askedOf(house, request, who, now)
  const weighed = page.stands ? await besideOthers(page, { ...asked, tx, typed, request }) : { typed }
  if ('answer' in weighed) return weighed
  const parsed = page.form ? parseForm(page.form, weighed.typed) : { value: weighed.typed }
  if ('errors' in parsed) throw new Undone(parsed.errors)
  const after: Afterwards[] = []
  const afterwards = (work: Afterwards) => void after.push(work)
  const answer: Answer = await page.post!({ ...asked, tx, form: parsed.value, afterwards } as never)
  if (answer.kind === 'refused') throw new Undone(answer.errors)
  return { answer, ...(after.length > 0 && { afterwards: after }) }
}

type Weighing = Asked<never, string> & { tx: Writing; typed: Record<string, unknown>; request: Request }

/** What was typed, beside what others saved meanwhile; or the page that tells of it. */
async function besideOthers(page: Page, { tx, typed, request, ...asked }: Weighing) {
  const body = (request.body ?? {}) as Record<string, unknown>
  const stood = readStood(body[MARK.stood])
  if (!stood) throw new Undone({ form: 'Open the page again: what you wrote is still here' })
  const standing = await page.stands!({ ...asked, tx, hold: tx, since: new Date(stood.at), typed } as never)
  if (!standing) return { answer: missing() }
  const { now, today } = asked
  const weighed = await weigh(standing, { body, typed, path: request.path, stood, now, today })
  if ('writeOn' in weighed) throw new Undone({}, { typed: weighed.writeOn, stood: weighed.stood, status: 200 })
  return weighed
}
