import { recordInBrief, samePerson } from '#people'
import { type Place, page } from '#place'
import { timeOf } from '#platform/clock'
import { newId, type Reading, sendAlong } from '#platform/database'
import { findDraft, removeDraft, saveDraft } from '#platform/drafts'
import { type About, missing, nobody, redirectTo, refuse, type SignedIn, view } from '#platform/web'
import { concernRaisedFrom } from '../concern.queries.ts'
import { findContact } from '../contact.queries.ts'
import {
  aboutPersonPath,
  contactPath,
  conversationPath,
  newConversationPath,
  saveConversationPath,
  startPath,
} from '../paths.ts'
import { asTyped, blankConversation, type Conversation, conversationForm } from './conversation.form.ts'
import { finishConversation } from './finish.ts'
import {
  begunFrom,
  chosenNames,
  isHeldUnnamed,
  lookAround,
  lookForHubTimes,
  lookNear,
  sourceOf,
  whereIs,
} from './model.ts'
import { whatIsMissing } from './next-step.rules.ts'
import { nearData, nearTitle, pageData } from './show.ts'
import { afterButton } from './step.rules.ts'

/** A conversation is begun before anybody knows who is calling: an address of its own, and nothing written yet. */
export const beginConversation = page({
  path: newConversationPath,
  may: 'record a conversation',
  audit: nobody('nothing is written yet'),
  async get() {
    return redirectTo(conversationPath({ conversation: newId() }))
  },
})

/** Begun from somebody's record: what is known is there and is not asked again. */
export const beginAboutPerson = page({
  path: aboutPersonPath,
  may: 'record a conversation',
  audit: { opened: 'began a conversation', saved: 'began a conversation' },
  async post({ tx, params, who, place, now }) {
    if ((await samePerson(tx, place.id, params.person)).length === 0) return missing()
    const draftId = newId()
    const content = { ...blankConversation(), personId: params.person }
    await saveDraft(tx, place.id, {
      draftId,
      accountId: who.accountId,
      team: who.team,
      kind: 'conversation',
      content,
      personId: params.person,
      at: now,
    })
    return redirectTo(conversationPath({ conversation: draftId }), [{ person: params.person }])
  },
})

export const recordConversation = page({
  path: conversationPath,
  may: 'record a conversation',
  audit: { opened: 'looked at what is known, for a conversation', saved: 'recorded a first conversation' },
  recordingTime: 'first conversation',
  form: conversationForm,
  async get({ tx, params, query, who, place, today, now, errors, typed }) {
    const kept = await keptDraft(tx, place, params.conversation, who)
    if (kept === 'somebody else’s') return missing()
    if (!kept && (await findContact(tx, place.id, params.conversation)))
      return redirectTo(contactPath({ contact: params.conversation }), [])
    const shown = Object.keys(typed).length > 0 ? asTyped(typed) : undefined
    const c = shown ?? kept?.content ?? (await begunFrom(tx, place.id, params.conversation))
    const source = await sourceOf(tx, params.conversation, { who, place, today })
    const around = await lookAround(tx, place, c, today)
    const reach = query.near === 'wider' ? 'wider' : 'near'
    const [near, chosen, hubTimes] = await Promise.all([
      lookNear(tx, place, c, around.spot, { today, at: timeOf(now) }, reach),
      chosenNames(tx, place, c),
      lookForHubTimes(tx, place, around.spot, { today, now }),
    ])
    const data = pageData({
      id: params.conversation,
      c,
      around,
      near,
      chosen,
      place,
      today,
      now,
      errors,
      hubTimes,
      savedAt: kept?.saved_at,
    })
    return view('front-door/conversation/conversation.njk', { ...data, source }, [
      ...looked(around),
      ...(source?.about ?? []),
    ])
  },
  async post({ tx, params, form, who, place, today, now }) {
    const id = params.conversation
    const [kept, done] = await Promise.all([keptDraft(tx, place, id, who), findContact(tx, place.id, id)])
    if (kept === 'somebody else’s') return missing()
    if (done) return redirectTo(contactPath({ contact: id }), [])
    const c = afterButton(form)
    const keep = () =>
      saveDraft(tx, place.id, {
        draftId: id,
        accountId: who.accountId,
        team: who.team,
        kind: 'conversation',
        content: c,
        personId: c.personId ?? null,
        at: now,
      })
    if (form.do === 'draft') {
      await keep()
      return { ...redirectTo(startPath({}), aboutDraft(c)), unfinished: true }
    }
    if (form.do !== 'finish') {
      await keep()
      return {
        ...redirectTo(
          `${conversationPath({ conversation: id })}${form.do === 'wider' ? '?near=wider' : ''}${anchorFor(form.do)}`,
          aboutDraft(c),
        ),
        unfinished: true,
      }
    }
    const [concern, heldUnnamed, around, chosen] = await Promise.all([
      concernRaisedFrom(tx, place.id, id),
      isHeldUnnamed(tx, place.id, id),
      lookAround(tx, place, c, today),
      chosenNames(tx, place, c),
    ])
    if (concern) c.results = [...new Set([...c.results, 'safeguarding' as const])]
    const errors = whatIsMissing(c, place, today)
    if (around.likes.length > 0)
      errors.aboutName ??= 'Someone like this may be on record. Choose them, or say that this is somebody new'
    if (around.person?.diedOn)
      errors.aboutName = `${around.person.knownAs} has died. Talk to the family from the record, and do not arrange anything`
    if (Object.keys(errors).length > 0) return refuse(errors)
    const finished = await finishConversation(tx, {
      conversation: c,
      contactId: id,
      began: kept?.began_at ?? now,
      who,
      place,
      today,
      now,
      neighbourhood: around.spot.neighbourhood?.key ?? null,
      heldUnnamed,
      chosen,
    })
    if ('refused' in finished) return refuse(finished.refused)
    sendAlong(removeDraft(tx, place.id, id))
    return redirectTo(contactPath({ contact: id }), finished.about)
  },
})

/** Saves what is written so far, as it is written. Answers with the list of what is near, from the words as they now stand. */
export const saveAsWritten = page({
  path: saveConversationPath,
  may: 'record a conversation',
  audit: { saved: 'saved a half-written conversation' },
  form: conversationForm,
  async post({ tx, params, form, who, place, today, now }) {
    const id = params.conversation
    if ((await keptDraft(tx, place, id, who)) === 'somebody else’s' || (await findContact(tx, place.id, id)))
      return missing()
    await saveDraft(tx, place.id, {
      draftId: id,
      accountId: who.accountId,
      team: who.team,
      kind: 'conversation',
      content: form,
      personId: form.personId ?? null,
      at: now,
    })
    const person = form.personId ? await recordInBrief(tx, place.id, form.personId, today) : undefined
    const spot = await whereIs(tx, place, form, person)
    const near = await lookNear(tx, place, form, spot, { today, at: timeOf(now) }, 'near')
    return view('front-door/conversation/near.njk', { near: nearData(near, form, nearTitle(spot, place)) }, [])
  },
})

async function keptDraft(tx: Reading, place: Place, id: string, who: SignedIn) {
  const draft = await findDraft<Conversation>(tx, place.id, id)
  if (!draft) return undefined
  const theirManager = who.role === 'team manager' && draft.team === who.team
  return draft.account_id === who.accountId || theirManager ? draft : ('somebody else’s' as const)
}

/** Looking at a record through this page is a read of it; that a likely match exists was shown is a search. */
function looked(around: Awaited<ReturnType<typeof lookAround>>): About[] {
  if (around.person)
    return [{ person: around.person.personId, ...(around.person.safetyHold && { visibility: 'quiet' as const }) }]
  return around.likes.length > 0
    ? [{ act: 'was told that someone like this is on record', shown: around.likes.map(l => l.personId) }]
    : []
}

const aboutDraft = (c: Conversation): About[] =>
  c.personId ? [{ person: c.personId, act: 'saved a half-written conversation' }] : []

const anchorFor = (act: string) =>
  /^(introduce|signpost|drop|wider|without)/.test(act) ? '#near' : /^(choose|unlink|new|look)/.test(act) ? '#who' : ''
