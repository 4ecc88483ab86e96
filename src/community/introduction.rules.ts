import { type DateString, dayInWords } from '#platform/clock'
import type { AgreedHow } from './introduction-agreement.rules.ts'

export const eventKinds = [
  'said yes',
  'first contact',
  'first time there',
  'still going',
  'stopped',
  'did not happen',
  'withdrew',
  'could not reach',
  'asked to talk',
] as const
export type EventKind = (typeof eventKinds)[number]

/** `onDate` is the day it happened, as told; `askedAt` the moment somebody wrote it down. */
export type Happening = { kind: EventKind; onDate: DateString; askedAt: Date }
export type WhatHappened = { agreedOn: DateString | null; diedOn: DateString | null; events: readonly Happening[] }

export const states = [
  'to be asked',
  'agreed',
  'first contact made',
  'first time there',
  'still going',
  'stopped',
  'did not happen',
  'withdrew',
  'ended by death',
] as const
export type State = (typeof states)[number]

const ends = ['stopped', 'did not happen'] as const
const steps = ['first contact', 'first time there', 'still going'] as const
const stateAfter = {
  'first contact': 'first contact made',
  'first time there': 'first time there',
  'still going': 'still going',
} as const

/** Later by the day it happened; of two on one day, by when it was written down; an end after a step of the same moment. */
const inOrder = (a: Happening, b: Happening) =>
  a.onDate.localeCompare(b.onDate) ||
  a.askedAt.getTime() - b.askedAt.getTime() ||
  eventKinds.indexOf(a.kind) - eventKinds.indexOf(b.kind)

/**
 * How it stands, worked out from what happened; the order in which it is told makes no difference. A withdrawal is never
 * undone: a new yes is a new introduction. An end is undone by going (again) after it.
 */
export function stateOf({ agreedOn, diedOn, events }: WhatHappened): State {
  if (events.some(e => e.kind === 'withdrew')) return 'withdrew'
  const told = events.toSorted(inOrder)
  const end = told.findLastIndex(e => (ends as readonly string[]).includes(e.kind))
  const since = told.slice(end + 1).map(e => e.kind)
  const furthest = steps.findLast(step => since.includes(step) && (end === -1 || step !== 'first contact'))
  if (end !== -1 && !furthest) return told[end]!.kind as (typeof ends)[number]
  if (diedOn) return 'ended by death'
  if (!agreedOn) return 'to be asked'
  return furthest ? stateAfter[furthest] : 'agreed'
}

export const isOver = (state: State): boolean =>
  ['stopped', 'did not happen', 'withdrew', 'ended by death'].includes(state)

/** Shown beside a name: how it stands, in a word or two of our own. */
export const stateInWords: Record<State, string> = {
  'to be asked': 'to be asked',
  agreed: 'said yes',
  'first contact made': 'in touch',
  'first time there': 'been there',
  'still going': 'still going',
  stopped: 'stopped',
  'did not happen': 'did not happen',
  withdrew: 'no longer wants this',
  'ended by death': 'ended',
}

type Names = { name: string; entry: string }
type AnswerFacts = {
  records: EventKind
  /** For a yes: who gave it. */
  how?: Exclude<AgreedHow, 'to be asked'> | 'family said yes'
  words: (names: Names) => string
  /** A few words for a button on a list where the question stands above it. */
  short: (names: Names) => string
  asksIfItHelped?: true
}

const answerFacts = {
  yes: {
    records: 'said yes',
    how: 'said yes themselves',
    words: ({ name }) => `${name} said yes`,
    short: ({ name }) => `${name} said yes`,
  },
  'yes by authority': {
    records: 'said yes',
    how: 'legal authority',
    words: () => 'An attorney or deputy with authority for this said yes',
    short: () => 'Said yes by authority',
  },
  'yes in best interests': {
    records: 'said yes',
    how: 'best-interests decision',
    words: () => 'A best-interests decision was made',
    short: () => 'Best interests',
  },
  'yes from the family': {
    records: 'said yes',
    how: 'family said yes',
    words: ({ name }) => `Somebody in the family said yes for ${name}`,
    short: () => 'Family said yes',
  },
  'rather not': {
    records: 'withdrew',
    words: ({ name }) => `${name} would rather not`,
    short: () => 'Would rather not',
  },
  'in touch': {
    records: 'first contact',
    words: ({ name, entry }) => `${name} and ${entry} have spoken`,
    short: () => 'They have spoken',
  },
  'been there': {
    records: 'first time there',
    words: ({ name }) => `${name} has been there for the first time`,
    short: () => 'Yes, been there',
    asksIfItHelped: true,
  },
  'still going': {
    records: 'still going',
    words: ({ name }) => `${name} is still going`,
    short: () => 'Yes, still going',
    asksIfItHelped: true,
  },
  'going again': {
    records: 'still going',
    words: ({ name }) => `${name} is going again`,
    short: () => 'Going again',
    asksIfItHelped: true,
  },
  'not any more': {
    records: 'stopped',
    words: ({ name }) => `${name} does not go any more`,
    short: () => 'Not any more',
    asksIfItHelped: true,
  },
  'did not happen': { records: 'did not happen', words: () => 'It did not happen', short: () => 'Did not happen' },
  'happened after all': {
    records: 'first time there',
    words: ({ name }) => `It happened after all: ${name} has been there`,
    short: () => 'Happened after all',
    asksIfItHelped: true,
  },
  'no longer wants': {
    records: 'withdrew',
    words: ({ name }) => `${name} no longer wants this, or wants us to stop asking`,
    short: () => 'No longer wants this',
  },
  'could not reach': {
    records: 'could not reach',
    words: ({ name }) => `Could not reach ${name}: ask again in a few days`,
    short: () => 'Could not reach',
  },
  'asked to talk': {
    records: 'asked to talk',
    words: ({ name }) => `${name} would rather talk to someone: ring today`,
    short: () => 'Would rather talk',
  },
} as const satisfies Record<string, AnswerFacts>

export type Answer = keyof typeof answerFacts
export const answers: Record<Answer, AnswerFacts> = answerFacts
export const answerKeys = Object.keys(answerFacts) as [Answer, ...Answer[]]

/** What may be said next. One table: it draws the buttons and guards what is sent. */
export const next: Record<State, readonly Answer[]> = {
  'to be asked': [
    'yes',
    'yes by authority',
    'yes in best interests',
    'yes from the family',
    'rather not',
    'could not reach',
  ],
  agreed: [
    'in touch',
    'been there',
    'still going',
    'not any more',
    'did not happen',
    'no longer wants',
    'could not reach',
    'asked to talk',
  ],
  'first contact made': [
    'been there',
    'still going',
    'not any more',
    'did not happen',
    'no longer wants',
    'could not reach',
    'asked to talk',
  ],
  'first time there': ['still going', 'not any more', 'no longer wants', 'could not reach', 'asked to talk'],
  'still going': ['still going', 'not any more', 'no longer wants', 'could not reach', 'asked to talk'],
  stopped: ['going again'],
  'did not happen': ['happened after all'],
  withdrew: [],
  'ended by death': [],
}

/** One attempt is not the end: setbacks are common, and the next thing tried may be the one (S090). */
export const mayTryAnother = (state: State): boolean => ['stopped', 'did not happen', 'withdrew'].includes(state)

export type Said = { answer: Answer; onDate: DateString }

/** The day of the last that was told of going or not going. */
const lastHeard = ({ events }: WhatHappened): DateString | undefined =>
  events
    .filter(e => ([...steps, ...ends] as readonly string[]).includes(e.kind))
    .map(e => e.onDate)
    .sort()
    .at(-1)

/** Why this cannot be written down now, in words by field; empty when it can. */
export function faultsIn(
  said: Said,
  facts: WhatHappened & { madeOn: DateString },
  today: DateString,
): Record<string, string> {
  if (facts.diedOn) return { answer: 'They have died. Nothing more is asked or written here' }
  if (!next[stateOf(facts)].includes(said.answer))
    return { answer: 'This has moved on since the page was opened. Look at what happened, and answer again' }
  if (said.onDate > today) return { onDate: 'Write a day that has been: today or earlier' }
  if (facts.agreedOn && said.onDate < facts.agreedOn) return { onDate: 'Write the day they said yes, or a later one' }
  if (said.onDate < facts.madeOn) return { onDate: 'Write the day this was thought of, or a later one' }
  const heard = lastHeard(facts)
  const turns = isOver(stateOf(facts)) || (ends as readonly string[]).includes(answers[said.answer].records)
  if (turns && heard && said.onDate < heard)
    return { onDate: `Write ${dayInWords(heard, today)} or a later day: that was the last that was heard` }
  return {}
}

/** Somebody went: the times and the place were right (freshness.rules.ts). */
export const showsThatItIsThere = (kind: EventKind): boolean => kind === 'first time there' || kind === 'still going'
