import { knownWorkerPath, listLeftWithNobody } from '#people'
import { page, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { view } from '#platform/web'
import { allocatePath, leftBehindPath, waitingPath } from '../paths.ts'
import { askedBy, onePage, readOnce, shownLine } from './waiting.page.ts'
import { listLeftWaiting, listWaiting } from './waiting.queries.ts'

/** What those who left still hold, for their manager: nothing of it goes with an account, and none of it is moved unasked. */
export const leftBehind = page({
  path: leftBehindPath,
  may: 'allocate what waits',
  audit: { opened: 'saw them in the list of what waits' },
  async get({ tx, place, who, today, now }) {
    const only = await listLeftWaiting(tx, place.id, who.team)
    const asked = { ...askedBy(who, { whose: 'team', today, now }), only, skip: 0, take: onePage }
    const rows = only.length > 0 ? await listWaiting(tx, place.id, asked) : []
    const people = await listLeftWithNobody(tx, place.id, who.team)
    const data = {
      title: 'Left behind',
      team: teamName(place, who.team),
      lines: rows.map(row => shownLine(row, place, today)),
      more: rows.length === onePage,
      people: people.map(one => ({
        ...{ name: one.knownAs, worker: one.workerName, leftOn: dayInWords(one.leftOn, today) },
        href: knownWorkerPath({ person: one.personId }),
      })),
      paths: { here: leftBehindPath({}), allocate: allocatePath({}), list: waitingPath({}) },
    }
    const lines = people.map(one => ({
      ...{ person: one.personId, ...(one.hidden && { visibility: 'quiet' as const }) },
    }))
    const read = readOnce(rows)
    const others = lines.filter(line => !read.some(one => one.person === line.person))
    return view('front-door/waiting/left-behind.njk', data, [...read, ...others])
  },
})
