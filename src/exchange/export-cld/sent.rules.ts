import { ageOn, type DateString } from '#platform/clock'

/**
 * Which events go into a return, as the guidance for Client Level Data has it: requests, assessments and reviews that were
 * completed in the period, services that ran at any time in it, nothing that was cancelled, and adults.
 */
export type Period = { from: DateString; to: DateString }

export type EventType = 'Request' | 'Assessment' | 'Service' | 'Review'

export type Happened = {
  /** Null where a council's own file names no event type that there is. */
  type: EventType | null
  startedOn: DateString | null
  /** Null while it goes on, or while what is asked is not settled. */
  endedOn: DateString | null
  bornOn: DateString | null
  /** Never completed, or written down by mistake. */
  cancelled: boolean
  /** Safeguarding has its own return, and is restricted here (safety.md). */
  safeguarding: boolean
}

export const leftOutBecause = {
  cancelled: 'cancelled: nothing was decided',
  safeguarding: 'a safeguarding concern, which has a return of its own',
  'not ended': 'not completed yet',
  'outside the period': 'not in the period',
  'under 18': 'under 18 when it ended',
} as const
export type LeftOut = keyof typeof leftOutBecause

/** Undefined for what is sent. Only a service may still run; one for adults that began before 18 is sent all the same. */
export function whyLeftOut(event: Happened, period: Period): LeftOut | undefined {
  if (event.safeguarding) return 'safeguarding'
  if (event.cancelled) return 'cancelled'
  if (event.type === 'Service') return runsIn(event, period) ? undefined : 'outside the period'
  if (event.endedOn === null) return 'not ended'
  if (event.endedOn < period.from || event.endedOn > period.to) return 'outside the period'
  return event.bornOn !== null && event.bornOn <= event.endedOn && ageOn(event.bornOn, event.endedOn) < 18
    ? 'under 18'
    : undefined
}

const runsIn = ({ startedOn, endedOn }: Happened, { from, to }: Period) =>
  startedOn !== null && startedOn <= to && (endedOn === null || endedOn >= from)

export type Caring = { carerId: string; personId: string }

/** At most so many people somebody cares for have a column. */
const COLUMNS = 3

/**
 * Carers and whom of those they care for may be named beside them: only people whom the return is about in their own
 * right. Where only the carer is supported, the other person's details are not ours to share.
 */
export function linksOf(caring: readonly Caring[], supported: ReadonlySet<string>): Map<string, string[]> {
  const links = new Map<string, string[]>()
  for (const { carerId, personId } of caring) {
    if (carerId === personId || !supported.has(personId)) continue
    const known = links.get(carerId) ?? []
    if (!known.includes(personId)) links.set(carerId, [...known, personId].sort().slice(0, COLUMNS))
  }
  return links
}

/** Carers known only through somebody else's support: they have one row, without an event. */
export const byAssociation = (links: ReadonlyMap<string, string[]>, carersInTheirOwnRight: ReadonlySet<string>) =>
  [...links.keys()].filter(id => !carersInTheirOwnRight.has(id))
