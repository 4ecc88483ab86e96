import { daysWaited } from '#people'
import { type DateString, dayInWords } from '#platform/clock'

/** What can wait, in the order of the filters. */
export const kinds = [
  'post',
  'night',
  'to take',
  'to answer',
  'handed back',
  'ring-back',
  'follow-up',
  'task',
  'answer from outside',
  'crisis review',
  'unfinished',
  'concern',
  'assessment',
] as const
export type Kind = (typeof kinds)[number]

/** As a filter, and as what stands under a name. */
export const kindInWords: Record<Kind, { filter: string; line: string }> = {
  post: { filter: 'What came in', line: 'Came in, nobody has dealt with it' },
  night: { filter: 'From the night', line: 'Taken out of hours, for the day team to see' },
  'to take': { filter: 'To take on', line: 'Handed over, nobody has taken it on' },
  'to answer': { filter: 'To answer', line: 'Taken on, no answer yet' },
  'handed back': { filter: 'Handed back', line: 'Handed back to us' },
  'ring-back': { filter: 'To ring back', line: 'We said we would ring' },
  'follow-up': { filter: 'To ask how it went', line: 'To ask how it went' },
  task: { filter: 'Tasks', line: 'To be done' },
  'answer from outside': {
    filter: 'Answers from outside',
    line: 'An answer from outside, for the lead worker to read',
  },
  'crisis review': { filter: 'To look again', line: 'To look again how things are' },
  unfinished: { filter: 'Unfinished', line: 'A conversation not finished' },
  concern: { filter: 'Safeguarding', line: 'A concern nobody has decided on' },
  assessment: { filter: 'Assessments', line: 'An assessment begun, not yet ended' },
}

/** An assessment takes the time it takes: it is on a list of its own, never stands out, and is on no other list. */
export const isQuiet = (kind: Kind): boolean => kind === 'assessment'

export type Whose = 'mine' | 'team'

/** Kinds that somebody may see at all. */
export const kindsFor = (decides: { concerns: boolean }): Kind[] =>
  kinds.filter(kind => kind !== 'concern' || decides.concerns)

/**
 * The aim is that nobody waits more than this many days (SCF 2018: a week is possible). A day promised has passed, too;
 * a task has the day that was agreed for it, however far that is.
 */
export const standsOut = (
  line: { since: Date; dueOn: DateString | null; kind: Kind },
  today: DateString,
  aimDays: number,
): boolean =>
  line.kind === 'task'
    ? line.dueOn !== null && line.dueOn < today
    : (daysWaited(line.since, today) > aimDays && !isQuiet(line.kind)) ||
      (line.kind === 'ring-back' && line.dueOn !== null && line.dueOn < today)

export type AwayAsked = { from: DateString; until: DateString; cover: string; who: string }

/** Why these days cannot be kept; undefined when they can. */
export function awayProblem(asked: AwayAsked, today: DateString): Record<string, string> | undefined {
  if (asked.until < asked.from) return { until: 'The last day away is before the first' }
  if (asked.until < today) return { until: 'That is over' }
  if (asked.cover === asked.who) return { cover: 'Nobody covers for themselves' }
  return undefined
}

/** 'away until Friday 6 March', with who covers; '' when here. */
export function awayInWords(
  a: { awayFrom: DateString | null; awayUntil: DateString | null; coverName: string | null },
  today: DateString,
): string {
  if (!a.awayFrom || !a.awayUntil || a.awayUntil < today) return ''
  const when =
    a.awayFrom <= today
      ? `away until ${dayInWords(a.awayUntil, today)}`
      : `away from ${dayInWords(a.awayFrom, today)} to ${dayInWords(a.awayUntil, today)}`
  return `${when}, ${a.coverName ? `${a.coverName} covers` : 'nobody covers'}`
}
