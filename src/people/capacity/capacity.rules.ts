import type { DateString } from '#platform/clock'

/** What somebody who cannot decide is unable to do (Mental Capacity Act 2005 s.3(1)(a) to (d)). One is enough. */
export const unables = [
  'understand what it is about',
  'keep it in mind long enough to decide',
  'use or weigh it',
  'say what they have decided',
] as const
export const outcomes = ['can decide', 'cannot decide'] as const

export type CapacityAsked = {
  onDate: DateString
  outcome: (typeof outcomes)[number]
  because: string
  unable: readonly string[]
  bestInterests: string
  consulted: string
}

/**
 * What the Act asks for that is not there yet, by field. Somebody is taken to be able to decide until it is shown
 * otherwise (s.1(2)): it is the finding that they cannot that needs its grounds, and what was then decided for them.
 */
export function whatTheActAsks(asked: CapacityAsked, today: DateString): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (asked.onDate > today) wrong.onDate = 'It cannot have been assessed on a day that lies ahead'
  if (asked.outcome === 'can decide') {
    if (asked.unable.length > 0) wrong.unable = 'Whoever can decide is able to do all of these'
    // s.1(4): an unwise decision is theirs; nobody decides in the best interests of somebody who can decide.
    if (asked.bestInterests !== '')
      wrong.bestInterests = 'Whoever can decide decides for themself, also unwisely (s.1(4))'
    return wrong
  }
  if (asked.because === '')
    wrong.because = 'Write what impairs or disturbs how they think (s.2(1)); age or looks are no ground (s.2(3))'
  if (asked.unable.length === 0) wrong.unable = 'Choose what they are unable to do (s.3(1))'
  if (asked.bestInterests === '')
    wrong.bestInterests =
      'Write what was decided in their best interests, and why it restricts least (s.1(5), s.1(6), s.4)'
  if (asked.consulted === '') wrong.consulted = 'Write who was asked, or why nobody could be (s.4(7))'
  return wrong
}
