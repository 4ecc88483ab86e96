import type { DateString } from '#platform/clock'

/** A line of people.timeline, as the part that knows of it wrote it. */
export type TimelineRow = {
  person_id: string
  on_date: DateString
  at: Date | null
  kind: string
  record_id: string
  what: string | null
  words: string | null
  /** Whose words; null for the person's own. */
  whose: string | null
  by_name: string | null
  /** Key of the team. */
  team: string | null
}

/** By day, then by moment, those without one last; then what was written later. As a view is ordered, so are several. */
export const newestFirst = (a: TimelineRow, b: TimelineRow): number =>
  order(b.on_date, a.on_date) || order(b.at?.getTime() ?? 0, a.at?.getTime() ?? 0) || order(b.record_id, a.record_id)

const order = <T extends string | number>(a: T, b: T) => (a < b ? -1 : a > b ? 1 : 0)

export const groups = ['Conversations', 'Introductions', 'Help', 'Record'] as const
export type TimelineGroup = (typeof groups)[number]

/** What a part has to say of one kind of line. Without `lines`, the words are shown as said, and whose they are. */
export type TimelineKind = {
  kind: string
  group: TimelineGroup
  heading(row: TimelineRow): string
  path?(row: TimelineRow): string
  lines?(row: TimelineRow): { text?: string; said?: string; note?: string }
}

/** A part that has not said how its lines read is still shown, plainly. */
export const plainKind = (kind: string): TimelineKind => ({
  kind,
  group: 'Record',
  heading: row => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}${row.what ? `: ${row.what}` : ''}`,
})

export const linesOf = (kind: TimelineKind, row: TimelineRow) =>
  kind.lines?.(row) ??
  (row.words ? { said: row.words, ...(row.whose && { note: `In the words of ${row.whose}` }) } : {})

/** 'conversations' in the address is the group Conversations; anything else is everything. */
export const groupAsked = (show: string | undefined): TimelineGroup | undefined =>
  groups.find(group => group.toLowerCase() === show)

/**
 * Which kinds to read: of everything or a group, all but those that stand in branches. The group that takes the unnamed too
 * is all but those of others.
 */
export function kindsOf(
  group: TimelineGroup | undefined,
  kinds: TimelineKind[],
  inBranches: string[] = [],
): { only: string[] } | { but: string[] } {
  if (!group) return { but: inBranches }
  if (group !== 'Record') return { only: kinds.filter(one => one.group === group).map(one => one.kind) }
  return { but: [...inBranches, ...kinds.filter(one => one.group !== 'Record').map(one => one.kind)] }
}
