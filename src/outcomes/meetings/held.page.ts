import { z } from 'zod'
import { page } from '#place'
import { missing, nobody, redirectTo, refuse, view } from '#platform/web'
import { heldPath, meetingPath } from '../paths.ts'
import { heldFields } from './held.form.ts'
import { listMeetings, putMeetingRight } from './meeting.queries.ts'
import { problemIn } from './meeting.rules.ts'
import { titleOf } from './pack-shown.rules.ts'

const form = z.object(heldFields)

/** Who was there and when the next is, put right after the meeting. The figures stay as they are. */
export const heldPage = page({
  path: heldPath,
  may: 'hold a performance meeting',
  audit: nobody('it says who met on the figures, and is about nobody’s record'),
  form,
  async get({ tx, place, params, today, typed, errors }) {
    const meeting = (await listMeetings(tx, place.id)).find(m => m.meetingId === params.meeting)
    if (!meeting) return missing()
    const { onDate, chair, present, nextOn } = meeting
    return view('outcomes/meetings/held.njk', {
      title: 'Who was there',
      ...{ meeting: titleOf(meeting, today), errors, here: heldPath(params), back: meetingPath(params) },
      written: { onDate, chair, present, nextOn: nextOn ?? '', ...typed },
    })
  },
  async post({ tx, place, params, form: typed, today }) {
    const meeting = (await listMeetings(tx, place.id)).find(m => m.meetingId === params.meeting)
    if (!meeting) return missing()
    const wrong = typed.onDate === meeting.onDate ? {} : problemIn(typed, today)
    if (typed.nextOn && typed.nextOn <= typed.onDate) wrong.nextOn = 'The next one comes after this one'
    if (Object.keys(wrong).length > 0) return refuse(wrong)
    await putMeetingRight(tx, place.id, { ...typed, meetingId: params.meeting, nextOn: typed.nextOn ?? null })
    return redirectTo(meetingPath(params))
  },
})
