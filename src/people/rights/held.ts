import type { Place, RowsRule } from '#place'
import type { AuditLine } from '#platform/audit'
import type { DateString } from '#platform/clock'
import type { Reading, sql, Writing } from '#platform/database'

/** A piece of a statement. */
type Piece = ReturnType<typeof sql>

/** A statement's condition over a row `t`; `ids` are all the records that are read as one. */
export type Condition = (ids: Piece, place: Place) => Piece

/**
 * A kind of thing that is held about somebody: what subject access gives (UK GDPR article 15) and what the record of
 * processing lists. Each part has its own. All columns of the table are given but those in `without`, so that a new
 * column is not forgotten.
 */
export type HeldKind = {
  /** 'notes': the name of its list in the data. */
  key: string
  /** 'Notes' */
  title: string
  /** 'people.note' */
  table: string
  /** The column with the row's opaque id; several where it has none of its own. */
  id: string | string[]
  /** Whose it is; where the row's person_id is one of theirs, when left out. */
  whose?: Condition
  /** Columns that are not given, each with its reason. */
  without?: Record<string, string>
  /** Columns that are given in another form than they are kept in. */
  given?: Record<string, Piece>
  /** Whose words, or about whom, beside the person: such a line is marked, and may be left out with a reason. */
  others?: Condition
  /**
   * Kept apart: safeguarding, a restricted entry, a safety hold, or what would show where somebody is safe. It is given
   * only by a named decision, and leaves neither gap nor count otherwise (safety.md, Who looked).
   */
  apart?: Condition
}

/** A table in which somebody's id stands, and which gives nothing of its own, with the reason. */
export type HeldNothing = { table: string; because: string }

/** Where there may be more about somebody that nothing ties to their record yet: looked at before it is gone through. */
export type Look = { text: string; path(personId: string): string }

/** What goes is what was last about this day or an earlier one. */
export type GoingUntil = { rule: Pick<RowsRule, 'key' | 'of' | 'from'>; untilOn: DateString }
export type Counted = { people: number; rows: number }

export type Decision = { rule: string; reason: string; by: string | null; byName: string; at: Date }

/** What a part holds of people beside their records, and how it goes: all that is due by a rule, at once. */
export type Going = {
  /** What it is asked about: no part removes another's. */
  of: readonly RowsRule['of'][]
  count(tx: Reading, place: Place, until: GoingUntil): Promise<Counted>
  /** Removes it with a proof that keeps no content, so that what is brought in again does not bring it back. */
  remove(tx: Writing, place: Place, until: GoingUntil, decision: Decision): Promise<AuditLine[]>
}

export type Held = { kinds: HeldKind[]; nothing: HeldNothing[]; looks?: Look[]; goes?: Going[] }

/** All parts' together, in the order given; nothing has two names. */
export function heldOf(...parts: Held[]): Held {
  const kinds = parts.flatMap(part => part.kinds)
  const twice = kinds.find((kind, i) => kinds.findIndex(one => one.key === kind.key) !== i)
  if (twice) throw new Error(`Two kinds of what is held are called ${twice.key}`)
  const all = <T>(of: (part: Held) => T[] | undefined) => parts.flatMap(part => of(part) ?? [])
  return { kinds, nothing: all(part => part.nothing), looks: all(part => part.looks), goes: all(part => part.goes) }
}
