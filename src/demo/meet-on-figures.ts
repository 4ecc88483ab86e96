import { communityMeasures } from '#community'
import { frontDoorMeasures } from '#front-door'
import { longTermSupportMeasures } from '#long-term-support'
import { firstOfMonth, firstOfQuarter, registryOf } from '#measures'
import {
  answerChallenge,
  endAction,
  freeze,
  keepSeriesValues,
  letOutAll,
  saveAction,
  saveChallenge,
  saveFrozen,
  saveMeeting,
  saveVariance,
  seriesWithPairs,
  withPairs,
} from '#outcomes'
import type { Place } from '#place'
import { addDays, addMonths, type DateString } from '#platform/clock'
import type { Writing } from '#platform/database'
import { shortTermHelpMeasures } from '#short-term-help'
import { minutesOf, momentOf } from './calendar.rules.ts'
import { chanceFrom } from './chance.rules.ts'
import { type Meetings, meetings } from './content/meetings.ts'
import { expectOfPlace } from './expect.ts'
import type { Making } from './lives.rules.ts'
import { type Staffed, staffNamed } from './write/level-rows.queries.ts'

type Held = Meetings['held'][number]
type Holding = {
  place: Place
  asAt: DateString
  seed: number
  content: Meetings
  by: Staffed
  staff: readonly Staffed[]
}

/** The meetings of a place, each with the figures as they were on its day, and its series. Nothing where it has none. */
export async function meetOnFigures(tx: Writing, place: Place, making: Making): Promise<void> {
  const { asAt, seed } = making
  const content = meetings[place.slug]
  const staff = content ? await staffNamed(tx, place.id) : []
  const by = staff.find(one => one.name === content?.by)
  if (!content || !by) return
  await expectOfPlace(tx, place, making, by)
  const values = content.known.flatMap(({ series, every, values, of, note = '' }) => {
    const last = every === 3 ? firstOfQuarter(asAt) : lastApril(asAt)
    return values.map((value, i) => ({
      ...{ series, value, denominator: of ?? null, note: i === values.length - 1 ? note : '', source: '' },
      onDate: addDays(addMonths(last, -every * (values.length - 1 - i)), -1),
    }))
  })
  const now = moment(addDays(asAt, -5), '16:10')
  await keepSeriesValues(tx, place.id, values, { by, cameFrom: 'typed', now })
  for (const held of content.held) await hold(tx, { place, asAt, seed, content, by, staff }, held)
}

const moment = (day: DateString, time: string) => new Date(momentOf(day, minutesOf(time)))
const lastApril = (day: DateString): DateString => {
  const april = `${day.slice(0, 4)}-04-01`
  return april <= day ? april : addMonths(april, -12)
}

async function hold(tx: Writing, holding: Holding, held: Held): Promise<void> {
  const { place, asAt, seed, content, by } = holding
  const onDate = addDays(asAt, -held.ago)
  const frozenAt = moment(onDate, '09:00')
  const id = (name: string) => chanceFrom(seed).stream('meetings').stream(`${held.ago} ${name}`).id(frozenAt.getTime())
  const meetingId = id('meeting')
  const period = { from: addMonths(firstOfMonth(onDate), -12), to: addDays(firstOfMonth(onDate), -1) }
  const next = content.held.map(h => h.ago).filter(ago => ago < held.ago)
  const nextOn = addDays(asAt, next.length > 0 ? -Math.max(...next) : content.nextIn)
  const { kind, chair, present } = held
  await saveMeeting(tx, place.id, { meetingId, kind, onDate, ...period, chair, present, nextOn, frozenAt, by })
  const chosen = [...content.measures, ...(held.also ?? [])]
  const frozen = await freeze(tx, place, {
    measures: withPairs(all(), chosen),
    series: seriesWithPairs(chosen),
    registry: all(),
    period,
    today: onDate,
  })
  await saveFrozen(tx, place.id, meetingId, frozen)
  if (held.why) await saveVariance(tx, place.id, { varianceId: id('why'), meetingId, ...held.why, by, now: frozenAt })
  for (const { what, owner, dueIn, done } of held.agreed) {
    const agreed = {
      actionId: id(what),
      meetingId,
      measure: held.why?.measure ?? null,
      what,
      owner,
      agreedAt: frozenAt,
    }
    await saveAction(tx, place.id, { ...agreed, dueOn: addDays(onDate, dueIn), byName: by.name })
    if (!done) continue
    const end = { ended: 'done', cameOf: done.cameOf, now: moment(addDays(onDate, done.after), '15:20') } as const
    await endAction(tx, place.id, { actionId: agreed.actionId, byName: owner, ...end })
  }
  if (held.challenge) await challenged(tx, holding, held.challenge, { meetingId, onDate, id })
  // The words of a demo are written with care: they tell of nobody.
  await letOutAll(tx, place.id, { meetingId, by, now: frozenAt })
}

type Challenged = NonNullable<Held['challenge']>

async function challenged(
  tx: Writing,
  { place, by, staff }: Holding,
  challenge: Challenged,
  { meetingId, onDate, id }: { meetingId: string; onDate: DateString; id: (name: string) => string },
): Promise<void> {
  const from = staff.find(one => one.name === challenge.by) ?? { accountId: null, name: challenge.by }
  const asked = { challengeId: id('challenge'), meetingId, measure: challenge.measure, words: challenge.words }
  await saveChallenge(tx, place.id, { ...asked, by: from, askedAt: moment(onDate, '11:30') })
  const answered = moment(addDays(onDate, challenge.after), '14:00')
  await answerChallenge(tx, place.id, {
    ...{ challengeId: asked.challengeId, answer: challenge.answer, byName: by.name, now: answered },
  })
}

const all = () =>
  registryOf([...frontDoorMeasures, ...shortTermHelpMeasures, ...longTermSupportMeasures, ...communityMeasures])
