import { cldHeaders, cldPlaceOf } from '#exchange'
import type { DateString } from '#platform/clock'
import type { Chance } from '../chance.rules.ts'
import type { CouncilEvent, CouncilPerson } from './council-events.rules.ts'

/** What stands on every row of one person. */
export type Told = {
  nhsNumber: string
  id: string
  given: string
  surname: string
  postcode: string
  ethnicity: string
  person: CouncilPerson
}
export type Submission = { council: string; from: DateString; to: DateString }

const places = Object.fromEntries(cldHeaders.map(header => [header, cldPlaceOf(header)]))

/** The 50 cells of one event. Only events that ended in the period, and services that ran in it, are sent. */
export function rowOf(told: Told, event: CouncilEvent, nth: number, sent: Submission): string[] {
  const cells = new Array<string>(cldHeaders.length).fill('')
  const put = (header: string, value: string | null | undefined) => {
    if (value) cells[places[header]!] = value
  }
  for (const [header, value] of Object.entries(personCells(told, event, sent))) put(header, value)
  put('Event Type', event.type)
  put('Event Reference', `${told.id}-${nth}`)
  put('Event Start Date', event.from)
  put('Event End Date', event.to !== null && event.to <= sent.to ? event.to : '')
  put('Event Description', event.description)
  put(
    'Event Outcome',
    event.type === 'Service' && (event.to === null || event.to > sent.to)
      ? 'Continuation of support or services'
      : event.outcome,
  )
  put('Request: Route of Access', event.route)
  put('Assessment Type', event.assessment)
  put('Eligible Needs Identified', event.eligible)
  put('Method of Assessment', event.assessment && (told.person.carer ? 'Carer only' : 'Service user only'))
  put('Service Type', event.service)
  put('Service Component', event.component)
  put('Delivery Mechanism', event.mechanism)
  put('Provider CQC Location Name', event.provider?.name)
  put('Provider CQC Location ID', event.provider?.location)
  put('Review Reason', event.reason)
  put('Review Outcomes Achieved', event.achieved)
  put('Method of Review', event.reason && 'Service user only')
  put('Unit Cost', event.cost?.each)
  put('Cost Frequency (Unit Type)', event.cost?.unit)
  put('Planned units per week', event.cost?.units)
  return cells
}

function personCells({ person, ...told }: Told, event: CouncilEvent, sent: Submission): Record<string, string | null> {
  return {
    'LA Code': sent.council,
    'Reporting Period Start Date': sent.from,
    'Reporting Period End Date': sent.to,
    'NHS Number': told.nhsNumber,
    'LA Person Unique Identifier': told.id,
    'First Name': told.given,
    'Last Name': told.surname,
    'GP Practice Name': 'Fernhill Surgery',
    'GP Practice Code': 'Z99001',
    Gender: person.gender,
    Ethnicity: told.ethnicity,
    'Date of Birth': person.born,
    'Date of Death': person.died !== null && person.died <= sent.to ? person.died : '',
    'Client Type': person.carer ? 'Unpaid carer' : 'Service user',
    'Primary Support Reason': event.type === 'Request' ? '' : person.reason,
    Postcode: told.postcode,
    'Accommodation Status': person.accommodation,
    'Employment Status': person.reason === 'Learning disability support' ? 'Not in paid employment: Seeking work' : '',
    'Has Unpaid Carer': 'Unknown',
    'Client Funding Status':
      person.carer || (event.type !== 'Service' && event.type !== 'Review')
        ? ''
        : 'Joint client and social care funded',
    'No. of adults being cared for': person.carer ? '1' : '',
  }
}

export function isSent(event: CouncilEvent, { from, to }: Submission): boolean {
  if (event.from > to) return false
  if (event.type === 'Service') return event.to === null || event.to >= from
  return event.to !== null && event.to >= from && event.to <= to
}

const faults: readonly [header: string, becomes: (was: string) => string][] = [
  ['Gender', () => ''],
  ['Event Outcome', was => was.toLowerCase()],
  ['Client Type', was => (was === 'Unpaid carer' ? 'Carer' : 'Service User')],
  ['Accommodation Status', () => 'Lives with daughter'],
  ['NHS Number', () => '9990000000'],
  ['Delivery Mechanism', () => 'NULL'],
  ['Event Start Date', () => ''],
  ['LA Person Unique Identifier', () => ''],
  ['Date of Birth', () => '1899-01-01'],
]

/** What goes wrong in real files (blank, misspelt, an older release, nobody's number), on purpose. */
export function spoil(cells: readonly string[], chance: Chance): string[] {
  const [header, becomes] = chance.pick(faults)
  return cells.map((cell, i) => (i === places[header] ? becomes(cell) : cell))
}
