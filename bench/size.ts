import type pg from 'pg'
import type { Place } from '#place'

/** How much there is of everything, for a place of 800,000 people and two parts of it. */
export const sizes = {
  hundredth: { people: 1_000, entries: 500, contactsAYear: 750 },
  tenth: { people: 10_000, entries: 5_000, contactsAYear: 7_500 },
  whole: { people: 100_000, entries: 50_000, contactsAYear: 75_000 },
} as const

export type SizeName = keyof typeof sizes
export type Size = { people: number; entries: number; contactsAYear: number }

/** Where it is filled, and how much. */
export type Filling = { client: pg.PoolClient; place: Place; size: Size }

/** What a figure needs to be there. */
export type Need = 'people' | 'contacts' | 'events' | 'directory'

/** The day on which everything is measured, and the years of contacts before it. */
export const AS_AT = '2026-03-03'
export const YEARS = 10
/** People who record, as many as there are clients. */
export const WORKERS = 8
/** People whose timeline has fifty entries. */
export const WELL_KNOWN = 100
/** Introductions due for each worker. */
export const DUE_EACH = 100
/** What waits for their team: those introductions, and people it promised to ring back. */
export const WAITING = 1_000
