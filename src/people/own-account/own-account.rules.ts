import type { DateString } from '#platform/clock'
import type { Channel, Way } from '#platform/notify'
import { safeWay, type WayFacts, type WhoFacts } from '../reachable.rules.ts'

type Reachable = WhoFacts & { ways: readonly WayFacts[] }

type Facts = WhoFacts & {
  /** What ties the worker who asks to them; undefined where nothing does. */
  tie: string | undefined
  /** Whether there is a mobile or an e-mail that is marked safe. */
  safeWay: 'there is one' | 'there is none'
  /** Whether this house sends messages at all. */
  sends: boolean
}

/**
 * Why nobody is invited to a page of their own; '' when they may be. What stops a message stops this (safety.md, Messages and
 * links), and a worker who has nothing to do with somebody has not made sure who they are.
 */
export function whyNotInvited({ diedOn, safetyHold, tie, safeWay, sends }: Facts): string {
  if (diedOn) return 'They have died.'
  if (safetyHold) return 'There is a safety hold: whoever sits at the screen may be the one they are in danger from.'
  if (tie === undefined)
    return 'Only somebody who works with them invites: their worker, or whoever something about them was given to.'
  if (!sends) return 'No messages are sent from here, so that no link would reach them.'
  if (safeWay === 'there is none')
    return 'No mobile or e-mail of theirs is marked safe. Ask them which is, and write it down under Getting in touch.'
  return ''
}

/** Where a link may go: each mobile and e-mail that is marked safe, of which none says that it is not. */
export const safeWaysOf = (person: Reachable, today: DateString, sends: readonly Channel[]): Way[] => {
  const feared = person.ways.filter(way => way.safe === 'not safe')
  return person.ways.flatMap(way => safeWay({ ...person, ways: [way, ...feared] }, today, sends) ?? [])
}
