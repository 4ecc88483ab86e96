import type { Chance } from './chance.rules.ts'

/** Where a contact mainly led, before the details. */
export type Route =
  | 'signposted'
  | 'introduced'
  | 'advice'
  | 'hub'
  | 'assessment'
  | 'rapid response'
  | 'short-term help'
  | 'occupational therapy'
  | 'ring back'
  | 'nothing fits'

const between = (from: number, to: number, share: number) => from + (to - from) * share

/**
 * How the front door changed over three years, as Somerset's did (M097: 40% resolved to 60%) and Leeds's (M003 to M005:
 * signposted 56% of all contact and 65% of what is not safeguarding; M007: assessments from 20.3% of contacts to 15.2%).
 * `era` runs from 0, three years ago, to 1, now. The share resolved is set above the measure's, which takes away whoever
 * was handed over within 28 days.
 */
export function routeOf(era: number, chance: Chance): Route {
  if (chance.happens(between(0.44, 0.635, era)))
    return chance.weighted<Route>([
      ['signposted', 49],
      ['introduced', 20],
      ['advice', 21],
      ['hub', 10],
    ])
  return chance.weighted<Route>([
    ['assessment', between(0.43, 0.58, era)],
    ['rapid response', between(0.18, 0.29, era)],
    ['short-term help', between(0.16, 0.12, era)],
    ['occupational therapy', between(0.12, 0.07, era)],
    ['ring back', between(0.075, 0.05, era)],
    ['nothing fits', between(0.045, 0.04, era)],
  ])
}

/** What else was done in the same conversation. */
export type Extra = 'signposted' | 'advice' | 'introduced'

export function extrasOf(route: Route, chance: Chance): Extra[] {
  const handedOver = ['assessment', 'rapid response', 'short-term help', 'occupational therapy'].includes(route)
  const shares: Record<Extra, number> = handedOver
    ? { signposted: 0.28, advice: 0.3, introduced: 0.06 }
    : { signposted: 0.25, advice: 0.25, introduced: 0.025 }
  return (['signposted', 'advice', 'introduced'] as const).filter(
    extra => extra !== route && route !== 'nothing fits' && chance.happens(shares[extra]),
  )
}

/** Share of contacts that are a safeguarding concern (Leeds: 56% of all contact is 65% of the rest, M003 and M005). */
export const SAFEGUARDING = 0.14

/**
 * Whether somebody might have needs (Care Act 2014 s.9). Where nothing was handed over it is mostly no; an assessment
 * that was not offered to somebody who appeared to need one is rare, and rarer now.
 */
export function careActAnswer(route: Route, era: number, chance: Chance) {
  const needs = chance.weighted(mightNeed[route] ?? resolvedNeeds)
  if (needs !== 'yes') return { mightNeed: needs, offer: 'not offered' as const }
  if (route === 'assessment')
    return { mightNeed: needs, offer: chance.happens(0.6) ? ('wanted' as const) : ('booked' as const) }
  if (chance.happens(between(0.075, 0.03, era))) return { mightNeed: needs, offer: 'not offered' as const }
  const offer = chance.weighted([
    ['offered', 40],
    ['declined', 57],
    ['to be asked', 1],
  ] as const)
  return { mightNeed: needs, offer }
}

type Answers = readonly (readonly ['yes' | 'no' | 'cannot tell', number])[]
const resolvedNeeds: Answers = [
  ['yes', 15],
  ['no', 79],
  ['cannot tell', 6],
]
const mostly: Answers = [
  ['yes', 66],
  ['no', 22],
  ['cannot tell', 12],
]
const mightNeed: Partial<Record<Route, Answers>> = {
  assessment: [['yes', 1]],
  'rapid response': mostly,
  'short-term help': mostly,
  'occupational therapy': [
    ['yes', 45],
    ['no', 45],
    ['cannot tell', 10],
  ],
  'ring back': [
    ['yes', 15],
    ['no', 55],
    ['cannot tell', 30],
  ],
}
