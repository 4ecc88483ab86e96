import type { OwnSource } from '#people'
import { isOver, stateOf } from './introduction.rules.ts'
import { clockInWords } from './next-time.rules.ts'
import { listOwnIntroductions, listOwnTimes } from './own-introductions.queries.ts'

/** Whom they were introduced to and how we ask after it, and the times kept for them near home. */
export const communityOwn: OwnSource = async (tx, { place, ids, today }) => {
  const [introductions, times] = await Promise.all([
    listOwnIntroductions(tx, place.id, ids),
    listOwnTimes(tx, place.id, ids, today),
  ])
  const standing = introductions.flatMap(({ events, ...one }) => {
    const told = events.map(event => ({ ...event, askedAt: new Date(event.askedAt) }))
    const state = stateOf({ agreedOn: one.agreedOn, diedOn: null, events: told })
    return isOver(state) ? [] : [{ ...one, asked: one.agreedOn !== null }]
  })
  return {
    agreed: standing.filter(one => one.asked).map(one => ({ text: `Meeting ${one.entry}`, onDate: one.agreedOn! })),
    next: [
      ...times.map(one => ({ text: `${one.hub}, ${clockInWords(one.startsAt)}`, onDate: one.onDate })),
      ...standing.flatMap(one =>
        one.dueOn && one.dueOn >= today
          ? [
              {
                text: one.asked
                  ? `We ask how it is going: ${one.entry}`
                  : `We ask if you would like to meet ${one.entry}`,
                onDate: one.dueOn,
              },
            ]
          : [],
      ),
    ],
  }
}
