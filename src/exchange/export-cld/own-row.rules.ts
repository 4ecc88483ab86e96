import { asReturned, PREFER_NOT } from '#people'
import type { DateString } from '#platform/clock'
import { headers, placeOf } from '../client-level-data/columns.rules.ts'

/** What a record says of somebody, as far as the return asks for it. */
export type OwnPerson = {
  personId: string
  localId: string
  nhsNumber: string | null
  givenName: string | null
  familyName: string | null
  knownAs: string
  bornOn: DateString | null
  diedOn: DateString | null
  /** Nothing that could lead to somebody in danger leaves the house: no name, no postcode (safety.md). */
  safetyHold: boolean
  /** Null where it is hidden, or not known. */
  postcode: string | null
  hidden: boolean
  /** Answers to what the return asks, as they are now. */
  details: { kind: string; value: string }[]
  /** How many people they give unpaid care to. */
  caresFor: number
}

/** Whether their postcode is left empty on purpose, which nobody should put right. */
export const isWithheld = (p: Pick<OwnPerson, 'hidden' | 'safetyHold'>): boolean => p.hidden || p.safetyHold

export type OwnEvent = {
  personId: string
  eventId: string
  reference: string
  type: 'Request' | 'Assessment'
  startedOn: DateString | null
  endedOn: DateString | null
  bornOn: DateString | null
  cancelled: boolean
  safeguarding: boolean
  outcome: string | null
  /** Of an assessment. */
  kind: 'long term' | 'short term' | 'carer' | null
  eligible: 'yes' | 'no' | 'not said' | null
}

/** What stands on every row of somebody, by header. */
function personCells(p: OwnPerson, council: string, links: readonly string[], carer: 'carer' | 'not a carer') {
  // Names are there for tracing only: whoever has an NHS number need not be traced.
  const traced = p.nhsNumber !== null || p.safetyHold
  const [first, ...more] = p.knownAs.split(' ')
  const gp = p.details.find(d => d.kind === 'GP practice')?.value
  const care = carer === 'carer'
  return {
    'LA Code': council,
    'NHS Number': p.nhsNumber,
    'LA Person Unique Identifier': p.localId,
    'First Name': traced ? null : (p.givenName ?? first),
    'Last Name': traced ? null : (p.familyName ?? more.at(-1)),
    'GP Practice Name': gp === PREFER_NOT || p.safetyHold ? null : gp,
    Gender: asReturned('gender', p.details),
    Ethnicity: asReturned('ethnicity', p.details),
    'Date of Birth': p.bornOn,
    'Date of Death': p.diedOn,
    Postcode: p.safetyHold ? null : p.postcode,
    'Accommodation Status': asReturned('accommodation', p.details),
    'Employment Status': asReturned('employment', p.details),
    'Has Unpaid Carer': asReturned('carer', p.details),
    'No. of adults being cared for': care && p.caresFor > 0 ? String(p.caresFor) : null,
    'Adult 1 Linked Person_ID': care ? links[0] : null,
    'Adult 2 Linked Person_ID': care ? links[1] : null,
    'Adult 3 Linked Person_ID': care ? links[2] : null,
  }
}

/** An event of our own as 50 cells. `links` are the local ids of those a carer cares for, as far as they may be said. */
export function ownRow(event: OwnEvent, p: OwnPerson, council: string, links: readonly string[]): string[] {
  const carer = event.kind === 'carer'
  return cellsOf({
    ...personCells(p, council, links, carer ? 'carer' : 'not a carer'),
    'Client Type': carer ? 'Unpaid carer' : 'Service user',
    'Event Type': event.type,
    'Event Reference': event.reference,
    'Event Start Date': event.startedOn,
    'Event End Date': event.endedOn,
    'Event Outcome': event.outcome ?? 'NFA: Other',
    ...(event.type === 'Request' ? requestCells : assessmentCells(event, carer)),
  })
}

/** A first conversation of the three is a request, and is told apart by this word in its description. */
const requestCells = {
  'Event Description': 'First conversation',
  'Request: Route of Access': 'Community / Other route',
}

/** A carer's assessment stands on the carer's record and everybody else's on theirs, so that none is of both at once. */
const assessmentCells = ({ kind, eligible }: OwnEvent, carer: boolean) => ({
  'Primary Support Reason': carer ? 'Social support: Support to unpaid carer' : 'Unknown',
  'Assessment Type': kind === 'short term' ? 'Short term assessment' : 'Long term assessment',
  'Eligible Needs Identified':
    eligible === 'yes' ? 'Eligible needs identified' : eligible === 'no' ? 'Non-eligible needs identified' : null,
  'Method of Assessment': carer ? 'Carer only' : 'Service user only',
})

/** Somebody known only because they care for somebody else in the return: one row without an event. */
export const associatedRow = (p: OwnPerson, council: string, links: readonly string[]): string[] =>
  cellsOf({
    ...personCells(p, council, links, 'carer'),
    'Client Type': 'Unpaid carer known by association',
    'Primary Support Reason': 'Social support: Support to unpaid carer',
  })

function cellsOf(said: Record<string, string | null | undefined>): string[] {
  const cells = headers.map(() => '')
  for (const [header, text] of Object.entries(said)) cells[placeOf(header)] = plain(text ?? '')
  return cells
}

/** What somebody typed here never runs in a spreadsheet, nor holds a letter that nothing prints. */
const plain = (text: string) => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const printed = text.replace(/[\u0000-\u001f\u007f]+/g, ' ').trim()
  return /^[=+\-@]/.test(printed) ? `'${printed}` : printed
}
