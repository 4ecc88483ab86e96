import { z } from 'zod'
import { page, teamName } from '#place'
import { dayOf } from '#platform/clock'
import { download, maybeId, type Page, refuse, view } from '#platform/web'
import { daysWithoutPath, findPersonPath } from '../paths.ts'
import type { RecordParts } from '../record/parts.ts'
import { gather } from './gather.ts'
import { listWorkersOf } from './pack.queries.ts'
import { fingerprintOf, sealPack } from './seal.ts'
import { wrongWithPassphrase } from './sheet.rules.ts'

// Not trimmed: what is typed here has to be typed again.
const form = z.object({
  whose: maybeId(),
  passphrase: z.string('Write a passphrase').max(200),
  passphraseAgain: z.string('Write it again').max(200),
})

/** The team's people on paper or on a laptop, for days on which this is away. Everybody in the pack was read. */
export const daysWithout = (parts: Pick<RecordParts, 'due'>): Page =>
  page({
    path: daysWithoutPath,
    may: 'take the team’s pack',
    audit: { opened: 'looked at packs', saved: 'took a pack for days without the system' },
    form,
    async get({ tx, place, who, now, errors, typed }) {
      const { people, workers } = await listWorkersOf(tx, place.id, who.team, now)
      const data = {
        title: 'Days without the system',
        errors,
        here: daysWithoutPath({}),
        find: findPersonPath({}),
        team: teamName(place, who.team),
        fingerprint: place.packs ? fingerprintOf(place.packs.publicKey) : '',
        people,
        options: [
          { value: '', text: `Everybody the team works with (${people})` },
          ...workers.map(one => ({ value: one.accountId, text: `Those of ${one.name} (${one.people})` })),
        ],
        whose: typeof typed.whose === 'string' ? typed.whose : '',
      }
      return view('people/days-without/days-without.njk', data, [])
    },
    async post({ tx, place, who, form: typed, today, now }) {
      if (!place.packs) return refuse({ passphrase: 'No key to sign with is set here' })
      const wrong = wrongWithPassphrase(typed.passphrase)
      if (wrong) return refuse({ passphrase: wrong })
      if (typed.passphraseAgain !== typed.passphrase)
        return refuse({ passphraseAgain: 'The two are not the same. Write both again' })
      const worker = typed.whose
        ? (await listWorkersOf(tx, place.id, who.team, now)).workers.find(one => one.accountId === typed.whose)
        : undefined
      if (typed.whose && !worker) return refuse({ whose: 'Choose from the list' })
      const whose = { team: who.team, ...(worker && { accountId: worker.accountId, called: worker.name }) }
      const { pack, people } = await gather(tx, whose, { place, today, now, parts, madeFor: who.name })
      if (people.length === 0) return refuse({ whose: 'There is nobody to put in it just now' })
      const text = await sealPack(pack, typed.passphrase, place.packs)
      return download(
        { text, type: 'text/html; charset=utf-8', fileName: `days-without-${dayOf(now)}.html` },
        people.map(person => ({ person })),
      )
    },
  })
