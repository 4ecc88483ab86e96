import type { Action } from './agreed.queries.ts'
import type { Challenge } from './challenge.queries.ts'
import type { Meeting } from './meeting.queries.ts'

type Frozen = Pick<Meeting, 'meetingId' | 'frozenAt'>

/** The meeting whose pack was made just before this one's; undefined for the first. */
export const previousOf = <M extends Frozen>(meeting: Frozen, all: readonly M[]): M | undefined =>
  all
    .filter(m => m.frozenAt < meeting.frozenAt && m.meetingId !== meeting.meetingId)
    .toSorted((a, b) => b.frozenAt.getTime() - a.frozenAt.getTime())[0]

/** Whether something belongs to a meeting before this one; a meeting that is no longer listed is long past. */
const before = (meeting: Frozen, all: readonly Frozen[]) => (one: { meetingId: string }) =>
  one.meetingId !== meeting.meetingId &&
  (all.find(m => m.meetingId === one.meetingId)?.frozenAt ?? new Date(0)) < meeting.frozenAt

/**
 * What a meeting opens with and what it agreed. `carried`: agreed at one before and still open, or ended since the pack
 * before this one was made, so that what came of each is heard. Nothing open is ever left out.
 */
export function actionsOn<A extends Pick<Action, 'meetingId' | 'endedAt'>>(
  meeting: Frozen,
  all: readonly Frozen[],
  actions: readonly A[],
): { carried: A[]; agreed: A[] } {
  const since = previousOf(meeting, all)?.frozenAt ?? meeting.frozenAt
  return {
    carried: actions.filter(before(meeting, all)).filter(a => a.endedAt === null || a.endedAt >= since),
    agreed: actions.filter(a => a.meetingId === meeting.meetingId),
  }
}

/** What was asked of a pack before and has no answer, or was asked or answered since the one before; and what was asked here. */
export function challengesOn<C extends Pick<Challenge, 'meetingId' | 'answeredAt'>>(
  meeting: Frozen,
  all: readonly Frozen[],
  challenges: readonly C[],
): { before: C[]; here: C[] } {
  const last = previousOf(meeting, all)
  const stillTold = (c: C) =>
    c.answeredAt === null || (last !== undefined && (c.meetingId === last.meetingId || c.answeredAt >= last.frozenAt))
  return {
    before: challenges.filter(before(meeting, all)).filter(stillTold),
    here: challenges.filter(c => c.meetingId === meeting.meetingId),
  }
}

/** Figures that missed their standard and of which nobody has said why yet (P06, P07). */
export const unexplained = <F extends { measure: string; met: boolean | null }>(
  figures: readonly F[],
  explained: readonly { measure: string }[],
): F[] => figures.filter(f => f.met === false && !explained.some(v => v.measure === f.measure))
