import { ageOn, type DateString } from '#platform/clock'
import type { Chance } from './chance.rules.ts'
import type { Family } from './content/names.ts'
import { detailsByChance, reachNotes, strengths } from './content/phrases-life.ts'
import type { Ground } from './ground.rules.ts'
import { landline, mobile } from './invented-numbers.rules.ts'
import type { Address, BornPerson, Colleagued, Way } from './records.ts'
import { say, type Voice } from './say.rules.ts'

export type Sex = 'woman' | 'man'

/** Who somebody is before anything happens to them. */
export type Somebody = {
  given: string
  surname: string
  sex: Sex
  family: Family
  birthDate: DateString
  neighbourhood: string
}

const words = (text: string) => text.split(' ')
const cache = new Map<string, string[]>()
function split(text: string): string[] {
  const known = cache.get(text) ?? words(text)
  cache.set(text, known)
  return known
}

const YOUNGER = '1975'
export function givenName(family: Family, sex: Sex, birthDate: DateString, chance: Chance): string {
  const names = sex === 'woman' ? family.women : family.men
  return chance.pick(split(birthDate < YOUNGER ? names.older : names.younger))
}
export const surname = (family: Family, chance: Chance): string => chance.pick(split(family.surnames))

export function familyIn(ground: Ground, neighbourhood: string, chance: Chance): Family {
  const more = ground.borough.streets.find(s => s.key === neighbourhood)?.more ?? []
  const shares = ground.borough.families.map(([key, share]) => [key, more.includes(key) ? share * 3 : share] as const)
  const key = chance.weighted(shares)
  const found = ground.families.get(key)
  if (!found) throw new Error(`No names for ${key}`)
  return found
}

/** Ages of those who get in touch, at first contact. */
const ages: readonly (readonly [[number, number], number])[] = [
  [[18, 39], 13],
  [[40, 64], 21],
  [[65, 79], 28],
  [[80, 97], 38],
]

export function somebody(ground: Ground, on: DateString, chance: Chance): Somebody {
  const neighbourhood = chance.weighted(ground.profile.neighbourhoods.map(n => [n.key, n.population] as const))
  const family = familyIn(ground, neighbourhood, chance)
  const [youngest, oldest] = chance.weighted(ages)
  const birthDate = bornYearsBefore(on, chance.between(youngest, oldest), chance)
  const sex = chance.happens(ageOn(birthDate, on) >= 65 ? 0.61 : 0.53) ? 'woman' : 'man'
  return {
    given: givenName(family, sex, birthDate, chance),
    surname: surname(family, chance),
    sex,
    family,
    birthDate,
    neighbourhood,
  }
}

export function bornYearsBefore(on: DateString, years: number, chance: Chance): DateString {
  const month = String(chance.between(1, 12)).padStart(2, '0')
  const day = String(chance.between(1, 28)).padStart(2, '0')
  const year = Number(on.slice(0, 4)) - years
  return `${`${month}-${day}` > on.slice(5) ? year - 1 : year}-${month}-${day}`
}

export function addressIn(
  ground: Ground,
  neighbourhood: string,
  from: { at: number; on: DateString },
  chance: Chance,
): Address {
  const street = chance.pick(ground.streetsOf.get(neighbourhood)!)
  const { postcode, latitude, longitude } = chance.pick(street.postcodes)
  const lines = `${chance.between(1, 120)} ${street.name}`
  return { id: chance.id(from.at), lines, postcode, latitude, longitude, neighbourhood, hidden: false, from: from.on }
}

function waysOf(age: number, from: { at: number; on: DateString }, chance: Chance): Way[] {
  const ways: Way[] = []
  const add = (kind: Way['kind'], value: string) => {
    const note = chance.happens(0.18) ? chance.pick(reachNotes) : null
    const safe = chance.weighted([
      ['safe', 80],
      ['not known', 18],
      ['not safe', 2],
    ] as const)
    ways.push({ id: chance.id(from.at), kind, value, safe, note, from: from.on })
  }
  if (age >= 60 ? chance.happens(0.85) : chance.happens(0.2)) add('phone', landline(chance))
  if (age >= 75 ? chance.happens(0.4) : chance.happens(0.9))
    add(chance.happens(0.012) ? 'text relay' : 'mobile', mobile(chance))
  return ways
}

type Born = { at: number; on: DateString; by: Colleagued; nhsNumber: string | undefined }

/** The record as it stands after the first contact; what happens later is added to it. */
export function recordOf(ground: Ground, who: Somebody, born: Born, chance: Chance): BornPerson {
  const age = ageOn(who.birthDate, born.on)
  // Who does not know the day is asked how old about: a return takes nobody of no age at all.
  const known = chance.weighted([
    ['known', 90],
    ['about', 10],
  ] as const)
  const nhsState = chance.weighted([
    ['traced', 72],
    ['not checked', 14],
    ['not traced', 14],
  ] as const)
  return {
    id: chance.id(born.at),
    knownAs: `${who.given} ${who.surname}`,
    given: who.given,
    family: who.surname,
    also: null,
    birthDate: who.birthDate,
    birthDateKnown: known,
    nhsNumber: nhsState === 'not traced' ? null : (born.nhsNumber ?? null),
    nhsState: born.nhsNumber ? nhsState : 'not traced',
    safetyHold: false,
    died: null,
    addedAt: born.at,
    addedOn: born.on,
    addedBy: born.by,
    address: addressIn(ground, who.neighbourhood, born, chance),
    ways: waysOf(age, born, chance),
    details: detailsOf(who, age, born, chance),
    notToTell: [],
    aboutMe: [],
    strengths: strengthsOf(who, born, chance),
    circle: [],
    workers: [],
  }
}

export const ownVoice = (who: Somebody): Voice => ({ subject: 'I', name: who.given, person: 'first' })
export const pronounOf = (sex: Sex): 'she' | 'he' => (sex === 'woman' ? 'she' : 'he')

function detailsOf(who: Somebody, age: number, born: Born, chance: Chance): BornPerson['details'] {
  const told: BornPerson['details'] = []
  const voice: Voice = { subject: who.given, name: who.given, person: pronounOf(who.sex) }
  const add = (kind: string, value: string) =>
    told.push({ id: chance.id(born.at), kind, value: say(value, voice), from: born.on, toldBy: who.given })
  if (chance.happens(0.8)) add('pronouns', who.sex === 'woman' ? 'she/her' : 'he/him')
  if (who.family.languages.length > 0 && chance.happens(0.5)) {
    const language = chance.pick(who.family.languages)
    add('language', language)
    if (chance.happens(age >= 65 ? who.family.interpreter : who.family.interpreter / 3)) add('interpreter', language)
  }
  for (const [kind, value, share] of detailsByChance)
    if (chance.happens(share * (age >= 65 ? 1.5 : 0.5))) add(kind, value)
  return told
}

function strengthsOf(who: Somebody, born: Born, chance: Chance): BornPerson['strengths'] {
  const count = chance.weighted([
    [0, 30],
    [1, 30],
    [2, 28],
    [3, 12],
  ] as const)
  const voice: Voice = { subject: who.given, name: who.given, person: pronounOf(who.sex) }
  return chance
    .shuffled(strengths)
    .slice(0, count)
    .map(words => ({ id: chance.id(born.at), side: 'strength', words: say(words, voice), saidBy: null, from: born.on }))
}
