import { type AuditLine, type By, writeAudit } from '#platform/audit'
import { dayOf } from '#platform/clock'
import { isId, type Reading, seeAs, seeAsTheHouse, THEMSELVES, type Writing } from '#platform/database'
import type { About, Answer } from './answer.ts'
import type { House, NavItem } from './house.ts'
import type { Afterwards, Page, SignedIn } from './page.ts'

export type Request = {
  /** The address without what is asked of it. */
  path: string
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
  answer:
    | Answer
    | { kind: 'kept'; words: string }
    | { kind: 'sign in' }
    | { kind: 'prove' }
    | { kind: 'forbidden'; may: string }
    | { kind: 'stale form' }
  who: SignedIn | null
  nav: NavItem[]
  /** What stood when the form was shown: it goes out with it. */
  stood?: string
  /** On a page that keeps what is being written: when that was last, where there is something. */
  draft?: { savedAt: Date | undefined }
  /** What the page asked for once its writing is kept. */
  afterwards?: Afterwards[]
}

/** Who is signed in, by the token of their cookie. Given by the part that owns accounts. */
export type Sessions = {
  find(tx: Reading, placeId: number, shown: { token: string; agent: string }, now: Date): Promise<SignedIn | null>
  end(tx: Writing, placeId: number, token: string): Promise<void>
}

export const byOf = (house: House, who: SignedIn | null, at: Date): By => ({
  placeId: house.place.id,
  accountId: who?.accountId ?? null,
  role: who?.role ?? 'nobody signed in',
  team: who?.team ?? '',
  at,
  sees: 'nobody yet',
})

/** The audit's lines of an answer: whose records, in the page's own words unless the answer has others. */
export function linesOf(page: Page, which: 'opened' | 'saved', answer: Answer, why: string | undefined): AuditLine[] {
  const words = 'nobody' in page.audit ? page.audit.nobody : (page.audit[which] ?? page.audit.opened ?? which)
  const about = (answer as { about?: About[] }).about ?? []
  // A page about one person: what ties them to anybody else on it was not asked.
  const reason = why !== undefined && new Set(about.map(line => line.person)).size === 1 && { reason: why }
  return about.map(line => ({ act: words, ...(line.person && reason), ...line }))
}

/** For a page about one person, somebody of the place's own. Another organisation's page says by which sharing. */
export async function whyOf(house: House, tx: Reading, { params }: Request, who: SignedIn | null, now: Date) {
  if (who?.organisation !== '' || !params.person || !isId(params.person)) return undefined
  return house.whyTheyLook(tx, who, params.person, now)
}

export const asNobody = (house: House) => ({ placeId: house.place.id, as: 'nobody yet' }) as const

/** Who asks, whose eyes the transaction has from here on, and whether the page is theirs to ask for. */
export async function admit(house: House, page: Page, sessions: Sessions, tx: Reading, request: Request, now: Date) {
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
  const stands = organisation === '' || organisation === THEMSELVES || house.sharesWith(organisation, today)
  return { accountId, team, organisation, today: stands ? today : null, now }
}

export async function turnedAway(
  house: House,
  page: Page,
  tx: Reading,
  who: SignedIn | null,
  now: Date,
): Promise<Handled> {
  if (!who) return { answer: { kind: 'sign in' }, who, nav: [] }
  await writeAudit(tx, byOf(house, who, now), [{ act: `was refused: ${page.may}` }])
  return { answer: { kind: 'forbidden', may: page.may }, who, nav: await house.nav(tx, who, now) }
}

/** Minutes since somebody showed who they are, after which a page that asks for it is not opened, and its form not taken. */
const FRESH = { read: 15, write: 60 }
export const isFresh = (house: House, page: Page, who: SignedIn, now: Date, what: 'read' | 'write') =>
  // The demo signs anybody in as anyone: there is nothing to show.
  !page.fresh || house.mode === 'demo' || now.getTime() - who.provedAt.getTime() < FRESH[what] * 60_000
