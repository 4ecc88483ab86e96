/**
 * The steps of the national processing, as the department's published code and methodology have them. Those that are here
 * can be left out, one by one, to see what each does to a figure; who an event is about and what makes it one cannot.
 */
export const steps = {
  period: 'the period is worked out from when events ended; without it, it is the one that the file states',
  files: 'of several files the latest counts for each month; without it, every file counts for its whole period',
  filter: 'only events that end in the period count, and services that run in it, and none after a death',
  death: 'an event is over on the day of death',
  'one-row': 'rows of one event are one; without it, every row is an event',
  crop: 'a service that is open and gone from the next file ended when its file’s months did',
  details: 'what is known of a person wins over unknown, then the latest; without it, simply the latest',
  presumed: 'unknown accommodation is presumed from the latest service',
} as const
export type Step = keyof typeof steps
/** Those that are done. */
export type Steps = ReadonlySet<Step>

export const stepNames = Object.keys(steps) as Step[]
export const isStep = (name: string): name is Step => name in steps
