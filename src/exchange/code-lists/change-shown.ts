import type { Reading } from '#platform/database'
import { seeingEverybody } from '#platform/database'
import { placeOf } from '../client-level-data/columns.rules.ts'
import { counted } from '../client-level-data/file.page.ts'
import { goThroughAll } from '../export-cld/stands.queries.ts'
import { changesNothing, type ListChange } from './list-change.rules.ts'
import { calledOf } from './lists-standing.ts'
import { countUses } from './own-lists.queries.ts'

/** What changes in each list, for the page: with how many rows of the files that are loaded use a word that goes. */
export async function changesShown(tx: Reading, placeId: number, changes: readonly ListChange[]) {
  const going = changes.filter(change => change.gone.length > 0)
  const uses = await usesOf(tx, placeId, [...new Set(going.map(change => placeOf(change.list)))])
  return {
    changes: changes.filter(change => !changesNothing(change)).map(change => changeShown(change, uses)),
    same: changes.filter(changesNothing).map(calledOf),
  }
}

function changeShown(change: ListChange, uses: Map<string, number>) {
  const rowsOf = (word: string) => uses.get(`${placeOf(change.list)} ${word.toLowerCase()}`) ?? 0
  const gone = change.gone.toSorted((a, b) => rowsOf(b.word) - rowsOf(a.word))
  const lost = gone.reduce((n, one) => n + (one.countsAs === null ? rowsOf(one.word) : 0), 0)
  return {
    ...{ called: calledOf(change), before: change.before, after: change.after },
    ...{ added: change.added, otherwise: change.otherwise, renames: gone.some(one => one.renamed) },
    lost: lost === 0 ? '' : lost === 1 ? '1 row' : `${counted(lost)} rows`,
    gone: gone.map(({ word, renamed, countsAs }) => ({
      ...{ word, renamed: renamed ?? '', countsAs: countsAs ?? 'nothing', rows: counted(rowsOf(word)) },
    })),
  }
}

/** Rows of all files by column and word, in small letters as they are judged. They name nobody. */
async function usesOf(tx: Reading, placeId: number, inColumns: number[]): Promise<Map<string, number>> {
  if (inColumns.length === 0) return new Map()
  const uses = await seeingEverybody(tx, async () => {
    await goThroughAll(tx)
    return countUses(tx, placeId, inColumns)
  })
  return new Map(uses.map(({ column, word, rows }) => [`${column} ${word}`, rows]))
}
