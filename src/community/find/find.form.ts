import { z } from 'zod'
import { anyOf, maybeOneOf, words } from '#platform/web'
import type { AccessFact } from '../entry.ts'

export const askableAccess = [
  'step-free',
  'accessible toilet',
  'hearing loop',
  'quiet',
  'parking',
  'hoist',
] as const satisfies AccessFact[]
export const askableDays = ['weekdays', 'weekends', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

export const findForm = z.object({
  words: words(200),
  postcode: words(12),
  neighbourhood: words(60),
  day: maybeOneOf(askableDays),
  access: anyOf(askableAccess),
  reach: maybeOneOf(['near', 'wider']),
  /** Asked by the script while somebody still writes. */
  writing: maybeOneOf(['yes']),
})
export type Finding = z.infer<typeof findForm>
export const nothingAsked: Finding = { words: '', postcode: '', neighbourhood: '', access: [] }
