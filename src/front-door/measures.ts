import { appearedToNeedNotOffered } from './appeared-to-need-not-offered.measure.ts'
import { assessmentMeasures } from './assessments.measure.ts'
import { assessmentsToSupport } from './assessments-to-support.measure.ts'
import { callsAnswered, callsGivenUp } from './calls-answered.measure.ts'
import { cameBack } from './came-back.measure.ts'
import { contacts } from './contacts.measure.ts'
import { handOvers } from './hand-over-measures.ts'
import { homeVisits } from './home-visits.measure.ts'
import { recordingTime } from './recording-time.measure.ts'
import { requests } from './request-measures.ts'
import { resolved } from './resolved.measure.ts'
import { signpostedMeasures } from './signposted.measure.ts'
import { workersMet } from './workers-met.measure.ts'

export const frontDoorMeasures = [
  ...[resolved, cameBack, appearedToNeedNotOffered, contacts, recordingTime],
  ...[callsAnswered, callsGivenUp, ...signpostedMeasures, ...assessmentMeasures, assessmentsToSupport],
  ...[...handOvers, workersMet, homeVisits, ...requests],
]
