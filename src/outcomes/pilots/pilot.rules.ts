import { type DateString, dayInWords } from '#platform/clock'

export const verdicts = ['goes on', 'changed', 'stopped'] as const
export type Judged = (typeof verdicts)[number]

type Days = { fromOn: DateString; untilOn: DateString }

/** Where a pilot stands, worked out from its days and what was last judged of it: nobody types it in. */
export function pilotStands(
  { fromOn, untilOn }: Days,
  judged: { judged: Judged; onDate: DateString } | undefined,
  today: DateString,
): string {
  if (judged?.judged === 'stopped') return `Stopped ${dayInWords(judged.onDate, today)}`
  if (judged?.judged === 'goes on') return `Goes on, as judged ${dayInWords(judged.onDate, today)}`
  if (today < fromOn) return `Begins ${dayInWords(fromOn, today)}`
  if (today > untilOn) return `Over since ${dayInWords(untilOn, today)}: nobody has judged yet what happens now`
  const until = `until ${dayInWords(untilOn, today)}`
  return judged ? `Changed ${dayInWords(judged.onDate, today)}, and tested ${until}` : `Being tested, ${until}`
}

type Money = { spent: number; doubleRunning: number }

/** Money of a pilot in words, what double running cost apart. Pounds. */
export function moneyInWords(setAside: number, last: Money | undefined) {
  const spent = last?.spent ?? 0
  const doubleRunning = last?.doubleRunning ?? 0
  const left = setAside - spent - doubleRunning
  return {
    ...{ setAside: pounds(setAside), spent: pounds(spent), doubleRunning: pounds(doubleRunning) },
    left: left < 0 ? `${pounds(-left)} more than was set aside` : `${pounds(left)} left`,
  }
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })
export const pounds = (amount: number): string => `£${whole.format(amount)}`
