import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCldWithin } from '#exchange'
import { type Place, replacePopulation } from '#place'
import { addDays, type DateString } from '#platform/clock'
import { sql, type Writing } from '#platform/database'
import { agreeContracts } from '../agree-contracts.ts'
import { chanceFrom } from '../chance.rules.ts'
import { councilFile } from './council-file.ts'
import { populationOf } from './population.rules.ts'

/** Past the numbers of the people who have records here: nobody is in both. */
const NUMBERS_FROM = 800_000
/** At this scale of the demo, and above it, the file is about the whole borough. */
const WHOLE_FROM = 0.12
export const shareOfBorough = (scale: number): number => Math.min(1, scale / WHOLE_FROM)

/**
 * The national return of those years, loaded as a council would load it, and the people who live here by age. Of requests it
 * has those from hospital alone: the front door's own records have the others, and they would count twice. Contracts come
 * first: each service is put into the group that its contract has for it.
 */
export async function bringReturn(
  tx: Writing,
  place: Place,
  { asAt, seed, scale, years }: { asAt: DateString; seed: number; scale: number; years: number },
): Promise<void> {
  await agreeContracts(tx, place, { asAt, seed })
  await replacePopulation(tx, place.id, populationOf(place.neighbourhoods, asAt))
  const to = addDays(`${asAt.slice(0, 7)}-01`, -1)
  const from = `${Number(to.slice(0, 4)) - Math.max(1, Math.round(years))}${addDays(to, 1).slice(4)}`
  const lines = councilFile({
    ...{ from, to, seed, faults: 0.01, size: { share: shareOfBorough(scale) } },
    ...{ postcodes: await postcodesOf(tx, place.id), numbersFrom: NUMBERS_FROM },
    requests: 'from hospital',
  })
  const folder = await mkdtemp(join(tmpdir(), 'alongside-return-'))
  try {
    const path = join(folder, 'return.csv')
    await writeFile(path, [...lines].join(''))
    const at = new Date(`${asAt}T08:30:00Z`)
    await loadCldWithin(
      tx,
      {
        ...{ place, path, name: `${place.slug} ${from} to ${to}.csv`, style: 'either', leftOut: [], mode: 'once' },
        by: { placeId: place.id, accountId: null, role: 'demo', team: '', at },
        ...{ refusedPath: undefined, progress: () => undefined },
      },
      chanceFrom(seed).stream('return').id(at.getTime()),
    )
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function postcodesOf(tx: Writing, placeId: number): Promise<string[]> {
  const { rows } = await sql<{ postcode: string }>`
    select postcode from place.postcode where place_id = ${placeId} order by postcode`.execute(tx)
  return rows.map(row => row.postcode)
}
