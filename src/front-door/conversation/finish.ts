import { hearTopics, introduceOnce, linkHeldConversation, saveGap } from '#community'
import { addPerson, makeHandOver } from '#people'
import type { Place } from '#place'
import { addDays, readDay } from '#platform/clock'
import { newId, sendAlong, type Writing } from '#platform/database'
import type { About, FieldErrors, SignedIn } from '#platform/web'
import { type Contact, type Result, saveContact, saveResults } from '../contact.queries.ts'
import { outOfHours } from '../night/night.ts'
import { linkSource } from '../post/post.ts'
import { bookInCall, hubResult } from './at-hub.ts'
import { readClues } from './clues.rules.ts'
import type { Conversation } from './conversation.form.ts'
import { wordsWritten } from './near.rules.ts'
import { resultsOf } from './next-step.rules.ts'

export type Finishing = {
  conversation: Conversation
  contactId: string
  began: Date
  who: SignedIn
  place: Place
  today: string
  now: Date
  neighbourhood: string | null
  /** It is held at a hub, with somebody who came in with a name only. */
  heldUnnamed: boolean
  /** Names of the entries chosen from what is near. */
  chosen: Map<string, string>
}

/**
 * Writes a finished conversation and everything it led to, and tells whose records were written. Refused when somebody
 * was quicker at a hub: nothing of it may then be kept.
 */
export async function finishConversation(
  tx: Writing,
  f: Finishing,
): Promise<{ about: About[] } | { refused: FieldErrors }> {
  const { conversation: c, place, contactId } = f
  const personId = c.personId ?? (await bornOnThisCall(tx, f))
  const hub = await atHub(tx, f, personId)
  if ('refused' in hub) return hub
  const contact: Contact = asContact(f, personId)
  sendAlong(saveContact(tx, place.id, contact))
  const results = [
    ...(await introductions(tx, f, personId)),
    ...signposts(f),
    ...hub.results,
    ...(await handOver(tx, f, personId)),
    ...(await gaps(tx, f, personId)),
    ...(c.results.includes('advice') ? [result('advice', c.advice)] : []),
    ...(c.results.includes('ring back')
      ? [
          {
            ...result('ring back', c.ringBackWhom),
            due_on: readDay(c.ringBackOn)!,
            ring_when: c.ringBackWhen ?? '',
            ring_number: c.ringBackNumber,
          },
        ]
      : []),
  ]
  sendAlong(saveResults(tx, place.id, contactId, results))
  await outOfHours(tx, place, contactId, f.began)
  const restricted = contact.results.includes('safeguarding')
  const source = { postId: contactId, personId, concernId: null, restricted, byName: f.who.name, at: f.now }
  await linkSource(tx, place.id, source)
  if (personId && f.heldUnnamed) sendAlong(linkHeldConversation(tx, place.id, contactId, personId))
  const whose = personId ? { person: personId } : {}
  return { about: [{ ...whose, record: contactId, content: { contact, results } }] }
}

async function atHub(
  tx: Writing,
  f: Finishing,
  personId: string | null,
): Promise<{ results: Result[] } | { refused: FieldErrors }> {
  if (!f.conversation.results.includes('hub') || !personId) return { results: [] }
  const done = await bookInCall(tx, { ...f, personId })
  return 'refused' in done ? { refused: { hubSlot: done.refused } } : { results: [hubResult(done, f.today)] }
}

const result = (kind: string, detail: string): Result => ({
  kind,
  detail,
  entry_id: null,
  record_id: null,
  due_on: null,
})

/** Somebody we did not know: a record with what was said of them, and nothing that was not. */
async function bornOnThisCall(
  tx: Writing,
  { conversation: c, place, who, today, now, neighbourhood }: Finishing,
): Promise<string | null> {
  if (!c.aboutName) return null
  const clues = readClues(c.clues)
  const phone = clues.digits && c.caller === 'the person' ? clues.digits : undefined
  return addPerson(tx, place, {
    knownAs: c.aboutName,
    birthDate: clues.birthDate ?? null,
    postcode: clues.postcode ?? null,
    neighbourhood,
    phone: phone ? `0${phone}` : null,
    addedBy: who.accountId,
    today,
    now,
  })
}

function asContact(
  { conversation: c, contactId, began, who, today, now, neighbourhood }: Finishing,
  personId: string | null,
): Contact {
  return {
    contact_id: contactId,
    person_id: personId,
    on_date: today,
    began_at: began,
    finished_at: now,
    channel: c.channel,
    team: who.team,
    taken_by: who.accountId,
    taken_by_name: who.name,
    taken_by_role: who.role,
    neighbourhood,
    caller: c.caller,
    caller_name: c.callerName,
    caller_relation: c.callerRelation,
    about: c.about,
    wants: c.wants,
    wants_whose: whoseIs(c, c.wantsWhose),
    life: c.life,
    life_whose: whoseIs(c, c.lifeWhose),
    helps: c.helps,
    helps_whose: whoseIs(c, c.helpsWhose),
    might_need: c.mightNeed!,
    assessment: c.assessment,
    carers_conversation: c.carersConversation,
    information_given: c.informationGiven === 'yes',
    results: resultsOf(c),
  }
}

/** When the person is the caller, the words are theirs. */
const whoseIs = (c: Conversation, whose: string) => (c.caller === 'the person' ? 'person' : whose)

async function introductions(tx: Writing, f: Finishing, personId: string | null): Promise<Result[]> {
  const { conversation: c, place, who, today, now } = f
  if (!c.results.includes('introduced') || !personId) return []
  const made: Result[] = []
  for (const entryId of c.introduceTo) {
    const entryName = f.chosen.get(entryId)
    if (!entryName) continue
    const id = await introduceOnce(
      tx,
      place.id,
      {
        personId,
        entryId,
        contactId: f.contactId,
        by: { accountId: who.accountId, name: who.name, team: who.team },
        at: now,
        on: today,
        agreed: c.agreed!,
        agreedNote: c.agreedNote,
        goesAlong: c.goesAlong,
        followUpOn: readDay(c.followUpOn) ?? addDays(today, place.followUp.firstContactDays),
        neighbourhood: f.neighbourhood,
      },
      place.followUp,
    )
    made.push({ ...result('introduced', entryName), entry_id: entryId, record_id: id })
  }
  return made
}

function signposts({ conversation: c, chosen }: Finishing): Result[] {
  if (!c.results.includes('signposted')) return []
  const listed = c.signpostTo.flatMap(id =>
    chosen.has(id) ? [{ ...result('signposted', chosen.get(id)!), entry_id: id }] : [],
  )
  return c.signpostedTo || listed.length === 0 ? [...listed, result('signposted', c.signpostedTo)] : listed
}

async function handOver(tx: Writing, f: Finishing, personId: string | null): Promise<Result[]> {
  const { conversation: c, place, who, today, now } = f
  if (!c.results.includes('handed over')) return []
  const id = await makeHandOver(tx, place.id, {
    personId,
    contactId: f.contactId,
    fromTeam: who.team,
    toTeam: c.toTeam,
    neighbourhood: f.neighbourhood,
    reason: c.handOverReason,
    ...(place.outsideTeams.some(t => t.key === c.toTeam) && {
      outside: { agreedHow: c.outsideAgreed!, note: c.outsideNote },
    }),
    by: { accountId: who.accountId, name: who.name },
    today,
    now,
  })
  return [{ ...result('handed over', c.toTeam), record_id: id }]
}

async function gaps(
  tx: Writing,
  { conversation: c, place, neighbourhood, today, contactId }: Finishing,
  personId: string | null,
): Promise<Result[]> {
  if (!c.results.includes('nothing fits')) return []
  const gapId = newId()
  const topics = hearTopics(wordsWritten(c)).map(h => h.topic)
  await saveGap(tx, place.id, { gapId, neighbourhood, topics, words: c.gap, onDate: today, contactId, personId })
  return [{ ...result('nothing fits', c.gap), record_id: gapId }]
}
