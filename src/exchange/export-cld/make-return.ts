import { basename } from 'node:path'
import type { Place } from '#place'
import { type AuditLine, type By, writeAudit } from '#platform/audit'
import { newId, type Writing } from '#platform/database'
import { chooseRows } from './choose-rows.ts'
import { countSent } from './count-sent.rules.ts'
import { judgeBehind, judgeRows } from './judge-sent.ts'
import type { Manifest } from './manifest.ts'
import { peopleSent, type Sent } from './people-sent.ts'
import type { Period } from './sent.rules.ts'
import { insertSent } from './sent-returns.queries.ts'
import { type SentFault, sentFaults } from './severity.rules.ts'
import { openSent } from './write-sent.ts'
import type { DateStyle } from './written-row.rules.ts'

export type Making = {
  place: Place
  by: By & { accountId: string }
  /** The name of whom it is made for, for the manifest. */
  madeFor: string
  period: Period
  style: DateStyle
  path: string
  progress(done: number): void
}
export type Made = {
  sentId: string
  manifest: Manifest
  file: ReturnType<typeof openSent>
  /** Of the return as a whole: everybody in it has a line already. */
  about: AuditLine
}

/**
 * Writes the return of a period to disk, with a line in the audit for everybody whose record was read for it, and has the
 * judge of an import read it as it was written. The file has its name only once `keep` is said, which is when those lines
 * stand. Memory stays flat however many rows.
 */
export async function makeReturn(tx: Writing, making: Making): Promise<Made> {
  const { place, period, style, path, by } = making
  const file = openSent(path, style)
  const judge = judgeBehind(file.partial, by.at)
  try {
    const { lists, own, ...told } = await chooseRows(tx, place, period)
    const counting = countSent()
    const telling = tellReads(tx, by)
    const ours = judgeRows(lists, by.at)
    let withheld = 0
    for await (const sent of peopleSent(tx, { placeId: place.id, council: place.returnCode, period }, own, lists)) {
      file.rows(sent.rows)
      counting.person(sent.rows)
      ours.rows(sent.ours)
      withheld += sent.withheld
      if (!(await telling.read(sent))) continue
      judge.grown(file.bytes(), lists)
      making.progress(counting.rows())
    }
    await telling.end()
    const sha256 = file.end()
    const faults = sentFaults(await judge.whole(file.bytes(), lists), { counts: ours.counts(), withheld })
    const of = (severity: SentFault['severity']) =>
      faults.filter(f => f.severity === severity).reduce((n, f) => n + f.rows, 0)
    const manifest: Manifest = {
      ...{ file: basename(path), sha256, release: 2, council: place.returnCode, period, dates: style },
      ...{ ...counting.counts(), ...told, faults, errors: of('error'), warnings: of('warning') },
      ...{ madeAt: by.at.toISOString(), madeFor: making.madeFor },
    }
    const sentId = newId()
    await insertSent(tx, place.id, { sentId, at: by.at, accountId: by.accountId, manifest })
    const act = `sent Client Level Data of ${period.from} to ${period.to}: ${manifest.rows} rows`
    return { sentId, manifest, file, about: { act, record: sentId, content: sha256 } }
  } catch (fault) {
    file.drop()
    throw fault
  } finally {
    await judge.end()
  }
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
