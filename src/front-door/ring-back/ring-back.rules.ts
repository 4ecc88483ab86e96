/** Parts of the day that somebody can say suit them. */
export const ringTimes = ['in the morning', 'in the afternoon', 'in the early evening'] as const
export type RingTime = (typeof ringTimes)[number]

export const ringTimeOptions = [
  { value: '', text: 'Any time' },
  ...ringTimes.map(value => ({ value, text: value.charAt(0).toUpperCase() + value.slice(1) })),
]

/** 'rung once, no answer' */
export const triesInWords = (tries: number): string =>
  tries === 0 ? '' : `rung ${tries === 1 ? 'once' : tries === 2 ? 'twice' : `${tries} times`}, no answer`
