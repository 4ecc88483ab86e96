import {
  type Found,
  findEntryNames,
  findNear,
  type Heard,
  hearDays,
  hearTopics,
  type Offered,
  offerHubTimes,
} from '#community'
import { type Brief, findLike, type Like, recordInBrief } from '#people'
import { findPostcode, neighbourhoodName, type Place } from '#place'
import { addDays, type DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { findRecentContact } from '../contact.queries.ts'
import { placeCaller, type Standing } from './caller.rules.ts'
import { readClues } from './clues.rules.ts'
import type { Conversation } from './conversation.form.ts'
import { heardIn, wordsWritten } from './near.rules.ts'

/** What the page knows beside what is written on it. */
export type Around = {
  person: Brief | undefined
  standing: Standing | undefined
  likes: Like[]
  recent: { on_date: string; taken_by_name: string } | undefined
  spot: Where
}

/** Where the person is, as well as anybody has said. */
export type Where = {
  point?: { latitude: number; longitude: number }
  neighbourhood?: { key: string; name: string }
  postcodeUnknown: boolean
}

export async function lookAround(tx: Reading, place: Place, c: Conversation, today: DateString): Promise<Around> {
  const [person, recent] = c.personId
    ? await Promise.all([
        recordInBrief(tx, place.id, c.personId, today),
        findRecentContact(tx, place.id, c.personId, addDays(today, -90)),
      ])
    : []
  const clues = readClues(c.clues)
  const asked = c.aboutName !== '' || Object.keys(clues).length > 0
  const likes = !person && asked && !c.somebodyNew ? await findLike(tx, place.id, { name: c.aboutName, ...clues }) : []
  const caller = { kind: c.caller, name: c.callerName }
  const standing =
    person &&
    placeCaller(
      caller,
      { name: person.knownAs, circle: person.circle, notToTell: person.notToTell.map(n => n.who) },
      today,
    )
  return { person, standing, likes, recent, spot: await whereIs(tx, place, c, person) }
}

export async function whereIs(tx: Reading, place: Place, c: Conversation, person: Brief | undefined): Promise<Where> {
  const named = (key: string | null | undefined) =>
    key ? { neighbourhood: { key, name: neighbourhoodName(place, key) } } : {}
  if (person?.latitude != null && person.longitude != null)
    return {
      point: { latitude: person.latitude, longitude: person.longitude },
      ...named(person.neighbourhood),
      postcodeUnknown: false,
    }
  if (person?.neighbourhood) return { ...named(person.neighbourhood), postcodeUnknown: false }
  const { postcode } = readClues(c.clues)
  const found = postcode ? await findPostcode(tx, place.id, postcode) : undefined
  if (found) return { point: found, ...named(found.neighbourhood ?? c.neighbourhood), postcodeUnknown: false }
  const chosen = place.neighbourhoods.some(n => n.key === c.neighbourhood) ? c.neighbourhood : undefined
  return { ...named(chosen), postcodeUnknown: true }
}

export { isHeldUnnamed } from '#community'
export { begunFrom, sourceOf } from '../post/post.ts'

export type Near = { heard: Heard[]; found: Found[]; wider: boolean }

/** What is near and fits what was said. Found from the words as they stand, never kept. */
export async function lookNear(
  tx: Reading,
  place: Place,
  c: Conversation,
  spot: Where,
  when: { today: DateString; at: string },
  reach: 'near' | 'wider',
): Promise<Near> {
  const text = wordsWritten(c)
  const heard = heardIn(hearTopics(text), c)
  const days = [...new Set(hearDays(text).flatMap(d => d.days))]
  const found =
    heard.length === 0 && !spot.neighbourhood && !spot.point
      ? []
      : await findNear(tx, place.id, {
          topics: heard,
          point: spot.point,
          neighbourhood: spot.neighbourhood,
          days,
          ...when,
          limit: reach === 'wider' ? 15 : 5,
          forPublic: false,
          wider: reach === 'wider',
        })
  return { heard, found, wider: reach === 'wider' }
}

/** Free times to sit down with somebody near them, where the place has hubs at all. */
export async function lookForHubTimes(
  tx: Reading,
  place: Place,
  spot: Where,
  when: { today: DateString; now: Date },
): Promise<Offered[]> {
  return place.conversation.results.some(r => r.kind === 'hub') ? offerHubTimes(tx, place.id, spot, when) : []
}

export const chosenNames = (tx: Reading, place: Place, c: Conversation) =>
  findEntryNames(tx, place.id, [...c.introduceTo, ...c.signpostTo])
