import { neighbourhoodName, type Place, teamName } from '#place'
import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import type { About } from '#platform/web'
import { personPath } from '../paths.ts'
import type { Ended } from './assessment-end.queries.ts'
import { endInWords } from './assessment-end.rules.ts'
import { isWaitingLong, waitingInWords } from './hand-over.rules.ts'
import { handOverPath } from './hand-over-paths.ts'
import type { Pass, Tried } from './passed.queries.ts'
import { answerInWords, stateInWords, stateOf, verdictInWords } from './passed.rules.ts'

/** What stands under a name and says why counts as reading the record (safety.md, Who looked). */
export const aboutPass = (p: Pick<Pass, 'id' | 'personId' | 'safetyHold'>): About => ({
  person: p.personId,
  record: p.id,
  ...(p.safetyHold && { visibility: 'quiet' as const }),
})

const at = (moment: Date, today: DateString) => `${dayInWords(dayOf(moment), today)}, ${timeOf(moment)}`

/** A hand-over as it stands on a page, without saying who made it: what is learned is the team's, never a worker's. */
export const shownPass = (p: Pass, place: Place, today: DateString) => ({
  name: p.knownAs ?? 'Nobody was named',
  href: handOverPath({ handOver: p.id }),
  record: p.personId ? personPath({ person: p.personId }) : '',
  died: p.diedOn ? dayInWords(p.diedOn, today) : '',
  where: p.neighbourhood ? neighbourhoodName(place, p.neighbourhood) : '',
  from: teamName(place, p.fromTeam),
  to: teamName(place, p.toTeam),
  reason: p.reason,
  on: dayInWords(dayOf(p.madeAt), today),
  state: stateInWords[stateOf(p)],
  open: p.answer === null,
  age: waitingInWords(p.madeAt, today),
  long: isWaitingLong(p.madeAt, today),
  verdict: p.verdict ? verdictInWords[p.verdict] : '',
  verdictWords: p.verdictWords,
  answer: p.answer ? answerInWords[p.answer] : '',
  answerWords: p.answerWords,
})

type Line = { when: string; who: string; what: string; words: string }

/** Everything that happened to it, in order. */
export function happened(
  { pass: p, tries, ended }: { pass: Pass; tries: Tried[]; ended?: Ended | undefined },
  place: Place,
  today: DateString,
): Line[] {
  const to = teamName(place, p.toTeam)
  const line = (moment: Date | null, who: string | null, what: string, words = ''): (Line & { at: Date })[] =>
    moment ? [{ at: moment, when: at(moment, today), who: who ?? '', what, words }] : []
  return [
    ...line(p.madeAt, p.madeByName, `Handed over to ${to}`, p.reason),
    ...line(p.takenAt, p.takenByName, p.outside ? `${to} has it` : 'Taken on', p.saidBy && `Said by ${p.saidBy}`),
    ...tries.flatMap(one => line(one.at, one.byName, 'Could not reach them', one.words)),
    ...line(p.answeredAt, p.answeredByName, p.answer ? answerInWords[p.answer] : '', p.answerWords),
    ...(ended ? line(ended.at, ended.byName, `The assessment ended. ${endInWords(ended)}`, ended.reason) : []),
    ...line(p.verdictAt, to, p.verdict ? `Was it the right pass? ${verdictInWords[p.verdict]}` : '', p.verdictWords),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
}
