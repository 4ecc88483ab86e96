import type { DestinationStream } from 'pino'
import type { Clock, DateString } from '#platform/clock'
import type { Database, Reading } from '#platform/database'
import type { Scan } from '#platform/scanning'
import type { Counting } from './counting.ts'
import type { Page, SignedIn } from './page.ts'
import type { Render } from './render.ts'

export type NavItem = { text: string; href: string; count?: number }

/** What a place is to the web: an id, a name, and how to reach a person there. The rest is the parts' business. */
export type PlaceOnTheWeb = {
  id: number
  name: string
  talkTo: string
  teams: { key: string; name: string }[]
  outsideTeams: { key: string; name: string }[]
}

/** Everything the server is made of, put together once in app.ts. */
export type House = {
  db: Database
  clock: Clock
  place: PlaceOnTheWeb
  pages: Page[]
  /** Who may do what. Whatever it does not allow is refused. */
  may: (role: string, act: string) => boolean
  /** Whether anything may be shared with an organisation on a day: whether what was agreed with it stands. */
  sharesWith: (organisation: string, on: DateString) => boolean
  /** What ties somebody to a person whose page they ask for: the reason on the person's own list of who looked. */
  whyTheyLook: (tx: Reading, who: SignedIn, personId: string, now: Date) => Promise<string | undefined>
  /** The links along the top for somebody, with what waits behind each. */
  nav: (tx: Reading, who: SignedIn, now: Date) => Promise<NavItem[]>
  /** Where the find box along the top sends what was typed; '' for a role that may not find anybody. */
  findFor: (role: string) => string
  /** Where somebody says that a person is not safe, and what the link along the top calls it. */
  safeguardingFor: (role: string) => { href: string; text: string }
  paths: { signIn: string; signOut: string; account: string; privacy: string; tellUs: string }
  /** Looks through files that come in; left out, they are not scanned. */
  scan?: Scan
  /** Demo mode signs anybody in as any role: never on for real people's records. */
  mode: 'demo' | 'real'
  render: Render
  /** True when it is served over https only: cookies are then marked secure. */
  secure: boolean
  /** Addresses of balancers in front: what they say of where somebody comes from is believed. This machine's always is. */
  proxies?: string[]
  /** What the house tells those who watch it; left out, nothing is counted. */
  watch?: Watch
  /** Where the log goes; the standard output when left out. */
  logTo?: DestinationStream
}

export type Watch = {
  counting: Counting
  /** True once it was told to stop: it finishes what it has, and asks for no more. */
  closing(): boolean
  /** Read at /metrics by whoever has the token; left out, there is no such page. */
  metrics?: { token: string; text(): Promise<string> }
}
