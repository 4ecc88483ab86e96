import { isOfRows, type Place, type RowsRule } from '#place'
import type { AuditLine } from '#platform/audit'
import type { DateString } from '#platform/clock'
import type { Reading, Writing } from '#platform/database'
import { monthsAfter } from './everything.rules.ts'
import type { Counted, Decision, Going, GoingUntil, Held } from './held.ts'

const counted = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`

/** '3 rows of 2 people'; '3 rows' where nobody can say whose they are. */
export const rowsInWords = ({ people, rows }: Counted, of?: RowsRule['of']): string =>
  (of === 'nobody on record'
    ? counted(rows, 'conversation, letter or concern', 'conversations, letters and concerns')
    : counted(rows, 'row', 'rows')) + (people > 0 ? ` of ${counted(people, 'person', 'people')}` : '')

export type DueRows = GoingUntil & Counted & { rule: RowsRule }

const goingOf = (held: Held, until: GoingUntil): Going[] =>
  (held.goes ?? []).filter(going => going.of.includes(until.rule.of))

/** What is due by each rule about rows, whether or not there is any. */
export async function listDueRows(tx: Reading, place: Place, held: Held, today: DateString): Promise<DueRows[]> {
  const due: DueRows[] = []
  for (const rule of place.retention.filter(isOfRows)) {
    const until = { rule, untilOn: monthsAfter(today, -12 * rule.years) }
    due.push({ ...until, ...(await countRows(tx, place, held, until)) })
  }
  return due
}

export async function countRows(tx: Reading, place: Place, held: Held, until: GoingUntil): Promise<Counted> {
  const all = { people: 0, rows: 0 }
  for (const going of goingOf(held, until)) {
    const { people, rows } = await going.count(tx, place, until)
    all.people += people
    all.rows += rows
  }
  return all
}

export async function removeRows(
  tx: Writing,
  place: Place,
  held: Held,
  until: GoingUntil,
  decision: Decision,
): Promise<AuditLine[]> {
  const lines: AuditLine[] = []
  for (const going of goingOf(held, until)) lines.push(...(await going.remove(tx, place, until, decision)))
  return lines
}
