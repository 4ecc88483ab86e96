import type { Place } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { principleActionPath } from '../programme/programme-paths.ts'
import {
  listOwnWords,
  listPrincipleActions,
  listPrincipleReviews,
  type OwnWords,
  type PrincipleAction,
  type PrincipleReview,
} from './principle.queries.ts'
import { type Principle, usualPrinciples } from './usual-principles.ts'

/** A principle as it stands here: in this place's words, with what is done for it and how it was gone through. */
export type Standing = Principle & {
  /** The place's own words, the newest first; none where it goes by the usual ones. */
  versions: OwnWords[]
  actions: PrincipleAction[]
  /** The newest first. */
  reviews: PrincipleReview[]
}

/** All of them, in their order. */
export async function principlesOf(tx: Reading, place: Place): Promise<Standing[]> {
  const own = await listOwnWords(tx, place.id)
  const actions = await listPrincipleActions(tx, place.id)
  const reviews = await listPrincipleReviews(tx, place.id)
  return usualPrinciples.map(usual => {
    const versions = own.filter(w => w.key === usual.key)
    const { key, title, means, figure } = versions[0] ?? usual
    return {
      ...{ key, title, means, figure, versions },
      actions: actions.filter(a => a.principle === key),
      reviews: reviews.filter(r => r.principle === key),
    }
  })
}

export const findPrinciple = async (tx: Reading, place: Place, key: string): Promise<Standing | undefined> =>
  (await principlesOf(tx, place)).find(p => p.key === key)

/** An action as lists show it. Past its day it says so in words, and nothing is coloured. */
export const actionShown = (a: PrincipleAction, today: DateString) => ({
  ...{ what: a.what, owner: a.owner, ended: a.ended ?? '', cameOf: a.cameOf, by: a.endedByName ?? '' },
  due: `${a.ended === null && a.dueOn < today ? 'was due' : 'by'} ${dayInWords(a.dueOn, today)}`,
  href: principleActionPath({ action: a.actionId }),
})
