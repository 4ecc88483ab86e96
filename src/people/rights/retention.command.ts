import { appendFileSync, readFileSync } from 'node:fs'
import { mayDo, type Place } from '#place'
import { findAccountByEmail } from '#platform/access'
import { type AuditLine, audited, type By } from '#platform/audit'
import { todayOf } from '#platform/clock'
import { type Command, Refusal, type Running } from '#platform/commands'
import { inTransaction } from '#platform/database'
import { erase } from './erase.ts'
import type { Held } from './held.ts'
import { listDueToGo } from './retention.queries.ts'

const help = `retention --dry-run
retention --as EMAIL --reason WORDS [--kept FILE]
retention --again FILE --as EMAIL --reason WORDS

What is due to be removed by the place's own rules, by opaque id; with --as and --reason, removes it. Nothing goes by itself.
  --as      the named person who decides; it must be somebody who may
  --kept    appends the ids that went, outside the database (ERASED_FILE): what must not come back after a restore
  --again   removes whoever a restore brought back, by such a file`

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
    for (const one of due) print(`${one.personId}  ${one.rule}${dry ? '' : '  erased'}`)
    print(due.length === 0 ? 'Nothing is due.' : `${due.length} ${dry ? 'due' : 'due and decided'}.`)
    if (!dry) await remove(house, held, due)
    return 0
  },
})

type DueOne = { personId: string; rule: string }

const dueNow = ({ db, place, clock }: Running<Place>): Promise<DueOne[]> =>
  inTransaction(db, place.id, async tx => {
    const all: DueOne[] = []
    for (const rule of place.retention)
      for (const one of await listDueToGo(tx, place.id, rule, todayOf(clock)))
        all.push({ personId: one.personId, rule: rule.key })
    return all
  })

const fromFile = (file: string, place: string): DueOne[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as { place: string; id: string })
    .filter(line => line.place === place)
    .map(line => ({ personId: line.id, rule: 'erased before' }))

/** Each in a transaction of its own, so that what went is written down outside before the next goes. */
async function remove({ db, place, clock, flags }: Running<Place>, held: Held, due: DueOne[]): Promise<void> {
  const account = await inTransaction(db, place.id, tx => findAccountByEmail(tx, place.id, String(flags.as)))
  if (!account || !mayDo(account.role, 'decide what is removed'))
    throw new Refusal(`${flags.as} is nobody who may decide what is removed.`)
  const at = clock.now()
  const by: By = { placeId: place.id, accountId: account.account_id, role: account.role, team: account.team, at }
  const kept = String(flags.kept ?? process.env.ERASED_FILE ?? '')
  for (const { personId, rule } of due) {
    const decision = { rule, reason: String(flags.reason), by: account.account_id, byName: account.name, at }
    const lines = await audited(db, by, async (tx): Promise<{ result: AuditLine[]; audit: AuditLine[] }> => {
      const audit = await erase(tx, place, held, personId, decision)
      return { result: audit, audit }
    })
    if (kept)
      for (const line of lines) appendFileSync(kept, `${JSON.stringify({ place: place.slug, id: line.person, at })}\n`)
  }
}
