import { faultInAgreement } from '#community'
import { addDays, type DateString, readDay } from '#platform/clock'
import type { FieldErrors } from '#platform/web'
import type { Conversation } from './conversation.form.ts'

export type WhatThePlaceDoes = { teams: { key: string; takesHandOvers: boolean }[]; outsideTeams: { key: string }[] }

/**
 * What a finished conversation still needs. One answer is required by law (Care Act 2014 s.9(1), s.10(1): whether it
 * appears that somebody may have needs); one by sense (where it led); the rest only where an answer asks for it.
 */
export function whatIsMissing(c: Conversation, place: WhatThePlaceDoes, today: DateString): FieldErrors {
  const errors: FieldErrors = {}
  if (!c.mightNeed) errors.mightNeed = 'Say whether they might need care and support, or a carer might need support'
  if (c.results.length === 0 && c.assessment === 'not offered' && c.carersConversation === 'not offered')
    errors.results = 'Say where this led: choose at least one'
  const has = (kind: Conversation['results'][number]) => c.results.includes(kind)
  if (has('introduced')) Object.assign(errors, introducing(c, today))
  if (has('ring back') && !onOrAfter(c.ringBackOn, today))
    errors.ringBackOn = 'Write the day to ring back, today or later'
  if (has('handed over')) Object.assign(errors, passingOn(c, place))
  if (has('nothing fits') && !c.gap) errors.gap = 'Say what was wanted and could not be found'
  if (has('hub') && !c.hubSlot) errors.hubSlot = 'Choose a time that suits, or offer to ring back instead'
  const named = c.personId !== undefined || c.aboutName !== ''
  if (!named && (has('introduced') || has('hub') || has('handed over') || has('ring back')))
    errors.aboutName = 'Say who it is about: somebody has to be met, rung or visited'
  return errors
}

function passingOn(c: Conversation, place: WhatThePlaceDoes): FieldErrors {
  const errors: FieldErrors = {}
  const outside = place.outsideTeams.some(t => t.key === c.toTeam)
  if (!outside && !place.teams.some(t => t.key === c.toTeam && t.takesHandOvers))
    errors.toTeam = 'Choose the team that takes this on'
  if (!c.handOverReason) errors.handOverReason = 'Tell the team why, in a few words'
  if (!outside) return errors
  // Nothing goes to another organisation before the person agreed, or an authority or decision stands in (safety.md).
  if (!c.outsideAgreed) errors.outsideAgreed = 'Nothing is passed on outside until they agreed'
  if (c.outsideAgreed === 'said yes themselves' && nobodyHeardThem(c))
    errors.outsideAgreed =
      'Nobody has heard them yet: a caller cannot say yes for them. Mark which words are their own, or ring back first'
  if (c.outsideAgreed && c.outsideAgreed !== 'said yes themselves' && !c.outsideNote)
    errors.outsideNote = 'Say who decided, and how'
  return errors
}

/** Everything that is written is in a caller's words. */
const nobodyHeardThem = (c: Conversation): boolean =>
  c.caller !== 'the person' && c.wantsWhose === 'caller' && c.lifeWhose === 'caller' && c.helpsWhose === 'caller'

function introducing(c: Conversation, today: DateString): FieldErrors {
  const errors: FieldErrors = {}
  if (c.introduceTo.length === 0)
    errors.introduceTo = 'Choose who to introduce them to, from what is near: press Introduce beside it'
  if (!c.agreed) errors.agreed = 'Say whether they said yes themselves'
  // A relative cannot agree for an adult; an authority can, and is named (Mental Capacity Act 2005 s.4, s.9, s.16).
  if (c.agreed === 'said yes themselves' && nobodyHeardThem(c))
    errors.agreed =
      'Nobody has heard them yet: a caller cannot say yes for them. Choose “not asked yet”, or mark which words are their own'
  if (c.agreed) Object.assign(errors, faultInAgreement(c.agreed, c.agreedNote, c.aboutName || 'the person'))
  if (c.followUpOn && !onOrAfter(c.followUpOn, today))
    errors.followUpOn = 'Write the day to ask how it went, today or later'
  return errors
}

function onOrAfter(text: string, today: DateString): boolean {
  const day = readDay(text)
  return day !== undefined && day >= today && day <= addDays(today, 366)
}

/** The results as they are kept: what was ticked, and the assessment or carer’s conversation that was wanted. */
export function resultsOf(c: Conversation): string[] {
  const asked = (answer: Conversation['assessment']) => answer === 'wanted' || answer === 'booked'
  return [
    ...c.results,
    ...(asked(c.assessment) ? ['assessment'] : []),
    ...(asked(c.carersConversation) ? ['carers conversation'] : []),
  ]
}
