export type Answer = 'yes' | 'no' | 'not known'
export type ThreeParts = { hasNeeds: Answer; atRisk: Answer; cannotProtect: Answer }

/**
 * Care Act 2014 s.42(1): the duty to enquire arises where there is reasonable cause to suspect that an adult (a) has needs
 * for care and support, (b) is experiencing or at risk of abuse or neglect and (c) because of those needs cannot protect
 * themself. Suspecting is enough: 'not known' does not end the duty to find out, only a 'no' does.
 */
export function dutyToEnquire(parts: ThreeParts): { duty: 'yes' | 'no' | 'find out'; because: string } {
  const answers = [parts.hasNeeds, parts.atRisk, parts.cannotProtect]
  if (answers.every(a => a === 'yes'))
    return {
      duty: 'yes',
      because: 'All three parts are met: the council must make enquiries or see that they are made.',
    }
  if (answers.includes('no'))
    return {
      duty: 'no',
      because: 'One of the three parts is not met: there is no duty to enquire. There may be other help to offer.',
    }
  return {
    duty: 'find out',
    because: 'Something is not known yet. Reasonable cause to suspect is enough: find out before you decide against.',
  }
}

/** A decision that goes against the test needs its reasons said; any decision needs some. */
export function decisionProblem(parts: ThreeParts, decision: string, reasons: string): string | undefined {
  if (reasons.trim() === '') return 'Write the reasons for the decision'
  if (dutyToEnquire(parts).duty === 'yes' && decision === 'no enquiry')
    return 'All three parts are met, so the law asks for an enquiry. Change an answer or the decision'
  return undefined
}

/** Hours from the place's own procedures. A danger now is for today, whatever the clock says. */
export function decideBy(raisedAt: Date, hours: number, dangerNow: Answer): Date {
  return new Date(raisedAt.getTime() + (dangerNow === 'yes' ? Math.min(hours, 4) : hours) * 3_600_000)
}

/** '5 hours left', 'late by 2 days'. */
export function timeLeft(decideBy: Date, now: Date): { words: string; late: boolean } {
  const minutes = Math.round((decideBy.getTime() - now.getTime()) / 60_000)
  const size = Math.abs(minutes)
  const amount =
    size < 60
      ? `${size} minute${size === 1 ? '' : 's'}`
      : size < 60 * 48
        ? `${Math.round(size / 60)} hour${Math.round(size / 60) === 1 ? '' : 's'}`
        : `${Math.round(size / 1440)} days`
  return minutes >= 0 ? { words: `${amount} left`, late: false } : { words: `late by ${amount}`, late: true }
}
