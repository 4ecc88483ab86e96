export { type Adapter, outboxPage } from './adapter.ts'
export { chooseAdapter } from './choose-adapter.ts'
export { findLink, giveToken, holdLink, keepAnswered, type Link, newestLinks } from './link.queries.ts'
export { type AboutWhat, type Message, type Stop, stopMessages, unstopMessages } from './outbox.queries.ts'
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
export { answerWords, LINK, type MessageKind, messageWords } from './words.rules.ts'
export { type NewMessage, type Way, writeAsking } from './write-message.ts'
