import lists from './code-lists.json' with { type: 'json' }

/**
 * Code lists are records, not code: those that come with the program (code-lists.json) and, in place of a whole list and
 * release, those a council loads from the official workbook.
 */
export type Release = 1 | 2
/**
 * 'provisional': not read in an official list. 'assumed': not read in any; release 1's words are as good. 'unknown': we do not
 * have its values, so anything is taken.
 */
export type Sure = 'official' | 'provisional' | 'assumed' | 'unknown'

export type CodeValue = {
  value: string
  /** In the order of the list, from 1; for outcomes the national hierarchy, where the lower wins. */
  position: number
  grouping: string | null
  /** What a value of release 1 is called in release 2; null where it has no such value. Of release 2: itself. */
  becomes: string | null
  /** Events that start before the one or after the other may not use it; null is without end. */
  validFrom: string | null
  validUntil: string | null
}
export type CodeList = { list: string; release: Release; sure: Sure; note: string; values: CodeValue[] }

type Written = { value: string; position?: number; grouping?: string; becomes?: string }

/** The lists that come with the program. */
export const nationalLists: readonly CodeList[] = lists.lists.map(written => ({
  list: written.list,
  release: written.release as Release,
  sure: written.sure as Sure,
  note: 'note' in written ? (written.note ?? '') : '',
  values: (written.values as Written[]).map((v, i) => ({
    value: v.value,
    position: v.position ?? i + 1,
    grouping: v.grouping ?? null,
    becomes: v.becomes ?? (written.release === 2 ? v.value : null),
    validFrom: null,
    validUntil: null,
  })),
}))

/** A value as a council keeps it (table exchange.code). */
export type OwnCode = CodeValue & { list: string; release: Release }

/** The national lists with a council's own in place of each list and release of which it has any value. */
export function withOwn(own: readonly OwnCode[]): CodeList[] {
  const key = (l: { list: string; release: number }) => `${l.release} ${l.list}`
  const theirs = Map.groupBy(own, key)
  const kept = nationalLists.filter(l => !theirs.has(key(l)))
  const loaded = [...theirs.values()].map(
    (values): CodeList => ({
      list: values[0]!.list,
      release: values[0]!.release,
      sure: 'official',
      note: 'From the council’s own workbook.',
      values: [...values].sort((a, b) => a.position - b.position),
    }),
  )
  return [...kept, ...loaded]
}

export const listOf = (all: readonly CodeList[], list: string, release: Release): CodeList | undefined =>
  all.find(l => l.list === list && l.release === release)

/** The values of a national list of release 2, in its order; none where the list is not known. */
export const wordsOf = (list: string): string[] => listOf(nationalLists, list, 2)?.values.map(v => v.value) ?? []

/** Lower wins, where several outcomes are given for one event; 3 is what only release 1 has, 99 what is none. */
export function outcomeRanks(all: readonly CodeList[]): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const release of [1, 2] as const)
    for (const v of listOf(all, 'Event Outcome', release)?.values ?? []) ranks.set(v.value, v.position)
  return ranks
}
export const NO_OUTCOME = 99

/** Where somebody lives at home or with family, by the national grouping; all else, unknown included, is not settled. */
export const settledAccommodation = (all: readonly CodeList[]): string[] =>
  (listOf(all, 'Accommodation Status', 2)?.values ?? []).filter(v => v.grouping === 'Settled').map(v => v.value)
