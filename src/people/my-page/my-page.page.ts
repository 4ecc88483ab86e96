import { page } from '#place'
import { missing, type Page, view } from '#platform/web'
import type { RecordParts } from '../record/parts.ts'
import { gatherOwn, ownFrame, THEIRS } from './gather-own.ts'
import { myPagePath, myPaperPath } from './my-page-paths.ts'

const may = 'see their own page' as const
/** Not the words of a worker's look: whoever goes through unusual looks is not asked about these. */
const audit = { opened: 'saw their own page' }

/** Their own words, what was agreed, what comes next, and who to ring. */
export const myPage = ({ own = [] }: RecordParts): Page =>
  page({
    path: myPagePath,
    may,
    audit,
    async get({ tx, place, who, today }) {
      const mine = await gatherOwn(tx, own, { place, accountId: who.accountId, today })
      const about = mine ? [{ person: mine.personId, reason: THEIRS }] : []
      return view('people/my-page/my-page.njk', { title: 'My page', ...ownFrame(), mine: mine ?? null }, about)
    },
  })

/** The same on one plain side, and in large print. */
export const myPaper = ({ own = [] }: RecordParts): Page =>
  page({
    path: myPaperPath,
    may,
    audit,
    async get({ tx, place, who, query, today }) {
      const mine = await gatherOwn(tx, own, { place, accountId: who.accountId, today })
      if (!mine) return missing()
      const data = { title: 'My page', ...ownFrame(), mine, large: query.size === 'large' }
      return view('people/my-page/my-paper.njk', data, [{ person: mine.personId, reason: THEIRS }])
    },
  })
