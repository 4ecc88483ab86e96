import type { Place } from '#place'
import { type Reading, seeingEverybody } from '#platform/database'
import { counted } from '../client-level-data/file.page.ts'
import { claimMonths } from './claim-months.rules.ts'
import { countNotAsked } from './not-asked.queries.ts'
import { chooseOwn, type OwnSent } from './own-people.ts'
import { leftOutBecause, type Period } from './sent.rules.ts'
import { countNotEnded, countStanding, listClaims, type Standing } from './stands.queries.ts'

/** How much of what a return would hold, from where, and what nobody has been asked yet. Nothing of anybody in it. */
export async function wouldSend(tx: Reading, place: Place, period: Period) {
  const runs = claimMonths(await listClaims(tx, place.id), period)
  const { own, people, missing } = await seeingEverybody(tx, async () => {
    const own = await chooseOwn(tx, { placeId: place.id, council: place.returnCode, period })
    const people = [...new Set([...own.events.keys(), ...own.associated])]
    return { own, people, missing: await countNotAsked(tx, place.id, people) }
  })
  return {
    rows: rowsOf(await countStanding(tx, place.id, runs), own),
    leftOut: leftOutOf(own, await countNotEnded(tx, place.id, runs, period.to)),
    people: people.length === 1 ? '1 person' : `${counted(people.length)} people`,
    missing: missing.map(one => ({ what: one.what, people: counted(one.people) })),
  }
}

const kinds = ['Request', 'Assessment', 'Service', 'Review', null] as const

function rowsOf(standing: readonly Standing[], own: OwnSent) {
  const events = [...own.events.values()].flat()
  return kinds.map(kind => ({
    what: kind ?? 'Carers known by association, and rows of no said kind',
    fromFiles: counted(standing.find(s => s.eventType === kind)?.rows ?? 0),
    ours: counted(kind === null ? own.associated.size : events.filter(e => e.type === kind).length),
  }))
}

function leftOutOf({ leftOut }: OwnSent, notEnded: number): { why: string; events: string }[] {
  const all = { ...leftOut, 'not ended': (leftOut['not ended'] ?? 0) + notEnded }
  return Object.entries(leftOutBecause)
    .map(([why, words]) => ({ why: words, n: all[why as keyof typeof leftOutBecause] ?? 0 }))
    .filter(one => one.n > 0)
    .map(({ why, n }) => ({ why, events: counted(n) }))
}
