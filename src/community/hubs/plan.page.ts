import { neighbourhoodName, type Place, page } from '#place'
import type { DateString } from '#platform/clock'
import { isId, newId, type Reading } from '#platform/database'
import { redirectTo, refuse, view } from '#platform/web'
import { type PlanForm, planForm } from './hub.form.ts'
import { sessionDays, slotStarts } from './hub.rules.ts'
import { hubsPath, planHubPath } from './hub-paths.ts'
import { findHubSession, insertSession, listHubVenues } from './session.queries.ts'

const blank = {
  ...{ name: '', venue: '', team: '', firstOn: '', weeks: '12', startsAt: '10:00', endsAt: '13:00', slotMinutes: '20' },
  ...{ atOnce: '1', dropIn: 'yes', present: '', note: '' },
}

/** Sessions from a weekly pattern: 'Fernhill library hub, Thursdays 10 to 1, every 20 minutes, for twelve weeks'. */
export const planHub = page({
  path: planHubPath,
  may: 'plan a hub',
  audit: {
    opened: 'opened the page that plans where people sit down with us',
    saved: 'planned where people sit down with us',
  },
  form: planForm,
  async get({ tx, place, who, query, today, errors, typed }) {
    const like = await valuesLike(tx, place.id, query.like)
    const typedIn = Object.keys(typed).length > 0 ? { ...blank, dropIn: '', ...typed } : undefined
    const was = typedIn ?? like ?? blank
    const data = {
      title: `Plan a ${place.words.hub}`,
      calledFor: `${place.neighbourhoods[0]!.name} library ${place.words.hub}`,
      was: { ...was, team: was.team || ourTeam(place, who.team) },
      venues: (await listHubVenues(tx, place.id)).map(v => ({
        value: v.venueId,
        text: v.neighbourhood ? `${v.name}, ${neighbourhoodName(place, v.neighbourhood)}` : v.name,
      })),
      teams: hubTeams(place),
      errors,
      today,
      paths: { self: planHubPath({}), hubs: hubsPath({}) },
    }
    return view('community/hubs/plan.njk', data, [])
  },
  async post({ tx, place, who, form, today, now }) {
    const faults = faultsIn(form, place, today)
    const venues = await listHubVenues(tx, place.id)
    if (!venues.some(v => v.venueId === form.venue)) faults.venue = 'Choose where it is held'
    const starts = slotStarts(form.startsAt, form.endsAt, form.slotMinutes)
    if (starts.length === 0) faults.endsAt ??= 'There is no room for one conversation between opening and closing'
    if (Object.keys(faults).length > 0) return refuse(faults)
    const { days, leftOut } = sessionDays(form.firstOn, form.weeks)
    let made = 0
    for (const onDate of days)
      if (
        await insertSession(
          tx,
          place.id,
          { ...asSession(form, place, onDate), madeAt: now, madeByName: who.name },
          starts,
        )
      )
        made++
    if (made === 0)
      return refuse({
        firstOn: leftOut.length === form.weeks ? 'That day is a bank holiday' : 'These sessions are there already',
      })
    return redirectTo(hubsPath({}), [{ content: { ...form, made } }])
  },
})

function faultsIn(form: PlanForm, place: Place, today: DateString): Record<string, string> {
  return {
    ...(form.firstOn < today && { firstOn: 'Write a first day that is today or later' }),
    ...(form.endsAt <= form.startsAt && { endsAt: 'Write an hour after it opens' }),
    ...(form.team && !place.teams.some(t => t.key === form.team) && { team: 'Choose a team from the list' }),
  }
}

const hubTeams = (place: Place) => {
  const hubs = place.teams.filter(t => t.kind === 'hub')
  return (hubs.length > 0 ? hubs : place.teams.filter(t => t.kind === 'social work')).map(t => ({
    value: t.key,
    text: t.name,
  }))
}
const ourTeam = (place: Place, mine: string) =>
  hubTeams(place).find(t => t.value === mine)?.value ?? hubTeams(place)[0]?.value ?? mine

const asSession = (form: PlanForm, place: Place, onDate: DateString) => ({
  ...{ sessionId: newId(), venueId: form.venue, name: form.name, team: form.team || ourTeam(place, ''), onDate },
  ...{ startsAt: form.startsAt, endsAt: form.endsAt, slotMinutes: form.slotMinutes, atOnce: form.atOnce },
  ...{ dropIn: form.dropIn === 'yes', present: form.present, note: form.note },
})

/** More of the same: the pattern of a session that is there. */
async function valuesLike(tx: Reading, placeId: number, id: string | undefined) {
  const like = id && isId(id) ? await findHubSession(tx, placeId, id) : undefined
  if (!like) return undefined
  return {
    ...{ name: like.name, venue: like.venueId, team: like.team, firstOn: '', weeks: '12', startsAt: like.startsAt },
    ...{ endsAt: like.endsAt, slotMinutes: String(like.slotMinutes), atOnce: String(like.atOnce) },
    ...{ dropIn: like.dropIn ? 'yes' : '', present: like.present, note: like.note },
  }
}
