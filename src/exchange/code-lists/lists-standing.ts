import { dayInWords, dayOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import { listOwnCodes } from '../client-level-data/cld.queries.ts'
import { type CodeList, type OwnCode, type Sure, withOwn } from '../client-level-data/code-lists.rules.ts'
import { columns } from '../client-level-data/columns.rules.ts'
import { codeListPath } from './code-lists-paths.ts'
import { type ChangedList, type ListName, listChangedLists } from './own-lists.queries.ts'

/** The lists in force, what of them is the council's own, and what changed when. */
export type Standing = { lists: CodeList[]; own: OwnCode[]; changed: ChangedList[] }

export async function listsStanding(tx: Reading, placeId: number): Promise<Standing> {
  const own = await listOwnCodes(tx, placeId)
  return { lists: withOwn(own), own, changed: await listChangedLists(tx, placeId) }
}

const order = new Map(columns.map((column, i) => [column.header, i]))

/** The lists in the order of the columns, release 2 before release 1. */
export const inOrder = <T extends ListName>(lists: readonly T[]): T[] =>
  lists.toSorted((a, b) => (order.get(a.list) ?? 99) - (order.get(b.list) ?? 99) || b.release - a.release)

/** 'event-outcome-2': a list in an address. */
export const slugOf = ({ list, release }: ListName): string =>
  `${list
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '')}-${release}`

export const hrefOf = (name: ListName): string => codeListPath({ list: slugOf(name) })
export const calledOf = ({ list, release }: ListName): string => `${list}, release ${release}`

export const sameList = (a: ListName, b: ListName): boolean => a.list === b.list && a.release === b.release
export const isOwn = ({ own }: Standing, name: ListName): boolean => own.some(code => sameList(code, name))

const sureInWords: Record<Sure, string> = {
  official: '',
  provisional: 'not read in an official list',
  assumed: 'assumed: release 1’s words are as good',
  unknown: 'not known: anything is taken',
}

/** Since when a list stands, from where, and how sure it is. */
export function standsOf(standing: Standing, list: CodeList, today: string): { from: string; unsure: string } {
  const change = standing.changed.find(one => sameList(one, list))
  const when = change && `${dayInWords(dayOf(change.changedAt), today)}, by ${change.changedBy}`
  if (isOwn(standing, list))
    return {
      from: change ? `The council’s own, since ${when}, from ${change.fileName}` : 'The council’s own',
      unsure: '',
    }
  const back = when ? `, again since ${when}` : ''
  return { from: `Comes with the program${back}`, unsure: sureInWords[list.sure] }
}

/** When a list changed last; files that were judged before it were judged by other words. */
export const lastChange = (changed: readonly ChangedList[]): Date | undefined => changed[0]?.changedAt
