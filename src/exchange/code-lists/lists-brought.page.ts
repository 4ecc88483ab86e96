import { z } from 'zod'
import { type Place, page } from '#place'
import { dayInWords, dayOf, fromToday, timeOf } from '#platform/clock'
import { isId, type Reading } from '#platform/database'
import { missing, oneOf, redirectTo, tooLate, view } from '#platform/web'
import { takeTurns } from '../client-level-data/cld.queries.ts'
import { codeListFile } from '../client-level-data/import-code-lists.command.ts'
import { changesShown } from './change-shown.ts'
import { codeListsBroughtPath, codeListsPath } from './code-lists-paths.ts'
import { changesOf, listsAfter, namesIn } from './list-change.rules.ts'
import { calledOf, inOrder, listsStanding, sameList } from './lists-standing.ts'
import { findListsBrought, type ListsBrought, removeListsBrought } from './own-lists.queries.ts'

const found = async (tx: Reading, place: Place, id: string) =>
  isId(id) ? await findListsBrought(tx, place.id, id) : undefined

/** What lists that somebody brought would change, before they are put in place. */
export const listsBroughtPage = page({
  path: codeListsBroughtPath,
  may: 'load client level data',
  audit: { saved: 'left code lists as they were' },
  form: z.object({ do: oneOf(['put in place', 'leave'], 'Say whether they take the place of those that stand') }),
  async stands({ tx, place, params, hold, today }) {
    if (hold) await takeTurns(hold, place.id)
    const brought = await found(tx, place, params.brought)
    return { fields: {}, labels: {}, ...(brought && (await standingOf(tx, place, brought, today))) }
  },
  async get({ tx, place, params, today, errors }) {
    const brought = await found(tx, place, params.brought)
    if (!brought) return missing()
    const standing = await listsStanding(tx, place.id)
    const names = inOrder(namesIn(brought.codes))
    const changes = changesOf(standing.lists, listsAfter(standing.own, names, brought.codes), names)
    const data = {
      ...{ errors, name: brought.name, by: brought.broughtBy, sent: fromToday(dayOf(brought.broughtAt), today) },
      values: brought.codes.length,
      lists: names.map(calledOf),
      ...(await changesShown(tx, place.id, changes)),
      here: codeListsBroughtPath({ brought: brought.broughtId }),
      all: codeListsPath({}),
    }
    return view('exchange/code-lists/lists-brought.njk', data, [])
  },
  async post({ tx, place, params, who, form, now }) {
    const brought = await found(tx, place, params.brought)
    if (!brought || !(await removeListsBrought(tx, place.id, brought.broughtId)))
      return tooLate('Somebody decided on these lists before you. What stands now is under Code lists.')
    if (form.do === 'leave') return redirectTo(codeListsPath({}), [{ record: brought.broughtId }])
    const by = { accountId: who.accountId, name: who.name }
    await codeListFile.keep(tx, brought.codes, { place, now, by, fileName: brought.name })
    return redirectTo(codeListsPath({}), [{ ...codeListFile.audit(brought.codes), record: brought.broughtId }])
  },
})

/** When the lists of the file that stand changed last: somebody else may while one looks. */
async function standingOf(tx: Reading, place: Place, { codes }: ListsBrought, today: string) {
  const { changed } = await listsStanding(tx, place.id)
  const last = changed.find(one => codes.some(code => sameList(code, one)))
  const words = ({ changedAt }: { changedAt: Date }) => `${dayInWords(dayOf(changedAt), today)} at ${timeOf(changedAt)}`
  return {
    watched: { 'The lists that stand': last ? `${calledOf(last)}, changed ${words(last)}` : 'those of the program' },
    lastSaved: async () => last && { name: last.changedBy, at: last.changedAt },
  }
}
