import { askedAgain28 } from './asked-again-28.measure.ts'
import { askedAgain90 } from './asked-again-90.measure.ts'
import { daysToFirstResponse } from './days-to-first-response.measure.ts'
import { daysToFirstService } from './days-to-first-service.measure.ts'
import { requestsMade } from './requests.measure.ts'
import { requestsEndedThere } from './requests-ended-there.measure.ts'

/** What comes of requests, and how long people wait for it. */
export const requests = [
  ...[requestsMade, requestsEndedThere, askedAgain28, askedAgain90],
  ...[daysToFirstResponse, daysToFirstService],
]
