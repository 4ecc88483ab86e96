import { todayOf } from '#platform/clock'
import { sendAlong, type Writing } from '#platform/database'
import type { House } from './house.ts'
import type { Page } from './page.ts'
import { saveRecordingTime } from './recording-time.queries.ts'

/** Ten hours is the most that a page can have been in somebody's hands. */
const LONGEST = 36_000

export function keepTime(house: House, page: Page, tx: Writing, team: string, typed: Record<string, unknown>): void {
  const seconds = Math.round(Number(typed.recordingSeconds))
  if (!page.recordingTime || !(seconds > 0)) return
  const onDate = todayOf(house.clock)
  const time = { team, pageKind: page.recordingTime, onDate, seconds: Math.min(seconds, LONGEST) }
  sendAlong(saveRecordingTime(tx, house.place.id, time))
}
