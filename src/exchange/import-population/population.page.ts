import { z } from 'zod'
import { mayDo, type Place, page } from '#place'
import { dayInWords } from '#platform/clock'
import { type NotKept, notKeptError, readSent } from '#platform/commands'
import type { Reading } from '#platform/database'
import { maybeFileOnDisk, redirectTo, refuse, view } from '#platform/web'
import { counted } from '../client-level-data/file.page.ts'
import { cldFilesPath } from '../client-level-data/paths.ts'
import { populationFile } from './import-population.command.ts'
import { listPopulation } from './population.queries.ts'
import { populationPath } from './population-paths.ts'
import { type PopulationOfDay, populationByDay } from './population-shown.rules.ts'

/** Thirty years of single years of age of a county’s neighbourhoods. */
const LARGEST = 20 * 1024 * 1024

type Looking = { tx: Reading; place: Place; today: string; who: { role: string } }

/** How many live here by age, as it is known, and where a newer count is brought. */
export const populationPage = page({
  path: populationPath,
  may: 'keep a series',
  audit: { saved: 'brought in how many people live here by age' },
  files: { toDisk: LARGEST },
  form: z.object({ file: maybeFileOnDisk() }),
  async get({ errors, query, ...looking }) {
    return view(
      'exchange/import-population/population.njk',
      { ...(await standing(looking)), errors, said: saidOf(query) },
      [],
    )
  },
  async post({ tx, place, who, today, now, form: { file } }) {
    const read = await readSent(populationFile, file, { place, today })
    if ('refused' in read) return refuse({ file: read.refused })
    if ('notKept' in read) return notKeptPage({ tx, place, who, today }, read.notKept)
    const by = { accountId: who.accountId, name: who.name }
    const changed = await populationFile.keep(tx, read.rows, { place, now, by, fileName: file!.name })
    const act = populationFile.audit(read.rows).act
    return redirectTo(`${populationPath({})}?read=${read.read}&changed=${changed}`, [{ act, content: read.rows }])
  },
})

async function notKeptPage(looking: Looking, notKept: NotKept) {
  const shown = { ...(await standing(looking)), errors: notKeptError, notKept, said: '' }
  return { ...view('exchange/import-population/population.njk', shown, []), status: 422 }
}

async function standing({ tx, place, today, who }: Looking) {
  const [newest, ...older] = populationByDay(await listPopulation(tx, place.id), place.neighbourhoods)
  return {
    newest: newest && {
      ...dayShown(newest, today),
      byAge: newest.byAge.map(({ ages, people }) => ({ ages, people: counted(people) })),
    },
    older: older.map(day => dayShown(day, today)),
    keys: place.neighbourhoods.map(({ key, name }) => ({ key, name })),
    notKept: null,
    here: populationPath({}),
    files: mayDo(who.role, 'load client level data') ? cldFilesPath({}) : '',
  }
}

const dayShown = ({ onDate, areas, lacking }: PopulationOfDay, today: string) => ({
  on: dayInWords(onDate, today),
  areas: areas.map(area => ({ ...area, people: counted(area.people) })),
  lacking,
})

/** What became of a file, from counts in the address: nothing about anybody. */
function saidOf({ read, changed }: Record<string, string>): string {
  if (!/^\d{1,7}$/.test(read ?? '') || !/^\d{1,7}$/.test(changed ?? '')) return ''
  const bands = `${counted(Number(read))} bands of age read`
  return Number(changed) === 0
    ? `${bands}. All was as it is: nothing changed.`
    : `${bands}, ${counted(Number(changed))} of them new or changed.`
}
