import { addDays, addMonths, type DateString } from '#platform/clock'

export type Period = { from: DateString; to: DateString }

/** How many events of each type ended in each month, 'YYYY-MM', and how many rows in all. */
export type Ended = Map<string, Map<string, number>>

/** A file with fewer events than this has too few to say when it is about. */
const FEW = 100
/** A month with a smaller share of the events than this is not one the file is about. */
const SHARE = 0.02

/**
 * The period of a file, worked out and not believed: from the first to the last month that holds its share of the events
 * and lacks at most one of the types that the file has. The month of loading and later ones do not count. Undefined where
 * no month does, or the events are few: then what the file states stands.
 */
export function workOutPeriod(ended: Ended, loadedOn: DateString): Period | undefined {
  const past = [...ended].filter(([month]) => month < loadedOn.slice(0, 7))
  const all = past.map(([month, types]) => ({ month, types, n: sum(types) }))
  const events = all.reduce((n, one) => n + one.n, 0)
  if (events < FEW) return undefined
  const types = new Set(all.flatMap(one => [...one.types.keys()]))
  const kept = all.filter(one => one.n >= events * SHARE && types.size - one.types.size < 2).map(one => one.month)
  if (kept.length === 0) return undefined
  kept.sort()
  return { from: `${kept[0]}-01`, to: lastOf(kept.at(-1)!) }
}

const sum = (types: Map<string, number>) => [...types.values()].reduce((a, b) => a + b, 0)
const lastOf = (month: string) => addDays(addMonths(`${month}-01`, 1), -1)

/** A file as far as it matters for choosing; the later loaded, the later in the list. */
export type Loaded = { fileId: string } & Period

/** Months that follow each other and for which one file counts. `nr` rises with time. */
export type Run = { fileId: string; nr: number; last: boolean } & Period

/**
 * For each month the latest file that covers the whole of it or, where none does, the latest that touches it. National
 * figures choose by quarter, which is the same where files are of whole quarters. Without choosing, each file is a run of
 * its own.
 */
export function chooseFiles(files: readonly Loaded[], choosing: 'by month' | 'all'): Run[] {
  if (choosing === 'all')
    return numbered(files.map(f => ({ ...f })).sort((a, b) => (a.to < b.to ? -1 : a.to > b.to ? 1 : 0)))
  const runs: (Loaded & { nr?: number })[] = []
  const months = [...new Set(files.flatMap(monthsOf))].sort()
  for (const month of months) {
    const from = `${month}-01`
    const to = lastOf(month)
    const whole = files.findLast(f => f.from <= from && f.to >= to)
    const touching = whole ?? files.findLast(f => f.from <= to && f.to >= from)
    if (!touching) continue
    const part = { from: later(from, touching.from), to: earlier(to, touching.to) }
    const before = runs.at(-1)
    if (before?.fileId === touching.fileId && addDays(before.to, 1) === part.from) before.to = part.to
    else runs.push({ fileId: touching.fileId, ...part })
  }
  return numbered(runs)
}

const numbered = (runs: readonly Loaded[]): Run[] =>
  runs.map(({ fileId, from, to }, i) => ({ fileId, from, to, nr: i + 1, last: i === runs.length - 1 }))

function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  for (let day = `${from.slice(0, 7)}-01`; day <= to && months.length < MOST_MONTHS; day = addMonths(day, 1))
    months.push(day.slice(0, 7))
  return months
}
const MOST_MONTHS = 600
const later = (a: string, b: string) => (a > b ? a : b)
const earlier = (a: string, b: string) => (a < b ? a : b)
