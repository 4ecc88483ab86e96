import type { Page } from '#platform/web'
import { readContact } from './contact/contact.page.ts'
import {
  beginAboutPerson,
  beginConversation,
  recordConversation,
  saveAsWritten,
} from './conversation/conversation.page.ts'
import { holdAtHub } from './conversation/hold-at-hub.page.ts'
import { privacy } from './privacy/privacy.page.ts'
import { concern, concerns } from './safeguarding/concerns.page.ts'
import { concernReceived, raiseConcern } from './safeguarding/raise-concern.page.ts'
import { ringBack, start } from './start/start.page.ts'

export { frontDoorMeasures } from './measures.ts'
export { aboutPersonPath, newConversationPath, privacyPath, raiseConcernPath, startPath } from './paths.ts'
export { frontDoorTimeline } from './timeline.ts'

export const frontDoorPages: Page[] = [
  start,
  privacy,
  ringBack,
  beginConversation,
  beginAboutPerson,
  recordConversation,
  saveAsWritten,
  holdAtHub,
  readContact,
  raiseConcern,
  concernReceived,
  concerns,
  concern,
]
