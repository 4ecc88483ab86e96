import type { Place } from '#place'
import type { Command } from '#platform/commands'
import type { Page } from '#platform/web'
export const communityPages: Page[] = []
export const communityCommands: Command<Place>[] = []
export { bankHolidays, isBankHoliday } from './bank-holidays.rules.ts'
export { type HeardDays, hearDays } from './days.rules.ts'
export { distanceInWords } from './distance.rules.ts'
export {
  type AccessFact,
  accessFacts,
  blankEntry,
  type CheckedHow,
  type Entry,
  type Kind,
  kinds,
  type Organisation,
  type Point,
  type Room,
  type Session,
  type Status,
  type Venue,
} from './entry.ts'
export { findEntryNames } from './entry-names.queries.ts'
export { type Found, findNear, type Looking } from './find-near.ts'
export { type FreshnessInWords, freshnessInWords, reviewMonthsFor, type Standing } from './freshness.rules.ts'
export { type Gap, saveGap } from './gap.queries.ts'
export { nextOf, nextTime, nextTimeInWords, timesInWords, type When } from './next-time.rules.ts'
export { communityMeasures } from './measures.ts'
export { addEntryPath, entryPath, nearPath } from './paths.ts'
export { saveCheck, saveUse } from './save-entry.queries.ts'
export { saveEntries, saveEntry } from './save-entry.ts'
export { type Heard, hearTopics } from './topics.rules.ts'
export { type Topic, topicKeys, topics } from './topics.ts'
