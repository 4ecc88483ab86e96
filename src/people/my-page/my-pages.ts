import type { Page } from '#platform/web'
import type { RecordParts } from '../record/parts.ts'
import { ask } from './ask.page.ts'
import { elsewhere, leave } from './leave.page.ts'
import { myLooks } from './my-looks.page.ts'
import { myPage, myPaper } from './my-page.page.ts'
import { mySharing, mySharings } from './my-sharing.page.ts'
import { myWords } from './my-words.page.ts'

/** The door of whoever a record is about: nothing behind it is anybody else's. */
export const myPages = (parts: RecordParts): Page[] => [
  myPage(parts),
  myPaper(parts),
  myWords,
  myLooks,
  mySharings,
  mySharing,
  ask,
  leave,
  elsewhere,
]
