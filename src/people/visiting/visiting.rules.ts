import { addMonths, type DateString } from '#platform/clock'

/** Nobody is warned of for longer without somebody looking again. */
export const MOST_MONTHS = 6

/** The last day on which a warning written or looked at on a day may next be looked at. */
export const latestReview = (from: DateString): DateString => addMonths(from, MOST_MONTHS)

/** What is wrong with the day on which a warning is to be looked at again; '' when nothing is. */
export function whatIsWrongWithReview(reviewOn: DateString, today: DateString): string {
  if (reviewOn <= today) return 'It is looked at again on a day that lies ahead'
  return reviewOn > latestReview(today) ? 'It is looked at again within six months' : ''
}

/** Its day has come, and nobody has looked: it may no longer be so. */
export const isOverdue = (warning: { reviewOn: DateString; endedOn: DateString | null }, today: DateString): boolean =>
  warning.endedOn === null && warning.reviewOn < today
