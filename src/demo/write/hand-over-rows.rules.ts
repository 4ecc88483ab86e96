import type { Answered, Verdict } from '#people'
import type { PlaceProfile } from '#place'
import { type DateString, dayOf } from '#platform/clock'
import { callTime, momentOf, workingDaysAfter } from '../calendar.rules.ts'
import type { Chance } from '../chance.rules.ts'
import { lastMoment } from '../introduced.rules.ts'
import type { HandOver } from '../records.ts'
import { assessmentRows } from './assessment-rows.rules.ts'
import { moment, type Row } from './row.ts'

type Taken = NonNullable<HandOver['taken']>
type Became = { at: number; answer: Answered; words: string }
export type Around = { profile: PlaceProfile; asAt: DateString; diedOn: DateString | null }

const HOUR = 3_600_000

/** What came of it, and what whoever handed over reads. */
const came: readonly (readonly [readonly [Answered, string], number])[] = [
  [['visited', 'Sat down together at home and went through what would help.'], 40],
  [['advised', 'Spoke by phone; they know what to do and whom to ring.'], 22],
  [['assessment began', 'An assessment has begun, at their own pace.'], 26],
  [['short-term help began', 'Help for a few weeks, to get back to how it was.'], 12],
]

const said: readonly (readonly [readonly [Verdict, string], number])[] = [
  [['right team', ''], 74],
  [['the front door could have done it', 'All it needed was the number of the repair line.'], 13],
  [['another team', 'It was about the bath: occupational therapy would have been quicker.'], 8],
  [['needed sooner', 'They had been without heating for three days.'], 5],
]

const visits = [
  'Found them up, cold, and glad somebody came.',
  'Sat and had tea. The step is the trouble.',
  'Went with the neighbour, who has the key.',
]
const safe = ['Heating on, food in, a lamp by the bed.', 'Rug taken up, key safe on, the neighbour knows.']

/** A hand-over, what became of it, and what rapid response did. Drawn from its own stream: nothing else moves. */
export function handOverRows(h: HandOver, around: Around, chance: Chance): Row[] {
  const became = h.taken && !h.outside ? becameOf(h, h.taken, around, chance) : null
  return [
    handOverRow(h, became, around, chance),
    ...(h.taken && became ? rapidRows(h, h.taken, became, around, chance) : []),
    ...(became?.answer === 'assessment began' ? assessed(h, became, around, chance.stream('assessment')) : []),
  ]
}

const assessed = (h: HandOver, became: Became, { asAt, diedOn }: Around, chance: Chance) =>
  assessmentRows(h, { began: dayOf(new Date(became.at)), last: lastMoment(asAt), diedOn }, chance)

const isRapid = (h: HandOver, { profile }: Around) =>
  profile.teams.some(team => team.key === h.toTeam && team.kind === 'rapid response')

function becameOf(h: HandOver, taken: Taken, around: Around, chance: Chance): Became | null {
  const days = isRapid(h, around) ? chance.between(1, 2) : chance.between(0, 5)
  const on = workingDaysAfter(dayOf(new Date(taken.at)), days)
  const at = days === 0 ? taken.at + HOUR / 2 : momentOf(on, callTime(chance, 'any day'))
  if (at > lastMoment(around.asAt) || (around.diedOn && dayOf(new Date(at)) >= around.diedOn)) return null
  const [answer, words] = isRapid(h, around) ? came[0]![0] : chance.weighted(came)
  return { at, answer, words }
}

function handOverRow(h: HandOver, became: Became | null, around: Around, chance: Chance): Row {
  const verdictAt = became && chance.happens(0.7) ? became.at + chance.between(5, 90) * 60_000 : null
  const judged = verdictAt && verdictAt <= lastMoment(around.asAt) ? chance.weighted(said) : null
  // Whoever died before an answer: the team wrote down that there is nothing more to do.
  const ended = !became && h.taken && around.diedOn && h.taken.at <= lastMoment(around.asAt) ? h.taken.at : null
  return {
    table: 'people.hand_over',
    values: {
      hand_over_id: h.id,
      person_id: h.personId,
      contact_id: h.contactId,
      from_team: h.fromTeam,
      to_team: h.toTeam,
      neighbourhood: h.neighbourhood,
      outside: h.outside !== undefined,
      agreed_how: h.outside?.how ?? null,
      agreed_note: h.outside?.note ?? '',
      acknowledged_said_by: h.taken?.saidBy ?? '',
      reason: h.reason,
      made_by: h.by.id,
      made_by_name: h.by.name,
      made_at: moment(h.at),
      on_date: h.on,
      acknowledged_by: h.taken?.by.id ?? null,
      acknowledged_by_name: h.taken?.by.name ?? null,
      acknowledged_at: h.taken ? moment(h.taken.at) : null,
      answer: became?.answer ?? (ended ? 'advised' : null),
      answer_words: became?.words ?? (ended ? 'They died; the family has been rung.' : ''),
      answered_by: became || ended ? h.taken!.by.id : null,
      answered_by_name: became || ended ? h.taken!.by.name : null,
      answered_at: became ? moment(became.at) : ended ? moment(ended) : null,
      verdict: judged?.[0] ?? null,
      verdict_words: judged?.[1] ?? '',
      verdict_by: judged ? h.taken!.by.id : null,
      verdict_by_name: judged ? h.taken!.by.name : null,
      verdict_at: judged ? moment(verdictAt!) : null,
    },
  }
}

/** A visit, made safe, something done by the way more often than not, and the end of it. */
function rapidRows(h: HandOver, taken: Taken, became: Became, around: Around, chance: Chance): Row[] {
  if (!isRapid(h, around)) return []
  const low = chance.happens(0.3)
  const works = around.profile.rapidResponse.work.filter(work => work.lowLevel === low)
  const event = (at: number, kind: string, words: string, work: (typeof works)[number] | null = null): Row => {
    return {
      table: 'front_door.rapid_event',
      values: {
        ...{ event_id: chance.id(at), hand_over_id: h.id, person_id: h.personId, kind, words },
        ...{ on_date: dayOf(new Date(at)), work: work?.key ?? null, low_level: work ? work.lowLevel : null },
        ...{ neighbourhood: h.neighbourhood, team: h.toTeam, done_by: taken.by.id, done_by_name: taken.by.name },
        done_at: moment(at),
      },
    }
  }
  return [
    event(taken.at + 0.7 * HOUR, 'visit', chance.pick(visits)),
    event(taken.at + HOUR, 'made safe', chance.pick(safe)),
    ...(works.length > 0 && chance.happens(0.8) ? [event(taken.at + 1.5 * HOUR, 'work', '', chance.pick(works))] : []),
    event(became.at, 'closed', became.words),
  ]
}
