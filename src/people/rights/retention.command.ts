import { appendFileSync, readFileSync } from 'node:fs'
import { isOfRecords, mayDo, type Place } from '#place'
import { findAccountByEmail } from '#platform/access'
import { type AuditLine, audited, type By } from '#platform/audit'
import { todayOf } from '#platform/clock'
import { type Command, Refusal, type Running } from '#platform/commands'
import { inTransaction } from '#platform/database'
import { erase } from './erase.ts'
import { countRows, listDueRows, removeRows, rowsInWords } from './going.ts'
import type { Counted, GoingUntil, Held } from './held.ts'
import { listDueToGo } from './retention.queries.ts'

const help = `retention --dry-run
retention --as EMAIL --reason WORDS [--kept FILE]
retention --again FILE --as EMAIL --reason WORDS

What is due to be removed by the place's own rules: records by opaque id, rows of the council's files and what is about nobody on record by how many. With --as
and --reason, removes it. Nothing goes by itself.
  --as      the named person who decides; it must be somebody who may
  --kept    appends what went, by opaque id or by day, outside the database (ERASED_FILE): what must not come back after a restore
  --again   removes what a restore brought back, by such a file; with --dry-run, says what that is`

/** Lists what is due, or removes it by a named person's decision. */
export const retentionCommand = (held: Held): Command<Place> => ({
  name: 'retention',
  does: 'Lists what is due to be removed, or removes it by a named person’s decision',
  help,
  flags: { 'dry-run': 'switch', as: 'text', reason: 'text', kept: 'text', again: 'text' },
  async run(house) {
    const { flags, print, place } = house
    const dry = Boolean(flags['dry-run'])
    if (!dry && !(flags.as && flags.reason)) {
      print(help)
      return 2
    }
    const due = flags.again ? fromFile(String(flags.again), place.slug) : await dueNow(house)
    const rows = (await rowsDue(house, held, due.rows)).filter(one => one.rows > 0)
    for (const one of due.people) print(`${one.personId}  ${one.rule}${dry ? '' : '  erased'}`)
    for (const { rule, untilOn, ...n } of rows)
      print(`${rowsInWords(n, rule.of)}, last about ${untilOn} or before  ${rule.key}${dry ? '' : '  removed'}`)
    const all = due.people.length + rows.length
    print(all === 0 ? 'Nothing is due.' : `${all} ${dry ? 'due' : 'due and decided'}.`)
    if (!dry) await remove(house, held, due.people, rows)
    return 0
  },
})

type DueOne = { personId: string; rule: string }
/** `rows` undefined: those that the rules say are due. */
type Due = { people: DueOne[]; rows: GoingUntil[] | undefined }

const dueNow = ({ db, place, clock }: Running<Place>): Promise<Due> =>
  inTransaction(db, place.id, async tx => {
    const people: DueOne[] = []
    for (const rule of place.retention.filter(isOfRecords))
      for (const one of await listDueToGo(tx, place.id, rule, todayOf(clock)))
        people.push({ personId: one.personId, rule: rule.key })
    return { people, rows: undefined }
  })

/** A line of the file kept outside: somebody's opaque id, or up to which day rows went. */
type Kept = { place: string; at: Date } & ({ id: string } | GoingUntil)

function fromFile(file: string, place: string): Due {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Kept)
    .filter(line => line.place === place)
  return {
    people: lines.flatMap(line => ('id' in line ? [{ personId: line.id, rule: 'erased before' }] : [])),
    rows: lines.flatMap(line => ('untilOn' in line ? [line] : [])),
  }
}

const rowsDue = ({ db, place, clock }: Running<Place>, held: Held, until: GoingUntil[] | undefined) =>
  inTransaction(db, place.id, async (tx): Promise<(GoingUntil & Counted)[]> => {
    if (!until) return listDueRows(tx, place, held, todayOf(clock))
    const due: (GoingUntil & Counted)[] = []
    for (const { rule, untilOn } of until)
      due.push({ rule, untilOn, ...(await countRows(tx, place, held, { rule, untilOn })) })
    return due
  })

/** Each in a transaction of its own, so that what went is written down outside before the next goes. */
async function remove(
  { db, place, clock, flags }: Running<Place>,
  held: Held,
  due: DueOne[],
  rows: GoingUntil[],
): Promise<void> {
  const account = await inTransaction(db, place.id, tx => findAccountByEmail(tx, place.id, String(flags.as)))
  if (!account || !mayDo(account.role, 'decide what is removed'))
    throw new Refusal(`${flags.as} is nobody who may decide what is removed.`)
  const at = clock.now()
  const by: By = { placeId: place.id, accountId: account.account_id, role: account.role, team: account.team, at }
  const kept = String(flags.kept ?? process.env.ERASED_FILE ?? '')
  const keep = (line: object) => kept && appendFileSync(kept, `${JSON.stringify({ place: place.slug, ...line, at })}\n`)
  const decided = { reason: String(flags.reason), by: account.account_id, byName: account.name, at }
  for (const { personId, rule } of due) {
    const decision = { ...decided, rule }
    const lines = await audited(db, by, async (tx): Promise<{ result: AuditLine[]; audit: AuditLine[] }> => {
      const audit = await erase(tx, place, held, personId, decision)
      return { result: audit, audit }
    })
    for (const line of lines) keep({ id: line.person })
  }
  for (const { rule, untilOn } of rows) {
    const decision = { ...decided, rule: rule.key }
    await audited(db, by, async tx => {
      const audit = await removeRows(tx, place, held, { rule, untilOn }, decision)
      return { result: undefined, audit }
    })
    keep({ rule: { key: rule.key, of: rule.of, from: rule.from }, untilOn })
  }
}
