import { z } from 'zod'
import { anyOf, maybeDay, maybeOneOf, requiredWords, words } from '#platform/web'
import { whatIsWrongWithAuthority } from '../authority.rules.ts'
import { tellable } from '../person-words.rules.ts'
import { ticked, wrongIn } from './change-form.ts'

/** Kinds of authority that may stand in for a person’s own yes (Mental Capacity Act 2005 s.9, s.16), and advocates (Care Act 2014 s.67). */
export const authorities = [
  'attorney for health and welfare',
  'attorney for property and money',
  'deputy for health and welfare',
  'deputy for property and money',
  'appointee for benefits',
  'advocate',
] as const

export const circleLabels = {
  name: 'Name',
  relation: 'Who they are to them',
  caresFor: 'Cares for them, unpaid',
  reach: 'How to reach them',
  note: 'When to',
  mayBeTold: 'What they may be told about',
  agreedOn: 'The day it was agreed',
  agreedUntil: 'Until',
  agreedHow: 'Who says so, and how they were asked',
  authority: 'Legal authority or advocate',
  authoritySeen: 'Who saw the papers',
  authorityScope: 'What it covers',
  authoritySeenOn: 'The day they were seen',
  authorityFrom: 'Holds from',
  authorityUntil: 'Holds until',
}

export const circleForm = z
  .object({
    name: requiredWords(120, 'Write their name'),
    relation: requiredWords(60, 'Write who they are, such as daughter or next door'),
    caresFor: ticked(),
    reach: words(200),
    note: words(300),
    mayBeTold: anyOf(tellable, 'Choose from the list'),
    agreedOn: maybeDay('Write the day like 3/3/2026'),
    agreedUntil: maybeDay('Write the day like 3/3/2026, or leave it empty'),
    agreedHow: words(200),
    authority: maybeOneOf(authorities),
    authoritySeen: words(200),
    authorityScope: words(300),
    authoritySeenOn: maybeDay(),
    authorityFrom: maybeDay(),
    authorityUntil: maybeDay(),
    end: ticked(),
  })
  .superRefine((form, refused) => {
    const wrong = wrongIn(refused)
    if (form.end === 'yes') return
    // A relative cannot agree for an adult (safety.md): it takes a day on which the person did, and how they were asked.
    if (form.mayBeTold.length > 0 && !form.agreedOn)
      wrong('agreedOn', 'Write the day the person agreed to this; until they have, nothing may be told')
    if (form.agreedOn && form.agreedHow === '') wrong('agreedHow', 'Write who says so and how they were asked')
    if (form.agreedUntil && form.agreedOn && form.agreedUntil < form.agreedOn)
      wrong('agreedUntil', 'It cannot end before it was agreed')
    for (const [field, words] of Object.entries(whatIsWrongWithAuthority(form))) wrong(field, words)
  })

export type CircleForm = z.infer<typeof circleForm>
