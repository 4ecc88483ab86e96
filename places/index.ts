import type { PlaceProfile } from '#place'
import { betterConversations } from './better-conversations.ts'
import { fiveLevels } from './five-levels.ts'
import { homeFirst } from './home-first.ts'
import { marlbrook } from './marlbrook.ts'

/** Every way of working that ships, by the name that --place takes. */
export const profiles = {
  marlbrook,
  'better-conversations': betterConversations,
  'five-levels': fiveLevels,
  'home-first': homeFirst,
} satisfies Record<string, PlaceProfile>
