import type { DateString } from '#platform/clock'
import type { JudgedRow } from './judged-row.ts'
import { type Ended, type Period, workOutPeriod } from './period.rules.ts'

export type Between = { from: DateString | null; to: DateString | null }

/** What the rows say of the time that the file is about. */
export function watchRows() {
  const ended: Ended = new Map()
  const stated: Between = { from: null, to: null }
  const events: Between = { from: null, to: null }
  return {
    row({ days, kind }: JudgedRow): void {
      widen(stated, days.statedFrom, days.statedTo)
      widen(events, days.started, days.ended ?? days.started)
      if (!days.ended || !kind.event) return
      const month = days.ended.slice(0, 7)
      const types = ended.get(month) ?? new Map<string, number>()
      if (types.size === 0) ended.set(month, types)
      types.set(kind.event, (types.get(kind.event) ?? 0) + 1)
    },
    stated: (): Between => stated,
    /** Worked out where there is enough to go by; else as stated, or from the first to the last event. */
    period(how: 'worked out' | 'stated', loadedOn: DateString): Period {
      const found = how === 'worked out' ? workOutPeriod(ended, loadedOn) : undefined
      if (found) return found
      const from = stated.from ?? events.from ?? loadedOn
      const to = stated.to ?? events.to ?? loadedOn
      return from <= to ? { from, to } : { from: to, to: from }
    },
  }
}

function widen(between: Between, from: DateString | null, to: DateString | null): void {
  if (from && (!between.from || from < between.from)) between.from = from
  if (to && (!between.to || to > between.to)) between.to = to
}
