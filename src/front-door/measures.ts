import { appearedToNeedNotOffered } from './appeared-to-need-not-offered.measure.ts'
import { cameBack } from './came-back.measure.ts'
import { contacts } from './contacts.measure.ts'
import { recordingTime } from './recording-time.measure.ts'
import { resolved } from './resolved.measure.ts'

export const frontDoorMeasures = [resolved, cameBack, appearedToNeedNotOffered, contacts, recordingTime]
