export { addFromFile, type FromFile } from './add-from-file.ts'
export { addPerson, type NewPerson, rename } from './add-person.ts'
export { type Allocation, allocate, type GivenAs, givenAs } from './allocation.queries.ts'
export { countBrokenGlass } from './break-glass/break-glass.queries.ts'
export { glassNotices } from './break-glass/glass-notice.page.ts'
export { glassChecks } from './break-glass/tell-of-glass.ts'
export { type Brief, recordInBrief } from './brief.queries.ts'
export { addToCircle, type CircleRow } from './circle.queries.ts'
export { nightlyPacks } from './days-without/nightly.ts'
export { packCommand } from './days-without/pack.command.ts'
export { passingSigner, signerIn } from './days-without/seal.ts'
export { type PackSettings, readPackSettings } from './days-without/settings.rules.ts'
export { wrongWithPassphrase } from './days-without/sheet.rules.ts'
export { countWhereViewsDiffer } from './decisions/decision.queries.ts'
export { decisionsPath, teamDecisionsPath, viewsDifferPath } from './decisions/decision-paths.ts'
export { decisionsBeside } from './decisions/show-decision.ts'
export { type Document, findDocument, placeDocument } from './documents/document.queries.ts'
export { faultInDays, type Sender, senderOptions, senders } from './documents/document.rules.ts'
export {
  aboutDocument,
  asTextFile,
  documentFile,
  keepDocument,
  mayReadDocument,
  sourceShown,
} from './documents/show-document.ts'
export { type Fact, factWords, likelyTheSame, type Strength } from './duplicates.rules.ts'
export { findLike, type Like, type LikeWhat } from './find/find-like.ts'
export {
  countHandOversWaiting,
  type HandOver,
  listHandOversWaiting,
  makeHandOver,
  type NewHandOver,
} from './hand-overs/hand-over.queries.ts'
export { teamOffered, teamsToHandOverTo } from './hand-overs/hand-over.rules.ts'
export { handOverPath, handOversPath, outsidePath, verdictPath, verdictsPath } from './hand-overs/hand-over-paths.ts'
export { answerHandOver, countVerdictsOfMine, findPass, type Pass } from './hand-overs/passed.queries.ts'
export type { Answered, Verdict } from './hand-overs/passed.rules.ts'
export { listHouseholdsLedBy, setLead } from './household/household.queries.ts'
export {
  type KnownWorkerRow,
  type Led,
  listColleagues,
  listLedBy,
  listMyPeople,
  type MyPerson,
  setKnownWorker,
} from './known-worker.queries.ts'
export { findLeadWorker, type LeadWorker } from './lead-worker.queries.ts'
export { learningPath } from './learning/learning-paths.ts'
export {
  insertHoldPassed,
  insertLevelMove,
  type LevelMove,
  listLevelMoves,
  type NewMove,
} from './levels/level.queries.ts'
export { type Standing, standingOf } from './levels/level.rules.ts'
export { isOfRecords } from './matches/matches.page.ts'
export { moveTo, type NewAddress } from './move-to.ts'
export { askPath, myLooksPath, myPagePath, mySharingsPath } from './my-page/my-page-paths.ts'
export { firstName, KNOWN_BY_NUMBER, nameWords, splitName } from './name.rules.ts'
export { checkDigit, isNhsNumber } from './nhs-number.rules.ts'
export { outboxPages, outboxPath } from './outbox/outbox.page.ts'
export { ownAccountBeside } from './own-account/own-account-beside.ts'
export { askForLinkPath, comeInPath, ownAccountPath } from './own-account/own-account-paths.ts'
export { peoplePages } from './pages.ts'
export {
  addPersonPath,
  daysWithoutPath,
  findPersonPath,
  householdPath,
  knownWorkerPath,
  levelPath,
  myPeoplePath,
  newTaskPath,
  peerCirclePath,
  personPath,
  taskPath,
  whoLookedPath,
} from './paths.ts'
export { peopleChecks } from './people-checks.ts'
export { readRecord } from './person.queries.ts'
export { personFrame, shownErrors, valuesShown } from './person-frame.ts'
export type { PersonRecord } from './person-record.ts'
export { mayBeTold, tellable } from './person-words.rules.ts'
export { digitsOf } from './reach.rules.ts'
export { findReachable, type Reachable } from './reachable.queries.ts'
export { mayStillGo, safeWay, stoppedFor } from './reachable.rules.ts'
export type {
  AskedAbout,
  Beside,
  BesideSource,
  Branch,
  Due,
  DueSource,
  Kept,
  Own,
  OwnSource,
  RecordParts,
  Starter,
  TimelineView,
} from './record/parts.ts'
export { peopleTimelines } from './record/read-timeline.ts'
export type { TimelineGroup, TimelineKind, TimelineRow } from './record/timeline.rules.ts'
export { findTies } from './relation.queries.ts'
export { asReturned, notAskedYet, PREFER_NOT, returnFacts, returnKinds, saysSomething } from './return-facts.ts'
export { erasing } from './rights/erasing.chore.ts'
export { readHeld } from './rights/held.queries.ts'
export {
  type Condition,
  type Decision,
  type Going,
  type GoingUntil,
  type Held,
  type HeldKind,
  heldOf,
} from './rights/held.ts'
export { peopleHeld } from './rights/people-held.ts'
export { retentionCommand } from './rights/retention.command.ts'
export { listRisen, questionOpen } from './rights/retention.queries.ts'
export { rightsBeside } from './rights/rights.page.ts'
export { unusualLooksPath } from './rights/rights-paths.ts'
export { samePerson, withPersonNow } from './same-person.queries.ts'
export {
  type AboutMeRow,
  addAboutMe,
  addNotToTell,
  addStrength,
  type DetailChange,
  insertWay as addWay,
  type NotToTellRow,
  type StrengthRow,
  setDetail,
  type WayRow,
} from './save-facts.queries.ts'
export { insertNameWords, insertPeople, type NameWords, type PersonRow } from './save-person.queries.ts'
export { brokenGlassPath, matchesPath, sharedWithUsPath } from './sharing/sharing-paths.ts'
export { whoMaySee } from './sharing/who-may-see.ts'
export { listTasks, type Task } from './tasks/task.queries.ts'
export { dueTasks, shownTask } from './tasks/task-shown.ts'
export { typedDay } from './typed-day.rules.ts'
export { ageInWords, daysWaited } from './waited.rules.ts'
