import { z } from 'zod'
import { weekdays } from '#platform/clock'
import { isMailAddress } from '#platform/notify'
import { anyOf, oneOf, requiredWords, words } from '#platform/web'
import { kinds } from '../entry.ts'
import { askableAccess } from '../find/find.form.ts'

const time = (wrong: string) => words(5).refine(text => text === '' || /^([01]\d|2[0-3]):[0-5]\d$/.test(text), wrong)

/** A name and one way to find it are all that is needed: small groups have a phone and a kitchen table. */
export const addEntryForm = z.object({
  name: requiredWords(120, 'Write what it is called'),
  kind: oneOf(kinds, 'Choose what it is'),
  summary: words(300),
  venue: words(120),
  address: words(200),
  postcode: words(12),
  neighbourhood: words(60),
  days: anyOf(weekdays),
  starts: time('Write the time like 10:30'),
  ends: time('Write the time like 12:30'),
  cost: words(80),
  phone: words(40),
  email: words(120).refine(text => text === '' || isMailAddress(text), 'Write an e-mail address like name@example.org'),
  website: words(200),
  access: anyOf(askableAccess),
  goodAtGiving: words(120),
  different: words(3),
})
export type Adding = z.infer<typeof addEntryForm>
