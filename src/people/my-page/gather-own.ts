import { type Place, teamName } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { firstName } from '../name.rules.ts'
import type { OwnSource } from '../record/parts.ts'
import { readOwn } from './my-page.queries.ts'
import {
  askPath,
  elsewherePath,
  leavePath,
  myLooksPath,
  myPagePath,
  myPaperPath,
  mySharingsPath,
  myWordsPath,
} from './my-page-paths.ts'

/** The reason that stands on their own list where they looked themselves. */
export const THEIRS = 'it is their own'

type Asked = { place: Place; accountId: string; today: DateString }

/** Everything that their own page and its paper say; undefined while it rests. */
export async function gatherOwn(tx: Reading, parts: readonly OwnSource[], { place, accountId, today }: Asked) {
  const own = await readOwn(tx, place.id, accountId)
  if (!own) return undefined
  const told = await Promise.all(parts.map(part => part(tx, { personId: own.personId, ids: own.ids, place, today })))
  const day = <Line extends { onDate: DateString }>(line: Line) => ({ ...line, on: dayInWords(line.onDate, today) })
  const plan = told.find(one => one.plan)?.plan
  return {
    personId: own.personId,
    name: own.knownAs,
    first: firstName({ knownAs: own.knownAs, givenName: null }),
    words: own.words.map(day),
    goesWell: own.strengths.filter(one => one.side === 'strength').map(one => one.words),
    isHard: own.strengths.filter(one => one.side === 'difficulty').map(one => one.words),
    plan: plan ? day(plan) : null,
    agreed: told.flatMap(one => one.agreed ?? []).map(day),
    next: told
      .flatMap(one => one.next ?? [])
      .toSorted((a, b) => a.onDate.localeCompare(b.onDate))
      .map(day),
    workerName: own.worker?.name ?? '',
    worker: own.worker ? `${own.worker.name}, ${teamName(place, own.worker.team)}` : '',
  }
}

/** What every page of their own has along its top. */
export const ownFrame = () => ({
  own: {
    ...{ page: myPagePath({}), paper: myPaperPath({}), looks: myLooksPath({}), shared: mySharingsPath({}) },
    ...{ ask: askPath({}), words: myWordsPath({}), leave: leavePath({}), elsewhere: elsewherePath({}) },
  },
})
