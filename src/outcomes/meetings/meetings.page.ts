import { periodInWords } from '#measures'
import { mayDo, page } from '#place'
import { dayInWords } from '#platform/clock'
import { nobody, view } from '#platform/web'
import { listLetOut } from '../let-out/let-out.queries.ts'
import { asLetOut, isOutside, mayReadPack } from '../let-out/words-of-pack.ts'
import { meetingPath, meetingsPath, newMeetingPath } from '../paths.ts'
import { actionsOn, challengesOn } from './agenda.rules.ts'
import { listActions } from './agreed.queries.ts'
import { listChallenges } from './challenge.queries.ts'
import { listMeetings, type Meeting } from './meeting.queries.ts'
import { titleOf } from './pack-shown.rules.ts'

/** Every meeting on the figures, the newest first. */
export const meetingsPage = page({
  path: meetingsPath,
  may: 'read the meeting packs',
  audit: nobody('it shows meetings and what was agreed, and nobody behind a figure'),
  async get({ tx, place, who, today }) {
    const meetings = await listMeetings(tx, place.id)
    const out = await listLetOut(tx, place.id)
    const told = (m: Meeting) =>
      isOutside(who.role) ? asLetOut({ meeting: m, variances: [], actions: [], challenges: [] }, out).meeting : m
    const actions = await listActions(tx, place.id)
    const challenges = await listChallenges(tx, place.id)
    return view('outcomes/meetings/meetings.njk', {
      title: 'Meetings',
      make: mayDo(who.role, 'hold a performance meeting') ? newMeetingPath({}) : '',
      meetings: meetings
        .filter(m => mayReadPack(who.role, m))
        .map(m => {
          const { carried, agreed } = actionsOn(m, meetings, actions)
          const asked = challengesOn(m, meetings, challenges).here
          return {
            ...{ title: titleOf(m, today), href: meetingPath({ meeting: m.meetingId }), chair: told(m).chair },
            period: periodInWords(m),
            opened: carried.length,
            agreed: agreed.length,
            open: agreed.filter(a => a.ended === null).length,
            asked: asked.length,
            answered: asked.filter(c => c.answer !== null).length,
          }
        }),
      next: meetings[0]?.nextOn ? dayInWords(meetings[0].nextOn, today) : '',
    })
  },
})
