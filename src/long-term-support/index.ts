import { admissions } from './admissions.measure.ts'
import { admittedFromHomeSupport } from './admitted-from-home-support.measure.ts'
import { ascof2b } from './ascof-2b.measure.ts'
import { ascof2c } from './ascof-2c.measure.ts'
import { ascof2e } from './ascof-2e.measure.ts'
import { ascof3d1a } from './ascof-3d-1a.measure.ts'
import { ascof3d1b } from './ascof-3d-1b.measure.ts'
import { ascof3d2a } from './ascof-3d-2a.measure.ts'
import { ascof3d2b } from './ascof-3d-2b.measure.ts'
import { lessAfterAYear, lessInFirstYear, moreAfterAYear, stayed, toAHome } from './contract-measures.ts'
import { costPerWeek } from './cost-per-week.measure.ts'
import { outcomesReached } from './outcomes-reached.measure.ts'
import { packageChanges } from './package-changes.measure.ts'
import { reviewsDone } from './reviews-done.measure.ts'
import { reviewsOverdue } from './reviews-overdue.measure.ts'
import { shortStaysThatLasted } from './short-stays-that-lasted.measure.ts'
import { supportedAtHome } from './supported-at-home.measure.ts'
import { usualCostPerWeek } from './usual-cost-per-week.measure.ts'
import { whatReviewsChanged } from './what-reviews-changed.measure.ts'

const selfDirected = [ascof3d1a, ascof3d1b, ascof3d2a, ascof3d2b]
const reviews = [reviewsDone, reviewsOverdue, outcomesReached, whatReviewsChanged]

/** What contracts ask of long-term support. */
const asContractsHaveIt = [toAHome, stayed, lessAfterAYear, moreAfterAYear, lessInFirstYear]

export const longTermSupportMeasures = [
  ...[ascof2b, ascof2c, admittedFromHomeSupport, shortStaysThatLasted, ascof2e],
  ...[...selfDirected, ...reviews, packageChanges, costPerWeek, usualCostPerWeek],
  ...[...asContractsHaveIt, admissions, supportedAtHome],
]
