import type { DateString } from '#platform/clock'
import type { Pass } from './passed.queries.ts'

/**
 * How an assessment can end. Only the first two decide about eligible needs (Care Act 2014, s.13(1)): of the person, or of
 * a carer.
 */
export const endings = ['long term', 'carer', 'short term', 'not finished'] as const
export type Ending = (typeof endings)[number]

export const endingInWords: Record<Ending, string> = {
  'long term': 'With a decision about the person’s eligible needs',
  carer: 'With a decision about a carer’s eligible needs',
  'short term': 'It was about help for a short time; nothing was decided about eligible needs',
  'not finished': 'It was not finished',
}

export const comesNext = ['support plan', 'short-term help', 'something near them', 'advice', 'nothing more'] as const
export type ComesNext = (typeof comesNext)[number]

export const nextInWords: Record<ComesNext, string> = {
  'support plan': 'A support plan',
  'short-term help': 'Short-term help',
  'something near them': 'Something near them, or their own people',
  advice: 'Written advice on what can still help',
  'nothing more': 'Nothing more for now',
}

export type End = {
  how: Ending
  eligible?: 'yes' | 'no' | undefined
  reason: string
  ledTo?: ComesNext | undefined
  on: DateString
}

export const decides = (how: Ending): boolean => how === 'long term' || how === 'carer'

/** Why this cannot be kept; undefined when it can. The person has the reasons in writing: s.13(2). */
export function endProblem(
  end: End,
  { began, today }: { began: DateString; today: DateString },
): Record<string, string> | undefined {
  if (end.on > today) return { on: 'That day has not come yet' }
  if (end.on < began) return { on: 'That is before it began' }
  if (decides(end.how) && !end.eligible) return { eligible: 'Say whether any needs are eligible' }
  if (decides(end.how) && !end.reason) return { reason: 'Say why: the person has the reasons in writing' }
  return undefined
}

/** Only the team that began it says how it ended, once; another organisation’s is not ours to end. */
export const mayEnd = (team: string, pass: Pick<Pass, 'answer' | 'toTeam' | 'outside'>): boolean =>
  pass.answer === 'assessment began' && pass.toTeam === team && !pass.outside

/** What is shown of an end: 'With a decision …: no eligible needs. Next: …' */
export function endInWords(end: { how: Ending; eligible: string; ledTo: ComesNext | null }): string {
  const decision =
    end.eligible === 'yes' ? 'Some needs are eligible' : end.eligible === 'no' ? 'No needs are eligible' : ''
  const ended = end.how === 'carer' ? `${decision}, a carer’s` : decision || endingInWords[end.how]
  return end.ledTo ? `${ended}. Next: ${nextInWords[end.ledTo].toLowerCase()}` : ended
}
