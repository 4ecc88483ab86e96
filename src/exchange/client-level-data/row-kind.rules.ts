import { ageOn } from '#platform/clock'
import { type Applies, columns, type Mandatory, placeOf } from './columns.rules.ts'

/** What a row is, as far as it decides which of its cells may be blank. */
export type RowKind = {
  event: 'Request' | 'Assessment' | 'Service' | 'Review' | null
  serviceUser: boolean
  carer: boolean
  byAssociation: boolean
  diedGiven: boolean
  financial: boolean
  planned: boolean
  learningDisabilityOfWorkingAge: boolean
  costRule: boolean
  shortUnits: boolean
}

const client = placeOf('Client Type')
const eventType = placeOf('Event Type')
const assessment = placeOf('Assessment Type')
const reviewReason = placeOf('Review Reason')
const supportReason = placeOf('Primary Support Reason')
const died = placeOf('Date of Death')
const type = placeOf('Service Type')
const component = placeOf('Service Component')
const mechanism = placeOf('Delivery Mechanism')
const frequency = placeOf('Cost Frequency (Unit Type)')

type Read = {
  words: readonly (string | null)[]
  cells: readonly string[]
  days: { born: string | null; statedTo: string | null }
}

export function rowKindOf({ words, cells, days }: Read): RowKind {
  const who = words[client]
  const event = words[eventType] as RowKind['event']
  const age = days.born && days.statedTo ? ageOn(days.born, days.statedTo) : -1
  return {
    event,
    serviceUser: who === 'Service user',
    carer: who === 'Unpaid carer' || who === BY_ASSOCIATION,
    byAssociation: who === BY_ASSOCIATION,
    diedGiven: cells[died] !== '',
    financial: event === 'Assessment' && cells[assessment]!.toLowerCase() === 'financial assessment',
    planned: event === 'Review' && (words[reviewReason] ?? '').startsWith('Planned'),
    learningDisabilityOfWorkingAge:
      who === 'Service user' && words[supportReason] === 'Learning disability support' && age >= 18 && age < 65,
    costRule: event === 'Service' && hasCosts(words),
    shortUnits: shorterThanAWeek.includes(words[frequency] ?? ''),
  }
}
const BY_ASSOCIATION = 'Unpaid carer known by association'
const shorterThanAWeek = ['Per session', 'Hourly', 'Daily']
const shortStays = ['Short term residential care', 'Short term nursing care', 'Unpaid carer respite']

/** The national cost rule: not what the council commissioned in bulk; long term, for a carer, or a short stay. */
const hasCosts = (words: readonly (string | null)[]) =>
  words[mechanism] !== 'CASSR commissioned support' &&
  ((words[type] ?? '').startsWith('Long term support') ||
    (words[type] ?? '').startsWith('Unpaid carer support') ||
    shortStays.includes(words[component] ?? ''))

/**
 * For each column whether it may not be blank in a row of this kind. There are few kinds: what was asked of one is remembered by
 * all that it is asked for.
 */
export function requirements(): (row: RowKind) => readonly boolean[] {
  const known = new Map<number, readonly boolean[]>()
  return row => {
    const key = numberOf(row)
    const before = known.get(key)
    if (before) return before
    const required = columns.map(({ applies, mandatory }) => appliesTo(applies, row) && mandatoryIn(mandatory, row))
    known.set(key, required)
    return required
  }
}

const types = [null, 'Request', 'Assessment', 'Service', 'Review'] as const

/** Another for every other kind. */
function numberOf(row: RowKind): number {
  const { serviceUser, carer, byAssociation, diedGiven, financial, planned, costRule, shortUnits } = row
  const client = (serviceUser ? 1 : 0) + (carer ? 2 : 0) + (byAssociation ? 4 : 0) + (diedGiven ? 8 : 0)
  const what = (financial ? 1 : 0) + (planned ? 2 : 0) + (costRule ? 4 : 0) + (shortUnits ? 8 : 0)
  return types.indexOf(row.event) * 512 + (row.learningDisabilityOfWorkingAge ? 256 : 0) + what * 16 + client
}

function appliesTo(applies: Applies, row: RowKind): boolean {
  switch (applies) {
    case 'every row':
      return true
    case 'events':
      return !row.byAssociation
    case 'service users':
      return row.serviceUser
    case 'carers':
      return row.carer
    case 'requests':
      return row.event === 'Request'
    case 'assessments':
      return row.event === 'Assessment'
    case 'services':
      return row.event === 'Service'
    case 'reviews':
      return row.event === 'Review'
  }
}

function mandatoryIn(mandatory: Mandatory, row: RowKind): boolean {
  switch (mandatory) {
    case 'never':
      return false
    case 'always':
    case 'when it applies':
      return true
    case 'unless a request':
      return row.event !== 'Request'
    case 'learning disability of working age':
      return row.learningDisabilityOfWorkingAge
    case 'funding is known by now':
      return row.serviceUser && (row.event === 'Service' || row.event === 'Review' || row.financial)
    case 'the event has ended':
      return row.event !== 'Service' || row.diedGiven
    case 'unless a financial assessment':
      return !row.financial
    case 'the review was planned':
      return row.planned
    case 'the cost rule':
      return row.costRule
    case 'the cost rule, for units shorter than a week':
      return row.costRule && row.shortUnits
  }
}
