import { ascof2a } from './ascof-2a.measure.ts'
import { ascof2dProxy } from './ascof-2d-proxy.measure.ts'
import { neededAfterAll } from './needed-after-all.measure.ts'
import { reablementAfterHospital } from './reablement-after-hospital.measure.ts'
import { toLongTerm } from './to-long-term.measure.ts'

export const shortTermHelpMeasures = [ascof2a, toLongTerm, neededAfterAll, ascof2dProxy, reablementAfterHospital]
