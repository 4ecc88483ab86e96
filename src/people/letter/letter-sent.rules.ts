import type { DateString } from '#platform/clock'

/** How a letter left the house. 'kept back': it was written and is not sent after all. */
export const sentHows = ['posted', 'handed over', 'kept back'] as const
export type SentHow = (typeof sentHows)[number]

export const sentInWords: Record<SentHow, string> = {
  posted: 'Posted',
  'handed over': 'Handed over',
  'kept back': 'Not sent after all',
}

type About = {
  writtenOn: DateString
  today: DateString
  diedOn: DateString | null
  /** Somebody else opens the post there, or may learn from it where they are. */
  postIsFeared: boolean
}

/** What is wrong with how a letter is said to have been sent, by field; undefined when nothing is. */
export function faultInSending(
  sent: { how: SentHow; onDate: DateString },
  { writtenOn, today, diedOn, postIsFeared }: About,
): { how: string } | { onDate: string } | undefined {
  if (sent.onDate > today) return { onDate: 'Write a day that has been' }
  if (sent.onDate < writtenOn) return { onDate: 'The letter was written after that day' }
  if (sent.how === 'kept back') return undefined
  if (diedOn && sent.onDate > diedOn) return { how: 'They have died. Keep this letter back' }
  if (sent.how === 'posted' && postIsFeared) return { how: 'Post is not safe for them. Hand it over, or keep it back' }
  return undefined
}

/** Whether post is marked not safe, or a safety hold says that nothing may be delivered unseen. */
export const isPostFeared = (who: { safetyHold: boolean; ways: { kind: string; safe: string; untilOn: unknown }[] }) =>
  who.safetyHold || who.ways.some(way => way.kind === 'letter' && way.safe === 'not safe' && way.untilOn === null)
