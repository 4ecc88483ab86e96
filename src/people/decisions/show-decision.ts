import { mayDo, type Place, teamName } from '#place'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import type { SignedIn } from '#platform/web'
import type { BesideSource } from '../record/parts.ts'
import { type Decision, listDecisions, type OfTeam } from './decision.queries.ts'
import { type Answer, spendInWords } from './decision.rules.ts'
import { decisionPath, decisionsPath } from './decision-paths.ts'

const answerInWords: Record<Answer, string> = { yes: 'Yes', 'in part': 'In part', no: 'No' }
export const answerOptions = Object.entries(answerInWords).map(([value, text]) => ({ value, text }))

/** A note between a worker and their manager is read by those two, and by managers who may have to answer it. */
export const mayReadNote = (one: Decision, who: SignedIn): boolean =>
  one.madeBy === who.accountId || mayDo(who.role, 'answer where views differ')

export const shownDecision = (one: Decision, place: Place, today: DateString, who: SignedIn) => ({
  ...{ about: one.about, wish: one.wish, ownView: one.ownView, answer: answerInWords[one.decided] },
  wishBy: one.wishSaidBy ? `In the words of ${one.wishSaidBy}` : 'In their own words',
  ...{ decision: one.decision, by: one.decidedByName, madeBy: one.madeByName, team: teamName(place, one.team) },
  on: dayInWords(one.onDate, today),
  spend: spendInWords({ weekly: one.weekly ?? undefined, once: one.once ?? undefined }),
  ...{ overWhy: one.overWhy, differs: one.differs.join(' and from '), cameOf: one.cameOf },
  cameOfBy: one.cameOfOn ? `${one.cameOfByName}, ${dayInWords(one.cameOfOn, today)}` : '',
  note: mayReadNote(one, who)
    ? {
        ...{ dissent: one.dissent, resolution: one.resolution, learning: one.learning, by: one.answeredByName },
        on: one.answeredAt ? dayInWords(dayOf(one.answeredAt), today) : '',
      }
    : null,
  href: decisionPath({ person: one.personId, decision: one.decisionId }),
})

export const shownOfTeam = (one: OfTeam, place: Place, today: DateString, who: SignedIn) => ({
  ...shownDecision(one, place, today, who),
  name: one.knownAs,
})

/** Each person on a list of decisions, once; somebody's safety leaves no line on their own list. */
export const peopleOn = (all: OfTeam[]) =>
  [...new Map(all.map(one => [one.personId, one])).values()].map(one => ({
    person: one.personId,
    ...(one.safetyHold && { visibility: 'quiet' as const }),
  }))

/** Beside the record: what was decided lately, and by whom (P29). */
export const decisionsBeside: BesideSource = {
  of: ['people.local_decision'],
  async ask(tx, { personId, ids, place, who, today, holds }) {
    const lately = holds('people.local_decision') ? await listDecisions(tx, place.id, ids, 3) : []
    const mayDecide = mayDo(who.role, 'write down a decision')
    if (lately.length === 0 && !mayDecide) return undefined
    return {
      title: 'Decisions',
      lines: lately.map(
        one => `${one.about}: ${one.decided}. ${one.decidedByName} decided, ${dayInWords(one.onDate, today)}.`,
      ),
      links: mayDecide
        ? [
            {
              text: lately.length > 0 ? 'All that was decided' : 'Write down a decision',
              href: decisionsPath({ person: personId }),
            },
          ]
        : [],
    }
  },
}
