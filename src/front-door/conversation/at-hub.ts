import { type Booked, bookHub, comingBooking, needsFromRecord, whenInWords } from '#community'
import { recordInBrief } from '#people'
import type { Place } from '#place'
import { addDays, type DateString, readDay } from '#platform/clock'
import type { Writing } from '#platform/database'
import type { SignedIn } from '#platform/web'
import { findRecentContact, type Result } from '../contact.queries.ts'
import type { Conversation } from './conversation.form.ts'
import { whereIs } from './model.ts'

type AtHub = {
  conversation: Conversation
  contactId: string
  personId: string
  who: SignedIn
  place: Place
  neighbourhood: string | null
  today: DateString
  now: Date
}

/** Books the time that was chosen in the call, in the transaction of the call. A rebooking gives up the time before. */
export async function bookInCall(tx: Writing, f: AtHub): Promise<Booked> {
  const { conversation: c, place, personId, today, now } = f
  const person = await recordInBrief(tx, place.id, personId, today)
  const again = c.about === 'rebooking' ? await comingBooking(tx, place.id, personId, today) : undefined
  const needs = needsFromRecord(person?.needs ?? [])
  return bookHub(tx, place.id, {
    personId,
    slotId: c.hubSlot!,
    contactId: f.contactId,
    firstAskedOn: c.about === 'new matter' ? today : await firstAskedOn(tx, f),
    shownFirst: readDay(c.hubShownFirst),
    whyLater: c.hubWhyLater,
    needs: {
      access: c.hubNeeds || needs.access,
      interpreter: c.hubInterpreter || needs.interpreter,
      transport: c.hubNeeds ? '' : needs.transport,
    },
    neighbourhood: f.neighbourhood,
    from: await whereIs(tx, place, c, person),
    by: { accountId: f.who.accountId, name: f.who.name, team: f.who.team },
    messages: { agreed: c.hubMessages ?? (again?.messagesAgreed ? 'yes' : 'no'), sends: place.sends ?? [] },
    insteadOf: again,
    ...{ today, now },
  })
}

/** The wait began with the contact before, when it is still the same matter. */
async function firstAskedOn(tx: Writing, { place, personId, today }: AtHub): Promise<DateString> {
  return (await findRecentContact(tx, place.id, personId, addDays(today, -90)))?.on_date ?? today
}

/** How it stands among where the call led. Of somebody under a safety hold neither where nor when is told. */
export function hubResult(done: Extract<Booked, { booked: unknown }>, today: DateString): Result {
  const { booked } = done
  const detail = booked.safetyHold ? '' : `${booked.hub}, ${whenInWords(booked, today)}`
  return { kind: 'hub', detail, entry_id: null, record_id: booked.bookingId, due_on: null }
}
