import { answeredInAWeek } from './answered-in-a-week.measure.ts'
import { appearedToNeedNotOffered } from './appeared-to-need-not-offered.measure.ts'
import { askedAgain28 } from './asked-again-28.measure.ts'
import { askedAgain90 } from './asked-again-90.measure.ts'
import { cameBack } from './came-back.measure.ts'
import { contacts } from './contacts.measure.ts'
import { daysToFirstResponse } from './days-to-first-response.measure.ts'
import { daysToFirstService } from './days-to-first-service.measure.ts'
import { daysToTaken } from './days-to-taken.measure.ts'
import { lowLevelHelp } from './low-level-help.measure.ts'
import { lowLevelWork } from './low-level-work.measure.ts'
import { rapidResponseAgain } from './rapid-response-again.measure.ts'
import { recordingTime } from './recording-time.measure.ts'
import { requestsMade } from './requests.measure.ts'
import { requestsEndedThere } from './requests-ended-there.measure.ts'
import { resolved } from './resolved.measure.ts'
import { rightPass } from './right-pass.measure.ts'
import { workersMet } from './workers-met.measure.ts'

const handOvers = [rightPass, daysToTaken, answeredInAWeek]
const rapidResponse = [lowLevelWork, rapidResponseAgain, lowLevelHelp]
const waits = [daysToFirstResponse, daysToFirstService]
const requests = [requestsMade, requestsEndedThere, askedAgain28, askedAgain90]

export const frontDoorMeasures = [
  ...[resolved, cameBack, appearedToNeedNotOffered, contacts, recordingTime],
  ...[...handOvers, ...rapidResponse, workersMet, ...waits, ...requests],
]
