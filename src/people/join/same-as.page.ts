import { z } from 'zod'
import { page } from '#place'
import { missing, view, words } from '#platform/web'
import { shownPerson } from '../find/find.page.ts'
import { asksNothing, readFind } from '../find/find.rules.ts'
import { findLike } from '../find/find-like.ts'
import { findPeople } from '../find/find-people.ts'
import { joinPath, sameAsPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors } from '../person-frame.ts'
import { now, type PersonRecord } from '../person-record.ts'

/** What of a record says who they may also be. */
const likeness = (record: PersonRecord) => ({
  name: record.knownAs,
  birthDate: record.birthDate ?? undefined,
  postcode: now(record.addresses)[0]?.postcode ?? undefined,
  digits: now(record.ways).find(way => way.kind === 'phone' || way.kind === 'mobile')?.value,
})

/** Is somebody on record twice? Those who may be the same, or somebody looked for by name. */
export const sameAs = page({
  path: sameAsPath,
  may: 'join two records',
  audit: { opened: 'looked for a second record of theirs' },
  form: z.object({ find: words(200) }),
  async get({ tx, params, place, today }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const likes = (await findLike(tx, place.id, likeness(record))).filter(like => !record.ids.includes(like.personId))
    const shown = likes.map(like => ({ ...shownPerson(like, place, today), compare: pathTo(record, like.personId) }))
    return view('people/join/same-as.njk', { ...sameAsFrame(record, today), find: '', people: shown, says: '' }, [
      { person: record.personId },
      { person: null, shown: likes.map(like => like.personId) },
    ])
  },
  async post({ tx, params, place, today, form }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const asked = readFind(form.find, today)
    const found = asksNothing(asked) ? [] : (await findPeople(tx, place.id, asked)).people
    const others = found.filter(one => !record.ids.includes(one.personId))
    const people = others.map(one => ({ ...shownPerson(one, place, today), compare: pathTo(record, one.personId) }))
    const says = people.length === 0 ? 'Nobody else on record is like this.' : ''
    return view('people/join/same-as.njk', { ...sameAsFrame(record, today), find: form.find, people, says }, [
      { person: record.personId },
      { person: null, shown: others.map(one => one.personId) },
    ])
  },
})

const pathTo = (record: PersonRecord, other: string) => joinPath({ person: record.personId, other })
const sameAsFrame = (record: PersonRecord, today: string) => ({
  title: 'On record twice?',
  ...personFrame(record, today),
  ...shownErrors({}),
  here: sameAsPath({ person: record.personId }),
})
