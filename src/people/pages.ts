import type { Page } from '#platform/web'
import { handOverPages } from './hand-overs/hand-overs.page.ts'
import type { RecordParts } from './record/parts.ts'
import { personRecord } from './record/record.page.ts'

/** Every page of the record. Other parts say what they know of a person through `parts`. */
export const peoplePages = (parts: RecordParts): Page[] => [personRecord(parts), ...handOverPages]
