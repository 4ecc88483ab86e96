import type { z } from 'zod'
import type { DateString } from '#platform/clock'
import type { Database, Reading, Writing } from '#platform/database'
import type { About, Answer, FieldErrors, Missing, Redirect, Refused, Told, TooLate } from './answer.ts'
import type { Fields } from './merge.rules.ts'
import type { Params, Path } from './path.ts'

/** Somebody who is signed in. */
export type SignedIn = {
  accountId: string
  name: string
  role: string
  team: string
  /** Key of the organisation they work for; '' is the place's own. */
  organisation: string
  sessionId: string
  /** When they last showed who they are. */
  provedAt: Date
}

export type Asked<Place, Pattern extends string> = {
  params: Params<Pattern>
  /** From the query string: filters and periods, never anything about a person. */
  query: Record<string, string>
  /** The browser, as it calls itself. */
  agent: string
  who: SignedIn
  place: Place
  today: DateString
  now: Date
}
export type AskedToRead<Place, Pattern extends string> = Asked<Place, Pattern> & {
  tx: Reading
  /** After a refused form: the words for each field, and all that was typed. Empty otherwise. */
  errors: FieldErrors
  typed: Record<string, unknown>
  /** What was asked of another machine before; undefined for a page that asks none. */
  ahead: unknown
}
export type AskedToWrite<Place, Pattern extends string, Value> = Asked<Place, Pattern> & {
  tx: Writing
  form: Value
  /** Long work that begins when what the page wrote is kept. Nobody waits for it but the house, before it closes. */
  afterwards(work: Afterwards): void
}
/** It opens transactions of its own. What it throws goes to the log: it has to tell people itself. */
export type Afterwards = (db: Database) => Promise<void>

/**
 * What a page without an account asks of another machine before its own transaction is begun, which nobody may wait in. It
 * opens transactions of its own, and the page is given what it answers.
 */
export type Ahead = (given: {
  db: Database
  /** As it was asked for, with its query whole. */
  url: string
  agent: string
  /** What the browser brings back from an errand (`errand` of a redirect). */
  errand: string | undefined
  /** The session that this browser had until now, if any. */
  token: string | undefined
  placeId: number
  now: Date
}) => Promise<unknown>

/**
 * true: small ones, held in memory (`maybeFile`). `toDisk`: large ones, up to so many bytes, which go to disk as they come
 * (`maybeFileOnDisk`) and are removed when the page, and what it does afterwards, is done.
 */
export type Files = true | { toDisk: number }

/**
 * What stands where a page changes it: read when its form is shown and again before it is saved, so that two people who
 * change the same are told, field by field, and lose nothing (quality.md, Nothing lost).
 */
export type Standing = {
  /** As the form shows them. A page with a form for each of several has 'name@id'. */
  fields: Fields
  /** What each field is called, by its name. */
  labels: Record<string, string>
  /** The hidden field by which such a form says which one it is for. */
  one?: string
  /** What the form rests on without having a field for it, in words: { 'The address': '2 Brook Lane' }. */
  watched?: Record<string, string>
  /** What a value of a field means to a reader, where it is an id. */
  inWords?: (name: string, value: string) => string
  /** Who saved here last; asked for when somebody has to be told. */
  lastSaved?: () => Promise<LastSaved | undefined>
  /** Whose record somebody sees who is told. */
  about?: About[]
}
export type LastSaved = { name: string; at: Date }
export type AskedToStand<Place, Pattern extends string> = Asked<Place, Pattern> & {
  tx: Reading
  /** Given when it is about to be saved: what is read must then be held, so that nobody else saves in between. */
  hold: Writing | undefined
  /** When the form was opened; undefined while it is. */
  since: Date | undefined
  typed: Record<string, unknown>
}

/**
 * What a half-written page is, as lists of them say: 'a note'. `not`: when what is typed must not be kept. `seenBy`: words
 * that are kept apart by purpose; the author's manager then sees that there is a page, and not what is on it.
 */
export type DraftWords =
  | string
  | { what: string; not?: (typed: Record<string, unknown>) => boolean; seenBy?: 'its author' }

/** What the audit says when somebody reads and when somebody writes. */
export type AuditWords = { opened?: string; saved?: string }
export type NobodyWords = { nobody: string }
/** For a page that shows and changes no person's record; the words say why that is so. */
export const nobody = (why: string): NobodyWords => ({ nobody: why })

/** 'anyone' is a page without an account: sign-in, privacy, health. */
export type May<Act extends string> = Act | 'anyone' | 'anyone signed in'

type Shared<Act extends string, Pattern extends string, Value> = {
  path: Path<Pattern>
  may: May<Act>
  form?: z.ZodType<Value>
  ahead?: Ahead
  /** The kind of page whose recording time is kept, when its form carries `recordingSeconds` (P43). */
  recordingTime?: string
  /** Its form may have files in it, and is sent as multipart/form-data. No other page takes any. */
  files?: Files
  /** Only for somebody who showed who they are a short while ago; whoever did not is asked to sign in again. */
  fresh?: true
  /** POSTs from one address in five minutes, where it is not what it is for other pages without an account. Reading, too. */
  tries?: number
  /**
   * More than a line is typed here: it is kept while it is written, and comes back to its author. Left out where the words
   * must not lie anywhere unfinished: safeguarding, who must not be told, ways in, whoever has no account.
   */
  draft?: DraftWords
  /** Shows nothing of whose house it is, also when it fails: for somebody's phone that others may see. */
  bare?: true
}
type Handlers<Place, Pattern extends string, Value, Said> = {
  /** What its form changes, as it stands; undefined where there is nothing to change. */
  stands?: (asked: AskedToStand<Place, Pattern>) => Promise<Standing | undefined>
  get?: (asked: AskedToRead<Place, Pattern>) => Promise<(Exclude<Answer, Missing | Refused | TooLate> & Said) | Missing>
  post?: (
    asked: AskedToWrite<Place, Pattern, Value>,
  ) => Promise<
    (Exclude<Answer, Missing | Refused | Redirect | TooLate> & Said) | (Redirect & Said) | Missing | Refused | TooLate
  >
}

/** A page as the server mounts it. */
export type Page = {
  path: Path
  may: string
  audit: AuditWords | NobodyWords
  form?: z.ZodType
  recordingTime?: string
  files?: Files
  bare?: true
  fresh?: true
  tries?: number
  ahead?: Ahead
  draft?: DraftWords
  stands?: (asked: AskedToStand<never, string>) => Promise<Standing | undefined>
  get?: (asked: AskedToRead<never, string>) => Promise<Answer & Partial<Told>>
  post?: (asked: AskedToWrite<never, string, never>) => Promise<Answer & Partial<Told>>
}

/**
 * A page cannot be declared without saying who may use it and what the audit says. One that touches a person's record
 * must, in each answer, name whose.
 */
export type DeclarePage<Act extends string, Place> = {
  <const Pattern extends string, Value = unknown>(
    page: Shared<Act, Pattern, Value> & { audit: AuditWords } & Handlers<Place, Pattern, Value, Told>,
  ): Page
  <const Pattern extends string, Value = unknown>(
    // biome-ignore lint/complexity/noBannedTypes: nothing more has to be said
    page: Shared<Act, Pattern, Value> & { audit: NobodyWords } & Handlers<Place, Pattern, Value, {}>,
  ): Page
}

export const declarePages =
  <Act extends string, Place>(): DeclarePage<Act, Place> =>
  (page: unknown) =>
    page as Page
