import { addDays, type DateString, daysBetween } from '#platform/clock'
import { callTime, momentOf, workingDay, workingDaysAfter } from './calendar.rules.ts'
import type { Chance } from './chance.rules.ts'
import type { Need } from './content/listing.ts'
import {
  didNotHappen,
  firstContact,
  firstTime,
  firstTimeAt,
  goesAlong,
  stillGoing,
  stillGoingAt,
  stopped,
  withdrew,
} from './content/phrases-after.ts'
import { type Ground, type ListedEntry, someoneOf } from './ground.rules.ts'
import { nextDayAt } from './listing-fits.rules.ts'
import type { BornPerson, Colleagued, HeldContact, IntroductionEvent, MadeIntroduction } from './records.ts'
import { say, type Voice } from './say.rules.ts'

/**
 * What came of introductions whose person said yes. 'Still going' is 38% of those who were asked at six weeks, as the
 * drawing of the board has it; of the last of them, a few have not been asked yet.
 */
const outcomes = [
  ['still going', 380],
  ['stopped', 310],
  ['did not happen', 220],
  ['withdrew', 85],
  ['never asked', 25],
] as const
type Outcome = (typeof outcomes)[number][0]

const SIX_WEEKS = 42
const FORGOTTEN = 100

export type Introducing = {
  ground: Ground
  person: BornPerson
  contact: HeldContact
  entry: ListedEntry
  need: Need
  voice: Voice
  hopesFor: string
}

/** An introduction and what happened, up to the day of making and never after a death. */
export function introductionFor(i: Introducing, chance: Chance): MadeIntroduction {
  const { person, contact, entry, ground } = i
  const made: MadeIntroduction = {
    id: chance.id(contact.finishedAt),
    personId: person.id,
    entryId: entry.id,
    entryName: entry.name,
    contactId: contact.id,
    by: contact.by,
    at: contact.finishedAt,
    on: contact.on,
    agreedOn: null,
    goesAlong: say(chance.pick(goesAlong), i.voice),
    hopesFor: i.hopesFor,
    followUpOn: addDays(contact.on, ground.profile.followUp.firstContactDays),
    neighbourhood: person.address.neighbourhood,
    safetyHold: person.safetyHold,
    diedOn: person.died?.on ?? null,
    events: [],
  }
  agree(made, i, chance)
  if (made.agreedOn) happen(made, i, chance)
  made.events = made.events.filter(
    e => e.on <= ground.asAt && e.at <= lastMoment(ground.asAt) && !(person.died && e.on >= person.died.on),
  )
  if (made.agreedOn && made.agreedOn !== contact.on && !made.events.some(e => e.kind === 'said yes'))
    made.agreedOn = null
  return made
}

/** Half past nine on the day of making. */
export const lastMoment = (asAt: DateString): number => momentOf(asAt, 9 * 60 + 30)

/** Nobody can say yes for somebody else: whoever did not ring themselves is asked within the week. */
function agree(made: MadeIntroduction, { contact, ground }: Introducing, chance: Chance): void {
  if (contact.caller === 'the person') {
    made.agreedOn = contact.on
    return
  }
  const on = workingDaysAfter(
    contact.on,
    chance.weighted([
      [1, 60],
      [2, 20],
      [3, 12],
      [5, 8],
    ] as const),
  )
  const yes = chance.happens(0.92)
  made.events.push(
    eventOn(
      on,
      yes ? 'said yes' : 'withdrew',
      { ground, by: contact.by, words: yes ? '' : chance.pick(withdrew) },
      chance,
    ),
  )
  if (yes) made.agreedOn = on
}

type Telling = {
  ground: Ground
  by: Colleagued
  words: string
  helped?: IntroductionEvent['helped']
  toldOn?: DateString
}

/** `toldOn`: the working day on which somebody was asked, when that was later than it happened. */
function eventOn(on: DateString, kind: IntroductionEvent['kind'], told: Telling, chance: Chance): IntroductionEvent {
  const asked = told.toldOn ?? on
  const at = momentOf(asked, callTime(chance, asked === told.ground.asAt ? 'last day' : 'any day'))
  return { id: chance.id(at), kind, on, helped: told.helped ?? null, words: told.words, saidBy: null, by: told.by, at }
}

function happen(made: MadeIntroduction, i: Introducing, chance: Chance): void {
  const { ground, entry, contact } = i
  const agreed = made.agreedOn!
  const drawn: Outcome = chance.weighted(outcomes)
  // Whoever was forgotten is asked in the end: nobody has waited for longer than a season.
  const outcome = drawn === 'never asked' && daysBetween(agreed, ground.asAt) > FORGOTTEN ? 'stopped' : drawn
  const asker = () => (chance.happens(0.6) ? contact.by : someoneOf(ground, contact.by.team, chance))
  const late = chance.happens(0.08) ? chance.between(4, 12) : 0
  const add = (on: DateString, kind: IntroductionEvent['kind'], words: string, more: Partial<Telling> = {}) =>
    made.events.push(eventOn(on, kind, { ground, by: asker(), words, ...more }, chance))
  const met = workingDay(addDays(agreed, chance.between(2, 9) + late))
  if (outcome === 'withdrew')
    return void add(workingDay(addDays(agreed, chance.between(3, 24))), 'withdrew', chance.pick(withdrew))
  if (outcome === 'did not happen' && chance.happens(0.6))
    return void add(workingDay(addDays(agreed, chance.between(8, 20))), 'did not happen', chance.pick(didNotHappen))
  add(met, 'first contact', chance.pick(firstContact))
  if (outcome === 'did not happen')
    return void add(workingDay(addDays(met, chance.between(9, 20))), 'did not happen', chance.pick(didNotHappen))
  const been = nextDayAt(entry, addDays(met, chance.between(1, 6)))
  add(been, 'first time there', sayingOf(i.need, firstTime, firstTimeAt, chance), {
    toldOn: workingDay(addDays(been, chance.between(0, 4))),
    helped: chance.weighted([
      ['yes', 58],
      ['a little', 27],
      ['no', 5],
      [null, 10],
    ] as const),
  })
  sixWeeksOn(outcome, { agreed, been, late, need: i.need, add }, chance)
}

type Later = {
  agreed: DateString
  been: DateString
  late: number
  need: Need
  add: (on: DateString, kind: IntroductionEvent['kind'], words: string, more?: Partial<Telling>) => void
}

function sixWeeksOn(outcome: Outcome, { agreed, been, late, need, add }: Later, chance: Chance): void {
  if (outcome === 'never asked') return
  const due = addDays(agreed, SIX_WEEKS)
  const asked = workingDay(
    addDays(due > addDays(been, 8) ? due : addDays(been, 8), chance.between(0, 6) + Math.min(late, 7)),
  )
  if (outcome === 'stopped') {
    add(asked, 'stopped', chance.pick(stopped), { helped: chance.weighted(helpedWhoStopped) })
    return
  }
  const said = sayingOf(need, stillGoing, stillGoingAt, chance)
  add(asked, 'still going', said, { helped: chance.weighted(helpedWhoGo) })
  if (!chance.happens(0.25)) return
  const later = workingDay(addDays(agreed, chance.between(88, 100)))
  const other = stillGoing.filter(words => words !== said)
  add(later, 'still going', chance.pick(other), { helped: chance.weighted(helpedWhoGo) })
}

const helpedWhoGo = [
  ['yes', 76],
  ['a little', 24],
] as const
const helpedWhoStopped = [
  ['no', 35],
  ['a little', 47],
  ['yes', 18],
] as const

/** A thing said of this kind of group where there is one, as often as not. */
function sayingOf(
  need: Need,
  any: readonly string[],
  at: Partial<Readonly<Record<Need, readonly string[]>>>,
  chance: Chance,
): string {
  const own = at[need]
  return own && chance.happens(0.5) ? chance.pick(own) : chance.pick(any)
}
