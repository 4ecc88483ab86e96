import type { Page } from '#platform/web'
import { breakGlass, brokenGlass, reviewGlass } from '../break-glass/break-glass.page.ts'
import { glassNoticeSeen } from '../break-glass/glass-notice.page.ts'
import { keepApart, openAgain } from '../keep-apart/keep-apart.page.ts'
import { matches, settle } from '../matches/matches.page.ts'
import { sharedRecord, sharedWithUs } from '../shared-with-us/shared.page.ts'
import { endOneSharing, shareRecord } from './sharing.page.ts'

/** Who may see whose record. */
export const accessPages: Page[] = [
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
]
