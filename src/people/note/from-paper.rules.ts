import { type DateString, dayInWords } from '#platform/clock'

export type FromPaper = { paperBy: string; paperAt: string; onDate: DateString }

/**
 * Who wrote a note: whoever is signed in, or somebody on paper on a day when this was away, keyed in afterwards. It stands
 * wherever the note does.
 */
export function writtenBy(signedIn: string, { paperBy, paperAt }: FromPaper, today: DateString): string {
  if (paperBy === '') return signedIn
  const at = paperAt === '' ? '' : ` at ${paperAt.replace('.', ':')}`
  return `${paperBy}, written down on paper${at}, keyed in by ${signedIn} on ${dayInWords(today, '')}`
}
