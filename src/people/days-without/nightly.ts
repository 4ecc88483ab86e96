import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackSigner, Place } from '#place'
import type { Chore } from '#platform/chores'
import type { RecordParts } from '../record/parts.ts'
import { makePack, whoAnswers } from './make-pack.ts'
import type { PackSettings } from './settings.rules.ts'

type Nightly = NonNullable<PackSettings['nightly']> & { signer: PackSigner; parts: Pick<RecordParts, 'due'> }

/** Each team's pack of today over that of yesterday, whole or not at all. Whoever answers for them is named in the audit. */
export const nightlyPacks = (place: Place, { folder, passphrase, madeFor, signer, parts }: Nightly): Chore => ({
  name: 'packs',
  does: 'Writes each team’s pack for days without the system',
  everyMinutes: 24 * 60,
  async run({ db, clock }) {
    const who = await whoAnswers(db, place, madeFor, clock.now())
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    let written = 0
    for (const { key: team } of place.teams) {
      const reason = 'made each night by itself'
      const { html, people } = await makePack(db, { place, clock, parts, signer, passphrase, team, who, reason })
      if (people === 0) continue
      const file = join(folder, `${place.slug}-${team}.html`)
      writeFileSync(`${file}.new`, html, { mode: 0o600 })
      renameSync(`${file}.new`, file)
      written += 1
    }
    return `${written} written`
  },
})
