import { ascof2a } from './ascof-2a.measure.ts'
import { ascof2dProxy } from './ascof-2d-proxy.measure.ts'
import { lessAtSixWeeks, noHelpAtSixWeeks, noHelpAtTwoWeeks, stillHelpedAtEightWeeks } from './contract-measures.ts'
import { helpWithin48Hours } from './help-within-48-hours.measure.ts'
import { neededAfterAll } from './needed-after-all.measure.ts'
import { peopleHelped } from './people-helped.measure.ts'
import { reablementAfterHospital } from './reablement-after-hospital.measure.ts'
import { toLongTerm } from './to-long-term.measure.ts'

/** What contracts ask of short-term help. */
const asContractsHaveIt = [
  helpWithin48Hours,
  noHelpAtTwoWeeks,
  noHelpAtSixWeeks,
  stillHelpedAtEightWeeks,
  lessAtSixWeeks,
]

export const shortTermHelpMeasures = [
  ...[ascof2a, toLongTerm, neededAfterAll, ascof2dProxy, reablementAfterHospital],
  ...[...asContractsHaveIt, peopleHelped],
]
