/** A line of who looked, in words that a resident would use. */
export type LookLine = { act: string; amongResults: boolean; reason: string | null; name: string | null; role: string }

/** 'opened the record'; of a search, that they were among what it showed, and never who else was. */
export const actWords = (line: LookLine): string => (line.amongResults ? 'was among the results of a search' : line.act)

export const whoWords = (line: LookLine): string =>
  line.name ?? (line.role === 'system' ? 'Alongside itself, by rule' : 'Somebody no longer here')

/** Why, where somebody said so; for the rest the work they do is the reason. */
export const reasonWords = (line: LookLine): string =>
  line.reason ?? `as ${/^[aeiou]/.test(line.role) ? 'an' : 'a'} ${line.role}`

/** Looking is shown, counted and gone through for so long; whoever asks may see all of it. */
const SHOWN_DAYS = 90
const MOST = 5_000

export const latelyFrom = (now: Date): Date => new Date(now.getTime() - SHOWN_DAYS * 86_400_000)

export const looksAsked = (all: boolean, now: Date): { since: Date; limit: number } => ({
  since: all ? new Date('2000-01-01T00:00:00Z') : latelyFrom(now),
  limit: MOST,
})
