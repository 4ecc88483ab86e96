import { type Place, teamName } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { handOverPath, outsidePath } from './hand-over-paths.ts'
import { answerInWords, stateInWords, stateOf } from './passed.rules.ts'
import type { Referred } from './referred.queries.ts'

/** A referral outside as it stands on a page; whoever is of the team that made it may write down what it hears. */
export const shownReferred = (one: Referred, place: Place, today: DateString, team: string) => ({
  id: one.handOverId,
  forWhom: one.knownAs,
  to: teamName(place, one.toTeam),
  reason: one.reason,
  sent: dayInWords(dayOf(one.madeAt), today),
  state: stateInWords[stateOf(one)],
  acknowledged: one.takenAt
    ? `${one.saidBy || teamName(place, one.toTeam)} has it, ${dayInWords(dayOf(one.takenAt), today)}`
    : '',
  answer:
    one.answer && one.answeredAt
      ? `${theirWords(answerInWords[one.answer])}, ${dayInWords(dayOf(one.answeredAt), today)}${one.answerWords ? `: ${one.answerWords}` : ''}`
      : '',
  readBy: one.readByName ?? '',
  href: one.fromTeam === team ? handOverPath({ handOver: one.handOverId }) : '',
  outside: outsidePath({ person: one.personId }),
})

/** 'We visited' was said by them. */
const theirWords = (words: string) => words.replace(/^We /, 'They ')
