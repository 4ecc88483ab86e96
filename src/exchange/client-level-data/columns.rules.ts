/**
 * The 50 columns of adult social care Client Level Data, in the order in which they are sent, spelled as they are sent.
 * Which must be filled is the rule set of the national data quality report of release 1; release 2 keeps its pattern, but
 * its exact flags are not published, and whether the first header is 'LA Code' is assumed.
 */

/** To which rows a column belongs. */
export type Applies =
  | 'every row'
  | 'events' // all rows but those of a carer known by association
  | 'service users'
  | 'carers' // both kinds
  | 'requests'
  | 'assessments'
  | 'services'
  | 'reviews'

/** When a column may not be blank. */
export type Mandatory =
  | 'never'
  | 'always'
  | 'when it applies'
  | 'unless a request'
  | 'learning disability of working age'
  | 'funding is known by now' // a service, a review or a financial assessment of a service user
  | 'the event has ended' // everything but a service, and a service of somebody who died
  | 'unless a financial assessment'
  | 'the review was planned'
  | 'the cost rule'
  | 'the cost rule, for units shorter than a week'

export type Kind =
  | 'words'
  | 'council code'
  | 'id'
  | 'NHS number'
  | 'date'
  | 'list'
  | 'postcode'
  | 'practice code'
  | 'care location'
  | 'whole number'
  | 'amount'

export type Module =
  | 'Submission'
  | 'Person'
  | 'Event'
  | 'Request'
  | 'Assessment'
  | 'Carer'
  | 'Service'
  | 'Review'
  | 'Cost'

export type Column = { header: string; module: Module; kind: Kind; applies: Applies; mandatory: Mandatory }

const column = (module: Module, applies: Applies) => (header: string, kind: Kind, mandatory: Mandatory) =>
  ({ header, module, kind, applies, mandatory }) as const

const submission = column('Submission', 'every row')
const person = column('Person', 'every row')
const user = column('Person', 'service users')
const event = column('Event', 'events')
const request = column('Request', 'requests')
const assessment = column('Assessment', 'assessments')
const carer = column('Carer', 'carers')
const service = column('Service', 'services')
const review = column('Review', 'reviews')
const cost = column('Cost', 'services')

export const columns: readonly Column[] = [
  submission('LA Code', 'council code', 'always'),
  submission('Reporting Period Start Date', 'date', 'always'),
  submission('Reporting Period End Date', 'date', 'always'),
  person('NHS Number', 'NHS number', 'always'),
  person('LA Person Unique Identifier', 'id', 'always'),
  person('First Name', 'words', 'never'),
  person('Last Name', 'words', 'never'),
  person('GP Practice Name', 'words', 'never'),
  person('GP Practice Code', 'practice code', 'never'),
  person('Gender', 'list', 'always'),
  person('Ethnicity', 'list', 'always'),
  person('Date of Birth', 'date', 'always'),
  person('Date of Death', 'date', 'never'),
  person('Client Type', 'list', 'always'),
  person('Primary Support Reason', 'list', 'unless a request'),
  person('Postcode', 'postcode', 'always'),
  person('Accommodation Status', 'list', 'always'),
  person('Employment Status', 'list', 'learning disability of working age'),
  person('Has Unpaid Carer', 'list', 'always'),
  user('Autism Spectrum Disorder (ASD)', 'list', 'never'),
  user('Visual Impairment', 'list', 'never'),
  user('Hearing Impairment', 'list', 'never'),
  user('Dementia', 'list', 'never'),
  user('Client Funding Status', 'list', 'funding is known by now'),
  event('Event Type', 'list', 'when it applies'),
  event('Event Reference', 'words', 'never'),
  event('Event Start Date', 'date', 'when it applies'),
  event('Event End Date', 'date', 'the event has ended'),
  event('Event Description', 'words', 'never'),
  event('Event Outcome', 'list', 'unless a financial assessment'),
  request('Request: Route of Access', 'list', 'when it applies'),
  assessment('Assessment Type', 'list', 'when it applies'),
  assessment('Eligible Needs Identified', 'list', 'never'),
  assessment('Method of Assessment', 'list', 'unless a financial assessment'),
  carer('Total Hrs Caring per week', 'list', 'never'),
  carer('No. of adults being cared for', 'whole number', 'never'),
  carer('Adult 1 Linked Person_ID', 'id', 'never'),
  carer('Adult 2 Linked Person_ID', 'id', 'never'),
  carer('Adult 3 Linked Person_ID', 'id', 'never'),
  service('Service Type', 'list', 'when it applies'),
  service('Service Component', 'list', 'when it applies'),
  service('Delivery Mechanism', 'list', 'never'),
  service('Provider CQC Location Name', 'words', 'never'),
  service('Provider CQC Location ID', 'care location', 'never'),
  review('Review Reason', 'list', 'when it applies'),
  review('Review Outcomes Achieved', 'list', 'the review was planned'),
  review('Method of Review', 'list', 'when it applies'),
  cost('Unit Cost', 'amount', 'the cost rule'),
  cost('Cost Frequency (Unit Type)', 'list', 'the cost rule'),
  cost('Planned units per week', 'amount', 'the cost rule, for units shorter than a week'),
]

/** The header of the file, in its order. */
export const headers: readonly string[] = columns.map(c => c.header)

/** The mark between the cells of a row as it is kept, in one text: no text of a file has it. */
export const BETWEEN_CELLS = '\u001f'

/** Where each column stands, from 0, by its header. */
export const at: Readonly<Record<string, number>> = Object.fromEntries(headers.map((header, i) => [header, i]))

/** The place of a column by its header; a header that is not one of the 50 is a fault of ours. */
export function placeOf(header: string): number {
  const place = at[header]
  if (place === undefined) throw new Error(`${header} is not a column of Client Level Data`)
  return place
}

/** Letters and digits only: 'LA_Code' and 'la code ' are the same header. */
const plain = (header: string) => header.toLowerCase().replace(/[^a-z0-9]/g, '')
const byPlain = new Map(headers.map((header, i) => [plain(header), i]))

/** The column that opens a file of refused rows; a loaded file that has it mends the file whose id follows the colon. */
export const REASON = 'Why refused'

export type Header = {
  /** For each of the 50 columns where it stands in the file; -1 where it is missing. */
  from: number[]
  /** How many cells a row of this file has. */
  cells: number
  missing: string[]
  extra: string[]
  twice: string[]
  /** The id of the file that this one mends; undefined for a file that stands by itself. */
  mends: string | undefined
}

/** Finds the columns by name, in any order and case; of two that are named alike the first counts. */
export function readHeader(names: readonly string[]): Header {
  const from = headers.map(() => -1)
  const header: Header = { from, cells: names.length, missing: [], extra: [], twice: [], mends: undefined }
  names.forEach((name, place) => {
    const column = byPlain.get(plain(name))
    if (column !== undefined && from[column] === -1) from[column] = place
    else if (column !== undefined) header.twice.push(name)
    else if (name.startsWith(REASON)) header.mends = /[0-9a-f-]{36}/.exec(name)?.[0]
    else header.extra.push(name.trim())
  })
  header.missing = headers.filter((_, column) => from[column] === -1)
  return header
}
