import type { Scanned } from '#platform/scanning'

/** What may be kept. Anything that could run, or that a browser would guess at, may not. */
export const fileTypes = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const
export type FileType = (typeof fileTypes)[number]

/** Ten megabytes: a scanned letter of some pages, or a photograph from a phone. */
export const LARGEST_FILE = 10 * 1024 * 1024

const BROUGHT = Symbol('brought with a form')

/** A file as it came with a form, before anybody judged it. Nothing that was typed can pass for one. */
export type Upload = {
  [BROUGHT]: true
  name: string
  bytes: Buffer
  /** Where it lies, for a page that takes files to disk; nothing of it is then in `bytes`. */
  onDisk?: { path: string; size: number }
  /** How many bytes the page takes. */
  most: number
  /** False when it was cut off: it was larger than any that is taken. */
  whole: boolean
  /** Undefined where this house does not scan. */
  scanned: Scanned | undefined
}
export const asUpload = (file: Omit<Upload, typeof BROUGHT>): Upload => ({ [BROUGHT]: true, ...file })
export const isUpload = (value: unknown): value is Upload =>
  typeof value === 'object' && value !== null && BROUGHT in value

const begins = (bytes: Uint8Array, ...with_: number[]) => with_.every((byte, i) => bytes[i] === byte)

/** What a file is, from its first bytes and never from its name. Undefined for anything that is not taken. */
export function fileType(bytes: Uint8Array): FileType | undefined {
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg'
  return isText(bytes) ? 'text/plain' : undefined
}

/** UTF-8 without control characters, but for tabs, line ends and form feeds. Markup is text too: it is only ever sent as text. */
function isText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    return text.trim() !== '' && !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(text)
  } catch {
    return false
  }
}

const endings: Record<FileType, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
}

/** A name for a file that was sent: without folders or odd characters, and ending as what it is. */
export function tidyFileName(name: string, type: FileType): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]/gu, '')
    .replace(/^[. ]+/, '')
    .trim()
    .slice(0, 80)
  return `${stem || 'document'}.${endings[type]}`
}

/** What somebody calls a file, as a name and nothing else: without folders, and without what no page can show. */
export const plainFileName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '')
    .trim()
    .slice(-120) || 'file'

/** '10 MB'. */
export const inMegabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024)).toLocaleString('en-GB')} MB`

/** 'attachment; filename="letter.pdf"', with the whole name for programs that can read it (RFC 6266). */
export function disposition(show: 'on the page' | 'to keep', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${show === 'to keep' ? 'attachment' : 'inline'}; filename="${plain}"; filename*=UTF-8''${whole}`
}
