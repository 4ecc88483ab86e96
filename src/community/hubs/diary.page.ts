import { findPersonPath } from '#people'
import { mayDo, page } from '#place'
import { timeOf } from '#platform/clock'
import { newId } from '#platform/database'
import { missing, redirectTo, refuse, view } from '#platform/web'
import { clockInWords } from '../next-time.rules.ts'
import { insertCameIn, saveCame } from './booking.queries.ts'
import { callOff } from './booking.ts'
import { aboutBooking, mayKnowOf } from './booking-shown.rules.ts'
import { findHubBooking, listHubBookings } from './diary.queries.ts'
import { shownBookings, shownSession } from './diary-show.ts'
import { listFreeTimes } from './free-times.queries.ts'
import { cameForm, cameInForm, cancelSessionForm } from './hub.form.ts'
import { cameInPath, cancelHubSessionPath, hubCamePath, hubSessionPath, hubsPath, planHubPath } from './hub-paths.ts'
import { cancelSession, findHubSession } from './session.queries.ts'

/** One session, drawn for the phone of whoever sits there: who comes when, what they need, who is next. */
export const hubDiary = page({
  path: hubSessionPath,
  may: 'book at a hub',
  audit: { opened: 'saw who is coming to talk near home' },
  async get({ tx, place, who, params, today, now, errors, typed }) {
    const session = await findHubSession(tx, place.id, params.session)
    if (!session) return missing()
    const bookings = await listHubBookings(tx, place.id, session.sessionId)
    const free = session.cancelledAt
      ? []
      : await listFreeTimes(tx, place.id, {
          ...{ from: session.onDate, until: session.onDate, sessionId: session.sessionId },
          at: session.onDate === today ? timeOf(now) : '00:00',
        })
    const known = bookings.filter(b => mayKnowOf(b, who))
    const data = {
      title: session.name,
      ...shownSession(session, place, today),
      ...shownBookings(bookings, known, { today, begun: session.onDate <= today }),
      free: free.map(time => clockInWords(time.startsAt)),
      may: { hold: mayDo(who.role, 'hold a hub session'), plan: mayDo(who.role, 'plan a hub') },
      open: !session.cancelledAt && session.onDate <= today,
      over: session.onDate < today,
      was: { name: String(typed.name ?? '') },
      once: newId(),
      errors,
      paths: {
        hubs: hubsPath({}),
        find: findPersonPath({}),
        cameIn: cameInPath(params),
        cancel: cancelHubSessionPath(params),
        again: `${planHubPath({})}?like=${session.sessionId}`,
      },
    }
    return view('community/hubs/diary.njk', data, known.flatMap(aboutBooking))
  },
})

/** Whether somebody came. 'Not yet' takes a slip of the finger back. */
export const hubCame = page({
  path: hubCamePath,
  may: 'hold a hub session',
  audit: { saved: 'noted whether they came to talk' },
  form: cameForm,
  async post({ tx, place, who, params, form, today, now }) {
    const booking = await findHubBooking(tx, place.id, params.booking)
    if (!booking || booking.diedOn || booking.onDate > today || !mayKnowOf(booking, who)) return missing()
    const came = form.came === 'not yet' ? null : form.came
    await saveCame(tx, place.id, { bookingId: booking.bookingId, came, byName: who.name, at: now })
    return redirectTo(
      hubSessionPath({ session: booking.sessionId }),
      aboutBooking(booking).map(about => ({ ...about, content: { came } })),
    )
  },
})

/** Somebody walked in: a name is enough. Nobody is turned away by this page. */
export const cameIn = page({
  path: cameInPath,
  may: 'hold a hub session',
  audit: { opened: 'opened the diary of a session near home', saved: 'wrote down who came in' },
  form: cameInForm,
  async get({ params }) {
    return redirectTo(hubSessionPath(params), [])
  },
  async post({ tx, place, who, params, form, today, now }) {
    const session = await findHubSession(tx, place.id, params.session)
    if (!session) return missing()
    if (session.cancelledAt) return refuse({ name: 'This session is called off' })
    const bookingId = newId()
    await insertCameIn(tx, place.id, {
      ...{ bookingId, sessionId: session.sessionId, name: form.name, at: now, on: today },
      ...{ by: who.accountId, byName: who.name, team: who.team },
    })
    return redirectTo(hubSessionPath(params), [{ record: bookingId, content: { name: form.name } }])
  },
})

/** Called off, with a reason: whoever was coming is listed to be offered another time. */
export const cancelHubSession = page({
  path: cancelHubSessionPath,
  may: 'plan a hub',
  audit: { opened: 'looked at a session near home before calling it off', saved: 'called off a session near home' },
  form: cancelSessionForm,
  async get({ tx, place, params, today, errors, typed }) {
    const session = await findHubSession(tx, place.id, params.session)
    if (!session) return missing()
    const coming = (await listHubBookings(tx, place.id, params.session)).filter(b => !b.cancelledAt && b.came === null)
    const data = {
      ...{ title: `Call off ${session.name}`, ...shownSession(session, place, today), coming: coming.length, errors },
      ...{ was: { reason: String(typed.reason ?? '') } },
      paths: { self: cancelHubSessionPath(params), diary: hubSessionPath(params) },
    }
    return view('community/hubs/cancel-session.njk', data, [])
  },
  async post({ tx, place, who, params, form, now }) {
    const by = { byName: who.name, at: now }
    if (!(await cancelSession(tx, place.id, { sessionId: params.session, reason: form.reason, ...by })))
      return redirectTo(hubSessionPath(params), [])
    const coming = (await listHubBookings(tx, place.id, params.session)).filter(b => !b.cancelledAt && b.came === null)
    const why = { for: 'the hub', reason: form.reason } as const
    for (const booking of coming)
      await callOff(tx, place.id, booking, { ...why, by: who, now, sends: place.sends ?? [] })
    return redirectTo(hubSessionPath(params), [
      { record: params.session, content: form },
      ...coming.flatMap(b => aboutBooking(b).map(about => ({ ...about, act: 'called off their time to talk' }))),
    ])
  },
})
