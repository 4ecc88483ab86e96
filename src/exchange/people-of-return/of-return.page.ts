import { z } from 'zod'
import { page } from '#place'
import { missing, redirectTo, view } from '#platform/web'
import { cldFilesPath } from '../client-level-data/paths.ts'
import { matchPath } from '../match-people/match-paths.ts'
import { counted, makeRecords, whoIsNew } from './make-records.ts'
import { peopleOfReturnPath } from './of-return-paths.ts'

const SHOWN = 50
const shown = (n: number) => n.toLocaleString('en-GB')

/** Who of the council's files has a record here, who may be somebody here, and making records of the rest. */
export const peopleOfReturn = page({
  path: peopleOfReturnPath,
  may: 'make records of the return',
  audit: {
    opened: 'saw who of the council’s files may be somebody here',
    saved: 'made records of the people of the council’s files',
  },
  form: z.object({}),
  async get({ tx, place }) {
    if (place.peopleOfReturn !== 'become records') return missing()
    const found = await whoIsNew(tx, place)
    const { fresh, mayBe } = found
    const some = mayBe.slice(0, SHOWN)
    const data = {
      counts: counted(found).map(({ words, n }) => ({ words, n: shown(n) })),
      ...{ fresh: fresh.length, freshSaid: shown(fresh.length) },
      mayBe: some.map(one => ({ name: one.knownAs, href: matchPath({ person: one.personId }) })),
      more: mayBe.length - some.length,
      here: peopleOfReturnPath({}),
      back: cldFilesPath({}),
    }
    return view(
      'exchange/people-of-return/of-return.njk',
      data,
      some.map(one => ({ person: one.personId })),
    )
  },
  async post({ tx, place, who, now }) {
    if (place.peopleOfReturn !== 'become records') return missing()
    const { lines } = await makeRecords(tx, place, { accountId: who.accountId, name: who.name, at: now })
    return redirectTo(peopleOfReturnPath({}), lines)
  },
})
