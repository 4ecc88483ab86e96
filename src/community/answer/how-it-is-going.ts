import { isStillAsked } from '../asking.ts'
import { findIntroduction, holdIntroduction } from '../introduction.queries.ts'
import type { Answer } from '../introduction.rules.ts'
import { recordEvent } from '../introduction.ts'
import { NOBODY_ASKED, type Question } from './question.ts'

const records: Record<string, Answer> = {
  yes: 'still going',
  no: 'not any more',
  talk: 'asked to talk',
}

/** The answer is an event of the introduction, as if somebody had rung and written it down. */
export const howItIsGoing: Question = {
  isStillAsked,
  hold: holdIntroduction,
  async keep(tx, place, { recordId }, { answer, words }, { today, now }) {
    const about = await findIntroduction(tx, place.id, recordId)
    if (!about) return false
    const by = { accountId: null, name: NOBODY_ASKED, team: about.team }
    const event = { introductionId: recordId, answer: records[answer]!, onDate: today, saidBy: null, words }
    const kept = await recordEvent(tx, place.id, { ...event, by, today, now }, place.followUp)
    return Boolean(kept) && !('refused' in kept!)
  },
}
