import type { Reading } from '#platform/database'
import * as across from './across-rows.queries.ts'
import { columnName, type FaultKind, inWords } from './faults.rules.ts'
import { c } from './judge-row.rules.ts'
import { standingFiles } from './standing-files.ts'
import { type Count, MOST_TOLD, type Report } from './tally.rules.ts'
import { type Fewer, farFewer } from './which-counts.rules.ts'

const disagreements = [
  { kind: 'two local ids', column: c.localId },
  { kind: 'two numbers', column: c.nhs },
  { kind: 'two birth dates', column: c.born },
] as const

const checks = [
  { kind: 'no review', column: c.started, look: across.unchanged },
  { kind: 'all in April', column: c.started, look: across.allInApril },
  { kind: 'NFA and a service', column: c.outcome, look: across.nfaThenService },
  { kind: 'nothing after', column: c.outcome, look: across.nothingAfter },
] as const satisfies {
  kind: FaultKind
  column: number
  look(tx: Reading, of: across.OfFile): Promise<across.Lines>
}[]

/**
 * What the rows of a file say of each other, and of the file before, once it is processed (standards, section 9: 14, 16,
 * 18). All of it is told and none of it keeps a row out, nor does it make a row one with warnings: its cells may be right.
 */
export async function lookAcross(tx: Reading, of: across.OfFile, mends: boolean): Promise<Count[]> {
  const fewer = mends ? [] : tellFewer(farFewer(await standingFiles(tx, of.placeId), of.fileId))
  const found = await across.findDisagreements(tx, of)
  const told = disagreements.filter(one => found[one.kind].rows > 0).map(one => countOf({ ...one, ...found[one.kind] }))
  const counts = [...fewer, ...told]
  for (const { kind, column, look } of checks) {
    const { rows, first } = await look(tx, of)
    if (rows > 0) counts.push(countOf({ kind, column, rows, first }))
  }
  // Rows put right are a few: what is not among them is in the file that they are of.
  const gone = mends ? 0 : await across.goneSince(tx, of)
  return gone > 0 ? [...counts, countOf({ kind: 'gone', column: c.ended, rows: gone, first: [1] })] : counts
}

type Found = across.Lines & { kind: FaultKind; column: number; text?: string; meant?: string; of?: string }

function countOf({ kind, column, rows, first, text = String(rows), meant = '', of }: Found): Count {
  const message = inWords({ kind, column, text, meant })
  const told = { column: of ?? columnName({ kind, column }), severity: 'warning' as const, message }
  return {
    ...{ column: told.column, kind, severity: told.severity, rows },
    first: first.map(line => ({ line, ...told })),
  }
}

/** Accepted rows that are not kept, since it was decided that what is as old is removed. */
export const tellKeptOut = (rows: number): Count[] =>
  rows > 0 ? [countOf({ kind: 'kept no longer', column: -1, rows, first: [1] })] : []

const counted = (n: number) => n.toLocaleString('en-GB')

/** A file that took the months of another with far fewer rows is likely not the whole of it: told before all else. */
const tellFewer = (found: readonly Fewer[]): Count[] =>
  found.map(({ name, rows, against }) =>
    countOf({
      ...{ kind: 'fewer', column: -1, rows: against - rows, first: [1], text: name, of: 'the file' },
      meant: `${counted(rows)} against ${counted(against)}`,
    }),
  )

/** A report with what was seen across its rows, told after all else. */
export const withAcross = <R extends Report>(report: R, found: readonly Count[]): R => ({
  ...report,
  faults: [...report.faults, ...found.flatMap(count => count.first)].slice(0, MOST_TOLD),
  counts: [...report.counts, ...found],
})
