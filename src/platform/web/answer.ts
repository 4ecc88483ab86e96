import type { AuditLine } from '#platform/audit'
import type { FileType } from './files.rules.ts'

/** Which records a page read or wrote, one line each. `act` is only given where it differs from the page's own. */
export type About = Omit<AuditLine, 'act'> & { act?: string }
export type Told = { about: About[] }

export type View = {
  kind: 'view'
  template: string
  data: Record<string, unknown>
  status: number
  /** The template of the part that changes, which the whole includes: all that a script asks for. */
  part?: string
}
/**
 * `token` begins a session in this browser; '' ends the one it has. `errand` is
 * held by the browser while it is away at another site. `unfinished`: on to the same page, still being written.
 */
export type Redirect = { kind: 'redirect'; to: string; token?: string; errand?: string; unfinished?: true }
/** Text to be downloaded or read by a program. */
export type Text = { kind: 'text'; text: string; type: `${string}; charset=utf-8`; fileName?: string }
/** A file that somebody gave us, sent so that nothing in it can run. */
export type File = {
  kind: 'file'
  bytes: Buffer
  type: FileType
  name: string
  show: 'on the page' | 'to keep'
}
/** A file that the page made on disk (`pathForFile`). It is sent when what the page wrote is kept, and is then gone. */
export type FromDisk = { kind: 'from disk'; path: string; type: `${string}; charset=utf-8`; fileName: string }
export type Missing = { kind: 'missing' }
/** The page says no in its own words: shown again with the errors beside what was typed, and nothing is written. */
export type Refused = { kind: 'refused'; errors: FieldErrors }
/** Somebody else was first with what can be done once. What was typed is shown, for nothing typed is lost. */
export type TooLate = { kind: 'too late'; words: string }
export type FieldErrors = Record<string, string>
export type Answer = View | Redirect | Text | File | FromDisk | Missing | Refused | TooLate

/** The whole page or, for a template that does not extend the layout, the part of it that changes. */
export function view(template: string, data: Record<string, unknown>): View
export function view(template: string, data: Record<string, unknown>, about: About[]): View & Told
export function view(template: string, data: Record<string, unknown>, about?: About[]): View {
  return { kind: 'view', template, data, status: 200, ...(about && { about }) }
}

/** The same view, of which a script that asks is sent this part alone. With scripts off it is the whole page, as ever. */
export const withPart = <Shown extends View>(shown: Shown, part: string): Shown => ({ ...shown, part })

export function redirectTo(to: string): Redirect
export function redirectTo(to: string, about: About[]): Redirect & Told
export function redirectTo(to: string, about?: About[]): Redirect {
  return { kind: 'redirect', to, ...(about && { about }) }
}

export function download(text: Omit<Text, 'kind'>): Text
export function download(text: Omit<Text, 'kind'>, about: About[]): Text & Told
export function download(text: Omit<Text, 'kind'>, about?: About[]): Text {
  return { kind: 'text', ...text, ...(about && { about }) }
}

export const sendFile = (file: Omit<File, 'kind'>, about: About[]): File & Told => ({ kind: 'file', ...file, about })

export const sendFromDisk = (file: Omit<FromDisk, 'kind'>, about: About[]): FromDisk & Told => ({
  kind: 'from disk',
  ...file,
  about,
})

export const missing = (): Missing => ({ kind: 'missing' })
export const refuse = (errors: FieldErrors): Refused => ({ kind: 'refused', errors })
export const tooLate = (words: string): TooLate => ({ kind: 'too late', words })
