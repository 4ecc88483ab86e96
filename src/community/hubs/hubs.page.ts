import { mayDo, neighbourhoodName, type Place, page } from '#place'
import { addDays, fullDayInWords } from '#platform/clock'
import { nobody, view } from '#platform/web'
import { accessInWords } from '../find.rules.ts'
import { clockInWords } from '../next-time.rules.ts'
import { hubSessionPath, hubsPath, planHubPath } from './hub-paths.ts'
import { type HubSessionListed, listHubSessions } from './session.queries.ts'

const AHEAD = 28

/** Where one can sit down with somebody, today and in the next four weeks, and how many times are free. */
export const hubs = page({
  path: hubsPath,
  may: 'book at a hub',
  audit: nobody('It shows where and when one can sit down with us and how many times are free, and no person.'),
  async get({ tx, place, who, query, today }) {
    const all = await listHubSessions(tx, place.id, today, addDays(today, AHEAD))
    const ours = all.filter(s => s.team === who.team)
    const list = query.whose === 'ours' ? ours : all
    const days = [...Map.groupBy(list, s => s.onDate)].map(([on, sessions]) => ({
      title: on === today ? 'Today' : fullDayInWords(on, today),
      sessions: sessions.map(s => shown(s, place)),
    }))
    return view('community/hubs/hubs.njk', {
      title: place.words.hubs,
      words: place.words,
      days,
      filters: [
        { text: 'All', href: hubsPath({}), current: query.whose !== 'ours' },
        { text: 'Held by my team', href: `${hubsPath({})}?whose=ours`, current: query.whose === 'ours' },
      ],
      free: all.filter(s => !s.cancelledAt).reduce((sum, s) => sum + s.free, 0),
      plan: mayDo(who.role, 'plan a hub') ? planHubPath({}) : '',
    })
  },
})

function shown(s: HubSessionListed, place: Place) {
  return {
    name: s.name,
    href: hubSessionPath({ session: s.sessionId }),
    hours: `${clockInWords(s.startsAt)} to ${clockInWords(s.endsAt)}`,
    where: [s.venue === s.name ? '' : s.venue, neighbourhoodName(place, s.neighbourhood)].filter(Boolean).join(', '),
    access: accessInWords(s.access, s.bus),
    present: s.present,
    dropIn: s.dropIn,
    cancelled: s.cancelledAt ? (s.cancelledReason ?? '') : '',
    free:
      s.free === 0
        ? 'No free times'
        : s.free === s.slots
          ? `All ${s.slots} times free`
          : `${s.free} of ${s.slots} free`,
    full: s.free === 0,
  }
}
