import { trevor } from './stories-again.ts'
import { amina, halima } from './stories-amina.ts'
import { berylTolley } from './stories-deeper.ts'
import { whoIsDue } from './stories-due.ts'
import { edna } from './stories-ended.ts'
import { olive, renata } from './stories-guarded.ts'
import { joseph, ken } from './stories-home.ts'
import { helen, margaret } from './stories-margaret.ts'
import { jordan, lloyd } from './stories-own-way.ts'
import { surinder, walter } from './stories-second-try.ts'
import { whoWait } from './stories-to-take-on.ts'
import type { Story } from './story.ts'

/** People to open first. */
export const stories: readonly Story[] = [
  margaret,
  helen,
  joseph,
  amina,
  halima,
  ken,
  jordan,
  renata,
  edna,
  lloyd,
  walter,
  surinder,
  trevor,
  olive,
  ...whoIsDue,
  ...whoWait,
  berylTolley,
]
