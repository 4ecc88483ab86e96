import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type Fact, facts, likelyTheSame, nameAgrees, type Strength } from '../duplicates.rules.ts'
import { nameWords } from '../name.rules.ts'
import { type LikeRow, listLike } from './like.queries.ts'

export { factWords } from '../duplicates.rules.ts'

/** Somebody on record who may be the one asked about. */
export type Like = {
  personId: string
  knownAs: string
  alsoKnownAs: string | null
  birthDate: DateString | null
  birthDateKnown: 'known' | 'about' | 'unknown'
  diedOn: DateString | null
  /** Key in the place profile; null when not known or hidden. */
  neighbourhood: string | null
  /** The address is hidden: say nothing of where they are. */
  hidden: boolean
  agreesOn: Fact[]
  strength: Strength
}

/** What is known of somebody who may be on record already. `digits` are of a phone number, with or without the first 0. */
export type LikeWhat = {
  name?: string
  birthDate?: DateString | undefined
  postcode?: string | undefined
  digits?: string | undefined
  nhsNumber?: string | undefined
}

const strongest: Strength[] = ['very likely', 'likely', 'possible']
const MOST_SHOWN = 6

/**
 * People on record who are likely the same person, strongest first, each with what agrees. Whoever shows them writes
 * one audit line with their ids (safety.md: a search is one line with the ids it showed).
 */
export async function findLike(tx: Reading, placeId: number, what: LikeWhat): Promise<Like[]> {
  const words = nameWords(what.name).slice(0, 6)
  const digits = what.digits?.replace(/\D/g, '').slice(-9) || null
  if (words.length === 0 && !what.birthDate && !what.postcode && !digits && !what.nhsNumber) return []
  const rows = await listLike(tx, placeId, {
    words,
    digits,
    birthDate: what.birthDate ?? null,
    postcode: what.postcode ?? null,
    nhsNumber: what.nhsNumber || null,
  })
  return rows
    .flatMap(row => asLike(row, words.length))
    .sort(
      (a, b) =>
        strongest.indexOf(a.strength) - strongest.indexOf(b.strength) ||
        b.agreesOn.length - a.agreesOn.length ||
        a.knownAs.localeCompare(b.knownAs),
    )
    .filter((like, i, all) => all.findIndex(other => other.personId === like.personId) === i)
    .slice(0, MOST_SHOWN)
}

function asLike(row: LikeRow, typedWords: number): Like[] {
  const { alike, exact, byBirthDate, byPhone, byPostcode, byNhsNumber, ...person } = row
  const said: Partial<Record<Fact, boolean>> = {
    'nhs number': byNhsNumber,
    'birth date': byBirthDate,
    phone: byPhone,
    postcode: byPostcode,
  }
  const name = nameAgrees(typedWords, alike, exact)
  const agreesOn = facts.filter(fact => fact === name || said[fact])
  const strength = likelyTheSame(agreesOn)
  return strength ? [{ ...person, agreesOn, strength }] : []
}
