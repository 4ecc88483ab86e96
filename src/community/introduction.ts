import { addDays, type DateString } from '#platform/clock'
import { newId, type PlaceId, type Writing } from '#platform/database'
import { stopMessages } from '#platform/notify'
import { saveDue } from './follow-up.queries.ts'
import { dueOf, type FollowUpDays } from './follow-up.rules.ts'
import {
  type Event,
  holdIntroduction,
  type Introduction,
  insertEvent,
  insertIntroduction,
  introductionsAfter,
  listEvents,
  saveAgreement,
} from './introduction.queries.ts'
import { type Answer, answers, faultsIn, showsThatItIsThere } from './introduction.rules.ts'
import { type AgreedHow, faultInAgreement, isAgreed, whatTheGroupIsTold } from './introduction-agreement.rules.ts'
import { findIntroduced, type Introduced } from './introduction-person.queries.ts'
import { saveUse } from './save-entry.queries.ts'

/** Who writes it down. */
export type Worker = { accountId: string | null; name: string; team: string }

export type NewIntroduction = {
  personId: string
  entryId: string
  /** The conversation it came from. */
  contactId?: string | null
  by: Worker
  at: Date
  /** The day of `at`. */
  on: DateString
  agreed: AgreedHow
  /** Required for an authority and for a best-interests decision. */
  agreedNote?: string
  /** Who goes with them, in words; '' for nobody. */
  goesAlong?: string
  /** For the group to hear, once agreed: only what the worker was shown as such. */
  hopesFor?: string
  /** The way to reach them that the group may have; only one that is marked safe is passed on. */
  tellWayId?: string | null
  /** The day to ask whether first contact happened; the profile's days after `on` when left out. */
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
  const { personId, entryId, by, on, agreed, hopesFor = '', tellWayId = null, agreedNote = '' } = made
  const person = await findIntroduced(tx, placeId, personId, on)
  if (!person || person.diedOn) throw new Error('Not introduced: they have died, or there is no such person')
  const faults = Object.values(faultInAgreement(agreed, agreedNote, person.knownAs))
  if (faults[0]) throw new Error(`Not introduced. ${faults[0]}`)
  const agreedOn = isAgreed(agreed) ? on : null
  const followUpOn = made.followUpOn ?? addDays(on, days.firstContactDays)
  const followed = { madeOn: on, followUpOn, agreedOn, diedOn: null, safetyHold: person.safetyHold, events: [] }
  const introductionId = newId()
  const saved = await insertIntroduction(tx, placeId, {
    ...{ introductionId, personId, entryId, contactId: made.contactId ?? null, goesAlong: made.goesAlong ?? '' },
    ...{ agreedHow: agreed, agreedNote, agreedOn, hopesFor, tellWayId, followUpOn, due: dueOf(followed, days) },
    ...{ madeBy: by.accountId, madeByName: by.name, team: by.team, madeOn: on, madeAt: made.at },
    groupTold: agreedOn ? toldAbout(person, tellWayId, hopesFor) : '',
    neighbourhood: made.neighbourhood ?? person.neighbourhood,
    withinNotebook: made.withinNotebook ?? false,
  })
  if (!saved) throw new Error('Not introduced: what they would be introduced to is not there')
  return introductionId
}

/** Exactly what the group is told. A way that is no longer safe, or a safety hold, and it is given no way at all. */
export function toldAbout(person: Introduced, tellWayId: string | null, hopesFor: string): string {
  const way = person.safetyHold ? undefined : person.ways.find(w => w.wayId === tellWayId)
  const reach = way ? [way.value, way.note].filter(Boolean).join(', ') : null
  return whatTheGroupIsTold({ knownAs: person.knownAs, reach, hopesFor })
}

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
  /** How many things had happened when the page was opened; left out where nobody looked at one. */
  seen?: number
  by: Worker
  today: DateString
  now: Date
}
export type Kept = { kept: Introduction } | { refused: Record<string, string> } | undefined

/** Writes down what happened, or says why not, by field. Undefined when there is no such introduction. */
export async function recordEvent(tx: Writing, placeId: PlaceId, event: NewEvent, days: FollowUpDays): Promise<Kept> {
  const { introductionId } = event
  const introduction = await holdIntroduction(tx, placeId, introductionId)
  if (!introduction) return undefined
  const events = await listEvents(tx, placeId, [introductionId])
  const refused = whyNot(event, introduction, events)
  if (Object.keys(refused).length > 0) return { refused }
  const { records: kind, how } = answers[event.answer]
  await insertEvent(tx, placeId, {
    ...{ eventId: newId(), introductionId, kind, onDate: event.onDate, helped: event.helped ?? null },
    ...{ words: event.words ?? '', saidBy: event.saidBy ?? null },
    ...{ askedBy: event.by.accountId, askedByName: event.by.name, askedAt: event.now },
  })
  if (how && how !== 'family said yes') await agree(tx, placeId, introduction, { ...event, how }, days)
  if (kind === 'withdrew')
    await stopMessages(
      tx,
      placeId,
      { record: introductionId },
      { because: 'they do not want it any more', at: event.now },
    )
  const now = (await holdIntroduction(tx, placeId, introductionId))!
  const due = dueOf({ ...now, events: await listEvents(tx, placeId, [introductionId]) }, days)
  const asDue = { dueOn: due?.on ?? null, dueFor: due?.dueFor ?? null }
  await saveDue(tx, placeId, [{ introductionId, ...asDue }])
  // Somebody went: the entry's freshness by use. A notebook publishes nothing, so nothing is noted from one (law 5).
  if (showsThatItIsThere(kind) && !now.withinNotebook) await saveUse(tx, placeId, now.entryId, event.onDate)
  return { kept: { ...now, ...asDue } }
}

function whyNot(event: NewEvent, introduction: Introduction, events: Event[]): Record<string, string> {
  if (event.seen !== undefined && event.seen !== events.length) {
    const who = events.at(-1)?.askedByName ?? 'Somebody'
    return {
      answer: `${who} has answered since this page was opened. Look at what happened; answer again if it stands`,
    }
  }
  const { how } = answers[event.answer]
  const name = introduction.givenName ?? introduction.knownAs
  return {
    ...faultsIn(event, { ...introduction, events }, event.today),
    ...(how && faultInAgreement(how, event.note ?? '', name)),
  }
}

/** The yes: only now is there anything to tell the group, and only now does the time to first contact begin. */
async function agree(
  tx: Writing,
  placeId: PlaceId,
  introduction: Introduction,
  event: NewEvent & { how: AgreedHow },
  days: FollowUpDays,
): Promise<void> {
  const person = (await findIntroduced(tx, placeId, introduction.personId, event.today))!
  const first = addDays(event.onDate, days.firstContactDays)
  await saveAgreement(tx, placeId, event.introductionId, {
    ...{ on: event.onDate, how: event.how, note: event.note ?? '' },
    followUpOn: first > introduction.followUpOn ? first : introduction.followUpOn,
    groupTold: toldAbout(person, introduction.tellWayId, introduction.hopesFor),
  })
}

const atOnce = 2_000

/** Works out again what is due for every introduction of the place: after an import, or when the profile's days change. */
export async function settleFollowUps(tx: Writing, placeId: PlaceId, days: FollowUpDays): Promise<void> {
  let after: string | null = null
  for (;;) {
    const chunk: Introduction[] = await introductionsAfter(tx, placeId, after, atOnce)
    if (chunk.length === 0) return
    const ids = chunk.map(i => i.introductionId)
    const events = Map.groupBy(await listEvents(tx, placeId, ids), e => e.introductionId)
    const rows = chunk.map(i => {
      const due = dueOf({ ...i, events: events.get(i.introductionId) ?? [] }, days)
      return { introductionId: i.introductionId, dueOn: due?.on ?? null, dueFor: due?.dueFor ?? null }
    })
    await saveDue(tx, placeId, rows)
    after = ids.at(-1)!
  }
}
