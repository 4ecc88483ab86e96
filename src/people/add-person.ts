import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import { newId, type Writing } from '#platform/database'
import type { LikeWhat } from './find/find-like.ts'
import { noteMatch, noteMatches, numberToKeep } from './matches/note-matches.ts'
import { moveTo } from './move-to.ts'
import { nameWords, splitName } from './name.rules.ts'
import { digitsOf, kindOfNumber } from './reach.rules.ts'
import { insertWay } from './save-facts.queries.ts'
import { insertNameWords, insertPeople, type PersonRow, removeNameWords, updateNames } from './save-person.queries.ts'

/** Somebody new to us. A name is enough: the rest may be unknown. */
export type NewPerson = {
  /** The whole name as they want to be called. */
  knownAs: string
  alsoKnownAs?: string | null
  birthDate?: DateString | null
  /** 'about' for a birth date nobody is sure of. 'known' when there is a date and nothing else is said. */
  birthDateKnown?: 'known' | 'about'
  /** Ten digits with a check digit that fits; not yet traced. */
  nhsNumber?: string | null
  address?: string | null
  postcode?: string | null
  /** Key in the place profile, chosen by hand; the postcode's own goes before it. */
  neighbourhood?: string | null
  phone?: string | null
  /** The account that adds them; null for a rule or an import. */
  addedBy: string | null
  today: DateString
  now: Date
}

/** Makes a record and answers its id. Whoever calls it looks for likely duplicates first (findLike) and writes the audit. */
export async function addPerson(tx: Writing, place: Place, person: NewPerson): Promise<string> {
  const personId = newId()
  const { today, phone, now } = person
  const { nhsNumber, hidden: numberOf } = await numberToKeep(tx, place.id, person.nhsNumber ?? null)
  await insertPeople(tx, place.id, [asRow(personId, { ...person, nhsNumber })])
  await insertNameWords(tx, place.id, [{ personId, words: nameWords(person.knownAs, person.alsoKnownAs) }])
  const { address: lines, postcode, neighbourhood } = person
  if (lines || postcode || neighbourhood)
    await moveTo(tx, place.id, {
      personId,
      lines: lines ?? '',
      postcode: postcode ?? null,
      neighbourhood: neighbourhood ?? null,
      hidden: 'no',
      fromOn: today,
    })
  if (phone)
    await insertWay(tx, place.id, {
      personId,
      kind: kindOfNumber(phone),
      value: phone,
      digits: digitsOf(phone),
      safe: 'not known',
      note: '',
      fromOn: today,
    })
  await noteMatches(tx, place.id, { personId, what: likeOf(person), now, numberOf })
  return personId
}

const likeOf = ({ knownAs: name, birthDate, postcode, phone, nhsNumber }: NewPerson): LikeWhat => ({
  ...{ name, birthDate: birthDate ?? undefined, postcode: postcode ?? undefined },
  ...{ digits: phone ?? undefined, nhsNumber: nhsNumber ?? undefined },
})

function asRow(personId: string, person: NewPerson): PersonRow {
  const { givenName, familyName } = splitName(person.knownAs)
  return {
    person_id: personId,
    known_as: person.knownAs,
    given_name: givenName || null,
    family_name: familyName || null,
    also_known_as: person.alsoKnownAs || null,
    birth_date: person.birthDate ?? null,
    birth_date_known: person.birthDate ? (person.birthDateKnown ?? 'known') : 'unknown',
    nhs_number: person.nhsNumber || null,
    added_at: person.now,
    added_by: person.addedBy,
  }
}

export type NamesAsTold = {
  knownAs: string
  givenName: string
  familyName: string
  alsoKnownAs: string
  birthDate: DateString | null
  birthDateKnown: 'known' | 'about' | 'unknown'
  nhsNumber: string
}

/** Changes what somebody is called, with the words they are found by. */
export async function rename(
  tx: Writing,
  placeId: number,
  personId: string,
  names: NamesAsTold,
  now: Date,
): Promise<void> {
  const { nhsNumber, hidden } = await numberToKeep(tx, placeId, names.nhsNumber || null)
  if (hidden) {
    const match = { personId, otherId: hidden, agreesOn: ['nhs number'], nhsNumber: names.nhsNumber, at: now }
    await noteMatch(tx, placeId, match)
  }
  await updateNames(tx, placeId, personId, {
    known_as: names.knownAs,
    given_name: names.givenName || null,
    family_name: names.familyName || null,
    also_known_as: names.alsoKnownAs || null,
    birth_date: names.birthDate,
    birth_date_known: names.birthDate ? names.birthDateKnown : 'unknown',
    nhs_number: nhsNumber,
  })
  await removeNameWords(tx, placeId, personId)
  const words = nameWords(names.knownAs, names.givenName, names.familyName, names.alsoKnownAs)
  await insertNameWords(tx, placeId, [{ personId, words }])
}
