import { z } from 'zod'
import { recordInBrief } from '#people'
import { mayDo, page } from '#place'
import { fullDayInWords, timeOf } from '#platform/clock'
import { isId, newId } from '#platform/database'
import { findDraft } from '#platform/drafts'
import { maybeId, oneOf, redirectTo, requiredWords, view, words } from '#platform/web'
import { saveConcern } from '../concern.queries.ts'
import type { Conversation } from '../conversation/conversation.form.ts'
import { conversationPath, raiseConcernPath, receiptPath } from '../paths.ts'
import { findPost } from '../post/post.queries.ts'
import { begunFrom, linkSource, sourceOf } from '../post/post.ts'
import { decideBy } from './safeguarding.rules.ts'

const yesNo = ['yes', 'no', 'not known'] as const
const form = z.object({
  dangerNow: oneOf(yesNo, 'Say whether anyone is in danger now'),
  adultOrChild: oneOf(['adult', 'child', 'not known'], 'Say whether it is about an adult or a child'),
  aboutName: words(120),
  whatHappened: requiredWords(8_000, 'Write what happened, or what you are worried about'),
  reachSafely: words(500),
  wants: words(2_000),
  knows: oneOf(yesNo, 'Say whether they know that you are raising this'),
  personId: maybeId(),
  from: maybeId(),
})

/**
 * Opens at once from every signed-in page, also with nobody identified, and nothing blocks it. What is raised here is
 * restricted: it is on nobody's ordinary timeline and on no list of who looked.
 */
export const raiseConcern = page({
  path: raiseConcernPath,
  may: 'raise a safeguarding concern',
  audit: { opened: 'began a safeguarding concern', saved: 'raised a safeguarding concern' },
  form,
  async get({ tx, query, typed, errors, place, today, who }) {
    // Whoever opens no records is shown no name, whatever the address says.
    const opens = mayDo(who.role, 'open a record')
    const from = opens && query.from && isId(query.from) ? query.from : ''
    const draft = from ? await findDraft<Conversation>(tx, place.id, from) : undefined
    const own = draft?.account_id === who.accountId ? draft.content : undefined
    const given = opens && query.person && isId(query.person) ? query.person : ''
    const personId = own?.personId ?? given
    const person = personId ? await recordInBrief(tx, place.id, personId, today) : undefined
    const source = from ? await sourceOf(tx, from, { who, place, today }) : undefined
    const begun = source && (await begunFrom(tx, place.id, from))
    const value = {
      aboutName: person?.knownAs ?? own?.aboutName ?? begun?.aboutName ?? '',
      whatHappened: '',
      reachSafely: '',
      wants: '',
      dangerNow: '',
      adultOrChild: '',
      knows: '',
      personId,
      from,
      ...typed,
    }
    const about = person ? [{ person: person.personId, visibility: 'quiet' as const }] : []
    const read = (source?.about ?? []).map(line => ({ ...line, visibility: 'quiet' as const }))
    const data = { title: 'Safeguarding', value, errors, source: source && { ...source, straight: '', putAside: '' } }
    return view('front-door/safeguarding/raise-concern.njk', data, [...about, ...read])
  },
  async post({ tx, form, who, place, now }) {
    const post = form.from && mayDo(who.role, 'open a record') ? await findPost(tx, place.id, form.from) : undefined
    const concern = {
      concern_id: newId(),
      person_id: form.personId ?? null,
      contact_id: form.from ?? null,
      document_id: post?.documentId ?? null,
      about_name: form.aboutName,
      adult_or_child: form.adultOrChild,
      danger_now: form.dangerNow,
      what_happened: form.whatHappened,
      reach_safely: form.reachSafely,
      wants: form.wants,
      knows: form.knows,
      raised_by: who.accountId,
      raised_by_name: who.name,
      team: who.team,
      raised_at: now,
      decide_by: decideBy(now, place.safeguarding.decideWithinHours, form.dangerNow),
    }
    await saveConcern(tx, place.id, concern)
    // Straight from what came in: dealt with, unless a conversation is being written from it.
    const straight = post !== undefined && !(await findDraft(tx, place.id, post.postId))
    if (straight)
      await linkSource(tx, place.id, {
        ...{ postId: post.postId, personId: concern.person_id, concernId: concern.concern_id, restricted: true },
        ...{ byName: who.name, at: now },
      })
    const next = form.from && !straight ? `&back=${form.from}` : ''
    return redirectTo(`${receiptPath({})}?concern=${concern.concern_id}${next}`, [
      { person: form.personId ?? null, record: concern.concern_id, content: concern, visibility: 'quiet' },
    ])
  },
})

/** A receipt and nothing more: whoever raises a concern need not be one who may read it. */
export const concernReceived = page({
  path: receiptPath,
  may: 'raise a safeguarding concern',
  audit: { opened: 'had a safeguarding receipt' },
  async get({ query, place, now, today }) {
    const reference = query.concern && isId(query.concern) ? query.concern.slice(-6).toUpperCase() : ''
    const back = query.back && isId(query.back) ? conversationPath({ conversation: query.back }) : ''
    return view(
      'front-door/safeguarding/receipt.njk',
      {
        title: 'Safeguarding concern received',
        reference,
        back,
        hours: place.safeguarding.decideWithinHours,
        team: place.teams.find(t => t.key === place.safeguarding.team)?.name ?? 'the safeguarding team',
        at: `${fullDayInWords(today, today)}, ${timeOf(now)}`,
      },
      [],
    )
  },
})
