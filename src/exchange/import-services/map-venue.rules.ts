import { v5 } from 'uuid'
import type { AccessFact, Venue } from '#community'
import { tidyPostcode } from '#place'
import { oneLine } from './tidy-text.rules.ts'
import { first, list, number, type Raw, raw } from './tidy-value.rules.ts'

/** A feed's words for getting in, as our facts. A sentence that says there is none says nothing. */
const facts: [RegExp, AccessFact][] = [
  [/step[- ]?free|wheelchair|level access|ramp(ed)?\b|accessible entrance|lift\b/i, 'step-free'],
  [/(accessible|disabled|adapted)[^.]{0,12}(toilet|wc|loo)|toilet[^.]{0,20}(accessible|adapted)/i, 'accessible toilet'],
  [/(hearing|induction|audio)[- ]?(loop|frequency)|induction loops?|t-coil|loop system/i, 'hearing loop'],
  [/quiet|low stimul|calm (space|room)|sensory room/i, 'quiet'],
  [/park(ing)?\b/i, 'parking'],
  [/hoist/i, 'hoist'],
  [/changing places?|adult changing/i, 'changing place'],
  [/seating|chairs with arms|somewhere to sit/i, 'seating'],
  [/(assistance|guide|hearing) dogs?/i, 'assistance dogs'],
]
const denies = /\b(no|not|without|isn.t|none)\b/i

export function accessIn(texts: string[]): AccessFact[] {
  const said = texts.flatMap(text => text.split(/[.;\n]/)).filter(text => !denies.test(text))
  return facts.filter(([pattern]) => said.some(text => pattern.test(text))).map(([, fact]) => fact)
}

/** Within the box round the United Kingdom; the two the wrong way round are put right; anything else is not a place we know. */
export function pointIn(
  latitude: number | null,
  longitude: number | null,
): { latitude: number; longitude: number } | null {
  if (latitude === null || longitude === null) return null
  const inUk = (lat: number, lon: number) => lat > 49 && lat < 61.5 && lon > -9 && lon < 2.5
  if (inUk(latitude, longitude)) return { latitude, longitude }
  return inUk(longitude, latitude) ? { latitude: longitude, longitude: latitude } : null
}

export type Located = { venue: Venue; online: boolean }

/** A location of any version: addresses nested (3), physical_addresses (1) or on the location itself. */
export function venueOf(location: Raw, key: string): Located | undefined {
  const kind = oneLine(first(location, 'location_type'))
  if (/virtual/i.test(kind)) return { venue: blank, online: true }
  const address = list(first(location, 'addresses', 'physical_addresses', 'address'))[0] ?? location
  const lines = ['address_1', 'address_2', 'city', 'region', 'state_province'].map(name => oneLine(address[name], 120))
  const postcode = tidyPostcode(oneLine(first(address, 'postal_code', 'postcode'), 20)) ?? null
  const point = pointOf(location)
  const name = oneLine(first(location, 'name', 'alternate_name'))
  const parts = [...new Set(lines.filter(Boolean))]
  if (!name && parts.length === 0 && !postcode && !point) return undefined
  const words = accessWords(location)
  const id = oneLine(first(location, 'id')) || `${name}|${parts.join('|')}|${postcode ?? ''}`
  const venue: Venue = {
    venueId: v5(`${key}:venue:${id}`, v5.URL),
    name,
    address: parts.join(', '),
    postcode,
    latitude: point?.latitude ?? null,
    longitude: point?.longitude ?? null,
    neighbourhood: null,
    access: accessIn(words),
    accessNote: words.join('. ').slice(0, 300),
    bus: busIn(oneLine(first(location, 'transportation', 'bus'), 200)),
    addressHidden: location.mask_exact_address === true,
  }
  return { venue, online: false }
}

const blank: Venue = {
  venueId: '',
  name: '',
  address: '',
  postcode: null,
  latitude: null,
  longitude: null,
  neighbourhood: null,
  access: [],
}

function pointOf(location: Raw) {
  const geometry = raw(location.geometry).coordinates
  const [longitude, latitude] = Array.isArray(geometry) ? geometry : [location.longitude, location.latitude]
  return pointIn(number(latitude), number(longitude))
}

const accessWords = (location: Raw): string[] =>
  list(first(location, 'accessibility', 'accessibilities', 'accessibility_for_disabilities'))
    .flatMap(item => ['name', 'accessibility', 'description', 'details'].map(name => oneLine(item[name], 200)))
    .filter((words, i, all) => words && all.indexOf(words) === i)

/** 'Buses 14 and 22' as '14, 22'; a longer text says too much for a list. */
const busIn = (text: string): string | null =>
  text
    .match(/\b[A-Z]?\d{1,3}[A-Z]?\b/g)
    ?.slice(0, 6)
    .join(', ') ?? null
