import { page } from '#place'
import { dayInWords } from '#platform/clock'
import { missing, redirectTo, refuse, view } from '#platform/web'
import { takeTurns } from '../client-level-data/cld.queries.ts'
import type { CodeList } from '../client-level-data/code-lists.rules.ts'
import { changesShown } from './change-shown.ts'
import { codeListPath, codeListsPath } from './code-lists-paths.ts'
import { changesOf, isRanked, listsAfter } from './list-change.rules.ts'
import { calledOf, hrefOf, isOwn, listsStanding, type Standing, slugOf, standsOf } from './lists-standing.ts'
import { removeOwnList } from './own-lists.queries.ts'

/** The words of one list of a release. Here the council’s own goes back to the one that comes with the program. */
export const codeListPage = page({
  path: codeListPath,
  may: 'load client level data',
  audit: { saved: 'went back to a code list that comes with the program' },
  async get({ tx, place, params, today, errors }) {
    const standing = await listsStanding(tx, place.id)
    const list = listIn(standing, params.list)
    if (!list) return missing()
    return view(
      'exchange/code-lists/code-list.njk',
      {
        errors,
        called: calledOf(list),
        release: list.release,
        ...standsOf(standing, list, today),
        note: list.note,
        ranked: isRanked(list.list),
        ...wordsShown(list, today),
        back: isOwn(standing, list) ? await backTo(standing, list, change => changesShown(tx, place.id, change)) : null,
        here: hrefOf(list),
        all: codeListsPath({}),
      },
      [],
    )
  },
  async post({ tx, place, params, who, now }) {
    await takeTurns(tx, place.id)
    const list = listIn(await listsStanding(tx, place.id), params.list)
    if (!list) return missing()
    const gone = await removeOwnList(tx, place.id, list, { fileName: '', byName: who.name, at: now })
    if (!gone) return refuse({ form: 'It is the list that comes with the program already' })
    const act = `went back to the code list that comes with the program: ${calledOf(list)}`
    return redirectTo(codeListsPath({}), [{ act, content: list.values }])
  },
})

const listIn = (standing: Standing, slug: string) => standing.lists.find(list => slugOf(list) === slug)

const backTo = <T>(
  standing: Standing,
  list: CodeList,
  shown: (changes: ReturnType<typeof changesOf>) => Promise<T>,
) => {
  const name = { list: list.list, release: list.release }
  return shown(changesOf(standing.lists, listsAfter(standing.own, [name], []), [name]))
}

/** Columns that say nothing of any word are left out. */
function wordsShown({ values, release }: CodeList, today: string) {
  return {
    words: values.map(v => ({
      ...{ value: v.value, position: v.position, grouping: v.grouping ?? '', becomes: v.becomes ?? '' },
      from: v.validFrom ? dayInWords(v.validFrom, today) : '',
      until: v.validUntil ? dayInWords(v.validUntil, today) : '',
    })),
    grouped: values.some(v => v.grouping),
    becomes: release === 1,
    dated: values.some(v => v.validFrom || v.validUntil),
  }
}
