import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { TimelineKind } from './timeline.rules.ts'

/** Something that waits for a person: 'Ask how Fernhill Growers is going', with its day. */
export type Due = { text: string; path: string; onDate: DateString | null }
/** A part that knows what waits. */
export type DueSource = (tx: Reading, placeId: number, personId: string, today: DateString) => Promise<Due[]>

/** Something that can be begun with a person. `post` for one that begins at once. */
export type Starter = { text: string; path(personId: string): string; method?: 'get' | 'post' }

/** What other parts have to say on a person's record. People know none of them by name. */
export type RecordParts = { timelineKinds?: TimelineKind[]; due?: DueSource[]; starters?: Starter[] }
