import { z } from 'zod'
import { mayDo, page } from '#place'
import { dayOf, fromToday } from '#platform/clock'
import { newId } from '#platform/database'
import { maybeFileOnDisk, maybeOneOf, redirectTo, refuse, view } from '#platform/web'
import { codeListsPath } from '../code-lists/code-lists-paths.ts'
import { lastChange, listsStanding } from '../code-lists/lists-standing.ts'
import { populationPath } from '../import-population/population-paths.ts'
import { peopleOfReturnPath } from '../people-of-return/of-return-paths.ts'
import { type Brought, insertBrought, listBroughtOnly } from './brought.queries.ts'
import { listCldFiles } from './cld.queries.ts'
import { fileShown } from './file.page.ts'
import { loadBrought } from './load-brought.ts'
import { cldBroughtPath, cldFilesPath, sendCldPath } from './paths.ts'

/** A year of a large council is about 200 MB. */
const LARGEST = 250 * 1024 * 1024

const inWords: Partial<Record<Brought['state'], string>> = {
  'being read': 'being read now',
  'all refused': 'every row was refused',
  'not loaded': 'not loaded',
}

/** The files that are loaded, the latest first, and which code lists they are judged by. Here a file is sent to be loaded. */
export const cldFilesPage = page({
  path: cldFilesPath,
  may: 'load client level data',
  audit: {
    opened: 'saw which Client Level Data files are loaded',
    saved: 'sent a Client Level Data file to be loaded',
  },
  files: { toDisk: LARGEST },
  form: z.object({ file: maybeFileOnDisk(), again: maybeOneOf(['yes']) }),
  async get({ tx, place, who, today, errors, typed }) {
    const files = await listCldFiles(tx, place.id)
    const brought = await listBroughtOnly(tx, place.id)
    const { lists, changed } = await listsStanding(tx, place.id)
    const changedAt = lastChange(changed)
    const shown = {
      errors,
      here: cldFilesPath({}),
      send: sendCldPath({}),
      people:
        place.peopleOfReturn === 'become records' && mayDo(who.role, 'make records of the return')
          ? peopleOfReturnPath({})
          : '',
      lists: codeListsPath({}),
      population: populationPath({}),
      again: typed.again === 'yes',
      files: files.map(file => ({
        ...fileShown(file, today),
        before: changedAt !== undefined && file.loadedAt < changedAt,
      })),
      brought: brought.map(({ broughtId, name, state, broughtAt }) => ({
        ...{ name, href: cldBroughtPath({ brought: broughtId }), state: inWords[state] ?? state },
        sent: fromToday(dayOf(broughtAt), today),
      })),
      unsure: lists.filter(l => l.sure !== 'official' && l.release === 2).map(l => l.list),
    }
    return view('exchange/client-level-data/files.njk', shown, [])
  },
  async post({ tx, place, who, form: { file, again }, now, afterwards }) {
    if (!file) return refuse({ file: 'Choose the file, as it was sent nationally' })
    const broughtId = newId()
    const { accountId, role, team } = who
    await insertBrought(tx, place.id, { broughtId, name: file.name, bytes: file.size, accountId, at: now })
    const by = { placeId: place.id, accountId, role, team, at: now }
    afterwards(db => loadBrought(db, { place, by, broughtId, file, mode: again ? 'again' : 'once' }))
    return redirectTo(cldBroughtPath({ brought: broughtId }), [{ record: broughtId }])
  },
})
