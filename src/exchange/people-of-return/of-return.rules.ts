import { type FromFile, isNhsNumber, KNOWN_BY_NUMBER, returnFacts, saysSomething } from '#people'
import type { DateString } from '#platform/clock'

/** Somebody of the council's files who has no record here, as far as the files say. */
export type PersonOfReturn = {
  personKey: string
  localId: string | null
  nhsNumber: string | null
  firstName: string
  lastName: string
  bornOn: DateString | null
  diedOn: DateString | null
  postcode: string | null
  gender: string | null
  ethnicity: string | null
  accommodation: string | null
  hasCarer: string | null
  /** Somebody here has the same birth date or postcode: it is looked whether they are one. */
  worthALook: boolean
  /** NHS numbers of rows that have the same number of the council's own, where these have none. */
  sameNumber: string[]
}

/**
 * What is done with somebody of the files who has no record by their own number. Without an NHS number they are whoever has
 * the council's own number beside one. A number that fails its check is anybody's, so that no record is made of it; nor
 * where the council's own number is two people's.
 */
export function whatFor(person: PersonOfReturn): { joins: string } | 'a record' | 'stays in the file' {
  if (person.nhsNumber && !isNhsNumber(person.nhsNumber)) return 'stays in the file'
  const [one, ...more] = person.sameNumber.filter(isNhsNumber)
  if (!one) return 'a record'
  return more.length > 0 ? 'stays in the file' : { joins: one }
}

export const nameOf = ({ firstName, lastName }: PersonOfReturn): string => `${firstName} ${lastName}`.trim()

/**
 * A thin record: only what the file says. Of somebody without a name the council's own number is shown, so that two are
 * told apart. What is presumed, unknown or refused is not written down.
 */
export function thinRecord(person: PersonOfReturn): FromFile {
  const name = nameOf(person)
  const number = person.localId ?? person.personKey
  const details = (['gender', 'ethnicity', 'accommodation', 'carer'] as const).flatMap(fact => {
    const word = fact === 'carer' ? person.hasCarer : person[fact]
    return saysSomething(fact, word) ? [{ kind: returnFacts[fact].kind, value: word }] : []
  })
  return {
    ...{ knownAs: name || `${KNOWN_BY_NUMBER} ${number}`, named: name !== '', foundBy: [number] },
    ...{ birthDate: person.bornOn, diedOn: person.diedOn, postcode: person.postcode, details },
    nhsNumber: person.nhsNumber,
  }
}
