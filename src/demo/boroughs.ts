import { averland } from './content/averland.ts'
import type { BoroughContent } from './content/borough.ts'
import { brackwater } from './content/brackwater.ts'
import { marlbrook } from './content/marlbrook.ts'
import { ravensmoor } from './content/ravensmoor.ts'

/** Each invented borough by the profile that it is lived in under. */
export const boroughs: Readonly<Record<string, BoroughContent>> = {
  marlbrook,
  'better-conversations': ravensmoor,
  'five-levels': brackwater,
  'home-first': averland,
}
