import { answeredInAWeek } from './answered-in-a-week.measure.ts'
import { daysToTaken } from './days-to-taken.measure.ts'
import { lowLevelHelp } from './low-level-help.measure.ts'
import { lowLevelWork } from './low-level-work.measure.ts'
import { rapidResponseAgain } from './rapid-response-again.measure.ts'
import { rightPass } from './right-pass.measure.ts'

/** What came of handing somebody over, and of rapid response. */
export const handOvers = [
  ...[rightPass, daysToTaken, answeredInAWeek],
  ...[lowLevelWork, rapidResponseAgain, lowLevelHelp],
]
