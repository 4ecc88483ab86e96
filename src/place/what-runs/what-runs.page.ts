import { type ChoreShown, listChores } from '#platform/chores'
import { type DateString, dayInWords, dayOf, realClock, timeOf } from '#platform/clock'
import { nobody, path, view } from '#platform/web'
import { page } from '../page.ts'

export const whatRunsPath = path('/what-runs')

/** What happens by itself, when it last did, what came of it, and when it is next. */
export const whatRuns = page({
  path: whatRunsPath,
  may: 'see what runs by itself',
  audit: nobody('It shows what the house does by itself and how many, and no person.'),
  async get({ tx, place, today }) {
    const chores = await listChores(tx, place.id)
    // Chores come round by the clock on the wall, also in a demo whose own clock stands still.
    const now = realClock.now()
    const shown = chores.map(chore => shownChore(chore, now, today))
    const late = shown.filter(chore => chore.badly || chore.late).length
    return view('place/what-runs/what-runs.njk', { title: 'What runs by itself', chores: shown, late })
  },
})

/** A chore that is this much past its time is waiting for a process that is not there. */
const LATE_MS = 15 * 60_000

export function shownChore(c: ChoreShown, now: Date, today: DateString) {
  const when = (moment: Date) => `${dayInWords(dayOf(moment), today)}, ${timeOf(moment)}`
  const running = c.heldUntil !== null && c.heldUntil > now
  const late = !running && now.getTime() - c.nextAt.getTime() > LATE_MS
  const badly = c.went === 'badly'
  return {
    does: c.does,
    every: everyInWords(c.everyMinutes),
    last: c.endedAt ? when(c.endedAt) : 'not yet',
    result: badly ? `It failed: ${c.said}. Tried again at the next time` : c.said || (c.endedAt ? 'nothing to do' : ''),
    next: running
      ? 'running now'
      : late
        ? `was due ${when(c.nextAt)}: is a process serving this place?`
        : when(c.nextAt),
    ...{ badly, late },
  }
}

function everyInWords(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? 'each day' : `every ${minutes / 1440} days`
  if (minutes % 60 === 0) return minutes === 60 ? 'each hour' : `every ${minutes / 60} hours`
  return minutes === 1 ? 'each minute' : `every ${minutes} minutes`
}
