import { addDays, addMonths, type DateString } from '#platform/clock'
import type { Run } from '../client-level-data/period.rules.ts'
import type { Period } from './sent.rules.ts'

/** A loaded file: the months it was found to be about, and those that it states. */
export type Claims = { fileId: string; found: Period; stated: { from: DateString | null; to: DateString | null } }

/**
 * For each month of a return the file that counts: the latest that is about the whole of it, then the latest that is about
 * some of it, then the latest that only states it. A thin month that figures leave out is still a month of the council's
 * return. Files come the earliest loaded first; months without any are in no run.
 */
export function claimMonths(files: readonly Claims[], period: Period): Run[] {
  const runs: Run[] = []
  for (let day = period.from; day <= period.to; day = addMonths(`${day.slice(0, 7)}-01`, 1)) {
    const part = { from: day, to: earlier(addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1), period.to) }
    const file =
      files.findLast(f => f.found.from <= part.from && f.found.to >= part.to) ??
      files.findLast(f => f.found.from <= part.to && f.found.to >= part.from) ??
      files.findLast(({ stated: { from, to } }) => from && to && from <= part.to && to >= part.from)
    if (!file) continue
    const before = runs.at(-1)
    if (before?.fileId === file.fileId && addDays(before.to, 1) === part.from) before.to = part.to
    else runs.push({ fileId: file.fileId, ...part, nr: runs.length + 1, last: false })
  }
  const last = runs.at(-1)
  if (last) last.last = true
  return runs
}

const earlier = (a: DateString, b: DateString) => (a < b ? a : b)
