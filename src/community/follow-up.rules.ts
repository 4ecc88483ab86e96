import { addDays, type DateString, daysBetween, fromToday, weekday } from '#platform/clock'
import { isBankHoliday } from './bank-holidays.rules.ts'
import { type Answer, isOver, next, stateOf, type WhatHappened } from './introduction.rules.ts'

export const dueKinds = ['ask the person', 'first contact', 'first time there', 'still going'] as const
export type DueFor = (typeof dueKinds)[number]
export type Due = { dueFor: DueFor; on: DateString }

/** Whose follow-ups a list shows. */
export const lists = ['mine', 'team', 'all'] as const
export type List = (typeof lists)[number]

/** Days, from the place profile. */
export type FollowUpDays = { firstContactDays: number; stillGoingDays: number }

export type Followed = WhatHappened & {
  madeOn: DateString
  /** The day chosen to ask whether first contact happened. */
  followUpOn: DateString
  safetyHold: boolean
}

/** When nobody answered: long enough not to pester, short enough not to forget. */
const tryAgainAfterDays = 3
/** 'Still going' from a week before the day counts as the answer at six weeks: nobody is asked twice. */
const earlyDays = 7

const isWorkingDay = (day: DateString) => !['SA', 'SU'].includes(weekday(day)) && !isBankHoliday(day)

/** The same day when it is one. */
export function onWorkingDay(day: DateString): DateString {
  let on = day
  while (!isWorkingDay(on)) on = addDays(on, 1)
  return on
}

const later = (a: DateString, b: DateString) => (a > b ? a : b)
const earlier = (a: DateString, b: DateString) => (a < b ? a : b)

/**
 * The next thing to ask, and the day. Null when nothing is: it has ended, they died or withdrew, or the answer at six
 * weeks is in. Nor is anything due by itself under a safety hold: a list or a phone that rings could give somebody away,
 * so whoever works with them decides when to ask.
 */
export function dueOf(followed: Followed, days: FollowUpDays): Due | null {
  const state = stateOf(followed)
  if (isOver(state) || followed.diedOn || followed.safetyHold) return null
  const due = wantsToTalk(followed, days) ?? firstDue(followed, days)
  if (!due) return null
  const tried = lastDay(followed, 'could not reach')
  const on = later(due.on, followed.agreedOn ?? due.on)
  return { ...due, on: tried ? later(on, onWorkingDay(addDays(tried, tryAgainAfterDays))) : on }
}

/** Somebody who would rather talk is rung that day, also when the answer at six weeks was in. */
function wantsToTalk(followed: Followed, days: FollowUpDays): Due | undefined {
  const asked = followed.agreedOn && askedToTalk(followed)
  if (!asked) return undefined
  return { dueFor: firstDue(followed, days)?.dueFor ?? 'still going', on: asked }
}

/** The day they said so, until something else was heard from them later. */
export function askedToTalk({ events }: WhatHappened): DateString | undefined {
  const asked = events.filter(e => e.kind === 'asked to talk')
  const last = Math.max(...asked.map(e => e.askedAt.getTime()))
  const others = events.filter(e => e.kind !== 'asked to talk' && e.kind !== 'could not reach')
  if (others.some(e => e.askedAt.getTime() > last)) return undefined
  return asked
    .map(e => e.onDate)
    .toSorted()
    .at(-1)
}

/**
 * May they be asked by a message whether they are still going? Only once they have been there, or from a week before the
 * six weeks on: before that the question presumes what nobody has heard.
 */
export function mayAskByMessage(
  facts: WhatHappened & { safetyHold: boolean },
  today: DateString,
  days: FollowUpDays,
): boolean {
  const state = stateOf(facts)
  if (facts.diedOn || facts.safetyHold || isOver(state) || !facts.agreedOn || askedToTalk(facts)) return false
  const been = state === 'first time there' || state === 'still going'
  return been || today >= addDays(facts.agreedOn, days.stillGoingDays - earlyDays)
}

function firstDue(followed: Followed, days: FollowUpDays): Due | null {
  const { agreedOn } = followed
  if (!agreedOn) return { dueFor: 'ask the person', on: onWorkingDay(addDays(followed.madeOn, 1)) }
  const sixWeeks = addDays(agreedOn, days.stillGoingDays)
  const contact = lastDay(followed, 'first contact')
  const been = lastDay(followed, 'first time there')
  const going = lastDay(followed, 'still going')
  if (going && going >= addDays(sixWeeks, -earlyDays)) return null
  if (going) return { dueFor: 'still going', on: sixWeeks }
  if (been) return { dueFor: 'still going', on: later(sixWeeks, addDays(been, days.firstContactDays)) }
  if (contact) {
    const soon = earlier(addDays(contact, days.firstContactDays), sixWeeks)
    return { dueFor: 'first time there', on: later(soon, contact) }
  }
  return { dueFor: 'first contact', on: followed.followUpOn }
}

function lastDay({ events }: WhatHappened, kind: string): DateString | undefined {
  return events
    .filter(e => e.kind === kind)
    .map(e => e.onDate)
    .sort()
    .at(-1)
}

/** How often nobody answered since something was last heard. */
export function triesSince({ events }: WhatHappened): number {
  const heard = events.filter(e => e.kind !== 'could not reach').map(e => e.askedAt.getTime())
  const last = Math.max(-Infinity, ...heard)
  return events.filter(e => e.kind === 'could not reach' && e.askedAt.getTime() > last).length
}

/** 'Tried twice without an answer'; '' when nobody tried. */
export const triedInWords = (tries: number): string =>
  tries === 0 ? '' : `Tried ${tries === 1 ? 'once' : tries === 2 ? 'twice' : `${tries} times`} without an answer`

/** From a week before six weeks on the one question is how it is going, whatever was asked or forgotten before. */
export const questionNow = (
  dueFor: DueFor,
  agreedOn: DateString | null,
  today: DateString,
  days: FollowUpDays,
): DueFor => (agreedOn && today >= addDays(agreedOn, days.stillGoingDays - earlyDays) ? 'still going' : dueFor)

/** 'Ask Margaret how it is going at Fernhill Growers' */
export function dueInWords(dueFor: DueFor, { name, entry }: { name: string; entry: string }): string {
  switch (dueFor) {
    case 'ask the person':
      return `Ask ${name} about being introduced to ${entry}`
    case 'first contact':
      return `Ask ${name} about first contact with ${entry}`
    case 'first time there':
      return `Ask ${name} about the first time at ${entry}`
    case 'still going':
      return `Ask ${name} how it is going at ${entry}`
  }
}

/** 'due 3 days ago', 'due today', 'due in 5 days'; 'overdue' is for emphasis, never for blame. */
export const whenDueInWords = (on: DateString, today: DateString): string => `due ${fromToday(on, today)}`
export const isOverdue = (on: DateString, today: DateString): boolean => daysBetween(on, today) > 0

/** The answers that one press gives on the list; everything else is on the introduction's own page. */
const oneTap: Record<DueFor, readonly Answer[]> = {
  'ask the person': ['yes', 'rather not', 'could not reach'],
  'first contact': ['in touch', 'been there', 'did not happen', 'could not reach'],
  'first time there': ['been there', 'still going', 'did not happen', 'could not reach'],
  'still going': ['still going', 'not any more', 'did not happen', 'could not reach'],
}

/** Only what the introduction's own table allows, too. */
export const quickAnswers = (dueFor: DueFor, facts: WhatHappened): readonly Answer[] => {
  const allowed = next[stateOf(facts)]
  return oneTap[dueFor].filter(answer => allowed.includes(answer))
}
