import { type CodeList, type CodeValue, listOf, type OwnCode, withOwn } from '../client-level-data/code-lists.rules.ts'
import { judgeWords } from '../client-level-data/judge-word.rules.ts'
import { nearMiss } from '../client-level-data/near-miss.rules.ts'
import type { ListName } from './own-lists.queries.ts'

export type Gone = {
  word: string
  /** The new word that it seems to be called now. */
  renamed: string | undefined
  /** As what rows that use it count from then on; null for nothing. */
  countsAs: string | null
}
export type Otherwise = { word: string; what: string; from: string; to: string }
export type ListChange = ListName & {
  before: number
  after: number
  /** New words that are no other name of one that goes. */
  added: string[]
  gone: Gone[]
  /** Words that stay, of which something else changes. */
  otherwise: Otherwise[]
}

const isSame = (a: ListName) => (b: ListName) => a.list === b.list && a.release === b.release

/** The lists as they stand once some are replaced by a file, or go back to the program's own where the file has none. */
export const listsAfter = (
  own: readonly OwnCode[],
  names: readonly ListName[],
  codes: readonly OwnCode[],
): CodeList[] => withOwn([...own.filter(code => !names.some(isSame(code))), ...codes])

export const namesIn = (codes: readonly OwnCode[]): ListName[] =>
  codes
    .filter((code, i) => codes.findIndex(isSame(code)) === i)
    .map(({ list, release }) => ({ list, release }))
    .sort((a, b) => a.list.localeCompare(b.list) || b.release - a.release)

/** What changes in some of the lists, one after the other. */
export const changesOf = (
  now: readonly CodeList[],
  then: readonly CodeList[],
  names: readonly ListName[],
): ListChange[] => names.map(name => changeOf(now, then, name))

function changeOf(now: readonly CodeList[], then: readonly CodeList[], { list, release }: ListName): ListChange {
  const before = listOf(now, list, release)?.values ?? []
  const after = listOf(then, list, release)?.values ?? []
  const had = new Map(before.map(v => [v.value, v]))
  const has = new Map(after.map(v => [v.value, v]))
  const fresh = after.map(v => v.value).filter(word => !had.has(word))
  const left = new Set(fresh)
  const judge = judgeWords(then, list)
  const gone = before
    .filter(v => !has.has(v.value))
    .map(({ value: word }): Gone => {
      const renamed = nearMiss(word, [...left])
      if (renamed) left.delete(renamed)
      return { word, renamed, countsAs: judge(word).becomes }
    })
  const otherwise = after.flatMap(v => (had.has(v.value) ? differences(list, had.get(v.value)!, v) : []))
  return {
    list,
    release,
    before: before.length,
    after: after.length,
    added: fresh.filter(w => left.has(w)),
    gone,
    otherwise,
  }
}

export const changesNothing = ({ added, gone, otherwise }: ListChange): boolean =>
  added.length + gone.length + otherwise.length === 0

/** The order of a list means something for outcomes alone, where the lower wins. */
export const isRanked = (list: string): boolean => list === 'Event Outcome'

function differences(list: string, now: CodeValue, then: CodeValue): Otherwise[] {
  const told = (what: string, one: string | number | null, other: string | number | null): Otherwise[] =>
    one === other ? [] : [{ word: then.value, what, from: String(one ?? 'none'), to: String(other ?? 'none') }]
  return [
    ...(isRanked(list) ? told('place in the hierarchy', now.position, then.position) : []),
    ...told('grouping', now.grouping, then.grouping),
    ...told('becomes', now.becomes, then.becomes),
    ...told('first day', now.validFrom, then.validFrom),
    ...told('last day', now.validUntil, then.validUntil),
  ]
}
