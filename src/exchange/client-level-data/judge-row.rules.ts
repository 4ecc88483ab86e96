import { isNhsNumber } from '#people'
import { tidyPostcode } from '#place'
import type { DateString } from '#platform/clock'
import { checkRow } from './check-row.rules.ts'
import type { CodeList } from './code-lists.rules.ts'
import { columns, placeOf } from './columns.rules.ts'
import type { Fault } from './faults.rules.ts'
import { type JudgeWord, judgeWords, type Word } from './judge-word.rules.ts'
import type { Day, JudgedRow } from './judged-row.ts'
import {
  costOf,
  type DayStyle,
  dayReader,
  hasShape,
  isAmount,
  isPersonal,
  lastRemembered,
  readAmount,
} from './read-cell.rules.ts'
import { requirements, rowKindOf } from './row-kind.rules.ts'

export const c = {
  council: placeOf('LA Code'),
  statedFrom: placeOf('Reporting Period Start Date'),
  statedTo: placeOf('Reporting Period End Date'),
  nhs: placeOf('NHS Number'),
  localId: placeOf('LA Person Unique Identifier'),
  born: placeOf('Date of Birth'),
  died: placeOf('Date of Death'),
  clientType: placeOf('Client Type'),
  reason: placeOf('Primary Support Reason'),
  postcode: placeOf('Postcode'),
  eventType: placeOf('Event Type'),
  started: placeOf('Event Start Date'),
  ended: placeOf('Event End Date'),
  description: placeOf('Event Description'),
  outcome: placeOf('Event Outcome'),
  route: placeOf('Request: Route of Access'),
  assessment: placeOf('Assessment Type'),
  serviceType: placeOf('Service Type'),
  component: placeOf('Service Component'),
  mechanism: placeOf('Delivery Mechanism'),
  reviewReason: placeOf('Review Reason'),
  cost: placeOf('Unit Cost'),
  frequency: placeOf('Cost Frequency (Unit Type)'),
  units: placeOf('Planned units per week'),
} as const

/** The list columns whose words figures use, by their place; what is cleaned of them is kept where it is not as submitted. */
export const cleaned: readonly number[] = columns.flatMap((column, place) => (column.kind === 'list' ? [place] : []))

export type JudgeRow = (cells: readonly string[]) => JudgedRow

/** A judge of rows of 50 cells in the order of the columns. `today` is the day of loading. */
export function rowJudge(lists: readonly CodeList[], style: DayStyle, today: DateString): JudgeRow {
  const words = columns.map(column => (column.kind === 'list' ? judgeWords(lists, column.header) : undefined))
  const readDay = dayReader(style)
  const readDays = columns.map(column => (column.kind === 'date' ? lastRemembered(readDay) : undefined))
  const judges = columns.map(({ kind }, column) =>
    kind === 'words' || kind === 'id' || kind === 'list'
      ? undefined
      : lastRemembered(text => cellFault(kind, text, readDays[column])),
  )
  const whose = lastRemembered(nhsNumberIn)
  const postcode = lastRemembered((text: string) => tidyPostcode(text) ?? null)
  const isConversation = lastRemembered((text: string) => /conversation/i.test(text))
  const requiredIn = requirements()
  return submitted => {
    const faults: Fault[] = []
    const cells = submitted.map((text, column) => blankOr(text, column, faults))
    const read = readWords(submitted, cells, words)
    const day = (column: number) => (cells[column] ? (readDays[column]!(cells[column]) ?? null) : null)
    const days = {
      statedFrom: day(c.statedFrom),
      statedTo: day(c.statedTo),
      born: day(c.born),
      died: day(c.died),
      started: day(c.started),
      ended: day(c.ended),
    }
    const kind = rowKindOf({ words: read.becomes, cells, days })
    const required = requiredIn(kind)
    for (let column = 0; column < columns.length; column += 1) {
      const text = cells[column]!
      const word = read.words[column]
      if (text === '') {
        if (required[column]) faults.push({ column, kind: 'missing' })
      } else {
        const fault = word ? wordFault(text, word, days.started) : judges[column]?.(text)
        if (fault) faults.push({ column, ...fault })
      }
    }
    const nhsNumber = whose(cells[c.nhs]!)
    const local = cells[c.localId]!
    const row: JudgedRow = {
      kind,
      faults,
      refused: undefined,
      // Whoever has an NHS number is known by it; else by the council's own number, which only means something there.
      personKey: nhsNumber ?? (local && `${cells[c.council]}_${local}`),
      nhsNumber,
      words: read.becomes,
      clean: read.clean,
      days,
      outcomeRank: read.words[c.outcome]?.position ?? NO_OUTCOME,
      conversation: isConversation(cells[c.description]!),
      eventKey: '',
      ...costsOf(cells, read.becomes),
      postcode: cells[c.postcode] ? postcode(cells[c.postcode]!) : null,
    }
    row.eventKey = eventKeyOf(cells, row)
    const refusals = refusalsOf(cells, row)
    row.refused = refusals[0]
    // Of a row that is refused only why is said: nothing else of it counts until it is mended.
    if (row.refused) row.faults = refusals
    else checkRow(row, cells, today)
    return row
  }
}
const NO_OUTCOME = 99

/** Spaces around a text are none of it; the text NULL is a blank that somebody's system wrote. */
function blankOr(text: string, column: number, faults: Fault[]): string {
  if (text === '') return text
  const first = text.charCodeAt(0)
  const last = text.charCodeAt(text.length - 1)
  const tidy = first <= 32 || last <= 32 || first === 160 || last === 160 ? text.trim() : text
  if (tidy.length !== 4 || tidy.toUpperCase() !== 'NULL') return tidy
  faults.push({ column, kind: 'NULL' })
  return ''
}

function readWords(submitted: readonly string[], cells: readonly string[], judges: readonly (JudgeWord | undefined)[]) {
  const words: (Word | undefined)[] = new Array(cells.length)
  const becomes: (string | null)[] = new Array(cells.length).fill(null)
  let clean: string[] | null = null
  for (let i = 0; i < cleaned.length; i += 1) {
    const column = cleaned[i]!
    const text = cells[column]!
    if (text !== '') {
      const word = judges[column]!(text)
      words[column] = word
      becomes[column] = word.becomes
    }
    const word = becomes[column] ?? ''
    if (word === submitted[column]) continue
    clean ??= cleaned.map(() => '')
    clean[i] = word || '-'
  }
  return { words, becomes, clean }
}

function wordFault(text: string, word: Word, started: Day): Omit<Fault, 'column'> | undefined {
  if (word.verdict === 'valid' && !word.validFrom && !word.validUntil) return undefined
  const on = started ?? ''
  if (on && ((word.validFrom && on < word.validFrom) || (word.validUntil && on > word.validUntil)))
    return { kind: 'not then', text }
  if (word.verdict === 'valid') return undefined
  if (word.verdict === 'release 1')
    return word.becomes ? { kind: 'release 1', text, meant: word.becomes } : { kind: 'release 1 only', text }
  if (word.becomes) return { kind: 'other case', text, meant: word.becomes }
  return word.meant ? { kind: 'near miss', text, meant: word.meant } : { kind: 'invalid', text }
}

function cellFault(
  kind: string,
  text: string,
  readDay: ((text: string) => DateString | undefined) | undefined,
): Omit<Fault, 'column'> | undefined {
  if (readDay) return readDay(text) ? undefined : { kind: 'not a day' }
  if (kind === 'amount')
    return isAmount(text) ? (text.startsWith('-') ? { kind: 'negative' } : undefined) : { kind: 'shape' }
  if (kind === 'postcode') return tidyPostcode(text) ? undefined : { kind: 'shape' }
  if (kind === 'NHS number') {
    const digits = text.replace(/[\s-]/g, '')
    if (!isPersonal(digits)) return { kind: 'shape' }
    return isNhsNumber(digits) ? undefined : { kind: 'check digit' }
  }
  return hasShape(kind, text) ? undefined : { kind: 'shape' }
}

function nhsNumberIn(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '')
  return isPersonal(digits) ? digits : null
}

/** What makes it one event nationally, of the text as submitted in any case of letters. The reference is no part of it. */
function eventKeyOf(cells: readonly string[], { personKey, days, kind }: JudgedRow): string {
  const parts = [cells[c.council]!, personKey, days.started ?? '', cells[c.clientType]!, cells[c.eventType]!]
  if (kind.event === 'Service') parts.push(cells[c.serviceType]!, cells[c.component]!)
  else parts.push(days.ended ?? '')
  if (kind.event === 'Request') parts.push(cells[c.route]!)
  if (kind.event === 'Assessment') parts.push(cells[c.assessment]!)
  return parts.join('|').toLowerCase()
}

function refusalsOf(cells: readonly string[], { personKey, kind, days }: JudgedRow): Fault[] {
  const refusals: Fault[] = []
  if (!personKey) refusals.push({ column: c.localId, kind: 'person' })
  if (cells[c.started] && !days.started) refusals.push({ column: c.started, kind: 'unread start' })
  else if (!cells[c.started] && !kind.byAssociation) refusals.push({ column: c.started, kind: 'no start' })
  return refusals
}

function costsOf(cells: readonly string[], words: readonly (string | null)[]) {
  if (!cells[c.cost]) return { perWeek: null, once: null }
  const planned = readAmount(cells[c.units]!)
  return costOf(readAmount(cells[c.cost]!), words[c.frequency]!, planned)
}
