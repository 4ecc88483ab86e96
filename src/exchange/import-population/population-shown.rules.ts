import type { PopulationRow } from '#place'
import type { DateString } from '#platform/clock'

type Near = { key: string; name: string }
type Area = { name: string; bands: number; ages: string; people: number }
export type PopulationOfDay = {
  onDate: DateString
  /** The whole place first, then neighbourhoods as the place names them. */
  areas: Area[]
  /** Of the whole place or, where it has no count of its own, of all neighbourhoods together. */
  byAge: { ages: string; people: number }[]
  /** Names of what has no count of that day, so that its rates have none to stand on. */
  lacking: string[]
}

export const WHOLE = 'All of the place'

/** '65 to 69', '90 and over', '17'. */
export const agesInWords = ({ ageFrom, ageTo }: Pick<PopulationRow, 'ageFrom' | 'ageTo'>): string =>
  ageTo === null ? `${ageFrom} and over` : ageTo === ageFrom ? `${ageFrom}` : `${ageFrom} to ${ageTo}`

/** What is known of how many live here, by day in the order given. */
export function populationByDay(rows: readonly PopulationRow[], neighbourhoods: readonly Near[]): PopulationOfDay[] {
  const all = [{ key: '', name: WHOLE }, ...neighbourhoods]
  return [...Map.groupBy(rows, row => row.onDate)].map(([onDate, ofDay]) => {
    const near = Map.groupBy(ofDay, row => row.neighbourhood)
    const areas = all.flatMap(({ key, name }) => {
      const bands = near.get(key)
      return bands ? [areaOf(name, bands)] : []
    })
    const lacking = all.filter(({ key }) => !near.has(key)).map(({ name }) => name)
    return { onDate, areas, byAge: byAge(near.get('') ?? ofDay), lacking }
  })
}

function areaOf(name: string, bands: readonly PopulationRow[]): Area {
  const sorted = bands.toSorted((a, b) => a.ageFrom - b.ageFrom)
  const [first, last] = [sorted[0]!, sorted.at(-1)!]
  const ages = first === last ? agesInWords(first) : `${first.ageFrom} to ${last.ageTo ?? agesInWords(last)}`
  return { name, bands: bands.length, ages, people: bands.reduce((n, b) => n + b.people, 0) }
}

const byAge = (rows: readonly PopulationRow[]) =>
  [...Map.groupBy(rows, agesInWords)]
    .map(([ages, some]) => ({ ages, from: some[0]!.ageFrom, people: some.reduce((n, b) => n + b.people, 0) }))
    .sort((a, b) => a.from - b.from)
    .map(({ ages, people }) => ({ ages, people }))
