import { readFileSync, writeFileSync } from 'node:fs'
import type { Place } from '#place'
import type { Command } from '#platform/commands'
import { Refusal } from '#platform/commands'
import type { RecordParts } from '../record/parts.ts'
import { makePack, whoAnswers } from './make-pack.ts'
import { checkPack, fingerprintOf, signerIn } from './seal.ts'
import { wrongWithPassphrase } from './sheet.rules.ts'

const help = `pack make --team KEY --out FILE --as E-MAIL
pack check FILE

make: what a team must know of its people, in one encrypted and signed page, for days without the system. The passphrase is
read from PACK_PASSPHRASE, the key to sign with from PACK_KEY_FILE, which is made when it is not there.
  --as  the work e-mail of whoever it is made for, who may take it: everybody in it has this in the audit
check: whether a file is as it was made, and the fingerprint of the key that signed it. Ends with 1 when it is not.`

/** The pack on the command line, and the look at one from outside that it cannot give of itself. */
export const packCommand = (parts: Pick<RecordParts, 'due'>): Command<Place> => ({
  name: 'pack',
  does: 'Makes a team’s pack for days without the system, or checks one',
  help,
  flags: { team: 'text', out: 'text', as: 'text' },
  async run({ db, place, clock, words, flags, print }) {
    const [act, file] = words
    if (act === 'check' && file) {
      const checked = checkPack(readFileSync(file, 'utf8'))
      print(
        'wrong' in checked ? checked.wrong : `${checked.whose}, ${checked.madeAt}. Fingerprint ${checked.fingerprint}`,
      )
      return 'wrong' in checked ? 1 : 0
    }
    const { team, out, as } = flags as Record<string, string | undefined>
    if (act !== 'make' || !team || !out) {
      print(help)
      return 2
    }
    if (!place.teams.some(one => one.key === team))
      throw new Refusal(`There is no team ${team}. There are: ${place.teams.map(one => one.key).join(', ')}.`)
    const { PACK_PASSPHRASE: passphrase = '', PACK_KEY_FILE: keyFile = '' } = process.env
    if (!keyFile) throw new Refusal('PACK_KEY_FILE names the file of the key to sign with.')
    const wrong = wrongWithPassphrase(passphrase)
    if (wrong) throw new Refusal(`PACK_PASSPHRASE: ${wrong}.`)
    const who = await whoAnswers(db, place, as ?? '', clock.now())
    const signer = signerIn(keyFile)
    const { html, people } = await makePack(db, { place, clock, parts, signer, passphrase, team, who })
    writeFileSync(out, html, { mode: 0o600, flag: 'wx' })
    print(`${people} people are in ${out}. Fingerprint ${fingerprintOf(signer.publicKey)}`)
    return 0
  },
})
