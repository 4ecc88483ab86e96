import type { Page } from '#platform/web'
import { breakGlass, brokenGlass, reviewGlass } from '../break-glass/break-glass.page.ts'
import { glassNoticeSeen } from '../break-glass/glass-notice.page.ts'
import { keepApart, openAgain } from '../keep-apart/keep-apart.page.ts'
import { matches, settle } from '../matches/matches.page.ts'
import { myPages } from '../my-page/my-pages.ts'
import { askForLink } from '../own-account/ask-for-link.page.ts'
import { comeIn } from '../own-account/come-in.page.ts'
import { ownAccount } from '../own-account/own-account.page.ts'
import type { RecordParts } from '../record/parts.ts'
import { sharedRecord, sharedWithUs } from '../shared-with-us/shared.page.ts'
import { endOneSharing, shareRecord } from './sharing.page.ts'

/** Who may see whose record. */
export const accessPages = (parts: RecordParts): Page[] => [
  shareRecord,
  endOneSharing,
  keepApart,
  openAgain,
  breakGlass,
  brokenGlass,
  reviewGlass,
  glassNoticeSeen,
  matches,
  settle,
  sharedWithUs,
  sharedRecord,
  ownAccount,
  askForLink,
  comeIn,
  ...myPages(parts),
]
