import { columns } from './columns.rules.ts'

/** What can be wrong. A row is refused for the first five only; with any of the others it is accepted and told. */
export const kinds = {
  cells: 'the row has {text}, the first line has {meant}: it cannot be cut into its columns',
  quote: 'a quotation mark opens here and is never closed',
  person: 'the row says nobody’s NHS number or identifier',
  'no start': 'blank, and without it the event has no place in time',
  'unread start': 'this is not a day we can read: write it like 2025-03-31 or 31/03/2025',
  missing: 'blank, where it may not be',
  NULL: 'the word NULL stands for a blank: leave the cell empty',
  invalid: '“{text}” is not in the list',
  'near miss': '“{text}” is not in the list; did you mean “{meant}”?',
  'other case': '“{text}” is written “{meant}”; it is counted as that',
  'release 1': '“{text}” is release 1’s word; it is counted as “{meant}”',
  'release 1 only': '“{text}” is release 1’s word and has none in release 2',
  'not then': '“{text}” was not in the list on that day',
  shape: 'this is not written as it should be',
  'not a day': 'this is not a day we can read: write it like 2025-03-31 or 31/03/2025',
  'check digit': 'one of the digits is not right: the check digit does not fit',
  'ends before it starts': 'the event ends before it starts',
  'in the future': 'this day is still to come',
  'after death': 'the event starts after the day of death',
  'under 18': 'under 18 when the event ended',
  'over 110': 'older than 110',
  'component does not fit': 'this component does not go with the type of service',
  'carers only': 'this type of service is for unpaid carers, and the client type is not one',
  'prison and direct payment': 'there are no direct payments in prison',
  'no mechanism': 'blank on a community service: how people direct their own support cannot be counted',
  'no units': 'the cost is for less than a week, and nobody planned how much of it',
  negative: 'less than nothing',
  'two local ids': 'one NHS number has more than one of the council’s own',
  'two numbers': 'one of the council’s own numbers has more than one NHS number',
  'two birth dates': 'one person has more than one date of birth',
  'no review': 'open and unchanged for more than a year, and no review of the person ended in it',
  'all in April': 'so many services begin on this 1 April that they seem to be begun anew on paper',
  gone: 'services that were open in the file before are in no row of this one ({text}): they count as ended with its months',
  fewer: 'it stands in place of {text} for months of both, with far fewer rows: {meant}',
  'kept no longer': 'rows of people whose last event is older than this place keeps are not kept ({text})',
  'NFA and a service': 'no further action, and a service of the same person began within 28 days',
  'nothing after': 'it was to lead to something, and nothing of the person began in the 91 days after',
} as const
export type FaultKind = keyof typeof kinds

/** `column` from 0; -1 for what is about the whole row. Words about a person (names, numbers, days) are never in it. */
export type Fault = { column: number; kind: FaultKind; text?: string; meant?: string }

const LONGEST = 60
const cut = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

export const inWords = ({ kind, text = '', meant = '' }: Fault): string =>
  kinds[kind].replace('{text}', () => cut(text)).replace('{meant}', () => cut(meant))

export const columnName = (fault: Fault): string => columns[fault.column]?.header ?? 'the row'

export type Told = { line: number; column: string; severity: 'error' | 'warning'; message: string }
