import { type HubSession, insertSession, listHubVenues, sessionDays, slotStarts } from '#community'
import type { Place } from '#place'
import { addDays, type DateString, type Weekday, weekday, weekdays } from '#platform/clock'
import type { Writing } from '#platform/database'
import { momentOf } from './calendar.rules.ts'
import { chanceFrom } from './chance.rules.ts'
import { hubsHeld, whyLater } from './content/hubs.ts'
import type { Making } from './lives.rules.ts'
import { freeSlots, insertBookings, ledToAHub } from './write/hub-bookings.queries.ts'

const WEEKS_BACK = 10
const WEEKS_AHEAD = 5

/**
 * Hubs of the last ten weeks and the next five, and a time at one for whoever a conversation led there: most took the
 * first day they were offered, most came.
 */
export async function openHubs(tx: Writing, place: Place, { borough, asAt, seed }: Making): Promise<void> {
  const held = hubsHeld[place.slug] ?? []
  const chances = chanceFrom(seed).stream('hub sessions')
  const venues = new Map((await listHubVenues(tx, place.id)).map(v => [v.name, v.venueId]))
  const team = place.teams.find(t => t.kind === 'hub')?.key ?? place.teams[0]!.key
  const holder = borough.staff.find(one => one.team === team && one.role === 'social worker')?.name ?? place.words.hubs
  const madeAt = new Date(momentOf(addDays(asAt, -7 * WEEKS_BACK - 7), 600))
  for (const { venue, name, day, from, to, present } of held) {
    const venueId = venues.get(venue)
    if (!venueId) continue
    const first = dayOfWeek(addDays(asAt, -7 * WEEKS_BACK), day)
    for (const onDate of sessionDays(first, WEEKS_BACK + WEEKS_AHEAD + 1).days) {
      const session: HubSession = {
        ...{
          sessionId: chances.stream(`${venue} ${onDate}`).id(Date.parse(onDate)),
          venueId,
          name,
          team,
          onDate,
          startsAt: from,
          endsAt: to,
          slotMinutes: 20,
        },
        ...{ atOnce: 1, dropIn: true, present, note: '' },
      }
      await insertSession(tx, place.id, { ...session, madeAt, madeByName: holder }, slotStarts(from, to, 20))
    }
  }
  await insertBookings(tx, place.id, await booked(tx, place, { asAt, seed, holder }))
}

const dayOfWeek = (date: DateString, wanted: Weekday): DateString =>
  addDays(date, weekdays.indexOf(wanted) - weekdays.indexOf(weekday(date)))

type Booking = { asAt: DateString; seed: number; holder: string }

async function booked(tx: Writing, place: Place, { asAt, seed, holder }: Booking) {
  const free = await freeSlots(tx, place.id)
  const rows = []
  for (const contact of await ledToAHub(tx, place.id, addDays(asAt, -7 * WEEKS_BACK))) {
    const chance = chanceFrom(seed).stream('hubs').stream(contact.contact_id)
    const open = free.filter(slot => slot.on_date >= addDays(contact.on_date, 3))
    const near = open.filter(slot => slot.neighbourhood === contact.neighbourhood)
    const first = near[0] ?? open[0]
    if (!first) continue
    // Leeds saw people after eleven days on average, some of them of their own choosing (Bolton 2019).
    const waits = chance.happens(0.4) ? addDays(first.on_date, chance.pick([1, 7, 14])) : first.on_date
    const slot = open.find(s => s.on_date >= waits) ?? first
    free.splice(free.indexOf(slot), 1)
    const over = slot.on_date < asAt
    const came = over ? (chance.happens(0.86) ? 'came' : 'did not come') : null
    rows.push({
      ...{
        booking_id: chance.id(contact.finished_at.getTime()),
        session_id: slot.session_id,
        slot_id: slot.slot_id,
        person_id: contact.person_id,
      },
      ...{ contact_id: contact.contact_id, first_asked_on: contact.on_date, first_offered_on: first.on_date },
      why_later: slot.on_date === first.on_date ? '' : chance.pick(whyLater),
      ...{ neighbourhood: contact.neighbourhood, booked_at: contact.finished_at, booked_on: contact.on_date },
      ...{ booked_by: contact.taken_by, booked_by_name: contact.taken_by_name, team: contact.team, came },
      came_noted_at: came && new Date(momentOf(slot.on_date, 900)).toISOString(),
      came_noted_by_name: came && holder,
    })
  }
  return rows
}
