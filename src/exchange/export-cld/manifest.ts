import type { Counts } from './count-sent.rules.ts'
import type { Period } from './sent.rules.ts'
import type { SentFault } from './severity.rules.ts'
import type { DateStyle } from './written-row.rules.ts'

/** What is told beside the file: of nobody in it. */
export type Manifest = {
  file: string
  sha256: string
  release: 2
  council: string
  period: Period
  dates: DateStyle
} & Counts & {
    /** Why, in words, and how many events that is. */
    leftOut: Record<string, number>
    /** Services that are open in an earlier file of the council and gone from its last: they are sent as submitted. */
    openAndGone: number
    faults: SentFault[]
    errors: number
    warnings: number
    madeAt: string
    madeFor: string
  }

/** As it stands in a file of its own. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`

export const manifestName = (file: string) => `${file}.manifest.json`
