import type { Page } from '#platform/web'
import { addSomebody } from './add/add.page.ts'
import { changePages } from './change/change-pages.ts'
import { daysWithout } from './days-without/days-without.page.ts'
import { death, undo } from './death/death.page.ts'
import { deeperPages } from './deeper-pages.ts'
import { findPerson } from './find/find.page.ts'
import { handOverPages } from './hand-overs/hand-overs.page.ts'
import { myPeople } from './mine/mine.page.ts'
import { peerCircle } from './peer-circle/peer-circle.page.ts'
import type { RecordParts } from './record/parts.ts'
import { personRecord } from './record/record.page.ts'
import { rightsPages } from './rights/rights-pages.ts'
import { accessPages } from './sharing/access-pages.ts'
import { whoLooked } from './who-looked/who-looked.page.ts'

/** Every page of the record. Other parts say what they know of a person through `parts`. */
export const peoplePages = (parts: RecordParts): Page[] => [
  findPerson,
  addSomebody,
  myPeople,
  personRecord(parts),
  ...changePages,
  death,
  undo,
  whoLooked,
  ...accessPages(parts),
  ...deeperPages,
  ...handOverPages,
  peerCircle,
  daysWithout(parts),
  ...rightsPages(parts.held),
]
