import { ageOn, type DateString } from '#platform/clock'
import { bornYearsBefore, givenName, ownVoice, pronounOf, type Sex, type Somebody, surname } from './born.rules.ts'
import type { Chance } from './chance.rules.ts'
import {
  openings,
  others,
  professionals,
  type Relative,
  relatives,
  relativesOfTheYoung,
} from './content/phrases-callers.ts'
import type { Channel } from './records.ts'
import { say, type Voice } from './say.rules.ts'

/** The relative who rings, if one does: the same one each time. */
export type Kin = Relative & { name: string; given: string; surname: string; birthDate: DateString }

export type Calling = {
  caller: 'the person' | 'somebody else' | 'professional' | 'unknown'
  name: string
  relation: string
  voice: Voice
  opening: string
  channel: Channel
  kin: Kin | null
}

type Mix = readonly [person: number, relative: number, professional: number, other: number]
const byAge: readonly (readonly [upTo: number, Mix])[] = [
  [39, [34, 46, 15, 5]],
  [64, [43, 33, 18, 6]],
  [79, [31, 49, 16, 4]],
  [200, [19, 61, 16, 4]],
]
const ofCarers: Mix = [65, 25, 8, 2]
const ofConcerns: Mix = [10, 28, 52, 10]
const ofShortCalls: Mix = [62, 36, 2, 0]

export type About = { age: number; subject: 'carer' | 'concern' | 'short call' | 'anything' }

function mixFor({ age, subject }: About): Mix {
  if (subject === 'concern') return ofConcerns
  if (subject === 'short call') return ofShortCalls
  return subject === 'carer' ? ofCarers : byAge.find(([upTo]) => age <= upTo)![1]
}

export function kinOf(who: Somebody, on: DateString, chance: Chance): Kin {
  const age = ageOn(who.birthDate, on)
  const possible = (age < 40 ? relativesOfTheYoung : relatives).filter(r => fits(r, who.sex, age))
  const relative = chance.weighted(possible.map(r => [r, r.share] as const))
  const years = Math.max(18, age - chance.between(relative.younger[0], relative.younger[1]))
  const birthDate = bornYearsBefore(on, years, chance)
  const given = givenName(who.family, relative.sex, birthDate, chance)
  const last = relative.family === 'same' || chance.happens(0.35) ? who.surname : surname(who.family, chance)
  return { ...relative, given, surname: last, name: `${given} ${last}`, birthDate }
}

const fits = ({ relation, younger }: Relative, sex: Sex, age: number) =>
  !(relation === 'wife' && sex === 'woman') && !(relation === 'husband' && sex === 'man') && age - younger[0] >= 20

export function callingOf(who: Somebody, kin: Kin, about: About, chance: Chance): Calling {
  const [person, relative, professional, other] = mixFor(about)
  const kind = chance.weighted([
    ['person', person],
    ['relative', relative],
    ['professional', professional],
    ['other', other],
  ] as const)
  if (kind === 'person') return ownCall(who, chance)
  if (kind === 'relative') return relativesCall(who, kin, chance)
  return kind === 'professional' ? professionalsCall(who, chance) : othersCall(who, chance)
}

export function ownCall(who: Somebody, chance: Chance): Calling {
  const channel = chance.weighted<Channel>([
    ['phone', 76],
    ['online', 10],
    ['in person', 11],
    ['letter or form', 3],
  ])
  return { caller: 'the person', name: '', relation: '', voice: ownVoice(who), opening: '', channel, kin: null }
}

function relativesCall(who: Somebody, kin: Kin, chance: Chance): Calling {
  const subject = kin.calls?.[who.sex] ?? who.given
  const voice: Voice = { subject, name: subject, person: pronounOf(who.sex) }
  const channel = chance.weighted<Channel>([
    ['phone', 84],
    ['online', 11],
    ['in person', 3],
    ['letter or form', 2],
  ])
  const opening = say(chance.pick(openings.relative), voice)
  return { caller: 'somebody else', name: kin.name, relation: kin.relation, voice, opening, channel, kin }
}

const title = (who: Somebody) => (who.sex === 'man' ? 'Mr' : who.birthDate < '1960' ? 'Mrs' : 'Ms')

function professionalsCall(who: Somebody, chance: Chance): Calling {
  const subject = `${title(who)} ${who.surname}`
  const voice: Voice = { subject, name: subject, person: pronounOf(who.sex) }
  const relation = chance.weighted(professionals)
  const last = surname(who.family, chance)
  const name = relation === 'GP' ? `Dr ${last}` : `${chance.pick(initials)} ${last}`
  const channel = chance.weighted<Channel>([
    ['phone', 70],
    ['online', 13],
    ['letter or form', 17],
  ])
  return {
    caller: 'professional',
    name,
    relation,
    voice,
    opening: say(chance.pick(openings.professional), voice),
    channel,
    kin: null,
  }
}
const initials = [...'ABCDEFGHJKLMNPRSTW']

function othersCall(who: Somebody, chance: Chance): Calling {
  const unknown = chance.happens(0.3)
  const subject = chance.happens(0.5) ? `${title(who)} ${who.surname}` : who.given
  const voice: Voice = { subject, name: subject, person: pronounOf(who.sex) }
  const relation = unknown ? '' : chance.weighted(others)
  const sex: Sex = chance.happens(0.6) ? 'woman' : 'man'
  const name = unknown ? '' : givenName(who.family, sex, '1960', chance)
  const opening = say(chance.pick(openings.other), voice)
  return { caller: unknown ? 'unknown' : 'somebody else', name, relation, voice, opening, channel: 'phone', kin: null }
}
