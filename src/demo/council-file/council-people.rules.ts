import { cldWordsOf } from '#exchange'
import { addDays, type DateString } from '#platform/clock'
import type { Chance } from '../chance.rules.ts'
import type { CouncilEvent, CouncilPerson, Life } from './council-events.rules.ts'
import {
  admitted,
  advised,
  caring,
  discharged,
  longSupported,
  notEligible,
  reabled,
  supported,
} from './council-life.rules.ts'

/** Those from hospital come by the discharge team, and not by the front door. */
export type CouncilRequests = 'all' | 'from hospital'

type Ages = 'older' | 'working' | 'carers'
/** Somebody's way through social care. `perYear` begin it in a borough of 210,000, from `before` days before the file on. */
type Way = { live: (life: Life) => CouncilEvent[]; ages: Ages; before: number } & (
  | { perYear: number }
  | { people: number }
)

/**
 * About as often as in England: some 560 new admissions for each 100,000 people of 65 and over and 15 of those below, three
 * in four of those helped for a short time needing nothing more, four in five of the supported living at home (ASCOF 2023
 * to 2024, in round numbers).
 */
const ways: readonly Way[] = [
  { live: advised, ages: 'older', before: 100, perYear: 2600 },
  { live: advised, ages: 'working', before: 100, perYear: 1000 },
  { live: notEligible, ages: 'older', before: 100, perYear: 180 },
  { live: notEligible, ages: 'working', before: 100, perYear: 80 },
  { live: reabled, ages: 'older', before: 800, perYear: 560 },
  { live: reabled, ages: 'working', before: 800, perYear: 70 },
  { live: discharged, ages: 'older', before: 800, perYear: 200 },
  { live: supported, ages: 'older', before: 2500, perYear: 400 },
  { live: supported, ages: 'working', before: 2500, perYear: 90 },
  { live: admitted, ages: 'older', before: 2500, perYear: 70 },
  { live: admitted, ages: 'working', before: 2500, perYear: 10 },
  { live: longSupported, ages: 'working', before: 0, people: 650 },
  { live: caring, ages: 'carers', before: 500, perYear: 420 },
]

/** Everybody whose ways lead through those days, each way as often as its own years ask for. */
export function councilWays(from: DateString, to: DateString, requests: CouncilRequests) {
  const weights = ways
    .filter(way => way.live !== advised || requests === 'all')
    .map(way => {
      const years = (daysFrom(from, to) + way.before) / 365.25
      return [way, 'people' in way ? way.people : way.perYear * years] as const
    })
  return { weights, people: Math.round(weights.reduce((sum, [, n]) => sum + n, 0)) }
}

/** A person and everything that happened to them, none of it after they died. */
export function councilPerson(
  chance: Chance,
  { from, to }: { from: DateString; to: DateString },
  weights: ReturnType<typeof councilWays>['weights'],
): { person: CouncilPerson; events: CouncilEvent[] } {
  const way = chance.weighted(weights)
  const earliest = addDays(from, -way.before)
  const begins = 'people' in way ? from : addDays(earliest, chance.between(0, daysFrom(earliest, to)))
  const person = somebody(chance, way, begins)
  const events = way.live({ chance, person, begins, last: to })
  const { died } = person
  if (!died) return { person, events }
  return { person, events: events.filter(event => event.from <= died).map(event => cutShort(event, died)) }
}

const aged: Record<Ages, [number, number]> = { older: [66, 96], working: [19, 60], carers: [24, 86] }

function somebody(chance: Chance, { ages, live }: Way, begins: DateString): CouncilPerson {
  const learning = ages === 'working' && live !== advised && chance.happens(0.5)
  return {
    born: addDays(begins, -Math.round(chance.between(...aged[ages]) * 365.25) - chance.between(0, 364)),
    died: null,
    gender: chance.happens(0.58) ? 'Female' : 'Male',
    reason: reasonFor(chance, ages === 'carers', learning),
    accommodation: learning
      ? chance.pick([
          'Supported accommodation, supported lodgings or supported group home',
          'Settled mainstream housing with family or friends',
          'Unknown',
        ])
      : chance.weighted([
          ['Owner occupier or shared ownership scheme', 52],
          ['Tenant: Local authority or other social housing provider', 28],
          ['Tenant: Private landlord', 9],
          ['Sheltered housing, extra care housing or other sheltered housing', 6],
          ['Unknown', 5],
        ] as const),
    carer: ages === 'carers',
  }
}

function cutShort(event: CouncilEvent, died: DateString): CouncilEvent {
  if (event.to !== null && event.to <= died) return event
  return { ...event, to: died, outcome: event.type === 'Service' ? 'NFA: Deceased' : event.outcome }
}

function reasonFor(chance: Chance, carer: boolean, learning: boolean): string {
  if (carer) return 'Social support: Support to unpaid carer'
  if (learning) return 'Learning disability support'
  return chance.weighted([
    ['Physical support: Personal care support', 46],
    ['Physical support: Access and mobility only', 22],
    ['Support with memory and cognition', 14],
    ['Mental health support', 9],
    ['Sensory support: Support for visual impairment', 3],
    ['Social support: Support for social isolation or other reason', 6],
  ] as const)
}

export const ethnicity = (chance: Chance): string => {
  const all = cldWordsOf('Ethnicity')
  return chance.happens(0.72) ? all[0]! : chance.pick(all)
}

const daysFrom = (from: DateString, to: DateString) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
