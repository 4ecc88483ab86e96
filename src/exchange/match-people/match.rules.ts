import { type Fact, factWords, likelyTheSame, nameWords } from '#people'
import type { DateString } from '#platform/clock'

/** The rows of one number in the council's files, of whom it is not known whose record here they are. */
export type RowsOfSomebody = {
  /** Stands for the number, which is somebody's own. */
  handle: string
  names: string[]
  bornOn: DateString | null
  rows: number
  firstOn: DateString | null
  lastOn: DateString | null
  /** The council's own number stands on rows that are theirs already. */
  byNumber: boolean
  byBirthDate: boolean
  byPostcode: boolean
}

export type Named = {
  knownAs: string
  givenName: string | null
  familyName: string | null
  alsoKnownAs: string | null
}

const OWN_NUMBER = 'the council’s own number'

/**
 * What agrees between a record and such rows, in words; undefined where it is too little to ask somebody, by the rule by
 * which two records are taken for one person's. The council's own number is enough: it is theirs already.
 */
export function agreesOn(record: Named, rows: RowsOfSomebody): string[] | undefined {
  const facts: Fact[] = [
    ...nameOf(record, rows.names),
    ...(rows.byBirthDate ? (['birth date'] as const) : []),
    ...(rows.byPostcode ? (['postcode'] as const) : []),
  ]
  const words = facts.map(factWords)
  if (rows.byNumber) return [OWN_NUMBER, ...words]
  return likelyTheSame(facts) ? words : undefined
}

function nameOf(record: Named, names: readonly string[]): Fact[] {
  const ours = new Set(nameWords(record.knownAs, record.givenName, record.familyName, record.alsoKnownAs))
  const each = names.map(name => nameWords(name)).filter(words => words.length > 0)
  if (each.some(words => words.length > 1 && words.every(word => ours.has(word)))) return ['name']
  return each.some(words => words.some(word => ours.has(word))) ? ['part of the name'] : []
}

export const rowsInWords = ({ rows }: { rows: number }): string => `${rows} row${rows === 1 ? '' : 's'}`
