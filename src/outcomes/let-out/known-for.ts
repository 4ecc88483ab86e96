import type { Place } from '#place'
import type { Reading } from '#platform/database'
import { namesOfWork, namesOnRecord } from './let-out.queries.ts'
import { askedAbout, type Known } from './marks.rules.ts'

/** What is known that helps to tell whether these texts tell of somebody: names of work, and which words are on record. */
export async function knownFor(tx: Reading, place: Place, texts: readonly string[]): Promise<Known> {
  const asked = [...new Set(texts.flatMap(text => text.split('\n').flatMap(askedAbout)))]
  const places = [place, ...place.neighbourhoods, ...place.teams, ...place.outsideTeams].map(one => one.name)
  const ours = [...places, ...place.outsideTeams.map(t => t.organisation), ...Object.values(place.words)]
  return {
    ours: [...ours, ...(await namesOfWork(tx, place.id))],
    onRecord: await namesOnRecord(tx, place.id, asked),
  }
}
