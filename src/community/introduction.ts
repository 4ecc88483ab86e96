import { addDays, type DateString } from '#platform/clock'
import { newId, type PlaceId, type Writing } from '#platform/database'
import { saveDue } from './follow-up.queries.ts'
import { dueOf, type Followed, type FollowUpDays } from './follow-up.rules.ts'
import {
  type Event,
  findIntroduced,
  holdIntroduction,
  type Introduced,
  type Introduction,
  insertEvent,
  insertIntroduction,
  introductionsAfter,
  listEvents,
  noteUse,
  saveAgreement,
} from './introduction.queries.ts'
import { type Answer, answers, faultsIn, showsThatItIsThere } from './introduction.rules.ts'
import { type AgreedHow, faultInAgreement, isAgreed, whatTheGroupIsTold } from './introduction-agreement.rules.ts'

/** Who writes it down. */
export type Worker = { accountId: string | null; name: string; team: string }

export type NewIntroduction = {
  personId: string
  entryId: string
  /** The conversation it came from. */
  contactId?: string | null
  by: Worker
  at: Date
  on: DateString
  agreed: AgreedHow
  /** Required for an authority and for a best-interests decision. */
  agreedNote?: string
  /** Who goes with them, in words; '' for nobody. */
  goesAlong?: string
  /** For the group to hear, once agreed. */
  hopesFor?: string
  /** The way to reach them that the group may have; only one that is marked safe is passed on. */
  tellWayId?: string | null
  /** When to ask whether first contact happened; `days.firstContactDays` after `on` when left out. */
  followUpOn?: DateString
  /** The person's own when left out. */
  neighbourhood?: string | null
  /** Made by, to or within a coordinator's notebook: publishes nothing (law 5). */
  withinNotebook?: true
}

/**
 * Makes an introduction and returns its id. A page asks `faultInAgreement` first: what that refuses throws here, as does
 * an introduction of somebody who has died or to something that is not there.
 */
export async function makeIntroduction(
  tx: Writing,
  placeId: PlaceId,
  made: NewIntroduction,
  days: FollowUpDays,
): Promise<string> {
  const person = await findIntroduced(tx, placeId, made.personId)
  if (!person) throw new Error('Nobody is introduced: there is no such person')
  const faults = Object.values(faultInAgreement(made.agreed, made.agreedNote ?? '', person.known_as))
  if (faults[0]) throw new Error(`Not introduced. ${faults[0]}`)
  const agreedOn = isAgreed(made.agreed) ? made.on : null
  const followUpOn = made.followUpOn ?? addDays(made.on, days.firstContactDays)
  const followed: Followed = {
    ...{ madeOn: made.on, followUpOn, agreedOn, events: [] },
    ...{ diedOn: person.died_on, safetyHold: person.safety_hold },
  }
  const introductionId = newId()
  const saved = await insertIntroduction(tx, placeId, {
    ...{ introductionId, personId: made.personId, entryId: made.entryId, contactId: made.contactId ?? null },
    ...{ madeBy: made.by.accountId, madeByName: made.by.name, team: made.by.team, madeAt: made.at, madeOn: made.on },
    ...{ agreedOn, agreedHow: made.agreed, agreedNote: made.agreedNote ?? '', followUpOn },
    ...{ goesAlong: made.goesAlong ?? '', hopesFor: made.hopesFor ?? '', tellWayId: made.tellWayId ?? null },
    groupTold: agreedOn ? toldAbout(person, made.tellWayId ?? null, made.hopesFor ?? '') : '',
    due: dueOf(followed, days),
    neighbourhood: made.neighbourhood ?? null,
    withinNotebook: made.withinNotebook ?? false,
  })
  if (!saved) throw new Error('Not introduced: they have died, or what they would be introduced to is not there')
  return introductionId
}

/** A way that is no longer safe, or a safety hold, and the group is given no way at all. */
export function toldAbout(person: Introduced, tellWayId: string | null, hopesFor: string): string {
  const way = person.safety_hold ? undefined : person.ways.find(w => w.way_id === tellWayId)
  const reach = way ? [way.value, way.note].filter(Boolean).join(', ') : null
  return whatTheGroupIsTold({ knownAs: person.known_as, reach, hopesFor })
}

export const factsOf = (introduction: Introduction, events: Event[]): Followed => ({
  madeOn: introduction.made_on,
  agreedOn: introduction.agreed_on,
  followUpOn: introduction.follow_up_on,
  diedOn: introduction.died_on,
  safetyHold: introduction.safety_hold,
  events: events.map(e => ({ kind: e.kind, onDate: e.on_date, askedAt: e.asked_at })),
})

export type NewEvent = {
  introductionId: string
  answer: Answer
  onDate: DateString
  helped?: Event['helped']
  words?: string
  /** Null: the person's own words. */
  saidBy?: string | null
  /** For a yes by authority or in best interests. */
  note?: string
  by: Worker
  at: Date
  today: DateString
  /** How many things had happened when the page was opened; leave out where nobody looked at one. */
  seen?: number
}
export type Kept = { kept: Introduction } | { refused: Record<string, string> } | undefined

/** Writes down what happened, or says why not, by field. Undefined when there is no such introduction. */
export async function recordEvent(tx: Writing, placeId: PlaceId, event: NewEvent, days: FollowUpDays): Promise<Kept> {
  const introduction = await holdIntroduction(tx, placeId, event.introductionId)
  if (!introduction) return undefined
  const events = await listEvents(tx, placeId, [event.introductionId])
  if (event.seen !== undefined && event.seen !== events.length)
    return { refused: { answer: answeredMeanwhile(events) } }
  const name = introduction.given_name ?? introduction.known_as
  const { records: kind, how } = answers[event.answer]
  const refused = {
    ...faultsIn(event, factsOf(introduction, events), event.today),
    ...(how && faultInAgreement(how, event.note ?? '', name)),
  }
  if (Object.keys(refused).length > 0) return { refused }
  await write(tx, placeId, event)
  if (how && how !== 'family said yes') await agree(tx, placeId, introduction, { ...event, how }, days)
  const now = (await holdIntroduction(tx, placeId, event.introductionId))!
  const due = dueOf(factsOf(now, await listEvents(tx, placeId, [event.introductionId])), days)
  const dueRow = { introductionId: event.introductionId, dueOn: due?.on ?? null, dueFor: due?.dueFor ?? null }
  await saveDue(tx, placeId, [dueRow])
  if (showsThatItIsThere(kind)) await noteUse(tx, placeId, event.introductionId, event.onDate)
  return { kept: { ...now, due_on: dueRow.dueOn, due_for: dueRow.dueFor } }
}

const answeredMeanwhile = (events: Event[]) =>
  `${events.at(-1)?.asked_by_name ?? 'Somebody'} has answered this since the page was opened. Look at what happened, and answer again if it still stands`

const write = (tx: Writing, placeId: PlaceId, event: NewEvent) =>
  insertEvent(tx, placeId, {
    ...{ eventId: newId(), introductionId: event.introductionId, kind: answers[event.answer].records },
    ...{ onDate: event.onDate, helped: event.helped ?? null, words: event.words ?? '', saidBy: event.saidBy ?? null },
    ...{ askedBy: event.by.accountId, askedByName: event.by.name, askedAt: event.at },
  })

/** The yes: only now is there anything to tell the group, and only now does the time to first contact begin. */
async function agree(
  tx: Writing,
  placeId: PlaceId,
  introduction: Introduction,
  event: NewEvent & { how: AgreedHow },
  days: FollowUpDays,
): Promise<void> {
  const person = (await findIntroduced(tx, placeId, introduction.person_id))!
  await saveAgreement(tx, placeId, event.introductionId, {
    ...{ on: event.onDate, how: event.how, note: event.note ?? '' },
    followUpOn: addDays(event.onDate, days.firstContactDays),
    groupTold: toldAbout(person, introduction.tell_way_id, introduction.hopes_for),
  })
}

const atOnce = 2_000

/** Works out again what is due for every introduction of the place: after an import, or when the profile's days change. */
export async function settleFollowUps(tx: Writing, placeId: PlaceId, days: FollowUpDays): Promise<void> {
  let after: string | null = null
  for (;;) {
    const chunk: Introduction[] = await introductionsAfter(tx, placeId, after, atOnce)
    if (chunk.length === 0) return
    const ids = chunk.map(i => i.introduction_id)
    const events = Map.groupBy(await listEvents(tx, placeId, ids), e => e.introduction_id)
    const rows = chunk.map(i => {
      const due = dueOf(factsOf(i, events.get(i.introduction_id) ?? []), days)
      return { introductionId: i.introduction_id, dueOn: due?.on ?? null, dueFor: due?.dueFor ?? null }
    })
    await saveDue(tx, placeId, rows)
    after = ids.at(-1)!
  }
}
