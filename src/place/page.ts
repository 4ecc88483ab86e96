import { declarePages } from '#platform/web'
import type { Act } from './policy.rules.ts'
import type { Place } from './profile.ts'

/** How every page of Alongside is declared: with an act from the policy, and the audit's words. */
export const page = declarePages<Act, Place>()
