import type { Place } from '#place'
import type { Command } from '#platform/commands'
import type { Page } from '#platform/web'
import { calls, callsFile } from './calls/calls.page.ts'
import { importCalls } from './calls/import-calls.command.ts'
import { readContact } from './contact/contact.page.ts'
import {
  beginAboutPerson,
  beginConversation,
  recordConversation,
  saveAsWritten,
} from './conversation/conversation.page.ts'
import { holdAtHub } from './conversation/hold-at-hub.page.ts'
import { levelPages } from './levels/level-pages.ts'
import { seen } from './night/seen.page.ts'
import { addPost } from './post/add-post.page.ts'
import { openPost, postSource, postTray, putAside } from './post/open-post.page.ts'
import { privacy } from './privacy/privacy.page.ts'
import { rapidEpisode } from './rapid-response/episode.page.ts'
import { rapidResponse } from './rapid-response/rapid.page.ts'
import { ringBack } from './ring-back/ring-back.page.ts'
import { concern, concernSource, concerns } from './safeguarding/concerns.page.ts'
import { concernReceived, raiseConcern } from './safeguarding/raise-concern.page.ts'
import { start } from './start/start.page.ts'
import { tellUs, told } from './tell-us/tell-us.page.ts'
import { worry } from './tell-us/worry.page.ts'
import { unfinished } from './unfinished/unfinished.page.ts'
import { allocation } from './waiting/allocate.page.ts'
import { away } from './waiting/away.page.ts'
import { leftBehind } from './waiting/left-behind.page.ts'
import { waiting } from './waiting/waiting.page.ts'

export { dueCrisisReview, levelsBeside } from './levels/beside.ts'
export { frontDoorOwn } from './levels/own-plan.ts'
export { frontDoorMeasures } from './measures.ts'
export {
  aboutPersonPath,
  callsPath,
  newConversationPath,
  privacyPath,
  raiseConcernPath,
  startPath,
  tellUsPath,
  waitingPath,
  worryPath,
} from './paths.ts'
export { frontDoorTimeline, frontDoorTimelines } from './timeline.ts'

export const frontDoorCommands: Command<Place>[] = [importCalls]

export const frontDoorPages: Page[] = [
  start,
  unfinished,
  privacy,
  ringBack,
  seen,
  postTray,
  addPost,
  openPost,
  postSource,
  putAside,
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
  concernSource,
  tellUs,
  told,
  worry,
  waiting,
  allocation,
  leftBehind,
  away,
  calls,
  callsFile,
  rapidResponse,
  rapidEpisode,
  ...levelPages,
]
export { frontDoorHeld } from './held.ts'
