import { type Place, page, tidyPostcode } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import { type About, type FieldErrors, redirectTo, refuse, view } from '#platform/web'
import { addPerson } from '../add-person.ts'
import { factWords } from '../duplicates.rules.ts'
import { shownPerson } from '../find/find.page.ts'
import { readFind } from '../find/find.rules.ts'
import { findLike, type Like } from '../find/find-like.ts'
import { readNhsNumber } from '../nhs-number.rules.ts'
import { addPersonPath, findPersonPath, personPath } from '../paths.ts'
import { shownErrors, valuesShown } from '../person-frame.ts'
import { findByNhsNumber } from '../save-person.queries.ts'
import { type AddForm, addForm, blankAdd } from './add.form.ts'

const ALREADY = 'Someone like this is already here. Open their record, or go on if this is somebody else'

/** Adds a person. Whoever may be the same is shown before a second record is made. */
export const addSomebody = page({
  path: addPersonPath,
  draft: 'somebody new',
  may: 'change a record',
  audit: { opened: 'looked whether somebody is on record already', saved: 'added a person' },
  form: addForm,
  async get({ tx, errors, typed, place, today }) {
    const likes = errors.goOn || errors.nhsNumber ? await likesOf(tx, place, asTyped(typed)) : []
    return addView(valuesShown(blankAdd, typed), errors, likes, place, today)
  },
  async post({ tx, form, who, place, today, now }) {
    if (form.find) return addView({ ...blankAdd, ...begun(form.find, today) }, {}, [], place, today)
    const nhs = numberIn(form.nhsNumber)
    if (nhs && (await findByNhsNumber(tx, place.id, nhs)))
      return refuse({ nhsNumber: 'Somebody on record has this NHS number: open their record, or check the number' })
    if (form.goOn !== 'yes' && (await likesOf(tx, place, form)).length > 0) return refuse({ goOn: ALREADY })
    const personId = await addPerson(tx, place, {
      knownAs: form.knownAs,
      alsoKnownAs: form.alsoKnownAs,
      birthDate: form.birthDate ?? null,
      birthDateKnown: form.about === 'yes' ? 'about' : 'known',
      nhsNumber: nhs,
      address: form.address,
      postcode: tidyPostcode(form.postcode) ?? null,
      neighbourhood: place.neighbourhoods.some(n => n.key === form.neighbourhood) ? form.neighbourhood : null,
      phone: form.phone,
      addedBy: who.accountId,
      today,
      now,
    })
    return redirectTo(personPath({ person: personId }), [{ person: personId, record: personId, content: form }])
  },
})

function addView(values: Record<string, unknown>, errors: FieldErrors, likes: Like[], place: Place, today: DateString) {
  const about: About[] = likes.length > 0 ? [{ shown: likes.map(like => like.personId) }] : []
  const data = {
    title: 'Add somebody new',
    ...shownErrors(errors),
    values,
    likes: likes.map(like => ({
      ...shownPerson(like, place, today),
      agrees: like.agreesOn.map(factWords),
      strength: like.strength,
    })),
    neighbourhoods: [
      { value: '', text: 'Not known' },
      ...place.neighbourhoods.map(n => ({ value: n.key, text: n.name })),
    ],
    neighbourhoodWord: place.words.neighbourhood,
    paths: { find: findPersonPath({}), add: addPersonPath({}) },
  }
  return view('people/add/add.njk', data, about)
}

const numberIn = (typed: string) => {
  const read = readNhsNumber(typed)
  return 'number' in read && read.number !== '' ? read.number : null
}

const asTyped = (
  typed: Record<string, unknown>,
): Pick<AddForm, 'knownAs' | 'birthDate' | 'postcode' | 'phone' | 'nhsNumber'> => {
  const parsed = addForm.safeParse(typed)
  return parsed.success ? parsed.data : { knownAs: '', birthDate: undefined, postcode: '', phone: '', nhsNumber: '' }
}

const likesOf = (
  tx: Reading,
  place: Place,
  form: Pick<AddForm, 'knownAs' | 'birthDate' | 'postcode' | 'phone' | 'nhsNumber'>,
) =>
  findLike(tx, place.id, {
    name: form.knownAs,
    birthDate: form.birthDate,
    postcode: tidyPostcode(form.postcode),
    digits: form.phone,
    nhsNumber: numberIn(form.nhsNumber) ?? undefined,
  })

/** What was typed in the search, in the fields it belongs to: nothing is asked again. */
function begun(find: string, today: DateString): Partial<Record<keyof typeof blankAdd, string>> {
  const asked = readFind(find, today)
  return {
    knownAs: asked.name.replace(/(^|[\s-])\p{L}/gu, letter => letter.toUpperCase()),
    birthDate: asked.birthDate ? asked.birthDate.split('-').reverse().map(Number).join('/') : '',
    postcode: asked.postcode ?? '',
    phone: asked.digits?.length === 9 ? `0${asked.digits}` : '',
    nhsNumber: asked.nhsNumber ?? '',
  }
}
