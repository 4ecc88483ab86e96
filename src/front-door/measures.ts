import { answeredInAWeek } from './answered-in-a-week.measure.ts'
import { appearedToNeedNotOffered } from './appeared-to-need-not-offered.measure.ts'
import { assessmentMeasures } from './assessments.measure.ts'
import { assessmentsToSupport } from './assessments-to-support.measure.ts'
import { callsAnswered, callsGivenUp } from './calls-answered.measure.ts'
import { cameBack } from './came-back.measure.ts'
import { contacts } from './contacts.measure.ts'
import { daysToTaken } from './days-to-taken.measure.ts'
import { homeVisits } from './home-visits.measure.ts'
import { lowLevelHelp } from './low-level-help.measure.ts'
import { lowLevelWork } from './low-level-work.measure.ts'
import { rapidResponseAgain } from './rapid-response-again.measure.ts'
import { recordingTime } from './recording-time.measure.ts'
import { requests } from './request-measures.ts'
import { resolved } from './resolved.measure.ts'
import { rightPass } from './right-pass.measure.ts'
import { signpostedMeasures } from './signposted.measure.ts'
import { workersMet } from './workers-met.measure.ts'

const handOvers = [rightPass, daysToTaken, answeredInAWeek]
const rapidResponse = [lowLevelWork, rapidResponseAgain, lowLevelHelp]

export const frontDoorMeasures = [
  ...[resolved, cameBack, appearedToNeedNotOffered, contacts, recordingTime],
  ...[callsAnswered, callsGivenUp, ...signpostedMeasures, ...assessmentMeasures, assessmentsToSupport],
  ...[...handOvers, ...rapidResponse, workersMet, homeVisits, ...requests],
]
