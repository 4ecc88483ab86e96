import { ageOn } from '#platform/clock'
import { callTime, isWorkingDay, momentOf } from './calendar.rules.ts'
import { type Calling, callingOf, ownCall } from './caller.rules.ts'
import type { Chance } from './chance.rules.ts'
import { concernFor } from './concerned.rules.ts'
import { someoneOf, teamFor } from './ground.rules.ts'
import { teamKindFor } from './handed-over.rules.ts'
import { lastMoment } from './introduced.rules.ts'
import { type Coming, type Held, introduce, lead, result } from './led.rules.ts'
import type { HeldContact, Life } from './records.ts'
import { careActAnswer, type Extra, extrasOf, type Route, routeOf } from './route.rules.ts'
import { guarded, shortCall, writtenFor } from './wording.rules.ts'

/** Holds the contact and adds to the life what it led to. Tells who called. */
export function hold(coming: Coming, life: Life, chance: Chance): { contact: HeldContact; calling: Calling } {
  const calling = whoCalls(coming, chance)
  const contact = blankContact(coming, calling, chance)
  if (coming.kind === 'concern') concerned(coming, { contact, calling, life }, chance)
  else if (['thanks', 'rebooking', 'our follow-up'].includes(coming.about))
    shortly(coming, { contact, calling }, chance)
  else ordinarily(coming, { contact, calling, life }, chance)
  life.contacts.push(contact)
  return { contact, calling }
}

function whoCalls({ who, kin, on, kind, about, matter, conversation }: Coming, chance: Chance): Calling {
  if (conversation === 'of a carer') return ownCall(who, chance)
  const short = about === 'thanks' || about === 'rebooking' || about === 'our follow-up'
  const subject = kind === 'concern' ? 'concern' : short ? 'short call' : matter.need === 'carer' ? 'carer' : 'anything'
  return callingOf(who, kin, { age: ageOn(who.birthDate, on), subject }, chance)
}

const MEDIAN_SECONDS = 400 // about seven minutes a page (drawing of the board)

function blankContact({ ground, who, person, on, about, kind }: Coming, calling: Calling, chance: Chance): HeldContact {
  const spread = kind === 'concern' ? 1.5 : about === 'new matter' || about === 'same matter' ? 1.05 : 0.35
  const recordingSeconds = Math.round(Math.min(3600, chance.lognormal(MEDIAN_SECONDS * spread, 0.45)))
  const beganAt =
    momentOf(on, callTime(chance, on === ground.asAt ? 'last day' : 'any day')) + chance.between(0, 59) * 1000
  const ended = beganAt + Math.round(recordingSeconds + chance.lognormal(480, 0.5)) * 1000
  const finishedAt = on === ground.asAt ? Math.min(ended, lastMoment(on)) : ended
  const channel = calling.channel === 'in person' && !isWorkingDay(on) ? 'phone' : calling.channel // hubs are shut
  const team = teamFor(ground, channel === 'in person' ? 'hub' : 'front door', null).key
  const relay = person?.ways.some(way => way.kind === 'text relay') && calling.caller === 'the person'
  return {
    id: chance.id(finishedAt),
    personId: person?.id ?? null,
    on,
    beganAt,
    finishedAt,
    channel: relay ? 'text relay' : channel,
    by: someoneOf(ground, team, chance),
    neighbourhood: person?.address.neighbourhood ?? (chance.happens(0.6) ? who.neighbourhood : null),
    caller: calling.caller,
    callerName: calling.name,
    callerRelation: calling.relation,
    about,
    wants: '',
    life: '',
    helps: '',
    whose: calling.caller === 'the person' ? 'person' : chance.weighted(whose),
    mightNeed: 'no',
    assessment: 'not offered',
    carers: 'not offered',
    informationGiven: chance.happens(0.7),
    results: [],
    recordingSeconds,
  }
}

const whose = [
  ['caller', 80],
  ['both', 15],
  ['person', 5],
] as const

function concerned({ ground, person, era }: Coming, { contact, calling, life }: Held, chance: Chance): void {
  const concern = concernFor(ground, { person, contact, calling }, chance)
  life.concerns.push(concern)
  Object.assign(contact, guarded(chance))
  result(contact, 'safeguarding', '', chance).recordId = concern.id
  const { mightNeed, offer } = careActAnswer('rapid response', era, chance)
  Object.assign(contact, { mightNeed, assessment: offer })
}

function shortly({ about }: Coming, { contact, calling }: Omit<Held, 'life'>, chance: Chance): void {
  Object.assign(contact, shortCall(about as 'thanks', calling, chance))
  result(contact, 'advice', '', chance)
}

function ordinarily(coming: Coming, held: Held, chance: Chance): void {
  const { matter, about, era, person } = coming
  const { contact, calling } = held
  const route = routeFor(coming, chance)
  const parts = new Set<Route | Extra>([route, ...extrasOf(route, chance)])
  const group = parts.has('introduced') && person ? introduce(coming, held, chance) : null
  if (parts.has('introduced') && !group) parts.add('signposted').delete('introduced')
  Object.assign(
    contact,
    writtenFor(matter, calling, { group, matter: about === 'same matter' ? 'same' : 'new' }, chance),
  )
  for (const part of parts) if (part !== 'introduced') lead(part, coming, held, chance)
  const { mightNeed, offer } = careActAnswer(route, era, chance)
  if (coming.conversation === 'of a carer')
    Object.assign(contact, { mightNeed: 'yes', carers: chance.weighted(carersAnswers) })
  else Object.assign(contact, { mightNeed, assessment: offer })
}

const carersAnswers = [
  ['wanted', 45],
  ['booked', 15],
  ['declined', 25],
  ['offered', 15],
] as const

/** Nobody is handed over unnamed; a carer's own talk is not handed to a team that goes out. */
function routeFor({ era, person, conversation }: Coming, chance: Chance): Route {
  const route = routeOf(era, chance)
  if (!person && (teamKindFor(route) || route === 'introduced')) return 'advice'
  return conversation === 'of a carer' && teamKindFor(route) ? 'introduced' : route
}
