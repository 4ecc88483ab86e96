import type { DateString } from '#platform/clock'
import type { Fault } from './faults.rules.ts'
import type { RowKind } from './row-kind.rules.ts'

/** A row as judged. Days and words are null where blank or unreadable; the cells themselves stay as submitted. */
export type JudgedRow = {
  kind: RowKind
  faults: Fault[]
  /** The first fault when the row is refused for it. */
  refused: Fault | undefined
  personKey: string
  nhsNumber: string | null
  words: (string | null)[]
  /** For each of `cleaned`: '' as submitted, '-' nothing, else the word of release 2; null when all is as submitted. */
  clean: string[] | null
  days: { statedFrom: Day; statedTo: Day; born: Day; died: Day; started: Day; ended: Day }
  outcomeRank: number
  conversation: boolean
  eventKey: string
  perWeek: number | null
  once: number | null
  postcode: string | null
}
export type Day = DateString | null
