import { type Levels, mayDo } from '#place'

/** Words kept for a purpose, as they were written. */
export type Kept = { purpose: string; restricted: boolean; doneBy: string | null }
export type Reader = { accountId: string; role: string; team: string }

/**
 * Whether somebody may read words that are kept apart by purpose (safety.md, Whose data): who wrote them, the lead
 * worker, and the teams whose purpose it is. Restricted ones besides ask for the role that reads restricted notes.
 */
export function mayReadWords(
  kept: Kept,
  reader: Reader,
  lead: { accountId: string } | undefined,
  levels: Levels,
): boolean {
  if (kept.restricted && !mayDo(reader.role, 'read restricted notes')) return false
  if (kept.doneBy === reader.accountId || lead?.accountId === reader.accountId) return true
  return levels.purposes.some(purpose => purpose.key === kept.purpose && purpose.teams.includes(reader.team))
}

/** Words with their topic, divided by what this reader may read: in full, by its topic alone, or not at all. */
export type Told<T> = { read: T[]; apart: T[] }

/** A restricted one that may not be read is nowhere: it leaves no gap and no count. */
export function toldTo<T extends Kept>(
  all: T[],
  reader: Reader,
  lead: { accountId: string } | undefined,
  levels: Levels,
): Told<T> {
  const may = (one: T) => mayReadWords(one, reader, lead, levels)
  return { read: all.filter(may), apart: all.filter(one => !may(one) && !one.restricted) }
}

export const purposeName = (levels: Levels, key: string): string =>
  levels.purposes.find(purpose => purpose.key === key)?.name ?? key
export const topicLabel = (levels: Levels, key: string): string =>
  levels.circumstances.find(topic => topic.key === key)?.label ?? key
