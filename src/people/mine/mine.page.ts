import { mayDo, type Place, page } from '#place'
import { type DateString, dayInWords, dayOf, fromToday } from '#platform/clock'
import { view } from '#platform/web'
import { listMyPeople, type MyPerson } from '../known-worker.queries.ts'
import { daysWithoutPath, myPeoplePath, personPath } from '../paths.ts'
import { whereWords } from '../person-words.rules.ts'

/** People whose worker to come back to I am. It shows more than a name, so that it is a read of each (safety.md, Who looked). */
export const myPeople = page({
  path: myPeoplePath,
  may: 'open a record',
  audit: { opened: 'saw them in their own list of people' },
  async get({ tx, who, place, today, now }) {
    const mine = await listMyPeople(tx, place.id, who.accountId, today, now)
    const data = {
      title: 'My people',
      daysWithout: mayDo(who.role, 'take the team’s pack') ? daysWithoutPath({}) : '',
      died: mine.filter(one => one.diedOn).map(one => shown(one, place, today)),
      people: mine.filter(one => !one.diedOn).map(one => shown(one, place, today)),
    }
    return view(
      'people/mine/mine.njk',
      data,
      mine.map(one => ({ person: one.personId })),
    )
  },
})

const shown = (one: MyPerson, place: Place, today: DateString) => ({
  name: one.knownAs,
  href: personPath({ person: one.personId }),
  where: whereWords(one, place),
  since: dayInWords(one.sinceOn, today),
  last: one.lastOn ? fromToday(one.lastOn, today) : 'nothing yet',
  waits:
    one.waits && one.waitsSince
      ? `${one.waits === 1 ? 'one thing' : `${one.waits} things`}, since ${dayInWords(dayOf(one.waitsSince), today)}`
      : '',
  died: one.diedOn ? dayInWords(one.diedOn, today) : '',
})
