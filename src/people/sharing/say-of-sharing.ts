import { organisationName, type Place, sharedParts } from '#place'
import type { DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { monthsAfter } from '../rights/everything.rules.ts'
import { insertRightAsked } from '../rights/rights.queries.ts'
import { endSharing, type SharingRow } from './sharing.queries.ts'

/** 'the plan, their people' */
export const partsInWords = (parts: string[]): string =>
  sharedParts
    .filter(part => parts.includes(part.key))
    .map(part => part.label.charAt(0).toLowerCase() + part.label.slice(1))
    .join('; ')

export const saying = ['they take it back', 'they object', 'it is not needed any more'] as const

type Said = {
  saying: (typeof saying)[number]
  words: string
  /** '' the person. */
  saidBy: string
  byName: string
  today: DateString
  now: Date
}

/** An objection is written down and answered; whatever else is said ends it at once. */
export async function sayOfSharing(
  tx: Writing,
  place: Place,
  one: Pick<SharingRow, 'sharingId' | 'personId' | 'organisation' | 'parts'>,
  said: Said,
): Promise<'written down' | 'ended' | 'ended meanwhile'> {
  const { words, byName, today, now } = said
  if (said.saying === 'they object') {
    await insertRightAsked(tx, place.id, {
      ...{ personId: one.personId, kind: 'objection', words, saidBy: said.saidBy || null, stood: '' },
      about: `What ${organisationName(place, one.organisation)} is shown: ${partsInWords(one.parts)}`,
      ...{ askedOn: today, dueOn: monthsAfter(today, 1), writtenByName: byName, at: now },
    })
    return 'written down'
  }
  const end = { sharingId: one.sharingId, why: `${said.saying}. ${words}`, byName, at: now }
  return (await endSharing(tx, place.id, end)) ? 'ended' : 'ended meanwhile'
}
