import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { chanceFrom } from './chance.rules.ts'
import { levelsLived } from './content/levels-lived.ts'
import { householdRows, wayRows } from './levels.rules.ts'
import { insertLevelRows, type LevelRows, staffNamed, whoIsKnown } from './write/level-rows.queries.ts'

/** Levels as they were lived through, in a place that has them: a household whole, somebody who came out, and a few more. */
export async function liveLevels(tx: Writing, place: Place, asAt: DateString, seed: number): Promise<void> {
  const lived = levelsLived[place.slug]
  if (!place.levels || !lived) return
  const staff = new Map((await staffNamed(tx, place.id)).map(one => [one.name, one]))
  const names = lived.ways.map(way => way.who)
  const known = await whoIsKnown(tx, place.id, names, lived.others.length)
  const making = { place, asAt, staff, chance: chanceFrom(seed).stream('levels') }
  const rows: LevelRows = new Map()
  for (const way of lived.ways) wayRows(making, way, known.named.get(way.who)!, rows)
  known.others.forEach((personId, nth) => {
    const { to, by, reason } = lived.others[nth]!
    wayRows(making, { who: `other ${nth}`, levels: [{ ago: 3 + nth * 4, by, to, reason }] }, personId, rows)
  })
  for (const home of lived.households) householdRows(making, home, known.named, rows)
  await insertLevelRows(tx, place.id, rows)
}
