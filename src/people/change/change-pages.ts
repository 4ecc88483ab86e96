import type { Page } from '#platform/web'
import { changeAboutMe } from './about-me.page.ts'
import { changeAddress } from './address.page.ts'
import { changeCircle } from './circle.page.ts'
import { changeCircleMember } from './circle-member.page.ts'
import { circleRecord } from './circle-record.page.ts'
import { seeHiddenAddress } from './hidden-address.page.ts'
import { changeKnownWorker } from './known-worker.page.ts'
import { changeNames } from './names.page.ts'
import { changeNeeds } from './needs.page.ts'
import { changeReaching } from './reaching.page.ts'
import { changeSafety } from './safety.page.ts'
import { changeStrengths } from './strengths.page.ts'

export const changePages: Page[] = [
  changeNames,
  changeReaching,
  changeAddress,
  seeHiddenAddress,
  changeNeeds,
  changeAboutMe,
  changeStrengths,
  changeCircle,
  changeCircleMember,
  circleRecord,
  changeSafety,
  changeKnownWorker,
]
