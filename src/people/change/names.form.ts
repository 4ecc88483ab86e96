import { z } from 'zod'
import { maybeDay, oneOf, requiredWords, words } from '#platform/web'
import { nhsNumberStates, readNhsNumber } from '../nhs-number.rules.ts'
import { ticked, wrongIn } from './change-form.ts'

export const namesLabels = {
  knownAs: 'Name, as they want to be called',
  givenName: 'Given names',
  familyName: 'Family name',
  alsoKnownAs: 'Other names, if any',
  birthDate: 'Birth date, if known',
  about: 'Birth date not certain',
  nhsNumber: 'NHS number',
  nhsNumberState: 'Is the number theirs',
}

export const namesForm = z
  .object({
    knownAs: requiredWords(120, 'Write a name'),
    givenName: words(120),
    familyName: words(120),
    alsoKnownAs: words(120),
    birthDate: maybeDay('Write the birth date like 3/3/1944, or leave it empty'),
    about: ticked(),
    nhsNumber: words(20),
    nhsNumberState: oneOf(nhsNumberStates, 'Choose whether the number was traced'),
  })
  .superRefine((form, refused) => {
    const read = readNhsNumber(form.nhsNumber)
    if ('wrong' in read) wrongIn(refused)('nhsNumber', read.wrong)
    if (form.nhsNumber === '' && form.nhsNumberState === 'traced')
      wrongIn(refused)('nhsNumberState', 'There is no number that could have been traced')
  })
