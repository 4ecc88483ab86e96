import { existsSync, readFileSync } from 'node:fs'
import { listRisen } from '#people'
import type { Place } from '#place'
import { type Head, verify } from '#platform/audit'
import type { Command } from '#platform/commands'
import { inTransaction } from '#platform/database'

export const verifyCommand: Command<Place> = {
  name: 'verify',
  does: 'Proves that nobody changed or removed what the audit says',
  help: `npm run alongside -- verify [--heads FILE] [--erased FILE] [--json]
--heads names the file in which sealed heads were kept outside the database (AUDIT_HEADS_FILE when serving).
--erased names the file in which the ids of what was erased were kept (ERASED_FILE): after a restore nobody may be back.`,
  flags: { heads: 'text', erased: 'text' },
  async run({ db, place, flags, print }) {
    const verdict = await verify(db, place.id, headsIn(String(flags.heads ?? process.env.AUDIT_HEADS_FILE ?? '')))
    const kept = erasedIn(String(flags.erased ?? process.env.ERASED_FILE ?? ''), place.slug)
    const risen = await inTransaction(db, place.id, tx => listRisen(tx, place.id, kept))
    if (flags.json) print(JSON.stringify({ ...verdict, erasedAndBack: risen }))
    else {
      print(`${verdict.entries} lines in ${verdict.batches} sealed batches; ${verdict.unsealed} not sealed yet.`)
      print(
        verdict.firstFault
          ? `The first fault is in ${verdict.firstFault}.`
          : 'Every batch follows the one before it, as it was sealed.',
      )
      print(
        risen.length > 0
          ? `Erased and there again: ${risen.join(', ')}. Erase them again: retention --again FILE.`
          : 'Nobody who was erased is there again.',
      )
    }
    return verdict.firstFault || risen.length > 0 ? 1 : 0
  },
}

const headsIn = (file: string): Head[] =>
  file && existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Head)
    : []

const erasedIn = (file: string, place: string): string[] =>
  file && existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as { place: string; id: string })
        .filter(line => line.place === place)
        .map(line => line.id)
    : []
