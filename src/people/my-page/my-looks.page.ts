import { page, teamName } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import { missing, view } from '#platform/web'
import { listLooks } from '../who-looked/looks.queries.ts'
import { actWords, looksAsked } from '../who-looked/looks.rules.ts'
import { ownFrame, THEIRS } from './gather-own.ts'
import { asTheirOwn } from './my-looks.rules.ts'
import { readOwn } from './my-page.queries.ts'
import { myLooksPath } from './my-page-paths.ts'

/** Who looked, by the rules of the list that a worker shows them: team, role, reason and name (safety.md, Who looked). */
export const myLooks = page({
  path: myLooksPath,
  may: 'see their own page',
  audit: { opened: 'saw who had looked' },
  async get({ tx, place, who, query, today, now }) {
    const own = await readOwn(tx, place.id, who.accountId)
    if (!own) return missing()
    const all = await listLooks(tx, place.id, own.ids, looksAsked(Boolean(query.all), now))
    const { looks, cameInOn } = asTheirOwn(all, who.role)
    const data = {
      title: 'Who looked',
      ...ownFrame(),
      cameInOn: cameInOn.map(day => dayInWords(day, today)),
      looks: looks.map(look => ({
        ...{
          day: dayInWords(dayOf(look.at), today),
          time: timeOf(look.at),
          who: look.who,
          did: actWords(look),
          why: look.why,
        },
        as: [look.as, look.as && look.team && teamName(place, look.team)].filter(Boolean).join(', '),
      })),
      all: Boolean(query.all),
      allPath: `${myLooksPath({})}?all=yes`,
    }
    return view('people/my-page/my-looks.njk', data, [{ person: own.personId, reason: THEIRS }])
  },
})
