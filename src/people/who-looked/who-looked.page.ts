import { page, teamName } from '#place'
import { dayInWords, dayOf, timeOf } from '#platform/clock'
import { missing, view } from '#platform/web'
import { whoLookedPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame } from '../person-frame.ts'
import { listLooks } from './looks.queries.ts'
import { actWords, looksAsked, reasonWords, whoWords } from './looks.rules.ts'

/** Who opened, changed or found a record: the person’s own list, as a worker shows or prints it for them. */
export const whoLooked = page({
  path: whoLookedPath,
  may: 'see who looked',
  audit: { opened: 'saw who had looked' },
  async get({ tx, params, query, place, today, now }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const looks = await listLooks(tx, place.id, record.ids, looksAsked(Boolean(query.all), now))
    const data = {
      title: 'Who looked',
      ...personFrame(record, today),
      looks: looks.map(look => ({
        day: dayInWords(dayOf(look.at), today),
        time: timeOf(look.at),
        who: whoWords(look),
        team: look.team ? teamName(place, look.team) : '',
        did: actWords(look),
        why: reasonWords(look),
      })),
      all: Boolean(query.all),
      allPath: `${whoLookedPath({ person: record.personId })}?all=yes`,
    }
    return view('people/who-looked/who-looked.njk', data, [{ person: record.personId }])
  },
})
