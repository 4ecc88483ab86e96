import type { FaultKind } from './faults.rules.ts'

/** What somebody can do about a fault, in a sentence. */
const advice: Partial<Record<FaultKind, string>> = {
  cells: 'Often a comma or a line end inside a cell that is not in quotation marks.',
  quote: 'Close the quotation mark, or take it out.',
  person: 'Write an NHS number or the council’s own number for the person.',
  'no start': 'Write the day on which it started.',
  'unread start': 'Write the day as 2025-03-31 or 31/03/2025.',
  missing: 'Fill it in where you know it.',
  NULL: 'Have the cell left empty where the file is made.',
  invalid: 'Look it up in the official list.',
  'near miss': 'Write it as the list does.',
  'other case': 'Write it as the list does: it is counted, and the national check will refuse it.',
  'release 1': 'Have your system write release 2’s word: it is counted, and the national check will refuse it.',
  'release 1 only': 'No figure of release 2 can count it: choose the nearest word that is right.',
  'check digit': 'Check the number against a letter or the spine.',
  'ends before it starts': 'One of the two days is not right. It is left out of most figures.',
  'no mechanism': 'Say how the support is arranged: direct payment, managed budget or commissioned.',
  'component does not fit': 'One of the two is not right. Admissions to care homes are counted by the component.',
  'two local ids': 'Where they are one person’s, join the records. Nationally they count as one.',
  'two numbers': 'Where they are two people, one has the other’s number. Nationally they count as two.',
  'two birth dates': 'Check it against the record: age decides which figures count them.',
  'no review': 'Look whether it still runs, and send its review.',
  'all in April': 'A service keeps the day it began when its price or its year changes. Admissions count it as new.',
  gone: 'Send the day it ended, or the service itself.',
  fewer: 'If it is not the whole file, take it out on this page: the file before counts again.',
  'kept no longer': 'Nothing: somebody decided that what is as old is removed.',
  'NFA and a service': 'Look which is right: 2A cannot tell what came of short-term help that ends so.',
  'nothing after': 'Send what followed, or the outcome it had in the end.',
  'after death': 'Check both days. The event is left out of figures.',
}

export const adviceFor = (kind: FaultKind): string => advice[kind] ?? 'Check it where it was recorded.'
