import { addDays, type DateString } from '#platform/clock'
import { minutesOf, momentOf, workingDay } from './calendar.rules.ts'
import type { Chance } from './chance.rules.ts'
import type { ConcernTold, Conversation, Led, Story } from './content/story.ts'
import { colleague, type Ground, type ListedEntry, listingCalled } from './ground.rules.ts'
import { lastDayAt, nextDayAt } from './listing-fits.rules.ts'
import type { BornPerson, HeldContact, HeldResult, IntroductionEvent, Life, MadeIntroduction } from './records.ts'
import { emptyLife } from './records.ts'
import { personTold } from './told-person.rules.ts'

const worked = (asAt: DateString, ago: number) => workingDay(addDays(asAt, -ago), 'back')

/** A story, as what it left on record. `nth` numbers it among the stories, so that its NHS number is its own. */
export function lifeTold(ground: Ground, story: Story, nth: number): Life {
  const chance = ground.chance.stream('stories').stream(story.key)
  const life = emptyLife()
  const person = personTold(ground, story, nth)
  life.people.push(person)
  for (const [i, happening] of story.happened.entries()) {
    const each = chance.stream(i)
    if ('concern' in happening) life.concerns.push(concernTold(ground, person, happening, each))
    else contactTold(ground, { person, told: happening, life }, each)
  }
  for (const [i, what] of (story.person.deeper ?? []).entries()) {
    const on = worked(ground.asAt, what.ago)
    const at = momentOf(on, 16 * 60 + 5 * i)
    const id = chance.stream(`deeper ${i}`).id(at)
    life.deepened.push({ id, personId: person.id, by: colleague(ground, what.by), at, on, what })
  }
  const first = [
    ...life.contacts.map(c => ({ at: c.finishedAt, by: c.by })),
    ...life.concerns.map(c => ({ at: c.at, by: c.by })),
  ]
  const earliest = first.sort((a, b) => a.at - b.at)[0]!
  return { ...life, people: [{ ...person, addedAt: earliest.at, addedBy: earliest.by }] }
}

type Telling = { person: BornPerson; told: Conversation; life: Life }

function contactTold(ground: Ground, { person, told, life }: Telling, chance: Chance): void {
  const on = worked(ground.asAt, told.ago)
  const beganAt = momentOf(on, minutesOf(told.time))
  const finishedAt = beganAt + told.minutes * 60_000
  const caller = told.caller ? (told.caller.professional ? 'professional' : 'somebody else') : 'the person'
  const contact: HeldContact = {
    id: chance.id(finishedAt),
    personId: person.id,
    on,
    beganAt,
    finishedAt,
    channel: told.channel ?? 'phone',
    by: colleague(ground, told.by),
    neighbourhood: person.address.neighbourhood,
    caller,
    callerName: told.caller?.name ?? '',
    callerRelation: told.caller?.relation ?? '',
    about: told.about ?? 'new matter',
    wants: told.wants,
    life: told.life,
    helps: told.helps,
    whose: caller === 'the person' ? 'person' : (told.whose ?? 'caller'),
    mightNeed: told.mightNeed,
    assessment: told.assessment ?? 'not offered',
    carers: told.carers ?? 'not offered',
    informationGiven: true,
    results: [],
    recordingSeconds: Math.round(told.minutes * 20),
  }
  life.contacts.push(contact)
  for (const led of told.led) contact.results.push(resultTold(ground, { person, contact, life, led }, chance))
}

type Leading = { person: BornPerson; contact: HeldContact; life: Life; led: Led }

function resultTold(ground: Ground, leading: Leading, chance: Chance): HeldResult {
  const { contact, led } = leading
  const plain: HeldResult = {
    id: chance.id(contact.finishedAt),
    kind: led.to,
    detail: '',
    entryId: null,
    recordId: null,
    dueOn: null,
    doneAt: null,
  }
  switch (led.to) {
    case 'advice':
    case 'hub':
      return { ...plain, detail: led.detail }
    case 'signposted': {
      const entry = listingCalled(ground, led.listing)
      return { ...plain, detail: entry.name, entryId: entry.id }
    }
    case 'ring back': {
      // One that nobody has rung yet is due on the day of making, so that it stands in the list whenever that is.
      const dueOn = led.done ? workingDay(addDays(contact.on, 1)) : workingDay(ground.asAt, 'back')
      return { ...plain, detail: led.detail, dueOn, doneAt: led.done ? momentOf(dueOn, 9 * 60 + 15) : null }
    }
    case 'introduced': {
      const made = introductionTold(ground, leading, led, chance)
      return { ...plain, detail: made.entryName, entryId: made.entryId, recordId: made.id }
    }
    case 'handed over':
      return { ...plain, detail: led.team, recordId: handedOver(ground, leading, led, chance) }
    case 'nothing fits':
      return { ...plain, detail: led.words, recordId: gapTold(leading, led, chance) }
  }
}

function gapTold(
  { person, contact, life }: Leading,
  { words, topics }: Extract<Led, { to: 'nothing fits' }>,
  chance: Chance,
): string {
  const id = chance.id(contact.finishedAt)
  life.gaps.push({
    id,
    words,
    topics,
    neighbourhood: person.address.neighbourhood,
    on: contact.on,
    contactId: contact.id,
  })
  return id
}

function handedOver(
  ground: Ground,
  { person, contact, life }: Leading,
  led: Extract<Led, { to: 'handed over' }>,
  chance: Chance,
): string {
  const id = chance.id(contact.finishedAt)
  const taken = led.taken && {
    by: colleague(ground, led.taken.by),
    ...(led.taken.saidBy && { saidBy: led.taken.saidBy }),
    at: Math.max(contact.finishedAt + 25 * 60_000, momentOf(worked(ground.asAt, led.taken.ago), 11 * 60 + 40)),
  }
  life.handOvers.push({
    id,
    personId: person.id,
    contactId: contact.id,
    fromTeam: contact.by.team,
    toTeam: led.team,
    neighbourhood: person.address.neighbourhood,
    reason: led.reason,
    by: contact.by,
    at: contact.finishedAt,
    on: contact.on,
    taken: taken ?? null,
    ...(led.outside && { outside: led.outside }),
  })
  return id
}

/** In a story the person who is introduced said yes in that conversation, unless it says that nobody asked them yet. */
function introductionTold(
  ground: Ground,
  leading: Leading,
  led: Extract<Led, { to: 'introduced' }>,
  chance: Chance,
): MadeIntroduction {
  const { person, contact, life } = leading
  const entry = listingCalled(ground, led.listing)
  const made: MadeIntroduction = {
    id: chance.id(contact.finishedAt),
    personId: person.id,
    entryId: entry.id,
    entryName: entry.name,
    contactId: contact.id,
    by: contact.by,
    at: contact.finishedAt,
    on: contact.on,
    agreedOn: led.agreed ? null : contact.on,
    goesAlong: led.goesAlong ?? '',
    hopesFor: led.hopesFor,
    followUpOn: addDays(contact.on, ground.profile.followUp.firstContactDays),
    neighbourhood: person.address.neighbourhood,
    safetyHold: person.safetyHold,
    diedOn: person.died?.on ?? null,
    events: [],
  }
  for (const [i, came] of led.came.entries()) {
    // Going happens on a day when it is on; asking happens on a working day, and not on the day of the first yes.
    const told = addDays(ground.asAt, -came.ago)
    const before = made.events.at(-1)?.on ?? contact.on
    const on = came.kind === 'first time there' ? dayThere(entry, told, before) : workingDay(told, 'back')
    const asked = came.kind === 'first time there' ? workingDay(on) : on
    const at = momentOf(asked, 14 * 60 + 10 + i)
    made.events.push({ ...eventTold(came), id: chance.id(at), on, at, by: colleague(ground, came.by) })
  }
  life.introductions.push(made)
  return made
}

/** The last day it was on, unless that is before they had been in touch. */
function dayThere(entry: ListedEntry, told: DateString, after: DateString): DateString {
  const on = lastDayAt(entry, told)
  return on > after ? on : nextDayAt(entry, addDays(after, 1))
}

type Came = Extract<Led, { to: 'introduced' }>['came'][number]
const eventTold = ({
  kind,
  helped,
  words,
  saidBy,
}: Came): Pick<IntroductionEvent, 'kind' | 'helped' | 'words' | 'saidBy'> => ({
  kind,
  helped: helped ?? null,
  words,
  saidBy: saidBy ?? null,
})

function concernTold(
  ground: Ground,
  person: BornPerson,
  { ago, time, by, concern }: ConcernTold,
  chance: Chance,
): Life['concerns'][number] {
  const on = worked(ground.asAt, ago)
  const at = momentOf(on, minutesOf(time))
  const { decided } = concern
  return {
    id: chance.id(at),
    personId: person.id,
    contactId: null,
    aboutName: person.knownAs,
    adultOrChild: 'adult',
    dangerNow: concern.dangerNow,
    whatHappened: concern.whatHappened,
    reachSafely: concern.reachSafely,
    wants: concern.wants,
    knows: concern.knows,
    by: colleague(ground, by),
    at,
    decideBy: at + ground.profile.safeguarding.decideWithinHours * 3_600_000,
    decided: decided
      ? {
          ...decided,
          by: colleague(ground, decided.by),
          at: Math.max(at + 3_600_000, momentOf(worked(ground.asAt, decided.ago), 15 * 60)),
        }
      : null,
  }
}
