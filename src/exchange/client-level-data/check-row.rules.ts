import { ageOn, type DateString } from '#platform/clock'
import { placeOf } from './columns.rules.ts'
import type { FaultKind } from './faults.rules.ts'
import type { JudgedRow } from './judged-row.ts'

const born = placeOf('Date of Birth')
const died = placeOf('Date of Death')
const started = placeOf('Event Start Date')
const ended = placeOf('Event End Date')
const type = placeOf('Service Type')
const component = placeOf('Service Component')
const mechanism = placeOf('Delivery Mechanism')
const cost = placeOf('Unit Cost')
const units = placeOf('Planned units per week')

/** What the cells of one row say of each other. None of it keeps a row out: national figures count such rows too. */
export function checkRow(row: JudgedRow, cells: readonly string[], today: DateString): void {
  checkDays(row, today)
  if (row.kind.event === 'Service') checkService(row, cells)
}

function checkDays({ days, kind, faults }: JudgedRow, today: DateString): void {
  const say = (column: number, fault: FaultKind) => faults.push({ column, kind: fault })
  if (days.started && days.ended && days.ended < days.started) say(ended, 'ends before it starts')
  if (days.born && days.born > today) say(born, 'in the future')
  if (days.died && days.died > today) say(died, 'in the future')
  if (days.started && days.started > today) say(started, 'in the future')
  if (days.ended && days.ended > today) say(ended, 'in the future')
  if (days.died && days.started && days.died < days.started) say(started, 'after death')
  if (!days.born) return
  const until = days.ended ?? days.statedTo ?? days.started
  if (until && kind.event && days.born <= until && ageOn(days.born, until) < 18) say(born, 'under 18')
  if (ageOn(days.born, days.died ?? today) > 110) say(born, 'over 110')
}

/** Which components a type of service is made of; a type that is not here goes with any. */
const goesWith: Record<string, readonly string[]> = {
  'Long term support: Nursing care': ['Long term nursing care'],
  'Long term support: Residential care': ['Long term residential care'],
  'Short term support: ST-Max': [
    'Reablement',
    'Short term nursing care',
    'Short term residential care',
    'Other short term support',
  ],
}

function checkService({ words, kind, faults }: JudgedRow, cells: readonly string[]): void {
  const say = (column: number, fault: FaultKind) => faults.push({ column, kind: fault })
  // Where the cost rule holds, the blank itself is told already.
  if (kind.shortUnits && !kind.costRule && cells[cost] !== '' && cells[units] === '') say(units, 'no units')
  const what = words[type]
  if (!what) return
  const part = words[component]
  if (part && goesWith[what] && !goesWith[what].includes(part)) say(component, 'component does not fit')
  if (what.startsWith('Unpaid carer support') && !kind.carer) say(type, 'carers only')
  const direct = words[mechanism] === 'Direct payment' || part === 'Direct payment'
  if (what === 'Long term support: Prison' && direct) say(mechanism, 'prison and direct payment')
  if (what === 'Long term support: Community' && cells[mechanism] === '') say(mechanism, 'no mechanism')
}
