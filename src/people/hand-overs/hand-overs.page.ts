import { neighbourhoodName, type Place, page, teamName } from '#place'
import { addDays, type DateString, dayOf } from '#platform/clock'
import { type About, missing, type Page, redirectTo, view } from '#platform/web'
import { personPath } from '../paths.ts'
import { assessmentEnd } from './assessment-end.page.ts'
import { handOver } from './hand-over.page.ts'
import {
  acknowledgeHandOver,
  findHandOver,
  type HandOver,
  listHandOversSent,
  listHandOversTaken,
  listHandOversWaiting,
} from './hand-over.queries.ts'
import { isWaitingLong, waitingInWords } from './hand-over.rules.ts'
import { acknowledgeHandOverPath, handOverPath, handOversPath, verdictsPath } from './hand-over-paths.ts'
import { answerRead, handOverOutside } from './outside.page.ts'
import { verdict } from './verdict.page.ts'
import { verdicts } from './verdicts.page.ts'

const takenDays = 14

/** Who was handed over to my team, and who of ours still waits for another. */
export const handOvers = page({
  path: handOversPath,
  may: 'open a record',
  audit: { opened: 'read why they were handed over' },
  async get({ tx, place, who, today }) {
    const waiting = await listHandOversWaiting(tx, place.id, who.team)
    const sent = await listHandOversSent(tx, place.id, who.team)
    const taken = await listHandOversTaken(tx, place.id, who.team, addDays(today, -takenDays))
    return view(
      'people/hand-overs/hand-overs.njk',
      {
        title: 'Handed over to us',
        team: teamName(place, who.team),
        takesHandOvers: place.teams.some(team => team.key === who.team && team.takesHandOvers),
        waiting: waiting.map(h => ({ ...shown(h, place, today), reason: h.reason, take: takePath(h) })),
        sent: sent.map(h => shown(h, place, today)),
        unanswered: taken.filter(h => !h.answered_at).map(h => shownTaken(h, place, today)),
        taken: taken.filter(h => h.answered_at).map(h => shownTaken(h, place, today)),
        verdicts: verdictsPath({}),
      },
      waiting.map(read),
    )
  },
})

/** What stands under a name and says why counts as reading the record (safety.md, Who looked). */
const read = (h: HandOver): About => ({
  person: h.person_id,
  record: h.hand_over_id,
  ...(h.safety_hold && { visibility: 'quiet' as const }),
})

const takePath = (h: HandOver) => acknowledgeHandOverPath({ handOver: h.hand_over_id })

const shown = (h: HandOver, place: Place, today: DateString) => ({
  name: h.known_as ?? 'Nobody was named',
  href: handOverPath({ handOver: h.hand_over_id }),
  record: h.person_id ? personPath({ person: h.person_id }) : '',
  died: h.died_on ?? '',
  where: h.neighbourhood ? neighbourhoodName(place, h.neighbourhood) : '',
  from: teamName(place, h.from_team),
  to: teamName(place, h.to_team),
  madeBy: h.made_by_name,
  madeOn: dayOf(h.made_at),
  age: waitingInWords(h.made_at, today),
  long: isWaitingLong(h.made_at, today),
})

const shownTaken = (h: HandOver, place: Place, today: DateString) => ({
  ...shown(h, place, today),
  by: h.acknowledged_by_name,
  on: dayOf(h.acknowledged_at!),
})

/** Taken: the team that was asked knows, and whoever asked can see that it does. */
export const acknowledge = page({
  path: acknowledgeHandOverPath,
  may: 'acknowledge a hand-over',
  audit: { saved: 'acknowledged the hand-over' },
  async post({ tx, place, who, params, now }) {
    const handOver = await findHandOver(tx, place.id, params.handOver, who.team)
    if (!handOver) return missing()
    const by = { accountId: who.accountId, name: who.name }
    const first = await acknowledgeHandOver(tx, place.id, { handOverId: params.handOver, team: who.team, by, now })
    return redirectTo(handOversPath({}), first ? [{ ...read(handOver), content: { acknowledged: now } }] : [])
  },
})

export const handOverPages: Page[] = [
  handOvers,
  acknowledge,
  verdicts,
  handOver,
  assessmentEnd,
  verdict,
  handOverOutside,
  answerRead,
]
