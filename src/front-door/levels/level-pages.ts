import type { Page } from '#platform/web'
import { circumstances } from './circumstances.page.ts'
import { crisisReview } from './crisis-review.page.ts'
import { plan } from './plan.page.ts'
import { specialist } from './specialist.page.ts'
import { stepAway } from './step-away.page.ts'

/** What a place with levels does at them. */
export const levelPages: Page[] = [circumstances, specialist, plan, crisisReview, stepAway]
