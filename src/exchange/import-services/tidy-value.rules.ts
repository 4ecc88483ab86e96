import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { type DateString, isDate } from '#platform/clock'
import { oneLine } from './tidy-text.rules.ts'

const placeholder =
  /\b(unknown|noreply|no-reply|none|test|example|dummy)\b|@noemail\b|\.invalid$|@example\.|@email\.com$/i

/** A mail address that could reach somebody, lower case; null for placeholders and what is no address. */
export function email(value: unknown): string | null {
  const text = oneLine(value, 254)
    .replace(/^mailto:/i, '')
    .toLowerCase()
  return /^[^\s@<>,;]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(text) && !placeholder.test(text) ? text : null
}

/** A web address, with https:// where it had none; null for placeholders, other schemes and what is no address. */
export function website(value: unknown): string | null {
  const text = oneLine(value, 500)
  if (!text || /\s/.test(text)) return null
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[a-z0-9.-]+:\d/i.test(text) ? text : `https://${text}`)
    const host = url.hostname.replace(/^www\./, '')
    const invented =
      /^(example\.(com|org|net)|path\.to|path|localhost|test)$/.test(host) ||
      /\.(invalid|test|example|localhost)$/.test(host)
    if (!/^https?:$/.test(url.protocol) || !host.includes('.') || invented || url.username) return null
    return url.href
  } catch {
    return null
  }
}

/** 'Youth line: 01632 960 123 ext 4' as '01632 960123 ext. 4 (Youth line)'; what holds no number is kept as words, or null. */
export function phone(value: unknown, label = ''): string | null {
  const text = oneLine(value, 120)
  if (!/\d/.test(text)) return null
  const at = text.search(/[\d+(]/)
  const [before, digits] = [text.slice(0, at), text.slice(at)]
  const found = parsePhoneNumberFromString(digits, 'GB')
  const says = oneLine(label || before.replace(/[\s:–-]+$/, ''), 60)
  if (!found?.isPossible()) return shortCode(digits, says)
  const number = (found.countryCallingCode === '44' ? found.formatNational() : found.formatInternational()).replace(
    / x(\d+)$/,
    ' ext. $1',
  )
  return says && !/^(tel|telephone|phone|call|ring|t|mobile|mob|number|contact)\.?$/i.test(says)
    ? `${number} (${says})`
    : number
}
/** 111, 116 123: real numbers too short for a national one. */
const shortCode = (digits: string, says: string) => {
  const code = digits.replace(/\D/g, '')
  return /^(111|999|101|105|116\d{3}|18\d{3})$/.test(code) ? `${digits.trim()}${says ? ` (${says})` : ''}` : null
}

const isNumberLike = (value: unknown) => typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')

/** Whole years of life from 0 to 130; feeds write -1, '' or 999 for 'not known'. */
export function age(value: unknown): number | null {
  if (!isNumberLike(value)) return null
  const years = Number(value)
  return Number.isFinite(years) && years >= 0 && years <= 120 ? Math.floor(years) : null
}

export function number(value: unknown): number | null {
  if (!isNumberLike(value)) return null
  const n = Number(value)
  return Number.isFinite(n) ? n : null
}

/** The day of '2026-03-03', '2026-03-03T10:00:00' or '03/03/2026'; null when it is none. */
export function day(value: unknown): DateString | null {
  const text = oneLine(value, 40)
  const uk = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})/.exec(text)
  const date = uk ? `${uk[3]}-${uk[2]!.padStart(2, '0')}-${uk[1]!.padStart(2, '0')}` : text.slice(0, 10)
  return isDate(date) && date > '1900-01-01' && date < '2200-01-01' ? date : null
}

/** A moment. One without a zone is meant on a clock in England. */
export function moment(value: unknown): Date | null {
  const text = oneLine(value, 40).replace(' ', 'T')
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || !day(text)) return null
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/i.test(text)
  const read = new Date(zoned ? text : `${text.length > 10 ? text : `${text}T00:00:00`}Z`)
  if (Number.isNaN(read.getTime())) return null
  return zoned ? read : new Date(read.getTime() - londonAhead(read))
}

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
/** How far the clock in England is ahead of UTC: an hour in summer. */
function londonAhead(at: Date): number {
  const hours = (Number(london.format(at).slice(0, 2)) - at.getUTCHours() + 24) % 24
  return hours * 3_600_000
}

/** '10:30' of '10:30:00', '2026-01-01T10:30', '10.30am', '2pm'; null when it is no time. */
export function clock(value: unknown): string | null {
  const text = oneLine(value, 40).toLowerCase()
  if (text === 'noon' || text === 'midday') return '12:00'
  const found = /(?:^|t|\s)(\d{1,2})(?:[:.](\d{2}))?(?:[:.]\d{2}(?:\.\d+)?)?\s*(am|pm)?(?:z|[+-]\d{2}:?\d{2})?$/.exec(
    text,
  )
  if (!found || (found[2] === undefined && found[3] === undefined)) return null
  const hours = found[3] ? (Number(found[1]) % 12) + (found[3] === 'pm' ? 12 : 0) : Number(found[1])
  const minutes = Number(found[2] ?? 0)
  return hours < 24 && minutes < 60 ? `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}` : null
}

/** What JSON may hold where a list or an object was meant. */
export type Raw = Record<string, unknown>
export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const list = (value: unknown): Raw[] =>
  Array.isArray(value) ? value.filter(isRaw) : isRaw(value) ? [value] : []
export const raw = (value: unknown): Raw => (isRaw(value) ? value : {})
/** The first of several names that holds something: feeds spell the same field differently. */
export const first = (from: Raw, ...names: string[]): unknown =>
  names.map(name => from[name]).find(value => value !== undefined && value !== null && value !== '')
