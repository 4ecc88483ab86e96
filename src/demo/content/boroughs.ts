import { averland } from './averland.ts'
import type { BoroughContent } from './borough.ts'
import { brackwater } from './brackwater.ts'
import { marlbrook } from './marlbrook.ts'
import { ravensmoor } from './ravensmoor.ts'

/** Each invented borough by the profile that it is lived in under. */
export const boroughs: Readonly<Record<string, BoroughContent>> = {
  marlbrook,
  'better-conversations': ravensmoor,
  'five-levels': brackwater,
  'home-first': averland,
}
