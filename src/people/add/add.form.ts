import { z } from 'zod'
import { tidyPostcode } from '#place'
import { maybeDay, words } from '#platform/web'
import { readNhsNumber } from '../nhs-number.rules.ts'
import { digitsOf } from '../reach.rules.ts'

/** A name is all that is needed. `find` is what was typed in the search, when somebody comes from there. */
export const addForm = z
  .object({
    find: words(200),
    knownAs: words(120),
    alsoKnownAs: words(120),
    birthDate: maybeDay('Write the birth date like 3/3/1944, or leave it empty'),
    about: words(3),
    nhsNumber: words(20),
    phone: words(40),
    address: words(300),
    postcode: words(10),
    neighbourhood: words(60),
    goOn: words(3),
  })
  .superRefine((form, refused) => {
    if (form.find !== '') return
    const wrong = (field: string, message: string) => refused.addIssue({ code: 'custom', path: [field], message })
    if (form.knownAs === '') wrong('knownAs', 'Write a name: what they want to be called, or what you have been told')
    const read = readNhsNumber(form.nhsNumber)
    if ('wrong' in read) wrong('nhsNumber', read.wrong)
    if (form.phone !== '' && !digitsOf(form.phone)) wrong('phone', 'Write the whole number, with its area code')
    if (form.postcode !== '' && !tidyPostcode(form.postcode))
      wrong('postcode', 'Write the whole postcode, or leave it empty')
  })

export type AddForm = z.infer<typeof addForm>

export const blankAdd = {
  knownAs: '',
  alsoKnownAs: '',
  birthDate: '',
  about: '',
  nhsNumber: '',
  phone: '',
  address: '',
  postcode: '',
  neighbourhood: '',
}
