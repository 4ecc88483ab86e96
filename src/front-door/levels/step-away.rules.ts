import type { DateString } from '#platform/clock'

/** What is not right with the days of a look at the risk of crisis, by field. */
export function reviewProblem(
  asked: { onDate: DateString; nextOn: DateString },
  today: DateString,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (asked.onDate > today) wrong.onDate = 'It cannot have been looked at on a day that lies ahead'
  if (asked.nextOn <= asked.onDate) wrong.nextOn = 'The next look comes after this one'
  else if (asked.nextOn < today) wrong.nextOn = 'The next look is today or later'
  return wrong
}

export type StepHold = 'stepped away with something open' | 'stepped away unheard'

/** What stands against stepping away, in words that ask why: softly, as every hold (T43). */
export function holdsOnSteppingAway(asked: { open: number; ownView: string }): { kind: StepHold; words: string }[] {
  return [
    ...(asked.open > 0
      ? [
          {
            kind: 'stepped away with something open' as const,
            words: asked.open === 1 ? 'One task is still open' : `${asked.open} tasks are still open`,
          },
        ]
      : []),
    ...(asked.ownView === ''
      ? [{ kind: 'stepped away unheard' as const, words: 'Nobody has written how they see it themself' }]
      : []),
  ]
}

export const stepHoldWords = (holds: { words: string }[]): string | undefined =>
  holds.length > 0 ? `${holds.map(one => one.words).join('. ')}. Say why all the same, and it goes through` : undefined
