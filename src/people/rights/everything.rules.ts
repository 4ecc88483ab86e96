import { addDays, type DateString } from '#platform/clock'

/** A line of what is held, as somebody going through it sees it. */
export type Line = {
  /** 'notes:0199…': the kind and the opaque id. */
  line: string
  fields: Record<string, unknown>
  /** Somebody else's words, or about somebody else. */
  others: boolean
  apart: boolean
}
export type Section = { kind: string; title: string; lines: Line[] }

export type LineDecision = {
  line: string
  decision: 'left out' | 'given'
  reason: string
  reviewOn: DateString | null
  byName: string
}

/**
 * What is given. What is kept apart comes only where a named decision says so; what is about others comes unless one
 * says that it is left out (UK GDPR article 15(4); Data Protection Act 2018 Schedule 2 paragraph 16). A kind of which
 * nothing is left is not there at all, so that nobody can tell it from one that never was (safety.md, Who looked).
 */
export function given(sections: Section[], decisions: LineDecision[]): Section[] {
  const about = new Map(decisions.map(one => [one.line, one.decision]))
  return sections
    .map(section => ({
      ...section,
      lines: section.lines.filter(line =>
        line.apart ? about.get(line.line) === 'given' : about.get(line.line) !== 'left out',
      ),
    }))
    .filter(section => section.lines.length > 0)
}

/** Why a decision about a line cannot stand; '' when it can. */
export function decisionRefused(
  line: Pick<Line, 'apart'> | undefined,
  asked: { decision: string; reason: string; reviewOn?: DateString | undefined },
  today: DateString,
): string {
  if (!line) return 'This is no longer held: go through the page again'
  if (asked.decision === 'as it is') return ''
  if (asked.reason === '') return 'Say why'
  if (asked.decision === 'left out') return ''
  if (!line.apart) return 'It is given anyway'
  if (!asked.reviewOn || asked.reviewOn <= today)
    return 'Write the day ahead on which somebody looks at this decision again'
  return ''
}

/** A month from the day it came (article 12(3)): the same day of the next month, or its last. */
export function monthsAfter(day: DateString, months: number): DateString {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + month - 1 + months
  const first = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}-01`
  const next = index + 1
  const last = addDays(
    `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`,
    -1,
  )
  const wanted = addDays(first, date - 1)
  return wanted > last ? last : wanted
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A line for reading: each field in words, without what is empty and without opaque ids. */
export function readable(fields: Record<string, unknown>): { name: string; words: string }[] {
  return Object.entries(fields)
    .map(([name, value]) => ({ name: name.replaceAll('_', ' '), words: fieldWords(value) }))
    .filter(one => one.words !== '' && !UUID.test(one.words))
}

export function fieldWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value === true) return 'yes'
  if (value === false) return 'no'
  if (Array.isArray(value)) return value.map(fieldWords).filter(Boolean).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value)
}

/** One kind as a table: every field that any line has, in the order they are met. */
export function asTable(section: Section): (string | number | null)[][] {
  const names = [...new Set(section.lines.flatMap(line => Object.keys(line.fields)))]
  return [
    ['line', 'of others', ...names],
    ...section.lines.map(line => [
      line.line,
      line.others ? 'yes' : 'no',
      ...names.map(name => fieldWords(line.fields[name])),
    ]),
  ]
}
