import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import { newId, type Writing } from '#platform/database'
import { insertPlainAddresses, insertPlainDetails, noteDeaths } from './add-from-file.queries.ts'
import { nameWords, splitName } from './name.rules.ts'
import { insertNameWords, insertPeople } from './save-person.queries.ts'

/** Somebody of whom a file speaks: what it says and nothing more. */
export type FromFile = {
  /** The whole name, or KNOWN_BY_NUMBER with the number. */
  knownAs: string
  /** What they are found by where it is no name. */
  foundBy: string[]
  named: boolean
  birthDate: DateString | null
  diedOn: DateString | null
  nhsNumber: string | null
  postcode: string | null
  /** Answers to what the return asks. */
  details: { kind: string; value: string }[]
}
export type FileTold = {
  /** 'the council’s file' */
  by: string
  /** The day that the file is about at last: from then on it is so, as far as it says. */
  on: DateString
  addedBy: string
  now: Date
}

/** Thin records, many at once, their ids in the order given. Whoever calls it looks for likely duplicates and audits. */
export async function addFromFile(tx: Writing, place: Place, people: FromFile[], told: FileTold): Promise<string[]> {
  const made = people.map(person => ({ ...person, personId: newId() }))
  await insertPeople(
    tx,
    place.id,
    made.map(one => ({
      ...{ person_id: one.personId, known_as: one.knownAs, also_known_as: null, nhs_number: one.nhsNumber },
      ...namesOf(one),
      ...{ birth_date: one.birthDate, birth_date_known: one.birthDate ? ('known' as const) : ('unknown' as const) },
      ...{ added_at: told.now, added_by: told.addedBy },
    })),
  )
  const names = made.map(({ personId, ...one }) => ({
    ...{ personId, words: one.named ? nameWords(one.knownAs) : nameWords(...one.foundBy) },
  }))
  await insertNameWords(tx, place.id, names)
  await noteDeaths(tx, place.id, made, told.by)
  await insertPlainAddresses(tx, place.id, made, told.on)
  await insertPlainDetails(tx, place.id, made, told)
  return made.map(one => one.personId)
}

function namesOf({ knownAs, named }: FromFile) {
  if (!named) return { given_name: null, family_name: null }
  const { givenName, familyName } = splitName(knownAs)
  return { given_name: givenName || null, family_name: familyName || null }
}
