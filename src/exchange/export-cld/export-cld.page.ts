import { faultInDays, periodNamed } from '#measures'
import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { nobody, view } from '#platform/web'
import { cldFilesPath, sendCldPath } from '../client-level-data/paths.ts'
import { claimMonths } from './claim-months.rules.ts'
import { countNotAsked } from './not-asked.queries.ts'
import { chooseOwn, type OwnSent } from './own-people.ts'
import { leftOutBecause } from './sent.rules.ts'
import { countNotEnded, countStanding, listClaims, type Standing } from './stands.queries.ts'

/** What a return would hold: how much of what, from where, and what nobody has been asked yet. Nothing of anybody in it. */
export const sendCldPage = page({
  path: sendCldPath,
  may: 'send client level data',
  fresh: true,
  audit: nobody('it shows how many rows there would be, and nobody in them'),
  async get({ tx, place, today, query }) {
    const typed = { from: query.from ?? '', to: query.to ?? '' }
    const fault = query.from === undefined && query.to === undefined ? null : faultInDays(typed.from, typed.to)
    const period = fault || !typed.from ? periodNamed('last-12-months', today) : typed
    const runs = claimMonths(await listClaims(tx, place.id), period)
    const own = await chooseOwn(tx, { placeId: place.id, council: place.returnCode, period })
    const notEnded = await countNotEnded(tx, place.id, runs, period.to)
    const people = [...new Set([...own.events.keys(), ...own.associated])]
    const missing = await countNotAsked(tx, place.id, people)
    return view('exchange/export-cld/export-cld.njk', {
      fault: fault ?? '',
      typed: fault ? typed : period,
      about: `${dayInWords(period.from, today)} to ${dayInWords(period.to, today)}`,
      rows: rowsOf(await countStanding(tx, place.id, runs), own),
      leftOut: leftOutOf(own, notEnded),
      people: people.length === 1 ? '1 person' : `${counted(people.length)} people`,
      missing: missing.map(one => ({ what: one.what, people: counted(one.people) })),
      command: `npm run alongside -- export cld --from ${period.from} --to ${period.to} --out FILE --as E-MAIL`,
      back: cldFilesPath({}),
    })
  },
})

const counted = (n: number) => n.toLocaleString('en-GB')

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
