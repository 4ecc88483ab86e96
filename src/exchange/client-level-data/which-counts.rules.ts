import { addDays, addMonths, type DateString } from '#platform/clock'
import { chooseFiles, type Loaded } from './period.rules.ts'

/** Months that follow each other and for which one file counts; none does where `fileId` is null. */
export type Span = { fileId: string | null; from: DateString; to: DateString }

const MOST_MONTHS = 600
const firstOf = (day: DateString): DateString => `${day.slice(0, 7)}-01`
const lastOf = (day: DateString): DateString => addDays(addMonths(firstOf(day), 1), -1)

function monthsBetween(from: DateString, to: DateString): DateString[] {
  const months: DateString[] = []
  for (let month = firstOf(from); month <= to && months.length < MOST_MONTHS; month = addMonths(month, 1))
    months.push(month)
  return months
}

/** For each month, by its first day, the file that counts for it. The later loaded, the later in the list. */
function byMonth(files: readonly Loaded[]): Map<DateString, string> {
  const runs = chooseFiles(files, 'by month')
  return new Map(runs.flatMap(run => monthsBetween(run.from, run.to).map(month => [month, run.fileId] as const)))
}

function spansOf(months: readonly DateString[], counts: ReadonlyMap<DateString, string>): Span[] {
  const spans: Span[] = []
  for (const month of months) {
    const fileId = counts.get(month) ?? null
    const before = spans.at(-1)
    if (before && before.fileId === fileId && addDays(before.to, 1) === month) before.to = lastOf(month)
    else spans.push({ fileId, from: month, to: lastOf(month) })
  }
  return spans
}

/** Which files count for the months that this one is about. */
export const whatCounts = (files: readonly Loaded[], file: Loaded): Span[] =>
  spansOf(monthsBetween(file.from, file.to), byMonth(files))

/** Of the months for which this file counts: which would count without it. That is what it stands in place of. */
export function behind(files: readonly Loaded[], fileId: string): Span[] {
  const counts = byMonth(files)
  const months = [...counts].filter(([, one]) => one === fileId).map(([month]) => month)
  return spansOf(months.sort(), byMonth(files.filter(one => one.fileId !== fileId)))
}

/** As it would be if this file were the one loaded last. */
export const asLast = (files: readonly Loaded[], file: Loaded): Loaded[] => [
  ...files.filter(one => one.fileId !== file.fileId),
  file,
]

export type Sized = Loaded & { name: string; accepted: number }
export type Fewer = { name: string; rows: number; against: number }

/** With a smaller share of the rows than this it is likely not the whole file. */
const SHARE = 0.8
/** Of a handful of rows a share says nothing. */
const MANY = 10

/**
 * The files whose months this one took with far fewer rows. Where it took some of a file's months only, it is held against
 * that share of them; a service that runs all year is in every file, so this errs to the side of saying nothing.
 */
export function farFewer(files: readonly Sized[], fileId: string): Fewer[] {
  const file = files.find(one => one.fileId === fileId)
  if (!file) return []
  const took = new Map<string, number>()
  for (const span of behind(files, fileId))
    if (span.fileId) took.set(span.fileId, (took.get(span.fileId) ?? 0) + monthsBetween(span.from, span.to).length)
  return [...took].flatMap(([otherId, months]) => {
    const other = files.find(one => one.fileId === otherId)!
    const share = Math.min(1, months / monthsBetween(other.from, other.to).length)
    const expected = other.accepted * share
    return file.accepted < expected * SHARE && expected - file.accepted >= MANY
      ? [{ name: other.name, rows: file.accepted, against: other.accepted }]
      : []
  })
}
