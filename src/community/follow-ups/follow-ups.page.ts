import { outboxPath } from '#people'
import { page, teamName } from '#place'
import { isId, type Reading } from '#platform/database'
import { type About, type SignedIn, view } from '#platform/web'
import { howAskingStands } from '../asking.ts'
import { type DueRow, listDue, type Whose } from '../follow-up.queries.ts'
import { type List, lists } from '../follow-up.rules.ts'
import { type Event, findIntroduction, type Introduction, listEvents } from '../introduction.queries.ts'
import { followUpsPath } from '../introduction-paths.ts'
import { keptInWords, listed } from './show.ts'

const aheadDays = 7
/** As many as one reads on a round; the rest is a page further on. */
const onePage = 40

const whoseList = (list: List, who: SignedIn): Whose =>
  list === 'mine' ? { accountId: who.accountId } : list === 'team' ? { team: who.team } : {}

/** More is shown than a name and an appointment, so each person's record counts as read, once (safety.md, Who looked). */
const readOnce = (rows: { personId: string; introductionId: string }[]): About[] =>
  [...new Map(rows.map(row => [row.personId, row])).values()].map(row => ({
    ...{ person: row.personId, record: row.introductionId },
  }))

/** Whom to ask how it went, overdue first. Answers go to the introduction's own page and come back here. */
export const followUps = page({
  path: followUpsPath,
  may: 'follow up an introduction',
  audit: { opened: 'read in the list of follow-ups' },
  async get({ tx, place, who, query, today, now }) {
    const list = lists.find(one => one === query.whose) ?? 'mine'
    const asked = { ...whoseList(list, who), today, horizonDays: aheadDays }
    const someFrom = (skip: number) => listDue(tx, place.id, { ...asked, skip, take: onePage })
    const further = Math.max(0, Math.trunc(Number(query.skip)) || 0)
    const there = await someFrom(further)
    // The list has grown shorter since: it begins again.
    const [skip, rows] = there.length > 0 || further === 0 ? [further, there] : [0, await someFrom(0)]
    const total = rows[0]?.total ?? 0
    const ids = rows.map(row => row.introductionId)
    const [events, kept] = await Promise.all([
      listEvents(tx, place.id, ids),
      keptJustNow(tx, place.id, query.kept, who),
    ])
    const asking = await howAskingStands(tx, place, asAsked(rows, events), now)
    const here = (whose: List) => `${followUpsPath({})}?whose=${whose}`
    return view(
      'community/follow-ups/follow-ups.njk',
      {
        title: 'Ask how it went',
        outbox: outboxPath({}),
        list,
        filters: [
          { text: 'Mine', href: here('mine'), current: list === 'mine' },
          { text: teamName(place, who.team), href: here('team'), current: list === 'team' },
          { text: 'Everybody’s', href: here('all'), current: list === 'all' },
        ],
        sections: listed(rows, events, { list, today, days: place.followUp, asking }),
        from: skip + 1,
        to: skip + rows.length,
        total,
        earlier: skip > 0 ? `${here(list)}&skip=${Math.max(0, skip - onePage)}` : '',
        more: skip + rows.length < total ? `${here(list)}&skip=${skip + onePage}` : '',
        kept: kept ? keptInWords(kept.introduction, kept.events) : null,
      },
      readOnce(kept ? [...rows, kept.introduction] : rows),
    )
  },
})

/** Those who died or are under a safety hold are not on the list. */
const asAsked = (rows: DueRow[], events: Event[]) =>
  rows.map(row => ({
    ...{ ...row, diedOn: null, safetyHold: false },
    events: events.filter(event => event.introductionId === row.introductionId),
  }))

/** What was answered a moment ago, so that a slip of the finger can be put right. */
async function keptJustNow(tx: Reading, placeId: number, id: string | undefined, who: SignedIn) {
  const introduction: Introduction | undefined = id && isId(id) ? await findIntroduction(tx, placeId, id) : undefined
  if (!introduction || introduction.safetyHold) return undefined
  if (introduction.withinNotebook && introduction.madeBy !== who.accountId) return undefined
  return { introduction, events: await listEvents(tx, placeId, [introduction.introductionId]) }
}
