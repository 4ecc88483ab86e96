import { readDay } from '#platform/clock'

/** What stands in the fields of a form, by name; a list where more than one may be ticked. */
export type Fields = Record<string, string | string[]>

/** A field that two people changed, each in their own way. Somebody has to choose. */
export type Both = { name: string; stood: string | string[]; theirs: string | string[]; mine: string | string[] }

export type Merged = {
  /** What is to be saved: all that nobody has to choose about. A field of `both` has what was typed. */
  fields: Fields
  both: Both[]
  /** Fields that only another changed: what they saved is taken over. */
  taken: string[]
  /** Fields that only this one changed. */
  own: string[]
}

const lines = (text: string) => text.replaceAll('\r\n', '\n').trim()
const listed = (value: string | string[]) => [value].flat().map(lines).filter(Boolean).toSorted()

/** The same to a reader: spaces at the ends, the order of what is ticked, and how a date is written do not matter. */
export function saysTheSame(a: string | string[] | undefined, b: string | string[] | undefined): boolean {
  const [one, other] = [listed(a ?? ''), listed(b ?? '')]
  if (one.length !== other.length) return false
  return one.every(
    (said, i) => said === other[i] || (readDay(said) !== undefined && readDay(said) === readDay(other[i]!)),
  )
}

/**
 * Field by field: what stood when the form was opened, what stands now, and what was typed. A field that only one person
 * changed is theirs; one that both changed to the same is so; one that both changed otherwise is for a person to choose.
 */
export function merge(stood: Fields, stands: Fields, typed: Fields): Merged {
  const merged: Merged = { fields: {}, both: [], taken: [], own: [] }
  for (const [name, theirs] of Object.entries(stands)) {
    const was = stood[name] ?? ''
    const mine = typed[name] ?? (Array.isArray(theirs) ? [] : '')
    const [mineChanged, theirsChanged] = [!saysTheSame(mine, was), !saysTheSame(theirs, was)]
    merged.fields[name] = mineChanged ? mine : theirs
    if (mineChanged && theirsChanged && !saysTheSame(mine, theirs)) merged.both.push({ name, stood: was, theirs, mine })
    else if (theirsChanged && !mineChanged) merged.taken.push(name)
    else if (mineChanged && !theirsChanged) merged.own.push(name)
  }
  return merged
}
