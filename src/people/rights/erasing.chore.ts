import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { isOfRecords, type Place, type RecordRule } from '#place'
import { type AuditLine, audited } from '#platform/audit'
import type { Chore, ChoreRun } from '#platform/chores'
import { todayOf } from '#platform/clock'
import { inTransaction } from '#platform/database'
import { erase } from './erase.ts'
import type { Held } from './held.ts'
import { listDueToGo, listErased } from './retention.queries.ts'

/** So many at most each time: a place that decides it late is not held up for an hour. */
const AT_ONCE = 50

/**
 * Keeps outside the database who was erased, however it was done, so that a restore does not bring them back unseen; and
 * lets go by itself whom the place decided to let go so. Without a file outside nobody goes by itself.
 */
export const erasing = (place: Place, held: Held, file: string | undefined): Chore => ({
  name: 'erased',
  does: doesWhat(place, file),
  everyMinutes: 60,
  async run(run) {
    if (!file) return ''
    const gone = await letGo(run, place, held)
    const written = await keepOutside(run, place, file)
    return [gone && `${gone} erased by rule`, written && `${written} written down outside`].filter(Boolean).join(', ')
  },
})

const byItself = (place: Place) => place.retention.filter(isOfRecords).filter(rule => rule.goes)

function doesWhat(place: Place, file: string | undefined): string {
  const rules = byItself(place).map(rule => rule.name.toLowerCase())
  if (!file) return 'Nothing: there is no file outside the database (ERASED_FILE), so nobody is erased by itself'
  const keeps = 'Writes down outside the database who was erased'
  return rules.length > 0 ? `${keeps}, and removes by itself: ${rules.join('; ')}` : keeps
}

async function letGo(run: ChoreRun, place: Place, held: Held): Promise<number> {
  let gone = 0
  for (const rule of byItself(place)) {
    const today = todayOf(run.clock)
    const due = await inTransaction(run.db, place.id, tx => listDueToGo(tx, place.id, rule, today))
    for (const one of due.slice(0, AT_ONCE - gone)) {
      await eraseByRule(run, place, held, { personId: one.personId, rule })
      gone += 1
    }
  }
  return gone
}

type ByRule = { personId: string; rule: RecordRule }

const eraseByRule = ({ db, by }: ChoreRun, place: Place, held: Held, { personId, rule }: ByRule) =>
  audited(db, by, async (tx): Promise<{ result: undefined; audit: AuditLine[] }> => {
    const decided = { rule: rule.key, reason: rule.goes!.byItself, by: null, byName: 'the place’s own rule', at: by.at }
    return { result: undefined, audit: await erase(tx, place, held, personId, decided) }
  })

/** Whoever is not in the file yet is added, so that a crash between the two loses nobody. */
async function keepOutside({ db }: ChoreRun, place: Place, file: string): Promise<number> {
  const there = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const erased = await inTransaction(db, place.id, tx => listErased(tx, place.id))
  const missing = erased.filter(one => !there.includes(one.id))
  const lines = missing.map(({ id, at }) => `${JSON.stringify({ place: place.slug, id, at })}\n`)
  if (lines.length > 0) appendFileSync(file, lines.join(''), { mode: 0o600 })
  return lines.length
}
