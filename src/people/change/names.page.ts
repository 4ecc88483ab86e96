import type { FieldErrors } from '#platform/web'
import { rename } from '../add-person.ts'
import { nhsNumberStates, readNhsNumber, spaceNhsNumber } from '../nhs-number.rules.ts'
import { namesPath } from '../paths.ts'
import type { PersonRecord } from '../person-record.ts'
import { findByNhsNumber, updateNhsNumberState } from '../save-person.queries.ts'
import { typedDay } from '../typed-day.rules.ts'
import { changePage } from './change-page.ts'
import { namesForm, namesLabels } from './names.form.ts'

export const changeNames = changePage({
  path: namesPath,
  title: 'Names and birth date',
  what: 'names and birth date',
  template: 'people/change/names.njk',
  form: namesForm,
  values: namesOf,
  stands: ({ record }) => ({ fields: namesOf(record), labels: namesLabels }),
  more: () => ({ labels: namesLabels, states: nhsNumberStates.map(state => ({ value: state, text: state })) }),
  async write({ tx, place, form, today, now }, record): Promise<FieldErrors | undefined> {
    const read = readNhsNumber(form.nhsNumber)
    const nhsNumber = 'number' in read ? read.number : ''
    if (form.birthDate && form.birthDate > today) return { birthDate: 'A birth date cannot lie ahead' }
    const whose = nhsNumber ? await findByNhsNumber(tx, place.id, nhsNumber) : undefined
    if (whose && whose !== record.personId && record.ids.includes(whose))
      return { nhsNumber: 'It stands on the other record that is read as one with this: leave it there' }
    if (whose && whose !== record.personId)
      return { nhsNumber: 'Somebody else on record has this number: check it against a letter' }
    const { knownAs, givenName, familyName, alsoKnownAs } = form
    const birthDateKnown = form.birthDate ? (form.about === 'yes' ? 'about' : 'known') : 'unknown'
    await rename(
      tx,
      place.id,
      record.personId,
      {
        knownAs,
        givenName,
        familyName,
        alsoKnownAs,
        birthDate: form.birthDate ?? null,
        birthDateKnown,
        nhsNumber,
      },
      now,
    )
    await updateNhsNumberState(tx, place.id, record.personId, nhsNumber ? form.nhsNumberState : 'not checked')
    return undefined
  },
})

function namesOf(record: PersonRecord) {
  return {
    knownAs: record.knownAs,
    givenName: record.givenName ?? '',
    familyName: record.familyName ?? '',
    alsoKnownAs: record.alsoKnownAs ?? '',
    birthDate: typedDay(record.birthDate),
    about: record.birthDateKnown === 'about' ? 'yes' : '',
    nhsNumber: record.nhsNumber ? spaceNhsNumber(record.nhsNumber) : '',
    nhsNumberState: record.nhsNumberState,
  }
}
