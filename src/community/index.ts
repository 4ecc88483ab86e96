import type { Place } from '#place'
import type { Ways } from '#platform/access'
import type { Command } from '#platform/commands'
import type { Checks } from '#platform/notify'
import type { Page } from '#platform/web'
import { addEntry } from './add-entry/add-entry.page.ts'
import { askingChecks } from './asking.ts'
import { entry, stillRight } from './entry/entry.page.ts'
import { find } from './find/find.page.ts'
import { heardPages } from './heard/heard.page.ts'
import { hubChecks } from './hubs/hub-messages.ts'
import { hubPages } from './hubs/hub-pages.ts'
import { introductionPages } from './introduction-pages.ts'
export const communityPages = (ways: Ways): Page[] => [
  find,
  addEntry,
  entry,
  stillRight,
  ...introductionPages(ways),
  ...hubPages,
  ...heardPages,
]
export const communityCommands: Command<Place>[] = []
/** Who says, for each kind of message of this part, whether it may still go. */
export const communityChecks: Checks = { ...askingChecks, ...hubChecks }
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
export { countDue, type DueRow, listDue, saveDue } from './follow-up.queries.ts'
export { type Due, type DueFor, dueInWords, dueOf, whenDueInWords } from './follow-up.rules.ts'
export { type FreshnessInWords, freshnessInWords, reviewMonthsFor, type Standing } from './freshness.rules.ts'
export { type Gap, saveGap } from './gap.queries.ts'
export { heardPath } from './heard/heard-paths.ts'
export { communityHeld } from './held.ts'
export { isHeldUnnamed, linkHeldConversation, saveConversationHeld } from './hubs/booking.queries.ts'
export { type Booked, bookHub, comingBooking, type Offered, offerHubTimes } from './hubs/booking.ts'
export { aboutBooking, mayKnowOf } from './hubs/booking-shown.rules.ts'
export { findHubBooking, type HubBooking } from './hubs/diary.queries.ts'
export {
  type HubNeeds,
  needsFromRecord,
  needsInWords,
  offerInWords,
  sessionDays,
  slotStarts,
  whenInWords,
} from './hubs/hub.rules.ts'
export { communityChores } from './hubs/hub-chores.ts'
export { dueAtHubs } from './hubs/hub-due.ts'
export { bookHubPath, holdHubConversationPath, hubBookingPath, hubSessionPath, hubsPath } from './hubs/hub-paths.ts'
export { hubTimeline } from './hubs/hub-timeline.ts'
export {
  findHubSession,
  type HubSession,
  insertSession,
  listHubSessions,
  listHubVenues,
} from './hubs/session.queries.ts'
export { introduceOnce } from './introduce-once.ts'
export { findIntroduction, type Introduction, listEvents, listFor } from './introduction.queries.ts'
export { type Answer, answers, type EventKind, type State, stateInWords, stateOf } from './introduction.rules.ts'
export { makeIntroduction, type NewEvent, type NewIntroduction, recordEvent, settleFollowUps } from './introduction.ts'
export { type AgreedHow, agreedHows, faultInAgreement } from './introduction-agreement.rules.ts'
export { answerPath, followUpsPath, introducePath, introductionPath } from './introduction-paths.ts'
export { communityTimeline, communityTimelines } from './introduction-timeline.ts'
export { communityMeasures } from './measures.ts'
export { nextOf, nextTime, nextTimeInWords, timesInWords, type When } from './next-time.rules.ts'
export { communityOwn } from './own-introductions.ts'
export { addEntryPath, entryPath, nearPath, stillRightPath } from './paths.ts'
export { saveCheck, saveUse } from './save-entry.queries.ts'
export { saveEntries, saveEntry } from './save-entry.ts'
export {
  knownRecords,
  noteAbsent,
  noteSeen,
  type Ours,
  oursAbout,
  type SourceKnown,
  type SourceRecord,
  saveSourceRecords,
} from './source-record.queries.ts'
export { type Heard, hearTopics } from './topics.rules.ts'
export { type Topic, topicKeys, topics } from './topics.ts'
