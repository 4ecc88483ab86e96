import { addDays, ageOn, type DateString, daysBetween } from '#platform/clock'
import { addressIn, ownVoice, recordOf, type Somebody, somebody } from './born.rules.ts'
import { beginning, type Calendar, near } from './calendar.rules.ts'
import { type Calling, type Kin, kinOf } from './caller.rules.ts'
import type { Chance } from './chance.rules.ts'
import type { Matter } from './content/matter.ts'
import { toldBy } from './content/phrases-again.ts'
import { anyDifficulty, difficulties, mayBeTold } from './content/phrases-life.ts'
import type { Ground } from './ground.rules.ts'
import { hold } from './held.rules.ts'
import { mobile, nhsNumber } from './invented-numbers.rules.ts'
import { type BornPerson, emptyLife, type HeldContact, type Life } from './records.ts'
import { SAFEGUARDING } from './route.rules.ts'
import { say } from './say.rules.ts'
import { matterFor } from './wording.rules.ts'

/** Contacts of one life are made from its own stream; only those inside the years asked for are kept. */
export type Times = { calendar: Calendar /** The first day that is kept. */; from: DateString }

/** Most people ring once; a few ring often. Chances that somebody rings again within 90 days, or later. */
const callers = [
  [{ soon: 0.127, later: 0.13, gap: 38 }, 975],
  [{ soon: 0.72, later: 0.18, gap: 24 }, 25],
] satisfies [Ringing, number][]
type Ringing = { soon: number; later: number; gap: number }

const MOST = 40

/** The days on which somebody gets in touch, as places in the calendar; some lie before the days that are kept. */
function daysOf({ calendar }: Times, chance: Chance): number[] {
  const ringing: Ringing = chance.weighted(callers)
  const days: number[] = []
  let at: number | undefined = beginning(calendar, chance)
  while (at !== undefined && days.length < MOST) {
    days.push(at)
    const gap = gapAfter(ringing, chance)
    at = gap === undefined ? undefined : near(calendar, at + Math.max(4, gap), chance)
  }
  return days
}

function gapAfter({ soon, later, gap }: Ringing, chance: Chance): number | undefined {
  const draw = chance.next()
  if (draw < soon) return Math.min(90, Math.round(chance.lognormal(gap, 0.8)))
  return draw < soon + later ? chance.between(91, 640) : undefined
}

/** The change took two years and a bit, and has held since (Somerset: sustained). */
const [SETTLED, BEGAN] = [270, 1096]
const eraOn = (day: DateString, asAt: DateString) =>
  Math.max(0, Math.min(1, 1 - (daysBetween(day, asAt) - SETTLED) / (BEGAN - SETTLED)))

/** Deaths a year, by age. */
const mortality = (age: number) => (age >= 85 ? 0.13 : age >= 75 ? 0.055 : age >= 65 ? 0.02 : 0.005)

function deathOf(ground: Ground, who: Somebody, from: DateString, chance: Chance): BornPerson['died'] {
  const years = -Math.log(1 - chance.next()) / mortality(ageOn(who.birthDate, from))
  const on = addDays(from, 1 + Math.round(Math.min(years, 100) * 365.25))
  return on <= addDays(ground.asAt, -2) ? { on, toldBy: chance.pick(toldBy) } : null
}

const UNNAMED = 0.03

/** Everything of the nth life: one person, sometimes with somebody who cares for them. Empty when none of it is kept. */
export function lifeOf(ground: Ground, times: Times, nth: number): Life {
  const chance = ground.chance.stream('life').stream(nth)
  const life = emptyLife()
  const kept = daysOf(times, chance)
    .map(at => times.calendar.days[at]!)
    .filter(day => day >= times.from)
  if (kept.length === 0) return life
  const first = kept[0]!
  const who = somebody(ground, first, chance)
  const one = { ground, who, kin: kinOf(who, first, chance), life }
  if (chance.happens(UNNAMED)) unnamed(one, first, chance)
  else named(one, kept, nth, chance)
  return life
}

type One = { ground: Ground; who: Somebody; kin: Kin; life: Life }

function unnamed(one: One, on: DateString, chance: Chance): void {
  const matter = matterFor(one.who.birthDate, on, chance)
  const kind = chance.happens(SAFEGUARDING) ? 'concern' : 'ordinary'
  hold(
    { ...one, person: null, matter, on, about: 'new matter', kind, era: eraOn(on, one.ground.asAt) },
    one.life,
    chance,
  )
}

function named(one: One, days: readonly DateString[], nth: number, chance: Chance): void {
  const { ground, who, life } = one
  const died = deathOf(ground, who, days[0]!, chance)
  const alive = days.filter((day, i) => i === 0 || !died || day < died.on)
  let person: BornPerson | null = null
  let matter = matterFor(who.birthDate, days[0]!, chance)
  for (const [i, on] of alive.entries()) {
    const each = chance.stream(`contact ${i}`)
    const about = aboutOn(alive, i, each)
    if (about === 'new matter' && i > 0) matter = matterFor(who.birthDate, on, each)
    person ??= begin(one, on, { nth, died }, chance.stream('record'))
    const kind = about === 'new matter' && each.happens(SAFEGUARDING * 1.15) ? 'concern' : 'ordinary'
    const held = hold({ ...one, person, matter, on, about, kind, era: eraOn(on, ground.asAt) }, life, each)
    if (i === 0) Object.assign(person, { addedBy: held.contact.by, addedAt: held.contact.finishedAt })
    learn(person, { matter, ...held, kind }, one, each)
  }
  if (person) lookedAfter(one, person, nth, chance.stream('carer'))
}

function begin(
  { ground, who, life }: One,
  on: DateString,
  { nth, died }: { nth: number; died: BornPerson['died'] },
  chance: Chance,
): BornPerson {
  const by = [...ground.byName.values()][0]!
  const at = Date.parse(`${on}T09:00:00Z`)
  const person = { ...recordOf(ground, who, { at, on, by, nhsNumber: nhsNumber(nth + STORIES) }, chance), died }
  life.people.push(person)
  return person
}
/** NHS numbers before these belong to the people with stories. */
export const STORIES = 100

const soonAgain = [
  ['same matter', 44],
  ['new matter', 41],
  ['our follow-up', 6],
  ['rebooking', 5],
  ['thanks', 4],
] as const

function aboutOn(days: readonly DateString[], i: number, chance: Chance): HeldContact['about'] {
  const before = days[i - 1]
  if (!before) return 'new matter'
  return daysBetween(before, days[i]!) <= 90 ? chance.weighted(soonAgain) : 'new matter'
}

type Heard = { matter: Matter; contact: HeldContact; calling: Calling; kind: 'ordinary' | 'concern' }

/** What a conversation leaves on the record: their own words, what is hard, who is around them, whom to come back to. */
function learn(person: BornPerson, { matter, contact, calling, kind }: Heard, one: One, chance: Chance): void {
  const { kin, who, life, ground } = one
  const id = () => chance.id(contact.finishedAt)
  const own = contact.caller === 'the person'
  if (calling.kin && !person.circle.some(c => c.name === kin.name))
    person.circle.push(inCircle(person, kin, contact, chance))
  if (kind === 'concern' || contact.about === 'thanks') return
  if (person.aboutMe.length < 3 && chance.happens(own ? 0.4 : 0.12)) {
    const words = say(chance.pick(matter.wants), own ? ownVoice(who) : calling.voice)
    person.aboutMe.push({
      id: id(),
      words,
      saidBy: own ? null : contact.callerName || null,
      on: contact.on,
      writtenBy: contact.by.name,
    })
  }
  if (chance.happens(0.35)) {
    const words = say(chance.pick(difficulties[matter.need] ?? anyDifficulty), {
      subject: who.given,
      name: who.given,
      person: 'they',
    })
    person.strengths.push({
      id: id(),
      side: 'difficulty',
      words,
      saidBy: own ? null : contact.callerName || null,
      from: contact.on,
    })
  }
  const taken = life.handOvers.find(h => h.contactId === contact.id)?.taken
  const on = taken && new Date(taken.at).toISOString().slice(0, 10)
  if (taken && on && on <= ground.asAt && person.workers.length === 0 && chance.happens(0.6))
    person.workers.push({ id: id(), worker: taken.by, from: on })
}

function inCircle(person: BornPerson, kin: Kin, contact: HeldContact, chance: Chance): BornPerson['circle'][number] {
  const agreed = chance.happens(0.55) && !(person.died && contact.on >= person.died.on)
  return {
    id: chance.id(contact.finishedAt),
    name: kin.name,
    relation: kin.relation,
    personId: null,
    caresFor: chance.happens(kin.cares),
    reach: mobile(chance),
    note: '',
    may: agreed ? chance.pick(mayBeTold) : [],
    agreedOn: agreed ? contact.on : null,
    from: contact.on,
  }
}

const CARERS_WHO_TALK = 0.14

/** Carers are people: some of those who rang have a conversation of their own, on their own record (Care Act 2014 s.10). */
function lookedAfter(one: One, person: BornPerson, nth: number, chance: Chance): void {
  const { ground, kin, life, who } = one
  const tie = person.circle.find(c => c.name === kin.name && c.caresFor)
  const call = life.contacts.find(c => c.callerName === kin.name)
  if (!tie || !call || !chance.happens(CARERS_WHO_TALK)) return
  const on = call.on
  const carer: Somebody = { ...who, given: kin.given, surname: kin.surname, sex: kin.sex, birthDate: kin.birthDate }
  const record = recordOf(
    ground,
    carer,
    { at: call.finishedAt, on, by: call.by, nhsNumber: nhsNumber(nth + 500_000 + STORIES) },
    chance,
  )
  record.address = sharesHome(kin)
    ? { ...person.address, id: record.address.id }
    : addressIn(ground, chance.pick(ground.profile.neighbourhoods).key, { at: call.finishedAt, on }, chance)
  record.circle.push({
    ...tie,
    id: chance.id(call.finishedAt),
    name: person.knownAs,
    relation: 'looks after',
    personId: person.id,
    caresFor: false,
    reach: '',
    may: [],
    agreedOn: null,
  })
  tie.personId = record.id
  life.people.push(record)
  const matter = carersMatter(chance)
  const own = {
    ground,
    who: carer,
    kin,
    person: record,
    matter,
    on,
    about: 'new matter',
    kind: 'ordinary',
    era: eraOn(on, ground.asAt),
    conversation: 'of a carer',
  } as const
  hold(own, life, chance)
}

const sharesHome = ({ relation }: Kin) => ['wife', 'husband', 'partner', 'mother', 'father'].includes(relation)
const carersMatter = (chance: Chance): Matter => {
  for (;;) {
    const matter = matterFor('1955-01-01', '2025-01-01', chance)
    if (matter.need === 'carer') return matter
  }
}
