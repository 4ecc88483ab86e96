import { type DateString, isDate, readDay } from '#platform/clock'

export type NoteTyped = {
  on: string
  words: string
  /** '' for every figure. */
  measure: string
  /** '' for all of them. */
  neighbourhood?: string
  baseline?: string
  effectOn?: string
}
export type NoteRead = {
  onDate: DateString
  words: string
  measure: string | null
  neighbourhood: string
  isBaseline: boolean
  effectOn: DateString | null
}

/** A note as typed, or why it cannot be kept. Something planned can be written down before its day. */
export function readNote(
  typed: NoteTyped,
  { today, known, near }: { today: DateString; known: (measure: string) => boolean; near: readonly string[] },
): { note: NoteRead } | { problem: Record<string, string> } {
  const on = readDay(typed.on) ?? typed.on
  const problem: Record<string, string> = {}
  if (!isDate(on)) problem.on = 'Write the day it began like 3/3/2026'
  else if (Number(on.slice(0, 4)) < 1948 || Number(on.slice(0, 4)) > Number(today.slice(0, 4)) + 5)
    problem.on = 'Look at the year again'
  if (!typed.words) problem.words = 'Say in a few words what changed'
  if (typed.measure && !known(typed.measure)) problem.measure = 'Choose a figure from the list'
  const neighbourhood = typed.neighbourhood ?? ''
  if (neighbourhood && !near.includes(neighbourhood)) problem.neighbourhood = 'Choose one from the list'
  const effectOn = typed.effectOn ? (readDay(typed.effectOn) ?? typed.effectOn) : null
  if (effectOn && !isDate(effectOn)) problem.effectOn = 'Write the day like 3/9/2026, or leave it empty'
  else if (effectOn && effectOn <= on) problem.effectOn = 'An effect comes after the change'
  if (Object.keys(problem).length > 0) return { problem }
  const isBaseline = typed.baseline === 'yes'
  return {
    note: { onDate: on, words: typed.words, measure: typed.measure || null, neighbourhood, isBaseline, effectOn },
  }
}
