/** How long a kind of record is kept. The years are the place's own, with where they come from. */
export type RetentionRule = {
  /** 'after-last-contact' */
  key: string
  /** 'Records of people who were last in touch' */
  name: string
  years: number
  source: string
} & (RecordsKept | RowsKept | NotesKept)

/** Records of people. `from` is the day that the years are counted from. */
type RecordsKept = {
  of?: 'records'
  from: 'last contact' | 'death'
  /** The place decided, once and for all, that these go without anybody pressing; left out, a named person decides each time. */
  goes?: { byItself: string }
}
/** What goes beside records. Rows of the council's files: by the last event of their person, or by the end of the months their file is about. */
type RowsKept =
  | { of: 'rows of the return'; from: 'last event' | 'end of the period' }
  | { of: 'refused rows'; from: 'end of the period' }
  // Conversations, letters and concerns about nobody on record: by the day somebody last worked on them.
  | { of: 'nobody on record'; from: 'last work on it' }

/** What teams tried and learned: of no person, and kept no longer than it is of use. */
type NotesKept = { of: 'learning notes'; from: 'day it was written' }

export type RecordRule = RetentionRule & RecordsKept
export type RowsRule = RetentionRule & (RowsKept | NotesKept)
export const isOfRecords = (rule: RetentionRule): rule is RecordRule => rule.of === undefined || rule.of === 'records'
export const isOfRows = (rule: RetentionRule): rule is RowsRule => !isOfRecords(rule)
