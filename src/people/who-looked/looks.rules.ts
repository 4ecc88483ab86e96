/** A line of who looked, in words that a resident would use. */
export type LookLine = { act: string; amongResults: boolean; reason: string | null; name: string | null; role: string }

/** 'opened the record'; of a search, that they were among what it showed, and never who else was. */
export const actWords = (line: LookLine): string => (line.amongResults ? 'was among the results of a search' : line.act)

export const whoWords = (line: LookLine): string =>
  line.name ?? (line.role === 'system' ? 'Alongside itself, by rule' : 'Somebody no longer here')

/** Why, where somebody said so; for the rest the work they do is the reason. */
export const reasonWords = (line: LookLine): string =>
  line.reason ?? `as ${/^[aeiou]/.test(line.role) ? 'an' : 'a'} ${line.role}`
