import { existsSync, readFileSync } from 'node:fs'
import type { Place } from '#place'
import { type Head, verify } from '#platform/audit'
import type { Command } from '#platform/commands'

export const verifyCommand: Command<Place> = {
  name: 'verify',
  does: 'Proves that nobody changed or removed what the audit says',
  help: `npm run alongside -- verify [--heads FILE] [--json]
--heads names the file in which sealed heads were kept outside the database (AUDIT_HEADS_FILE when serving).`,
  flags: { heads: 'text' },
  async run({ db, place, flags, print }) {
    const verdict = await verify(db, place.id, headsIn(String(flags.heads ?? process.env.AUDIT_HEADS_FILE ?? '')))
    if (flags.json) print(JSON.stringify(verdict))
    else {
      print(`${verdict.entries} lines in ${verdict.batches} sealed batches; ${verdict.unsealed} not sealed yet.`)
      print(
        verdict.firstFault
          ? `The first fault is in ${verdict.firstFault}.`
          : 'Every batch follows the one before it, as it was sealed.',
      )
    }
    return verdict.firstFault ? 1 : 0
  },
}

const headsIn = (file: string): Head[] =>
  file && existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line) as Head)
    : []
