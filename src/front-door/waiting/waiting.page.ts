import { introductionPath } from '#community'
import { ageInWords, handOverPath, outsidePath, personPath, taskPath } from '#people'
import { mayDo, myTeamPath, type Place, page, teamName } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { type About, type SignedIn, view } from '#platform/web'
import {
  allocatePath,
  awayPath,
  callsPath,
  concernPath,
  contactPath,
  conversationPath,
  crisisReviewPath,
  leftBehindPath,
  postPath,
  postTrayPath,
  rapidResponsePath,
  ringBackPath,
  startPath,
  waitingPath,
} from '../paths.ts'
import { triesInWords } from '../ring-back/ring-back.rules.ts'
import { listWaiting, type WaitingRow } from './waiting.queries.ts'
import { isQuiet, type Kind, kindInWords, kindsFor, standsOut, type Whose } from './waiting.rules.ts'

/** As many as one reads; the rest is a page further on. */
export const onePage = 50

/** What waits for me, or for my team: one list, the longest wait first. */
export const waiting = page({
  path: waitingPath,
  may: 'see what waits',
  audit: { opened: 'saw them in the list of what waits' },
  async get({ tx, place, who, query, today, now }) {
    const whose: Whose = query.whose === 'mine' ? 'mine' : 'team'
    const chosen = kindsSeenBy(who).find(kind => kind === query.kind)
    const skip = Math.max(0, Math.trunc(Number(query.skip)) || 0)
    const rows = await listWaiting(tx, place.id, {
      ...askedBy(who, { whose, chosen, today, now }),
      skip,
      take: onePage,
    })
    const data = {
      title: 'Waiting',
      team: teamName(place, who.team),
      whose,
      chosen: chosen ?? '',
      ...filtersFor(who, { whose, chosen }, place),
      lines: rows.map(row => shownLine(row, place, today)),
      ...pagesOf(rows, skip, address({ whose, chosen })),
      aim: inDays(place.waiting.aimDays),
      mayCount: mayDo(who.role, 'keep the count of calls'),
      mayAllocate: mayDo(who.role, 'allocate what waits'),
      goesOut: place.teams.some(team => team.key === who.team && team.kind === 'rapid response'),
      rapidWords: place.words.rapidResponse,
      paths: {
        calls: callsPath({}),
        post: postTrayPath({}),
        away: awayPath({}),
        allocate: allocatePath({}),
        leftBehind: leftBehindPath({}),
        team: myTeamPath({}),
        rapid: rapidResponsePath({}),
      },
    }
    return view('front-door/waiting/waiting.njk', data, readOnce(rows))
  },
})

export const inDays = (days: number) => (days === 7 ? 'a week' : days === 1 ? 'a day' : `${days} days`)

export const kindsSeenBy = (who: SignedIn): Kind[] =>
  kindsFor({ concerns: mayDo(who.role, 'decide on a safeguarding concern') }).filter(
    kind => kind !== 'assessment' || mayDo(who.role, 'say how an assessment ended'),
  )

type Listing = { whose: Whose; chosen?: Kind | undefined }

export const askedBy = (who: SignedIn, { whose, chosen, today, now }: Listing & { today: DateString; now: Date }) => ({
  ...{ whose, who, today, now, kinds: chosen ? [chosen] : kindsSeenBy(who).filter(kind => !isQuiet(kind)) },
  teamsDrafts: mayDo(who.role, 'see the team’s drafts') ? ('seen' as const) : ('not seen' as const),
})

const address = ({ whose, chosen }: Listing) =>
  `${waitingPath({})}?whose=${whose}${chosen ? `&kind=${encodeURIComponent(chosen)}` : ''}`

const filtersFor = (who: SignedIn, { whose, chosen }: Listing, place: Place) => ({
  whoseFilters: [
    { text: teamName(place, who.team), href: address({ whose: 'team', chosen }), current: whose === 'team' },
    { text: 'Mine', href: address({ whose: 'mine', chosen }), current: whose === 'mine' },
  ],
  kindFilters: [
    { text: 'Everything', href: address({ whose }), current: !chosen },
    ...kindsSeenBy(who).map(kind => ({
      text: kindInWords[kind].filter,
      href: address({ whose, chosen: kind }),
      current: kind === chosen,
    })),
  ],
})

export const pagesOf = (rows: WaitingRow[], skip: number, here: string) => ({
  total: rows[0]?.total ?? 0,
  from: skip + 1,
  to: skip + rows.length,
  earlier: skip > 0 ? `${here}&skip=${Math.max(0, skip - onePage)}` : '',
  more: skip + rows.length < (rows[0]?.total ?? 0) ? `${here}&skip=${skip + onePage}` : '',
})

const nobodyNamed = (kind: Kind) => (kind === 'unfinished' ? 'Nobody named yet' : 'Nobody was named')

/** What stands before the day of what was promised for one. */
const promisedWord: Partial<Record<Kind, string>> = { 'ring-back': 'for', task: 'by' }

export const shownLine = (row: WaitingRow, place: Place, today: DateString) => ({
  name: row.name ?? nobodyNamed(row.kind),
  href: whereTo(row),
  record: row.personId ? personPath({ person: row.personId }) : '',
  what: kindInWords[row.kind].line,
  // A line is short: the rest is read where it stands.
  words: row.what.length > 120 ? `${row.what.slice(0, 117).trimEnd()}…` : row.what,
  promised: [
    row.dueOn && promisedWord[row.kind] ? `${promisedWord[row.kind]} ${dayInWords(row.dueOn, today)}` : '',
    triesInWords(row.tries),
  ]
    .filter(Boolean)
    .join('; '),
  age: ageInWords(row.since, today),
  long: standsOut(row, today, place.waiting.aimDays),
  died: row.diedOn ? dayInWords(row.diedOn, today) : '',
  whose: row.accountName ?? '',
  away: row.awayUntil ? `away until ${dayInWords(row.awayUntil, today)}` : '',
  item: row.givenAs ? `${row.givenAs}:${row.recordId}` : '',
})

function whereTo(row: WaitingRow): string {
  switch (row.kind) {
    case 'follow-up':
      return introductionPath({ introduction: row.recordId })
    case 'unfinished':
      return conversationPath({ conversation: row.recordId })
    case 'concern':
      return concernPath({ concern: row.recordId })
    case 'task':
      return row.personId ? taskPath({ person: row.personId, task: row.recordId }) : startPath({})
    case 'answer from outside':
      return row.personId ? outsidePath({ person: row.personId }) : startPath({})
    case 'crisis review':
      return row.personId ? crisisReviewPath({ person: row.personId }) : startPath({})
    case 'ring-back':
      return ringBackPath({ result: row.recordId })
    case 'post':
      return postPath({ post: row.recordId })
    case 'night':
      return contactPath({ contact: row.recordId })
    default:
      return handOverPath({ handOver: row.recordId })
  }
}

/** More than a name and an appointment is shown: one read for each person (safety.md, Who looked). */
export function readOnce(rows: WaitingRow[]): About[] {
  const lines = rows.map(row => ({
    ...{ person: row.personId, record: row.recordId },
    ...((row.safetyHold || row.kind === 'concern') && { visibility: 'quiet' as const }),
  }))
  return [...new Map(lines.map(line => [`${line.person ?? line.record} ${line.visibility ?? ''}`, line])).values()]
}
