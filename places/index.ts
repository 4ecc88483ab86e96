import type { PlaceProfile } from '#place'
import { marlbrook } from './marlbrook.ts'

/** Every way of working that ships, by the name that --place takes. */
export const profiles = { marlbrook } satisfies Record<string, PlaceProfile>
