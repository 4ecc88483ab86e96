import { cldWordsOf } from '#exchange'
import { addDays, type DateString } from '#platform/clock'
import type { Chance } from '../chance.rules.ts'
import {
  advised,
  type CouncilEvent,
  type CouncilPerson,
  caring,
  longSupported,
  notEligible,
  reabled,
  supported,
} from './council-life.rules.ts'

const paths = [
  [advised, 34],
  [notEligible, 8],
  [reabled, 16],
  [supported, 12],
  [longSupported, 20],
  [caring, 10],
] as const

/** A person and everything that happened to them in those years, none of it after they died. */
export function councilPerson(
  chance: Chance,
  from: DateString,
  to: DateString,
): { person: CouncilPerson; events: CouncilEvent[] } {
  const days = daysFrom(from, to)
  const path = chance.weighted(paths)
  const working = path !== caring && chance.happens(0.27)
  const learning = working && path !== advised && chance.happens(0.5)
  const age = path === caring ? chance.between(24, 86) : working ? chance.between(19, 64) : chance.between(65, 98)
  const person: CouncilPerson = {
    born: addDays(to, -Math.round(age * 365.25) - chance.between(0, 364)),
    died: chance.happens(age > 84 ? 0.12 : 0.02) ? addDays(from, chance.between(Math.round(days / 2), days)) : null,
    gender: chance.happens(0.58) ? 'Female' : 'Male',
    reason: reasonFor(chance, path === caring, learning),
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
    carer: path === caring,
  }
  const events = path({ chance, person, from, days }).map(event => (person.died ? cutShort(event, person.died) : event))
  return { person, events: events.filter(event => !person.died || event.from <= person.died) }
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
