import { z } from 'zod'
import { type Place, page } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import { refuse, view, words } from '#platform/web'
import { addPersonPath, findPersonPath, personPath } from '../paths.ts'
import { shownErrors } from '../person-frame.ts'
import { ageWords, whereWords } from '../person-words.rules.ts'
import { breakGlassPath } from '../sharing/sharing-paths.ts'
import type { FoundPerson } from './find.queries.ts'
import { asksForAFact, asksNothing, type FindAsked, readFind } from './find.rules.ts'
import { type Finding, findPeople, MOST_SHOWN } from './find-people.ts'

const ASK = 'Write a name, a birth date like 3/3/1944, a phone number or a postcode'

/** Posted, because what somebody is looked for by may never stand in an address (safety.md, Drafts and logs). */
export const findPerson = page({
  path: findPersonPath,
  may: 'find a person',
  audit: { opened: 'opened the search', saved: 'searched for a person' },
  form: z.object({ find: words(200), alike: words(3) }),
  async get({ errors, typed }) {
    return view(
      'people/find/find.njk',
      { title: 'Find a person', ...blank, ...shownErrors(errors), find: String(typed.find ?? '') },
      [],
    )
  },
  async post({ tx, form, place, today }) {
    const asked = readFind(form.find, today)
    if (asksNothing(asked)) return refuse({ find: ASK })
    const finding = await findPeople(tx, place.id, asked, form.alike === 'yes' ? 'alike' : 'as typed')
    const data = { title: 'Find a person', find: form.find, ...found(finding, asked, place, today) }
    return view('people/find/find.njk', { ...blank, ...data }, [{ shown: finding.people.map(one => one.personId) }])
  },
})

const blank = {
  ...shownErrors({}),
  asked: false,
  people: [],
  says: '',
  more: '',
  offerAlike: false,
  offerNew: false,
  paths: { find: findPersonPath({}), add: addPersonPath({}), glass: breakGlassPath({}) },
}

function found({ people, how, more }: Finding, asked: FindAsked, place: Place, today: DateString) {
  return {
    asked: true,
    people: people.map(one => shownPerson(one, place, today)),
    says: says(people.length, how, asked),
    more: more ? `More than ${MOST_SHOWN} people have this. Write more of the name, a birth date or a postcode.` : '',
    offerAlike: how === 'as typed' && asked.words.length > 0 && !asksForAFact(asked),
    offerNew: true,
  }
}

function says(count: number, how: Finding['how'], asked: FindAsked): string {
  if (count === 0) return 'Nobody on record is like this.'
  const people = count === 1 ? 'One person' : `${count} people`
  if (how === 'as typed') return `${people} found.`
  return asksForAFact(asked)
    ? `Nobody with all of this. ${people} with part of it.`
    : `${people} whose name looks or sounds like this.`
}

export function shownPerson(one: Omit<FoundPerson, 'whole'>, place: Place, today: DateString) {
  return {
    name: one.knownAs,
    also: one.alsoKnownAs ? `Also known as ${one.alsoKnownAs}` : '',
    href: personPath({ person: one.personId }),
    age: ageWords(one, today),
    born: one.birthDate && one.birthDateKnown === 'known' ? dayInWords(one.birthDate, today) : '',
    where: whereWords(one, place),
    died: one.diedOn ? `Died ${dayInWords(one.diedOn, today)}` : '',
  }
}
