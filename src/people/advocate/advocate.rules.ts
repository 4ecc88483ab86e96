import type { DateString } from '#platform/clock'

/** Why an advocate must be there, by the law that says so. */
export const advocateKinds = {
  'Care Act': {
    text: 'Substantial difficulty in being involved, and nobody appropriate to help (Care Act 2014 s.67)',
    law: 'Care Act 2014 s.67',
  },
  'Care Act, safeguarding': {
    text: 'The same, in a safeguarding enquiry or review (Care Act 2014 s.68)',
    law: 'Care Act 2014 s.68',
  },
  'mental capacity': {
    text: 'Cannot decide, and nobody to ask about serious treatment or where to live (Mental Capacity Act 2005 s.37 to s.39)',
    law: 'Mental Capacity Act 2005 s.37 to s.39',
  },
} as const
export type AdvocateKind = keyof typeof advocateKinds
export const kinds = Object.keys(advocateKinds) as [AdvocateKind, ...AdvocateKind[]]

type Days = { who: string; fromOn: DateString | undefined; untilOn: DateString | undefined; neededOn: DateString }

/** What is wrong with an advocate's days, by field: needed, then found, then ended. */
export function whatIsWrongWithDays(days: Days, today: DateString): Record<string, string> {
  const { who, fromOn, untilOn, neededOn } = days
  if (neededOn > today) return { neededOn: 'It cannot have been seen on a day that lies ahead' }
  if (who !== '' && !fromOn) return { fromOn: 'Write the day they began' }
  if (who === '' && fromOn) return { who: 'Write who it is' }
  if (who === '' && untilOn) return { who: 'Write who it was' }
  if (fromOn && fromOn < neededOn) return { fromOn: 'They cannot have begun before anybody saw that they were needed' }
  if (fromOn && untilOn && untilOn < fromOn) return { untilOn: 'They cannot have ended before they began' }
  return {}
}
