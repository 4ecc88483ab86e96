import type { Page } from '#platform/web'
import { readContact } from './contact/contact.page.ts'
import {
  beginAboutPerson,
  beginConversation,
  recordConversation,
  saveAsWritten,
} from './conversation/conversation.page.ts'
import { holdAtHub } from './conversation/hold-at-hub.page.ts'
import { levelPages } from './levels/level-pages.ts'
import { privacy } from './privacy/privacy.page.ts'
import { rapidEpisode } from './rapid-response/episode.page.ts'
import { rapidResponse } from './rapid-response/rapid.page.ts'
import { concern, concerns } from './safeguarding/concerns.page.ts'
import { concernReceived, raiseConcern } from './safeguarding/raise-concern.page.ts'
import { ringBack, start } from './start/start.page.ts'
import { allocation } from './waiting/allocate.page.ts'
import { away } from './waiting/away.page.ts'
import { waiting } from './waiting/waiting.page.ts'

export { dueCrisisReview, levelsBeside } from './levels/beside.ts'
export { frontDoorMeasures } from './measures.ts'
export { aboutPersonPath, newConversationPath, privacyPath, raiseConcernPath, startPath, waitingPath } from './paths.ts'
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
  waiting,
  allocation,
  away,
  rapidResponse,
  rapidEpisode,
  ...levelPages,
]
