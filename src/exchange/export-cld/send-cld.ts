import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Place } from '#place'
import { type AuditLine, audited, type By, writeAudit } from '#platform/audit'
import { type Database, newId, type Writing } from '#platform/database'
import { listOwnCodes } from '../client-level-data/cld.queries.ts'
import { withOwn } from '../client-level-data/code-lists.rules.ts'
import { claimMonths } from './claim-months.rules.ts'
import { type Counts, countSent } from './count-sent.rules.ts'
import { judgeBehind } from './judge-sent.ts'
import { chooseOwn } from './own-people.ts'
import { peopleSent, type Sent } from './people-sent.ts'
import { type LeftOut, leftOutBecause, type Period } from './sent.rules.ts'
import type { SentFault } from './severity.rules.ts'
import { countNotEnded, countOpenAndGone, goThroughAll, listClaims, setDownStanding } from './stands.queries.ts'
import { openSent } from './write-sent.ts'
import type { DateStyle } from './written-row.rules.ts'

export type Sending = {
  db: Database
  place: Place
  by: By
  /** The name of whom it is made for, for the manifest. */
  madeFor: string
  period: Period
  style: DateStyle
  path: string
  progress(done: number): void
}

/** What is told beside the file: of nobody in it. */
export type Manifest = Counts & {
  file: string
  sha256: string
  release: 2
  council: string
  period: Period
  dates: DateStyle
  /** Why, in words, and how many events that is. */
  leftOut: Record<string, number>
  /** Services that are open in an earlier file of the council and gone from its last: they are sent as submitted. */
  openAndGone: number
  faults: SentFault[]
  errors: number
  warnings: number
  madeAt: string
  madeFor: string
}
export type Written = Manifest & { path: string; manifestPath: string }

/**
 * Writes the return of a period, with a line in the audit for everybody whose record was read for it: the file stands only
 * if those lines do. Then the judge of an import reads the file as it was written. Memory stays flat however many rows.
 */
export async function sendCld(sending: Sending): Promise<Written> {
  const { place, period, style, path, by } = sending
  const file = openSent(path, style)
  const judge = judgeBehind(file.partial, by.at)
  try {
    const { sha256, lists, counts, ...told } = await audited(sending.db, by, async tx => {
      const chosen = await choose(tx, sending)
      const counting = countSent()
      const telling = tellReads(tx, by)
      const asking = { placeId: place.id, council: place.returnCode, period }
      for await (const sent of peopleSent(tx, asking, chosen.own, chosen.lists)) {
        file.rows(sent.rows)
        counting.person(sent.rows)
        if (!(await telling.read(sent))) continue
        judge.grown(file.bytes(), chosen.lists)
        sending.progress(counting.rows())
      }
      await telling.end()
      const result = { ...chosen, counts: counting.counts(), sha256: file.end() }
      const act = `sent Client Level Data of ${period.from} to ${period.to}: ${result.counts.rows} rows`
      return { result, audit: [{ act, record: newId(), content: result.sha256 }] }
    })
    const faults = await judge.whole(file.bytes(), lists)
    const sum = (severity: SentFault['severity']) =>
      faults.filter(f => f.severity === severity).reduce((n, f) => n + f.rows, 0)
    const manifest: Manifest = {
      ...{ file: basename(path), sha256, release: 2, council: place.returnCode, period, dates: style },
      ...{
        ...counts,
        leftOut: told.leftOut,
        openAndGone: told.openAndGone,
        faults,
        errors: sum('error'),
        warnings: sum('warning'),
      },
      ...{ madeAt: by.at.toISOString(), madeFor: sending.madeFor },
    }
    file.keep()
    const manifestPath = `${path}.manifest.json`
    writeFileSync(manifestPath, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    return { ...manifest, path, manifestPath }
  } catch (fault) {
    file.drop()
    throw fault
  } finally {
    await judge.end()
  }
}

async function choose(tx: Writing, { place, period }: Sending) {
  const lists = withOwn(await listOwnCodes(tx, place.id))
  const runs = claimMonths(await listClaims(tx, place.id), period)
  const own = await chooseOwn(tx, { placeId: place.id, council: place.returnCode, period })
  await goThroughAll(tx)
  await setDownStanding(tx, place.id, runs)
  const notEnded = (own.leftOut['not ended'] ?? 0) + (await countNotEnded(tx, place.id, runs, period.to))
  const counted = { ...own.leftOut, ...(notEnded > 0 && { 'not ended': notEnded }) }
  const leftOut = Object.fromEntries(
    Object.entries(counted).map(([why, n]) => [leftOutBecause[why as LeftOut], n] as const),
  )
  return { lists, own, leftOut, openAndGone: await countOpenAndGone(tx, place.id, runs) }
}

const AT_ONCE = 1_000

/** One line for each person whose record was read; a safety hold's stands on no list (safety.md, Who looked). */
function tellReads(tx: Writing, by: By) {
  let waiting: AuditLine[] = []
  const end = async () => {
    await writeAudit(tx, by, waiting)
    waiting = []
  }
  return {
    /** True when a page of them was written. */
    async read({ whose }: Sent): Promise<boolean> {
      for (const { personId, quiet } of whose)
        waiting.push({ act: 'sent in the national return', person: personId, ...(quiet && { visibility: 'quiet' }) })
      if (waiting.length < AT_ONCE) return false
      await end()
      return true
    },
    end,
  }
}
