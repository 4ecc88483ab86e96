import type { z } from 'zod'
import type { DateString } from '#platform/clock'
import type { Database, Reading, Writing } from '#platform/database'
import type { Answer, FieldErrors, Missing, Redirect, Refused, Told } from './answer.ts'
import type { Params, Path } from './path.ts'

/** Somebody who is signed in. `organisation`: key of the one they work for; '' is the place's own. */
export type SignedIn = { accountId: string; name: string; role: string; team: string; organisation: string }

export type Asked<Place, Pattern extends string> = {
  params: Params<Pattern>
  /** From the query string: filters and periods, never anything about a person. */
  query: Record<string, string>
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
 * true: small ones, held in memory (`maybeFile`). `toDisk`: large ones, up to so many bytes, which go to disk as they come
 * (`maybeFileOnDisk`) and are removed when the page, and what it does afterwards, is done.
 */
export type Files = true | { toDisk: number }

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
  /** The kind of page whose recording time is kept, when its form carries `recordingSeconds` (P43). */
  recordingTime?: string
  /** Its form may have files in it, and is sent as multipart/form-data. No other page takes any. */
  files?: Files
  /** Shows nothing of whose house it is, also when it fails: for somebody's phone that others may see. */
  bare?: true
}
type Handlers<Place, Pattern extends string, Value, Said> = {
  get?: (asked: AskedToRead<Place, Pattern>) => Promise<(Exclude<Answer, Missing | Refused> & Said) | Missing>
  post?: (
    asked: AskedToWrite<Place, Pattern, Value>,
  ) => Promise<(Exclude<Answer, Missing | Refused | Redirect> & Said) | (Redirect & Said) | Missing | Refused>
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
