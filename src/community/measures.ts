import { hubMeasures } from './hubs/hub-days.measure.ts'
import { knownAtSixWeeks } from './known-at-six-weeks.measure.ts'
import { stillGoing } from './still-going.measure.ts'

/** Of introductions and hubs only: a coordinator's notebook has no measure, and the build proves it (law 5). */
export const communityMeasures = [stillGoing, knownAtSixWeeks, ...hubMeasures]
