import { createHash } from 'node:crypto'
import { z } from 'zod'
import { readDay } from '#platform/clock'
import type { FieldErrors } from './answer.ts'

/** The cookie that holds a session's token. */
export const COOKIE = 'alongside'

/** Ties a form to the session that was shown it. Derived from the session's token, which only its browser holds. */
export const csrfFor = (token: string) => createHash('sha256').update(`form:${token}`).digest('base64url')

/** All that was typed, as strings and lists of strings, without the marks every form carries. */
export function typedIn(body: unknown): Record<string, unknown> {
  const { csrf: _, once: __, ...rest } = (body ?? {}) as Record<string, unknown>
  return rest
}

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
