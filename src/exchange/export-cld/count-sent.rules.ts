import { placeOf } from '../client-level-data/columns.rules.ts'
import type { SentRow } from './written-row.rules.ts'

const type = placeOf('Event Type')
const client = placeOf('Client Type')
const ended = placeOf('Event End Date')

export type ByMonth = { rows: number; months: Record<string, number> }
export type Counts = {
  rows: number
  people: number
  /** Months, 'YYYY-MM', are those in which events ended; a service that runs is under 'running'. */
  byEventType: Record<string, ByMonth>
  byClientType: Record<string, number>
}

/** Counts rows as they are sent. */
export function countSent() {
  const counts: Counts = { rows: 0, people: 0, byEventType: {}, byClientType: {} }
  return {
    person(rows: readonly SentRow[]): void {
      counts.people += 1
      for (const row of rows) {
        counts.rows += 1
        add(counts.byClientType, row[client] || 'not said')
        const event = row[type] || 'no event'
        counts.byEventType[event] ??= { rows: 0, months: {} }
        counts.byEventType[event].rows += 1
        if (event !== 'no event') add(counts.byEventType[event].months, row[ended]?.slice(0, 7) || 'running')
      }
    },
    rows: (): number => counts.rows,
    counts: (): Counts => ({
      ...counts,
      byEventType: ordered(counts.byEventType, one => ({ ...one, months: ordered(one.months, n => n) })),
      byClientType: ordered(counts.byClientType, n => n),
    }),
  }
}

const add = (to: Record<string, number>, name: string) => {
  to[name] = (to[name] ?? 0) + 1
}
const ordered = <T>(from: Record<string, T>, each: (one: T) => T): Record<string, T> =>
  Object.fromEntries(
    Object.keys(from)
      .sort()
      .map(name => [name, each(from[name]!)]),
  )
