import { z } from 'zod'
import type { Registry } from '#measures'
import { type FieldErrors, requiredDay, requiredWords, words } from '#platform/web'
import { isFigure } from '../programme/told.ts'
import { numberFrom } from '../series/series.rules.ts'
import type { Pilot } from './pilot.queries.ts'

export const pilotForm = z.object({
  title: requiredWords(100, 'Write what it is called'),
  tests: requiredWords(600, 'Say what is tested'),
  fromOn: requiredDay('Write the day it begins like 3/3/2026'),
  untilOn: requiredDay('Write the day it ends like 3/3/2027'),
  code: words(40),
  setAside: words(30),
  figure: requiredWords(100, 'Choose the figure that would show whether it works'),
  shows: requiredWords(300, 'Say what would show that it works'),
  ends: requiredWords(600, 'Say what happens when it ends: to those it helps, to those who do it, and to the money'),
  owner: requiredWords(120, 'Write whose it is'),
  ownerRole: requiredWords(120, 'Write what they do here'),
})
type Typed = z.infer<typeof pilotForm>

export const pilotLabels: Record<keyof Typed, string> = {
  ...{ title: 'What it is called', tests: 'What is tested', fromOn: 'It begins', untilOn: 'It ends' },
  ...{ code: 'Budget code', setAside: 'Money set aside', figure: 'The figure that would show it' },
  ...{ shows: 'What would show that it works', ends: 'What happens when it ends' },
  ...{ owner: 'Whose it is', ownerRole: 'What they do here' },
}

export const blankPilot: Record<keyof Typed, string> = {
  ...{ title: '', tests: '', fromOn: '', untilOn: '', code: '', setAside: '', figure: '', shows: '', ends: '' },
  ...{ owner: '', ownerRole: '' },
}

/** As its fields have it. */
export const pilotTyped = (p: Pilot): Record<keyof Typed, string> => ({
  ...{ title: p.title, tests: p.tests, fromOn: p.fromOn, untilOn: p.untilOn, code: p.code, figure: p.figure },
  ...{ setAside: String(p.setAside), shows: p.shows, ends: p.ends, owner: p.owner, ownerRole: p.ownerRole },
})

type Read = Omit<Typed, 'setAside'> & { setAside: number }

/** A pilot as typed, or what is wrong with it. */
export function readPilot(typed: Typed, measures: Registry): { pilot: Read } | { problem: FieldErrors } {
  const problem: FieldErrors = {}
  const setAside = amountFrom(typed.setAside)
  if (setAside === undefined) problem.setAside = 'Write the money set aside in pounds, like 40,000'
  if (typed.untilOn <= typed.fromOn) problem.untilOn = 'It ends after it begins'
  if (!isFigure(typed.figure, measures)) problem.figure = 'Choose a figure from the list'
  if (Object.keys(problem).length > 0) return { problem }
  return { pilot: { ...typed, setAside: setAside! } }
}

/** Pounds, nought or more; undefined for anything else. */
export function amountFrom(text: string): number | undefined {
  const amount = numberFrom(text)
  return amount !== undefined && amount >= 0 && amount < 1e9 ? amount : undefined
}
