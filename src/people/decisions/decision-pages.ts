import type { Page } from '#platform/web'
import { learning } from '../learning/learning.page.ts'
import { decision } from './decision.page.ts'
import { decisions } from './decisions.page.ts'
import { teamDecisions, viewsDiffer } from './team-decisions.page.ts'

/** Who decided what, who saw it otherwise, and what teams learned. */
export const decisionPages: Page[] = [decisions, decision, teamDecisions, viewsDiffer, learning]
