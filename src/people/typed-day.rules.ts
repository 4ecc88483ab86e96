import type { DateString } from '#platform/clock'

/** A day as somebody types it, '3/3/2026'; '' for none. */
export const typedDay = (day: DateString | null): string => (day ? day.split('-').map(Number).reverse().join('/') : '')
