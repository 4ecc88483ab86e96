import type { RetentionRule } from '#place'

/** What a place begins with: the national code's years. A place whose lawyer reads it otherwise writes its own. */
export const usualRetention: RetentionRule[] = [
  {
    ...{
      key: 'after-last-contact',
      name: 'Records of people who are in touch no more',
      years: 8,
      from: 'last contact',
    },
    source: 'Records Management Code of Practice 2021, adult social care records: 8 years.',
  },
  {
    ...{ key: 'after-death', name: 'Records of people who have died', years: 8, from: 'death' },
    source: 'Records Management Code of Practice 2021, adult social care records: 8 years.',
  },
  {
    ...{ key: 'learning-notes', of: 'learning notes', years: 2, from: 'day it was written' },
    name: 'What teams tried and learned',
    source: 'Ours: it is of use while those who tried it are there to be asked.',
  },
  {
    ...{ key: 'return-rows', of: 'rows of the return', years: 8, from: 'last event' },
    name: 'Rows of the council’s files for the national return',
    source: 'As the records they were made from: 8 years.',
  },
  {
    ...{ key: 'return-refused', of: 'refused rows', years: 2, from: 'end of the period' },
    name: 'Rows of such files that were refused',
    source: 'Ours: they are kept to be put right, which is done with the next files or not at all.',
  },
  {
    ...{ key: 'nobody-on-record', of: 'nobody on record', years: 8, from: 'last work on it' },
    name: 'Conversations, letters and concerns about nobody on record',
    source:
      'As records of people: 8 years. Nobody can say whose they are, and so nobody is erased with whom they would go.',
  },
]
