import { z } from 'zod'
import { tidyPostcode } from '#place'
import { maybeDay, words } from '#platform/web'
import { ticked, wrongIn } from './change-form.ts'

export const addressForm = z
  .object({
    lines: words(300),
    postcode: words(10),
    neighbourhood: words(60),
    fromOn: maybeDay('Write the day like 3/3/2026, or leave it empty for today'),
    hidden: ticked(),
  })
  .superRefine((form, refused) => {
    const wrong = wrongIn(refused)
    if (form.postcode !== '' && !tidyPostcode(form.postcode))
      wrong('postcode', 'Write the whole postcode, or leave it empty')
    if (form.lines === '' && form.postcode === '' && form.neighbourhood === '')
      wrong('lines', 'Write an address, a postcode or a neighbourhood; “no fixed address” will do')
  })
