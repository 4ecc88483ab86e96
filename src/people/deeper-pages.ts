import type { Page } from '#platform/web'
import { advocate } from './advocate/advocate.page.ts'
import { capacity } from './capacity/capacity.page.ts'
import { household } from './household/household.page.ts'
import { joinPages } from './join/join.page.ts'
import { letterPages } from './letter/letter.page.ts'
import { holdsPassed } from './levels/holds.page.ts'
import { level } from './levels/level.page.ts'
import { services } from './levels/services.page.ts'
import { note } from './note/note.page.ts'
import { restrictedNotes } from './note/restricted.page.ts'
import { changeReturnFacts } from './return-facts/return-facts.page.ts'
import { newTask } from './tasks/new-task.page.ts'
import { task } from './tasks/task.page.ts'
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
  ...letterPages,
  changeReturnFacts,
  household,
  level,
  services,
  holdsPassed,
  newTask,
  task,
]
