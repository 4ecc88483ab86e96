import { isNhsNumber, nameWords } from '#people'

/** A stretch of what was written: '' where nothing about it looks as if it told of a person. */
export type Piece = { text: string; why: string }

type Mark = { from: number; to: number; why: string }
/** What is known that helps to tell a name: of whom and what we speak at work, and who is on record. */
export type Known = {
  /** Names of staff, teams, providers, places: they may stand. */
  ours: readonly string[]
  /** Of the words asked about, lower case: single words of a name on record, and two beside each other of one person. */
  onRecord: ReadonlySet<string>
}

const patterns: readonly { looks: RegExp; why: string; also?: (found: string) => boolean }[] = [
  { looks: /\b\d{3}[ -]?\d{3}[ -]?\d{4}\b/g, why: 'an NHS number', also: found => isNhsNumber(digits(found)) },
  { looks: /(?<![\w+])(?:\+44|0)[\d ()-]{8,14}\d\b/g, why: 'a telephone number' },
  { looks: /\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b/gi, why: 'a postcode' },
  { looks: /[^\s@]{1,64}@[\w-]+(?:\.[\w-]+)+/g, why: 'an e-mail address' },
  { looks: /\b(?:aged?\s+\d{1,3}|born in \d{4})\b/gi, why: 'an age' },
]
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
const days = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)?(?:[/.-]\\d{1,2}[/.-]|\\s+(?:${months})[a-z]*\\s+)(\\d{4}|\\d{2})\\b`,
  'gi',
)
/** Whoever is helped here was born at least so many years ago; a later day is one of the work. */
const YOUNGEST = 16

const digits = (text: string) => text.replace(/\D/g, '')

/** The words of a text, with where they stand. */
export const wordsIn = (text: string): { word: string; from: number; to: number }[] =>
  [...text.matchAll(/[\p{L}][\p{L}'’-]*/gu)].map(m => ({ word: m[0], from: m.index, to: m.index + m[0].length }))

/** What to ask the record about: every word of a name's length, and every two beside each other. Lower case. */
export function askedAbout(text: string): string[] {
  const words = wordsIn(text).map(({ word }) => asAsked(word))
  return [...new Set([...words.filter(w => w.length > 2), ...words.slice(1).map((w, i) => `${words[i]} ${w}`)])]
}
/** As the words of a name stand on record. */
export const asAsked = (word: string) => nameWords(word.replace(/[’']s$/i, '')).join(' ')

/**
 * What was written, cut where something looks as if it told of a person: a name (of somebody on record or of anybody),
 * a number, a postcode, a day of birth. Marks too much sooner than too little: a person reads it and decides.
 */
export function markedUp(text: string, known: Known, today: string): Piece[] {
  const may = (from: number, to: number) => !known.ours.some(name => covers(text, name, from, to))
  const all = [
    ...patterns.flatMap(({ looks, why, also }) =>
      [...text.matchAll(looks)].flatMap(m =>
        !also || also(m[0]) ? [{ from: m.index, to: m.index + m[0].length, why }] : [],
      ),
    ),
    ...[...text.matchAll(days)].flatMap(m =>
      mayBeBirth(m[1]!, today) ? [{ from: m.index, to: m.index + m[0].length, why: 'a day of birth' }] : [],
    ),
    ...namesIn(text, known.onRecord).filter(mark => may(mark.from, mark.to)),
  ]
  return piecesOf(text, all)
}

const mayBeBirth = (year: string, today: string) =>
  year.length === 2 || Number(year) <= Number(today.slice(0, 4)) - YOUNGEST

function namesIn(text: string, onRecord: ReadonlySet<string>): Mark[] {
  const words = wordsIn(text)
  const why = 'a name'
  return words.flatMap((w, i): Mark[] => {
    const next = words[i + 1]
    const together = next && /^[ \t]+$/.test(text.slice(w.to, next.from))
    const two = together && { from: w.from, to: next.to, why }
    if (two && onRecord.has(`${asAsked(w.word)} ${asAsked(next.word)}`)) return [two]
    if (two && /^(?:mr|mrs|miss|ms|mx|dr|sir|dame|lady|lord)$/i.test(w.word)) return [two]
    if (two && isCapital(w.word) && isCapital(next.word) && !beginsSentence(text, w.from)) return [two]
    return isCapital(w.word) && onRecord.has(asAsked(w.word)) ? [{ from: w.from, to: w.to, why }] : []
  })
}

const isCapital = (word: string) => /^\p{Lu}\p{Ll}/u.test(word)
const beginsSentence = (text: string, at: number) => /(^|[.!?:]\s*)$/.test(text.slice(0, at))

/** Whether a name of ours stands there and covers it. */
function covers(text: string, name: string, from: number, to: number): boolean {
  const [low, sought] = [text.toLowerCase(), name.toLowerCase()]
  for (let at = low.indexOf(sought); at >= 0 && at <= from; at = low.indexOf(sought, at + 1))
    if (sought && at + sought.length >= to) return true
  return false
}

function piecesOf(text: string, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const mark of marks.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (mark.to <= at) continue
    const from = Math.max(mark.from, at)
    if (from > at) pieces.push({ text: text.slice(at, from), why: '' })
    pieces.push({ text: text.slice(from, mark.to), why: mark.why })
    at = mark.to
  }
  return at < text.length ? [...pieces, { text: text.slice(at), why: '' }] : pieces
}
