import { type AuditLine, audited, type By, writeAudit } from '#platform/audit'
import { dayOf, todayOf } from '#platform/clock'
import { inTransaction, isId, type Reading, seeAs, seeAsTheHouse, sendAlong, type Writing } from '#platform/database'
import { type About, type Answer, type FieldErrors, refuse } from './answer.ts'
import { claimOnce, keepAnswer, releaseOnce } from './answered.queries.ts'
import { csrfFor, parseForm, shownAgain, typedIn } from './forms.ts'
import type { House, NavItem } from './house.ts'
import type { Afterwards, Asked, Page, SignedIn } from './page.ts'
import { saveRecordingTime } from './recording-time.queries.ts'

export type Request = {
  params: Record<string, string>
  query: Record<string, string>
  body: unknown
  /** As it was asked for. */
  url: string
  /** The session's token, from the cookie. */
  token: string | undefined
  /** What the browser brings back from an errand to another site. */
  errand: string | undefined
  /** The browser, as it calls itself. */
  agent: string
}
export type Handled = {
  answer: Answer | { kind: 'sign in' } | { kind: 'prove' } | { kind: 'forbidden'; may: string } | { kind: 'stale form' }
  who: SignedIn | null
  nav: NavItem[]
  /** What the page asked for once its writing is kept. */
  afterwards?: Afterwards[]
}

/** Who is signed in, by the token of their cookie. Given by the part that owns accounts. */
export type Sessions = {
  find(tx: Reading, placeId: number, shown: { token: string; agent: string }, now: Date): Promise<SignedIn | null>
  end(tx: Writing, placeId: number, token: string): Promise<void>
}

/** Undoes what a page had written, and carries what it said instead. */
class Undone extends Error {
  errors: FieldErrors
  constructor(errors: FieldErrors) {
    super('refused')
    this.errors = errors
  }
}

const isWord = (value: string) => /^[a-z0-9][a-z0-9.-]{0,79}$/.test(value)
const isThere = (page: Page, method: 'get' | 'post', { params }: Request) =>
  page[method] !== undefined &&
  Object.entries(params).every(([name, value]) => (page.path.words.includes(name) ? isWord(value) : isId(value)))

const byOf = (house: House, who: SignedIn | null, at: Date): By => ({
  placeId: house.place.id,
  accountId: who?.accountId ?? null,
  role: who?.role ?? 'nobody signed in',
  team: who?.team ?? '',
  at,
  sees: 'nobody yet',
})

const askedOf = (house: House, request: Request, who: SignedIn | null, now: Date): Asked<never, string> => ({
  params: request.params as never,
  query: request.query,
  agent: request.agent,
  who: who as SignedIn,
  place: house.place as never,
  today: todayOf(house.clock),
  now,
})

/** The audit's lines of an answer: whose records, in the page's own words unless the answer has others. */
function linesOf(page: Page, which: 'opened' | 'saved', answer: Answer, why: string | undefined): AuditLine[] {
  const words = 'nobody' in page.audit ? page.audit.nobody : (page.audit[which] ?? page.audit.opened ?? which)
  const about = (answer as { about?: About[] }).about ?? []
  // A page about one person: what ties them to anybody else on it was not asked.
  const reason = why !== undefined && new Set(about.map(line => line.person)).size === 1 && { reason: why }
  return about.map(line => ({ act: words, ...(line.person && reason), ...line }))
}

/** For a page about one person, somebody of the place's own. Another organisation's page says by which sharing. */
async function whyOf(house: House, tx: Reading, { params }: Request, who: SignedIn | null, now: Date) {
  if (who?.organisation !== '' || !params.person || !isId(params.person)) return undefined
  return house.whyTheyLook(tx, who, params.person, now)
}

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

const asNobody = (house: House) => ({ placeId: house.place.id, as: 'nobody yet' }) as const

/** Who asks, whose eyes the transaction has from here on, and whether the page is theirs to ask for. */
async function admit(house: House, page: Page, sessions: Sessions, tx: Reading, request: Request, now: Date) {
  const { token, agent } = request
  const who = token ? await sessions.find(tx, house.place.id, { token, agent }, now) : null
  if (page.may === 'anyone') seeAsTheHouse(tx)
  else if (who) seeAs(tx, seerOf(house, who, now))
  const allowed =
    page.may === 'anyone' || (who !== null && (page.may === 'anyone signed in' || house.may(who.role, page.may)))
  return { who, allowed }
}

function seerOf(house: House, { accountId, team, organisation }: SignedIn, now: Date) {
  const today = dayOf(now)
  const stands = organisation === '' || house.sharesWith(organisation, today)
  return { accountId, team, organisation, today: stands ? today : null, now }
}

async function turnedAway(house: House, page: Page, tx: Reading, who: SignedIn | null, now: Date): Promise<Handled> {
  if (!who) return { answer: { kind: 'sign in' }, who, nav: [] }
  await writeAudit(tx, byOf(house, who, now), [{ act: `was refused: ${page.may}` }])
  return { answer: { kind: 'forbidden', may: page.may }, who, nav: await house.nav(tx, who, now) }
}

/** Minutes since somebody showed who they are, after which a page that asks for it is not opened, and its form not taken. */
const FRESH = { read: 15, write: 60 }
const isFresh = (house: House, page: Page, who: SignedIn, now: Date, what: 'read' | 'write') =>
  // The demo signs anybody in as anyone: there is nothing to show.
  !page.fresh || house.mode === 'demo' || now.getTime() - who.provedAt.getTime() < FRESH[what] * 60_000

type Again = { request: Request; errors: FieldErrors; typed: Record<string, unknown> }

async function read(house: House, page: Page, sessions: Sessions, { request, errors, typed }: Again): Promise<Handled> {
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
    const [answer, why]: [Answer, string | undefined] = await Promise.all([
      page.get!({ ...askedOf(house, request, who, now), tx, errors, typed, ahead } as never),
      whyOf(house, tx, request, who, now),
    ])
    await writeAudit(tx, byOf(house, who, now), linesOf(page, 'opened', answer, why))
    return { answer, who, nav }
  })
}

async function write(house: House, page: Page, sessions: Sessions, request: Request): Promise<Handled> {
  const now = house.clock.now()
  const typed = typedIn(request.body)
  let who: SignedIn | null = null
  try {
    return await audited(house.db, byOf(house, null, now), async tx => {
      const admitted = await admit(house, page, sessions, tx, request, now)
      who = admitted.who
      const result = admitted.allowed
        ? await answerForm(house, page, sessions, { tx, request, who, now, typed })
        : await turnedAway(house, page, tx, who, now)
      return { result, audit: [] }
    })
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault
    if (!page.get) return { answer: refuse(fault.errors), who, nav: [] }
    const again = await read(house, page, sessions, { request, errors: fault.errors, typed: shownAgain(typed) })
    return again.answer.kind === 'view' ? { ...again, answer: { ...again.answer, status: 422 } } : again
  }
}

type Form = { tx: Writing; request: Request; who: SignedIn | null; now: Date; typed: Record<string, unknown> }

/** Marks, form, once only, the page itself, and its audit: all in the transaction that `write` opened. */
async function answerForm(
  house: House,
  page: Page,
  sessions: Sessions,
  { tx, request, who, now, typed }: Form,
): Promise<Handled> {
  const marks = (request.body ?? {}) as { csrf?: unknown; once?: unknown }
  if (who && marks.csrf !== csrfFor(request.token!)) return { answer: { kind: 'stale form' }, who, nav: [] }
  if (who && !isFresh(house, page, who, now, 'write')) return { answer: { kind: 'prove' }, who, nav: [] }
  if (!isThere(page, 'post', request)) return { answer: { kind: 'missing' }, who, nav: [] }
  const parsed = page.form ? parseForm(page.form, typed) : { value: typed }
  if ('errors' in parsed) throw new Undone(parsed.errors)
  const once = who && typeof marks.once === 'string' && isId(marks.once) ? marks.once : undefined
  const before = once && (await claimOnce(tx, house.place.id, once, who!.accountId, now))
  if (before !== undefined) return { answer: { kind: 'redirect', to: before }, who, nav: [] }
  const after: Afterwards[] = []
  const afterwards = (work: Afterwards) => void after.push(work)
  const asked = { ...askedOf(house, request, who, now), tx, form: parsed.value, afterwards }
  // Asked first: what tied them to the person before they wrote anything.
  const [why, answer]: [string | undefined, Answer] = await Promise.all([
    whyOf(house, tx, request, who, now),
    page.post!(asked as never),
  ])
  if (answer.kind === 'refused') throw new Undone(answer.errors)
  if (once)
    sendAlong(
      answer.kind === 'redirect'
        ? keepAnswer(tx, house.place.id, once, answer.to)
        : releaseOnce(tx, house.place.id, once),
    )
  if (request.token && answer.kind === 'redirect' && answer.token !== undefined)
    await sessions.end(tx, house.place.id, request.token)
  if (who && answer.kind === 'redirect' && !answer.unfinished) keepTime(house, page, tx, who.team, typed)
  await writeAudit(tx, byOf(house, who, now), linesOf(page, 'saved', answer, why))
  const nav = who && answer.kind === 'view' ? await house.nav(tx, who, now) : []
  return { answer, who, nav, ...(after.length > 0 && { afterwards: after }) }
}

/** Ten hours is the most that a page can have been in somebody's hands. */
const LONGEST = 36_000

function keepTime(house: House, page: Page, tx: Writing, team: string, typed: Record<string, unknown>): void {
  const seconds = Math.round(Number(typed.recordingSeconds))
  if (!page.recordingTime || !(seconds > 0)) return
  const onDate = todayOf(house.clock)
  const time = { team, pageKind: page.recordingTime, onDate, seconds: Math.min(seconds, LONGEST) }
  sendAlong(saveRecordingTime(tx, house.place.id, time))
}
