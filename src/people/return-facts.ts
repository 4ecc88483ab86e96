/**
 * What the national return asks of a person, in its own words (client level data, Release 2). Data, so that a council's
 * own copy of the lists replaces these. `unknown` is what the return is sent where nobody was asked; `refused` where
 * somebody would rather not say.
 */
export type ReturnFact = {
  /** The kind of people.detail it is kept as. */
  kind: string
  label: string
  /** Written by hand when there is no list. */
  values: readonly string[] | null
  unknown: string
  refused: string
}

export const PREFER_NOT = 'prefer not to say'

const list = (words: string) => words.split(' | ')

export const returnFacts = {
  gender: {
    kind: 'gender',
    label: 'Gender',
    values: ['Male', 'Female', 'Other'],
    unknown: 'Unknown',
    refused: 'Unknown',
  },
  ethnicity: {
    kind: 'ethnicity',
    label: 'Ethnicity',
    values: [
      'White: English, Welsh, Scottish, Northern Irish or British',
      'White: Irish',
      'White: Gypsy or Irish Traveller',
      'White: Roma',
      'White: Any other White background',
      'Mixed or multiple ethnic groups: White and Black Caribbean',
      'Mixed or multiple ethnic groups: White and Black African',
      'Mixed or multiple ethnic groups: White and Asian',
      'Mixed or multiple ethnic groups: Any other Mixed or multiple ethnic background',
      ...['Indian', 'Pakistani', 'Bangladeshi', 'Chinese'].map(one => `Asian or Asian British: ${one}`),
      'Asian or Asian British: Any other Asian background',
      'Black, Black British, Caribbean or African: African',
      'Black, Black British, Caribbean or African: Caribbean',
      'Black, Black British, Caribbean or African: Any other Black, Black British or Caribbean background',
      'Other ethnic group: Arab',
      'Other ethnic group: Any other ethnic group',
    ],
    unknown: 'No data: Undeclared or not known',
    refused: 'No data: Refused',
  },
  accommodation: {
    kind: 'accommodation',
    label: 'Where they live',
    values: list(
      'Owner occupier or shared ownership scheme | Tenant: Local authority or other social housing provider | Tenant: Private landlord | Settled mainstream housing with family or friends | Supported accommodation, supported lodgings or supported group home | Shared Lives scheme | Approved premises for offenders released from prison or under probation supervision | Sheltered housing, extra care housing or other sheltered housing | Mobile accommodation for Gypsy, Roma and Traveller communities | Rough sleeper or squatting | Night shelter, emergency hostel or direct access hostel | Refuge | Placed in temporary accommodation by the council (inc. homelessness resettlement) | Staying with family or friends as a short term guest | Acute hospital or long term healthcare residential facility | Registered care home | Registered nursing home | Prison, young offenders institution or detention centre | Other temporary accommodation',
    ),
    unknown: 'Unknown',
    refused: 'Unknown',
  },
  employment: {
    kind: 'employment',
    label: 'Work',
    values: list(
      'Paid: Less than 16 hours a week | Paid: 16 or more hours a week | Paid: Hours per week unknown | Not in paid employment: Seeking work | Not in paid employment: Not actively seeking work or retired | Not in paid employment: Voluntary work only',
    ),
    unknown: 'Unknown',
    refused: 'Unknown',
  },
  carer: {
    kind: 'has an unpaid carer',
    label: 'Has somebody who cares for them, unpaid',
    values: ['Yes', 'No'],
    unknown: 'Unknown',
    refused: 'Unknown',
  },
  gp: { kind: 'GP practice', label: 'GP practice', values: null, unknown: '', refused: '' },
  council: { kind: 'responsible council', label: 'Responsible council', values: null, unknown: '', refused: '' },
} as const satisfies Record<string, ReturnFact>

export type ReturnFactName = keyof typeof returnFacts
export const returnFactNames = Object.keys(returnFacts) as ReturnFactName[]
export const returnKinds: string[] = returnFactNames.map(name => returnFacts[name].kind)

type Known = { kind: string; value: string }

/** Which have not been asked yet, in words for a quiet list. An answer of prefer not to say is an answer. */
export const notAskedYet = (known: readonly Known[]): string[] =>
  returnFactNames
    .filter(name => !known.some(one => one.kind === returnFacts[name].kind))
    .map(name => returnFacts[name].kind)

/** What the national return is sent for one of them: exactly one of its own words. */
export function asReturned(name: ReturnFactName, known: readonly Known[]): string {
  const fact: ReturnFact = returnFacts[name]
  const value = known.find(one => one.kind === fact.kind)?.value
  if (value === undefined) return fact.unknown
  return value === PREFER_NOT ? fact.refused : value
}

/** Of the words that the return has for one of them, those that say something; none where it is written by hand. */
export const saysSomething = (name: ReturnFactName, word: string | null): word is string =>
  word !== null && (returnFacts[name].values ?? []).some(value => value === word)
