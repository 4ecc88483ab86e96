import { personPath, recordInBrief } from '#people'
import { type Place, page } from '#place'
import { addDays, type DateString, dayInWords } from '#platform/clock'
import { isId, type Reading } from '#platform/database'
import { missing, redirectTo, refuse, view } from '#platform/web'
import { bookHub, comingBooking, offerHubTimes } from './booking.ts'
import { findHubBooking, type HubBooking, lastConversationOn } from './diary.queries.ts'
import { bookForm } from './hub.form.ts'
import { type FromWhere, type HubNeeds, needsFromRecord, offerInWords, whenInWords } from './hub.rules.ts'
import { wayToTell } from './hub-messages.ts'
import { bookHubPath, hubBookingPath } from './hub-paths.ts'
import { channelInWords, NOWHERE } from './told-shown.ts'

type Brief = NonNullable<Awaited<ReturnType<typeof recordInBrief>>>
/** A first contact longer ago than this was about something else. */
const SAME_MATTER_DAYS = 90

/** A time to sit down with somebody near home, from the record. */
export const bookAtHub = page({
  path: bookHubPath,
  may: 'book at a hub',
  audit: { opened: 'looked for a time to talk near home', saved: 'booked a time to talk near home' },
  form: bookForm,
  async get({ tx, place, params, query, today, now, errors, typed }) {
    const person = await recordInBrief(tx, place.id, params.person, today)
    if (!person) return missing()
    const instead = await replaced(tx, place.id, person.personId, String(typed.instead ?? query.instead ?? ''))
    const coming = await comingBooking(tx, place.id, person.personId, today)
    const offered = person.diedOn ? [] : await offerHubTimes(tx, place.id, fromOf(person), { today, now })
    const askedOn =
      instead?.firstAskedOn ??
      (await lastConversationOn(tx, place.id, person.personId, addDays(today, -SAME_MATTER_DAYS))) ??
      today
    const way = await wayToTell(tx, place.id, person.personId, { now, sends: place.sends ?? [] })
    const data = {
      title: `A time to talk with ${person.knownAs}`,
      word: place.words.hub,
      person: shownPerson(person, today),
      offered: offered.map(time => ({ value: time.slotId, text: offerInWords(time, today) })),
      shownFirst: offered[0]?.onDate ?? '',
      instead: instead ? { id: instead.bookingId, words: insteadWords(instead, person, today) } : null,
      coming: coming && coming.bookingId !== instead?.bookingId ? comingShown(coming, person, today) : null,
      tell: tellShown(place, person, way),
      was: {
        ...{ slot: '', firstAskedOn: askedOn, whyLater: '', ...needsNow(instead, person) },
        ...{ messages: instead?.messagesAgreed ? 'yes' : '', ...typed },
      },
      errors,
      paths: { self: bookHubPath(params), record: personPath(params) },
    }
    return view('community/hubs/book.njk', data, [aboutPerson(person)])
  },
  async post({ tx, place, who, params, form, today, now }) {
    const person = await recordInBrief(tx, place.id, params.person, today)
    if (!person) return missing()
    if (person.diedOn) return refuse({ slot: `${person.knownAs} has died. Nothing is booked` })
    if (form.firstAskedOn && form.firstAskedOn > today) return refuse({ firstAskedOn: 'That day lies ahead' })
    const done = await bookHub(tx, place.id, {
      personId: person.personId,
      slotId: form.slot,
      firstAskedOn: form.firstAskedOn ?? today,
      shownFirst: form.shownFirst,
      whyLater: form.whyLater,
      needs: { access: form.access, interpreter: form.interpreter, transport: form.transport },
      neighbourhood: person.neighbourhood,
      from: fromOf(person),
      by: { accountId: who.accountId, name: who.name, team: who.team },
      messages: { agreed: form.messages ?? 'no', sends: place.sends ?? [] },
      insteadOf: await replaced(tx, place.id, person.personId, form.instead ?? ''),
      ...{ today, now },
    })
    if ('refused' in done) return refuse({ slot: done.refused })
    return redirectTo(hubBookingPath({ booking: done.booked.bookingId }), [
      { ...aboutPerson(person), record: done.booked.bookingId, content: form },
    ])
  },
})

const aboutPerson = (person: Brief) => ({
  person: person.personId,
  ...(person.safetyHold && { visibility: 'quiet' as const }),
})

/** Of a hidden address or a safety hold nothing is known here, and everything is offered by its day. */
const fromOf = (person: Brief): FromWhere => ({
  ...(person.latitude !== null &&
    person.longitude !== null && { point: { latitude: person.latitude, longitude: person.longitude } }),
  ...(person.neighbourhood && { neighbourhood: { key: person.neighbourhood } }),
})

/** The booking that this one takes the place of: only one of theirs, and only once. */
async function replaced(
  tx: Reading,
  placeId: Place['id'],
  personId: string,
  id: string,
): Promise<HubBooking | undefined> {
  const booking = isId(id) ? await findHubBooking(tx, placeId, id) : undefined
  return booking?.personId === personId && !booking.rebooked && booking.came !== 'came' ? booking : undefined
}

/** What was said for the time before holds for this one; else what is on record. */
const needsNow = (before: HubBooking | undefined, person: Brief): HubNeeds =>
  before
    ? { access: before.access, interpreter: before.interpreter, transport: before.transport }
    : needsFromRecord(person.needs)

/** Whether they can be told of it by a message: a question to ask them, or quietly why not. */
function tellShown(place: Place, person: Brief, way: Awaited<ReturnType<typeof wayToTell>>) {
  if (!place.sends?.length || person.diedOn || person.safetyHold) return { label: '', hint: '', not: '' }
  if (!way) return { label: '', hint: '', not: NOWHERE }
  const label = `They said yes themselves to ${channelInWords(way.channel)} to confirm it, and one shortly before`
  const hint = [`To ${way.value}.`, way.note, 'It names nobody, says when and not where.'].filter(Boolean).join(' ')
  return { label, hint, not: '' }
}

const shownPerson = (person: Brief, today: DateString) => ({
  name: person.knownAs,
  first: person.knownAs.split(' ')[0]!,
  died: person.diedOn ? `${person.knownAs} died on ${dayInWords(person.diedOn, today)}. Nothing is booked.` : '',
  hold: person.safetyHold,
  mustNotBeTold: person.notToTell.map(n => n.who),
})

function insteadWords(b: HubBooking, person: Brief, today: DateString): string {
  if (person.safetyHold) return 'Instead of the time before.'
  if (b.came === 'did not come') return `${dayInWords(b.onDate, today)} did not work out. It counts against nobody.`
  return `Instead of ${whenInWords(b, today)}, ${b.hub}${b.cancelledAt ? ', which was called off' : ', which is given up'}.`
}

const comingShown = (b: HubBooking, person: Brief, today: DateString) => ({
  words: person.safetyHold
    ? 'A time is booked already: whoever holds it knows where and when.'
    : `Coming already: ${offerInWords({ ...b, name: b.hub }, today)}.`,
  href: hubBookingPath({ booking: b.bookingId }),
})
