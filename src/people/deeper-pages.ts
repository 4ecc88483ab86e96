import type { Page } from '#platform/web'
import { advocate } from './advocate/advocate.page.ts'
import { capacity } from './capacity/capacity.page.ts'
import { decisionPages } from './decisions/decision-pages.ts'
import { documentPages } from './documents/documents.page.ts'
import { household } from './household/household.page.ts'
import { joinPages } from './join/join.page.ts'
import { letterPages } from './letter/letter.page.ts'
import { levelPages } from './levels/level-pages.ts'
import { note } from './note/note.page.ts'
import { ownRestrictedNotes, restrictedNotes } from './note/restricted.page.ts'
import { changeReturnFacts } from './return-facts/return-facts.page.ts'
import { taskPages } from './tasks/task-pages.ts'
import { getIn } from './visiting/get-in.page.ts'
import { visiting } from './visiting/visiting.page.ts'

/** What is kept about somebody beyond who they are and what matters. */
export const deeperPages: Page[] = [
  ...joinPages,
  capacity,
  advocate,
  visiting,
  getIn,
  note,
  restrictedNotes,
  ownRestrictedNotes,
  ...letterPages,
  ...documentPages,
  changeReturnFacts,
  household,
  ...levelPages,
  ...taskPages,
  ...decisionPages,
]
