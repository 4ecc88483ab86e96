import { readFileSync } from 'node:fs'
import { after } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { type HTMLElement, parse } from 'node-html-parser'
import { makeApp, type Opened } from '#app'
import { ensurePlace, outsideRoles, ownRole, type Place, type PlaceProfile, type Role } from '#place'
import { profiles } from '#places'
import { saveAccount } from '#platform/access'
import { audited, type By } from '#platform/audit'
import { type Clock, stoppedClock, todayOf } from '#platform/clock'
import { type Database, migrate, newId, openDatabase, THEMSELVES, type Writing } from '#platform/database'

/** The moment at which tests happen unless they move it: a Tuesday, 3 March 2026, twenty to eleven. */
export const WHEN = '2026-03-03T10:40:00Z'

/** One database for each test process: on PGlite in memory, or the PostgreSQL that TEST_DATABASE_URL names. */
let shared: Promise<Database> | undefined
function sharedDatabase(): Promise<Database> {
  shared ??= (async () => {
    const template = process.env.TEST_TEMPLATE
    const from = template ? new Blob([readFileSync(template)]) : undefined
    const db = await openDatabase({ url: process.env.TEST_DATABASE_URL, folder: 'memory', ...(from && { from }) })
    await migrate(db)
    return db
  })()
  return shared
}

export type TestHouse = {
  db: Database
  app: FastifyInstance
  place: Place
  clock: { now(): Date; set(at: string): void }
  today: string
  /** Does something in an audited transaction, as nobody in particular. */
  write<T>(work: (tx: Writing) => Promise<T>): Promise<T>
  /** Somebody of another organisation's role works for the place's trusted partner, unless it is said for whom. */
  signedInAs(role: Role, options?: { team?: string; name?: string; organisation?: string }): Promise<Browser>
  /** Somebody who is not signed in. */
  visitor(): Browser
}

/**
 * A new place in the shared database, with the app in front of it. Places are kept apart by row level security, so that
 * tests need no clearing up and prove the separation by the way.
 */
export async function openTestHouse(
  options: {
    profile?: keyof typeof profiles
    /** What this place does otherwise than its profile. */
    but?: Partial<PlaceProfile>
    at?: string
    mode?: 'demo' | 'real'
  } & Pick<Opened, 'logTo' | 'ways'> = {},
): Promise<TestHouse> {
  const db = await sharedDatabase()
  const profile: PlaceProfile = { ...profiles[options.profile ?? 'marlbrook']!, ...options.but }
  const slug = `${profile.slug}-${newId()}`
  const id = await ensurePlace(db, slug, profile.name)
  const place: Place = { ...profile, id }
  let clock: Clock = stoppedClock(options.at ?? WHEN)
  const moving = {
    now: () => clock.now(),
    set: (at: string) => {
      clock = stoppedClock(at)
    },
  }
  const app = await makeApp({
    db,
    clock: moving,
    place,
    mode: options.mode ?? 'demo',
    secure: false,
    ...(options.logTo && { logTo: options.logTo }),
    ...(options.ways && { ways: options.ways }),
  })
  apps.push(app)
  const system = (): By => ({ placeId: id, accountId: null, role: 'test', team: '', at: moving.now() })
  const write: TestHouse['write'] = work =>
    audited(db, system(), async tx => ({ result: await work(tx), audit: [{ act: 'set the scene' }] }))
  return {
    db,
    app,
    place,
    clock: moving,
    today: todayOf(moving),
    write,
    signedInAs: async (role, options = {}) => {
      const outside = outsideRoles.includes(role) || role === ownRole
      const partner = profile.organisations.find(one => one.kind === 'trusted partner')?.key ?? ''
      const theirs = role === ownRole ? THEMSELVES : outside ? partner : ''
      const { organisation = theirs, team = outside ? '' : profile.teams[0]!.key } = options
      const accountId = newId()
      const { name = `A ${role}` } = options
      const account = { accountId, name, email: `${accountId}@example.org`, role, team, organisation }
      await write(tx => saveAccount(tx, id, account))
      return signIn(app, accountId)
    },
    visitor: () => browserWith(app, '', ''),
  }
}

/** Closed when the file's tests are over; a house opened inside a hook outlives the hook. */
const apps: FastifyInstance[] = []
after(async () => {
  for (const app of apps) await app.close()
  await (await shared)?.close()
})

export type Shown = {
  status: number
  headers: Record<string, unknown>
  html: string
  page: HTMLElement
  text: string
  location: string | undefined
}
export type Browser = {
  accountId: string
  /** The session's cookie, 'alongside=…'. */
  cookie: string
  get(path: string): Promise<Shown>
  /** Sends a form as the browser would: the marks that the page at `from` (or at `path`) shows are added. */
  post(path: string, form: Record<string, string | string[]>, from?: string): Promise<Shown>
  /** Sends exactly these fields, with this session's mark. */
  send(path: string, form: Record<string, string | string[]>): Promise<Shown>
  /** Sends a form with a file in it, with the marks of the form at `path` that takes one. */
  upload(path: string, form: Record<string, string>, file?: SentFile): Promise<Shown>
}

export type SentFile = { name: string; fileName: string; bytes: Buffer }

async function signIn(app: FastifyInstance, accountId: string): Promise<Browser> {
  const reply = await app.inject({
    method: 'POST',
    url: '/sign-in',
    payload: new URLSearchParams({ account: accountId }).toString(),
    headers: FORM,
  })
  return browserWith(app, String(reply.headers['set-cookie']).split(';')[0]!, accountId)
}

function browserWith(app: FastifyInstance, cookie: string, accountId: string): Browser {
  const look = (r: Awaited<ReturnType<typeof app.inject>>): Shown => {
    const page = parse(r.body)
    return {
      status: r.statusCode,
      headers: r.headers,
      html: r.body,
      page,
      text: page.textContent.replace(/\s+/g, ' '),
      location: r.headers.location as string | undefined,
    }
  }
  const get = async (path: string) => look(await app.inject({ url: path, headers: { cookie } }))
  const send = async (path: string, form: Record<string, string | string[]>) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
    return look(await app.inject({ method: 'POST', url: path, payload: body.toString(), headers: { ...FORM, cookie } }))
  }
  const post = async (path: string, form: Record<string, string | string[]>, from = path) => {
    const shown = await get(from)
    const mark = (name: string) => shown.page.querySelector(`input[name="${name}"]`)?.getAttribute('value') ?? ''
    const stood: Record<string, string> = mark('page.stood') ? { 'page.stood': mark('page.stood') } : {}
    return send(path, { csrf: mark('csrf'), once: mark('once'), ...stood, ...form })
  }
  const upload = async (path: string, form: Record<string, string>, file?: SentFile) => {
    const shown = await get(path)
    const mark = (name: string) =>
      shown.page.querySelector(`form[enctype] input[name=${name}]`)?.getAttribute('value') ?? ''
    const body = new FormData()
    for (const [name, value] of Object.entries({ csrf: mark('csrf'), once: mark('once'), ...form }))
      body.append(name, value)
    if (file) body.append(file.name, new Blob([new Uint8Array(file.bytes)]), file.fileName)
    const asSent = new Request('http://localhost/', { method: 'POST', body })
    const headers = { 'content-type': asSent.headers.get('content-type')!, cookie }
    return look(
      await app.inject({ method: 'POST', url: path, payload: Buffer.from(await asSent.arrayBuffer()), headers }),
    )
  }
  return { accountId, cookie, get, post, send, upload }
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
