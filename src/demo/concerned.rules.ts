import { callTime, momentOf, workingDaysAfter } from './calendar.rules.ts'
import type { Calling } from './caller.rules.ts'
import type { Chance } from './chance.rules.ts'
import { concernReach, concernReasons, concerns, concernWants } from './content/phrases-results.ts'
import { type Ground, someoneOf } from './ground.rules.ts'
import { lastMoment } from './introduced.rules.ts'
import type { BornPerson, Concern, HeldContact } from './records.ts'
import { say, type Voice } from './say.rules.ts'

/** A safeguarding concern raised from a contact; about one in eleven names nobody yet. */
export function concernFor(
  ground: Ground,
  about: { person: BornPerson | null; contact: HeldContact; calling: Calling },
  chance: Chance,
): Concern {
  const { person, contact, calling } = about
  const voice: Voice =
    calling.voice.person === 'first' ? { ...calling.voice, subject: calling.voice.name, person: 'they' } : calling.voice
  const { decideWithinHours, team } = ground.profile.safeguarding
  const decideBy = contact.finishedAt + decideWithinHours * 3_600_000
  return {
    id: chance.id(contact.finishedAt),
    personId: person?.id ?? null,
    contactId: contact.id,
    aboutName: person?.knownAs ?? '',
    adultOrChild: chance.weighted([
      ['adult', 96],
      ['child', 2],
      ['not known', 2],
    ] as const),
    dangerNow: chance.weighted([
      ['no', 82],
      ['yes', 6],
      ['not known', 12],
    ] as const),
    whatHappened: say(chance.pick(concerns), voice),
    reachSafely: say(chance.pick(concernReach), voice),
    wants: say(chance.pick(concernWants), voice),
    knows: chance.weighted([
      ['yes', 55],
      ['no', 30],
      ['not known', 15],
    ] as const),
    by: contact.by,
    at: contact.finishedAt,
    decideBy,
    decided: decisionOn(ground, { contact, team }, chance),
  }
}

/** Mostly within the place's own clock; a few wait on the day of making. */
function decisionOn(
  ground: Ground,
  { contact, team }: { contact: HeldContact; team: string },
  chance: Chance,
): Concern['decided'] {
  const on = workingDaysAfter(
    contact.on,
    chance.weighted([
      [0, 30],
      [1, 52],
      [2, 16],
      [3, 2],
    ] as const),
  )
  const at = Math.max(contact.finishedAt + 3_600_000, momentOf(on, callTime(chance, 'any day')))
  if (at > lastMoment(ground.asAt)) return null
  const decision = chance.weighted([
    ['enquiry', 38],
    ['no enquiry', 62],
  ] as const)
  return {
    by: someoneOf(ground, team, chance),
    at,
    decision,
    reasons: chance.pick(concernReasons[decision]),
    advocate:
      decision === 'enquiry'
        ? chance.weighted([
            ['offered', 40],
            ['arranged', 25],
            ['not needed', 35],
          ] as const)
        : 'not needed',
  }
}
