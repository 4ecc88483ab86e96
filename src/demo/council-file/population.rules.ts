import type { PlaceProfile, PopulationRow } from '#place'
import type { DateString } from '#platform/clock'

/** People of each ten thousand by age, rounded from what is usual in an English borough. */
const bands: readonly (readonly [from: number, to: number | null, of: number])[] = [
  [0, 4, 560],
  [5, 9, 600],
  [10, 14, 610],
  [15, 17, 350],
  [18, 24, 850],
  [25, 34, 1370],
  [35, 44, 1310],
  [45, 54, 1290],
  [55, 64, 1300],
  [65, 69, 510],
  [70, 74, 470],
  [75, 79, 350],
  [80, 84, 230],
  [85, 89, 130],
  [90, null, 70],
]
/** So many more each year, as in most places. */
const GROWTH = 1.006
const YEARS = 4

/**
 * How many people live in each neighbourhood, and in all of it, in the middle of the last years that are published by then:
 * a middle of the year comes out in the autumn after the next.
 */
export function populationOf(neighbourhoods: PlaceProfile['neighbourhoods'], asAt: DateString): PopulationRow[] {
  const latest = Number(asAt.slice(0, 4)) - (asAt.slice(5) >= '11-01' ? 1 : 2)
  return Array.from({ length: YEARS }, (_, ago) => latest - ago).flatMap(year => {
    const onDate = `${year}-06-30`
    const there = neighbourhoods.flatMap(({ key, population }) =>
      bands.map(([ageFrom, ageTo, of]) => ({
        ...{ onDate, neighbourhood: key, ageFrom, ageTo },
        people: Math.round((population * of * GROWTH ** (year - latest)) / 10_000),
      })),
    )
    const whole = bands.map(([ageFrom, ageTo]) => ({
      ...{ onDate, neighbourhood: '', ageFrom, ageTo },
      people: there.filter(row => row.ageFrom === ageFrom).reduce((sum, row) => sum + row.people, 0),
    }))
    return [...whole, ...there]
  })
}
