import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readDay } from '#platform/clock'
import { NOT_SCANNED } from '#platform/scanning'
import type { FieldErrors } from './answer.ts'
import {
  type FileType,
  fileType,
  inMegabytes,
  isUpload,
  plainFileName,
  tidyFileName,
  type Upload,
} from './files.rules.ts'

/** The cookie that holds a session's token; over https it is bound to this host by its name (RFC 6265bis, 4.1.3). */
export const sessionCookie = (secure: boolean) => (secure ? '__Host-alongside' : 'alongside')
/** The cookie that holds the handle of an errand to another site. */
export const ERRAND = 'alongside-errand'

/** Ties a form to the session that was shown it. Derived from the session's token, which only its browser holds. */
export const csrfFor = (token: string) => createHash('sha256').update(`form:${token}`).digest('base64url')

/** What every form may carry beside what was typed; no field of a page is called so. `choice.<field>` settles two changes. */
export const MARK = { stood: 'page.stood', keep: 'page.keep', choose: 'page.choose', settled: 'page.settled' } as const
const isMark = (name: string) => name === 'csrf' || name === 'once' || /^(page|choice)\./.test(name)

const sound = (value: unknown): unknown =>
  typeof value === 'string'
    ? value.replaceAll('\u0000', '').toWellFormed()
    : Array.isArray(value)
      ? value.map(sound)
      : value

/** What was sent, without what is no letter and no database takes, whatever page it is for: NUL, and half of a pair. */
export const soundBody = (body: unknown): unknown =>
  body && typeof body === 'object'
    ? Object.fromEntries(Object.entries(body).map(([name, value]) => [sound(name), sound(value)]))
    : body

/** All that was typed, as strings and lists of strings, without the marks every form carries. */
export const typedIn = (body: unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries((body ?? {}) as Record<string, unknown>).filter(([name]) => !isMark(name)))

/** What was typed, one field at a time, to be sent once more from another page. */
export const sentFields = (typed: Record<string, unknown>): { name: string; value: string }[] =>
  Object.entries(shownAgain(typed))
    .flatMap(([name, value]) => [value].flat().map(one => ({ name, value: one })))
    .filter((field): field is { name: string; value: string } => typeof field.value === 'string')

/** What was typed, for showing it again. A browser gives a file once: it has to be chosen again. */
export const shownAgain = (typed: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => ![value].flat().some(isUpload)))

export function parseForm<T>(
  schema: z.ZodType<T>,
  typed: Record<string, unknown>,
): { value: T } | { errors: FieldErrors } {
  const result = schema.safeParse(typed)
  if (result.success) return { value: result.data }
  const errors: FieldErrors = {}
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? 'form')
    errors[field] ??= issue.message
  }
  return { errors }
}

const trimmed = (value: unknown) =>
  typeof value === 'string' ? value.replaceAll('\u0000', '').replaceAll('\r\n', '\n').trim() : value

/** Free words, up to `most` characters; '' when nothing was written. */
export const words = (most: number, tooLong = `Use ${most.toLocaleString('en-GB')} characters or fewer`) =>
  z.preprocess(v => trimmed(Array.isArray(v) ? v[0] : v) ?? '', z.string(tooLong).max(most, tooLong))

/** Words that must be there. */
export const requiredWords = (most: number, missing: string) =>
  z.preprocess(
    v => trimmed(Array.isArray(v) ? v[0] : v) ?? '',
    z
      .string(missing)
      .min(1, missing)
      .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`),
  )

/** One of a list. */
export const oneOf = <const T extends readonly [string, ...string[]]>(options: T, missing: string) =>
  z.preprocess(v => (Array.isArray(v) ? v[0] : v), z.enum(options, missing))

/** One of a list, or undefined when nothing was chosen. */
export const maybeOneOf = <const T extends readonly [string, ...string[]]>(
  options: T,
  wrong = 'Choose one from the list',
) =>
  z.preprocess(v => {
    const one = Array.isArray(v) ? v[0] : v
    return one === '' ? undefined : one
  }, z.enum(options, wrong).optional())

/** Any of a list: always a list, also when one or none is ticked. */
export const anyOf = <const T extends readonly [string, ...string[]]>(options: T, wrong = 'Choose from the list') =>
  z.preprocess(
    v => (v === undefined || v === '' ? [] : Array.isArray(v) ? v.filter(x => x !== '') : [v]),
    z.array(z.enum(options, wrong)),
  )

/** An opaque id of something on the page, or undefined. */
export const maybeId = () =>
  z.preprocess(
    v => ((Array.isArray(v) ? v[0] : v) === '' ? undefined : Array.isArray(v) ? v[0] : v),
    z.uuid('Choose it again from the page').optional(),
  )

export const ids = () =>
  z.preprocess(
    v => (v === undefined || v === '' ? [] : Array.isArray(v) ? v.filter(x => x !== '') : [v]),
    z.array(z.uuid('Choose it again from the page')).max(50),
  )

/** A day as typed ('3/3/2026' or '2026-03-03'), as 'YYYY-MM-DD'; undefined when left empty. */
export const maybeDay = (wrong = 'Write the date like 3/3/2026') =>
  z.preprocess(v => {
    const text = trimmed(Array.isArray(v) ? v[0] : v)
    if (text === '' || text === undefined) return undefined
    if (typeof text !== 'string') return 'x'
    return readDay(text) ?? text
  }, z.iso.date(wrong).optional())

export const requiredDay = (missing: string) =>
  z.preprocess(v => {
    const text = trimmed(Array.isArray(v) ? v[0] : v)
    return typeof text === 'string' ? (readDay(text) ?? text) : text
  }, z.iso.date(missing))

/** A file that may be kept: of a type known by its first bytes, not too large, and not found harmful. */
export type SentFile = { name: string; type: FileType; bytes: Buffer; scanned: string }

/** A file, or undefined when none was chosen. The page it stands on declares `files: true`. */
export const maybeFile = () =>
  z.preprocess(
    v => (Array.isArray(v) ? v.find(isUpload) : v),
    z
      .custom<Upload>(v => v === undefined || v === '' || isUpload(v), 'Choose a file from your computer or phone')
      .transform((upload, refused): SentFile | undefined => {
        if (!isUpload(upload)) return undefined
        const type = fileType(upload.bytes)
        const wrong = faultOf(upload, type)
        if (wrong === undefined) {
          const scanned = upload.scanned?.found === 'nothing' ? upload.scanned.by : NOT_SCANNED
          return { name: tidyFileName(upload.name, type!), type: type!, bytes: upload.bytes, scanned }
        }
        refused.addIssue({ code: 'custom', message: wrong })
        return z.NEVER
      }),
  )

function faultOf(upload: Upload, type: FileType | undefined): string | undefined {
  return (
    faultOfAny(upload, 'Send fewer pages at once, or a smaller picture') ??
    (type ? undefined : 'The file is not a PDF, a PNG or JPEG picture, or plain text')
  )
}

/** A file that lies on disk until the page, and all that it does afterwards, is done; then it is gone. */
export type FileOnDisk = { name: string; path: string; size: number }

/** A large file, or undefined when none was chosen. The page it stands on declares `files: { toDisk }`. */
export const maybeFileOnDisk = () =>
  z.preprocess(
    v => (Array.isArray(v) ? v.find(isUpload) : v),
    z
      .custom<Upload>(v => v === undefined || v === '' || isUpload(v), 'Choose a file from your computer')
      .transform((upload, refused): FileOnDisk | undefined => {
        if (!isUpload(upload)) return undefined
        const wrong = faultOfAny(upload, 'Send it in parts')
        if (wrong === undefined && upload.onDisk) return { name: plainFileName(upload.name), ...upload.onDisk }
        refused.addIssue({ code: 'custom', message: wrong ?? 'Choose a file from your computer' })
        return z.NEVER
      }),
  )

function faultOfAny({ most, whole, bytes, onDisk, scanned }: Upload, insteadOfLarge: string): string | undefined {
  if (!whole) return `The file is larger than ${inMegabytes(most)}. ${insteadOfLarge}`
  if ((onDisk?.size ?? bytes.length) === 0) return 'The file is empty'
  if (scanned?.found === 'something') return 'The file may be harmful, and was not kept'
  if (scanned?.found === 'no answer') return 'The file could not be checked just now, and was not kept. Try again'
  return undefined
}
