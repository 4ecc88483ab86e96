import type { Measure, Registry } from '#measures'
import type { Place } from '#place'
import type { Reading } from '#platform/database'
import { national } from '../ascof/national.ts'
import { leadsOf } from '../board/leads.rules.ts'
import { listObjectives } from '../programme/objective.queries.ts'
import { localOutcomes } from './local-outcomes.rules.ts'

/** What the place watches besides the national framework that tells what came of it: its boards' first, and its objectives'. */
export async function ownOutcomes(tx: Reading, place: Place, measures: Registry): Promise<Measure[]> {
  return localOutcomes(await watchedBy(tx, place), national, measures)
}

async function watchedBy(tx: Reading, place: Place): Promise<string[]> {
  const objectives = await listObjectives(tx, place.id)
  const newest = objectives.filter((o, i) => objectives.findIndex(one => one.step === o.step) === i)
  return [...Object.values(leadsOf(place)).flat(), ...newest.flatMap(o => o.figures)]
}
