import { type DateString, dayOf } from './dates.rules.ts'

/** Where the time comes from. Tests stop it; rules never ask it, they are given the day. */
export type Clock = { now(): Date }

export const realClock: Clock = { now: () => new Date() }
export const stoppedClock = (at: string): Clock => ({ now: () => new Date(at) })
export const todayOf = (clock: Clock): DateString => dayOf(clock.now())
