export { type Adapter, outboxPage } from './adapter.ts'
export { chooseAdapter } from './choose-adapter.ts'
export { findLink, giveToken, holdLink, keepAnswered, type Link, newestLinks } from './link.queries.ts'
export { isMailAddress } from './mail-address.rules.ts'
export {
  type AboutWhat,
  countMessagesSince,
  type Message,
  messagesAbout,
  type Stop,
  stopMessages,
  type Told,
  unstopMessages,
} from './outbox.queries.ts'
export { clearMessagesBefore, removeEndedLinks } from './retention.queries.ts'
export { type Checks, type MayGo, type Sending, sendDue } from './send-due.ts'
export {
  type Channel,
  type LinkFacts,
  type LinkStanding,
  linkStanding,
  type MessageFacts,
  type Standing,
  standingOf,
  whenToSend,
} from './sending.rules.ts'
export { readSettings, type Settings } from './settings.rules.ts'
export {
  answerWords,
  comeInWords,
  isWayIn,
  LINK,
  type LinkPurpose,
  type MessageKind,
  messageWords,
  type QuestionPurpose,
  type QuestionWords,
  questionWords,
  STAFF_NOTICE,
  type WayInPurpose,
} from './words.rules.ts'
export { type NewMessage, type Telling, type Way, writeAsking, writeTelling } from './write-message.ts'
