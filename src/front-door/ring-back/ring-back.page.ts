import { z } from 'zod'
import { personPath, recordInBrief } from '#people'
import { type Place, page } from '#place'
import { addDays, dayInWords, dayOf, fromToday, timeOf } from '#platform/clock'
import { newId, type Writing } from '#platform/database'
import { saveDraft } from '#platform/drafts'
import { maybeDay, maybeOneOf, missing, redirectTo, refuse, type SignedIn, view, words } from '#platform/web'
import { blankConversation } from '../conversation/conversation.form.ts'
import { contactPath, conversationPath, ringBackPath, startPath, waitingPath } from '../paths.ts'
import { findRingBack, listTries, type RingBackWhole, ringBackDone, ringBackTried } from './ring-back.queries.ts'
import { triesInWords } from './ring-back.rules.ts'

/** A call that was promised: whom to ring and when, what was tried, and what came of it. */
export const ringBack = page({
  path: ringBackPath,
  may: 'record a conversation',
  audit: { opened: 'looked at a call that was promised', saved: 'rang back' },
  form: z.object({
    do: maybeOneOf(['rung', 'answered', 'tried'], 'Press the button again'),
    words: words(300),
    againOn: maybeDay('Write the day to try again, like 3/3/2026'),
  }),
  async get({ tx, params, place, today, errors, typed }) {
    const found = await findRingBack(tx, place.id, params.result)
    if (!found) return missing()
    const person = found.person_id ? await recordInBrief(tx, place.id, found.person_id, today) : undefined
    const tries = await listTries(tx, place.id, params.result)
    const ways = person?.ways ?? []
    const data = {
      title: 'To ring back',
      name: found.known_as ?? 'Nobody was named',
      record: found.person_id ? personPath({ person: found.person_id }) : '',
      contact: found.safeguarding ? '' : contactPath({ contact: found.contact_id }),
      whom: found.whom,
      when: [fromToday(found.due_on, today), found.ring_when].filter(Boolean).join(', '),
      promised: `${found.taken_by_name}, ${dayInWords(found.on_date, today)}`,
      number: found.ring_number,
      safe: ways.filter(w => w.safe === 'safe').map(w => w.value),
      notKnown: ways.filter(w => w.safe === 'not known').map(w => w.value),
      notSafe: ways.filter(w => w.safe === 'not safe').map(w => w.value),
      notToTell: person?.notToTell.map(n => n.who) ?? [],
      held: person?.safetyHold ?? false,
      died: found.died_on ? dayInWords(found.died_on, today) : '',
      done: found.done_at ? `${dayInWords(dayOf(found.done_at), today)}, ${timeOf(found.done_at)}` : '',
      tried: triesInWords(tries.length),
      tries: tries.map(t => ({
        words: t.words,
        by: `${t.tried_by_name}, ${dayInWords(dayOf(t.tried_at), today)}, ${timeOf(t.tried_at)}`,
      })),
      here: ringBackPath({ result: params.result }),
      values: { words: '', againOn: addDays(today, 1), ...typed },
      errors,
    }
    const quiet = (person?.safetyHold || found.safeguarding) && { visibility: 'quiet' as const }
    return view('front-door/ring-back/ring-back.njk', data, [
      { person: found.person_id, record: found.contact_id, ...quiet },
    ])
  },
  async post({ tx, params, place, who, form, today, now }) {
    const found = await findRingBack(tx, place.id, params.result)
    if (!found) return missing()
    const quiet = found.safeguarding && { visibility: 'quiet' as const }
    const about = { person: found.person_id, record: found.contact_id, ...quiet }
    if (form.do === 'tried') {
      const againOn = form.againOn ?? addDays(today, 1)
      if (againOn < today || againOn > addDays(today, 31))
        return refuse({ againOn: 'Try again within a month, today or later' })
      const tried = { words: form.words, by: who.accountId, byName: who.name, at: now, againOn }
      if (!(await ringBackTried(tx, place.id, params.result, tried))) return refuse({ form: alreadyRung })
      return redirectTo(waitingPath({}), [{ ...about, act: 'rang back, and nobody answered', content: tried }])
    }
    if (!(await ringBackDone(tx, place.id, params.result, now)))
      return form.do === undefined ? missing() : refuse({ form: alreadyRung })
    if (form.do !== 'answered') return redirectTo(startPath({}), [about])
    return redirectTo(conversationPath({ conversation: await begin(tx, place, who, found, now) }), [about])
  },
})

const alreadyRung = 'Somebody has rung them meanwhile'

/** The same matter, on the phone, and who it is about is known. */
async function begin(tx: Writing, place: Place, who: SignedIn, { person_id }: RingBackWhole, now: Date) {
  const draftId = newId()
  const known = person_id && { personId: person_id }
  await saveDraft(tx, place.id, {
    ...{ draftId, accountId: who.accountId, team: who.team, kind: 'conversation', personId: person_id, at: now },
    content: { ...blankConversation(), channel: 'phone', about: 'same matter', ...known },
  })
  return draftId
}
