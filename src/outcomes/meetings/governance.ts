import { mayDo, type Place } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { meetingPath, meetingsPath } from '../paths.ts'
import { unexplained } from './agenda.rules.ts'
import { listActions } from './agreed.queries.ts'
import { listChallenges } from './challenge.queries.ts'
import { listFrozen, listMeetings, listVariances } from './meeting.queries.ts'
import { titleOf } from './pack-shown.rules.ts'

/** Step 6 in words: the last meeting and what became of what it agreed, the last challenge and its answer, the next day. */
export async function governanceOf(tx: Reading, place: Place, seenBy: { role: string; today: DateString }) {
  const { role, today } = seenBy
  const mayRead = mayDo(role, 'read the meeting packs')
  const [last] = await listMeetings(tx, place.id)
  if (!last) return { all: mayRead ? meetingsPath({}) : '', last: null, challenge: null }
  const agreed = await listActions(tx, place.id)
  const figures = await listFrozen(tx, place.id, last.meetingId)
  const silent = unexplained(figures, await listVariances(tx, place.id, last.meetingId))
  const asked = (await listChallenges(tx, place.id)).at(-1)
  return {
    all: mayRead ? meetingsPath({}) : '',
    last: {
      title: titleOf(last, today),
      href: mayRead ? meetingPath({ meeting: last.meetingId }) : '',
      agreed: agreed.length,
      done: agreed.filter(a => a.ended === 'done').length,
      open: agreed.filter(a => a.ended === null).length,
      silent: silent.map(f => f.title),
      next: last.nextOn ? dayInWords(last.nextOn, today) : '',
    },
    challenge: asked ? { words: asked.words, by: asked.askedByName, answer: asked.answer ?? '' } : null,
  }
}
