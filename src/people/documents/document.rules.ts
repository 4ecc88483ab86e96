import { type DateString, dayInWords } from '#platform/clock'
import type { FileType } from '#platform/web'

/** Whom something comes from, as it is chosen from a list. */
export const senders = ['GP', 'police', 'ambulance', 'hospital', 'other'] as const
export type Sender = (typeof senders)[number]

const called: Record<Sender, string> = {
  GP: 'the GP',
  police: 'the police',
  ambulance: 'the ambulance service',
  hospital: 'the hospital',
  other: 'somebody else',
}
export const senderOptions = senders.map(value => ({
  value,
  text: called[value].charAt(0).toUpperCase() + called[value].slice(1),
}))

/** 'From the GP: Dr Okafor. Dated 27 February, came on 2 March.' */
export function whereFrom(
  d: { fromKind: string; fromName: string; datedOn: DateString | null; cameOn: DateString },
  today: DateString,
): string {
  const kind = senders.find(one => one === d.fromKind)
  const from =
    kind && kind !== 'other'
      ? `From ${called[kind]}${d.fromName ? `: ${d.fromName}` : ''}`
      : d.fromName && `From ${d.fromName}`
  const dated = d.datedOn ? `Dated ${dayInWords(d.datedOn, today)}, came on ` : 'Came on '
  return `${from ? `${from}. ` : ''}${dated}${dayInWords(d.cameOn, today)}.`
}

const types: Record<FileType, string> = {
  'application/pdf': 'PDF',
  'image/png': 'Picture',
  'image/jpeg': 'Picture',
  'text/plain': 'Words',
}

/** 'Picture, 1.2 MB' */
export function fileInWords({ type, size }: { type: FileType; size: number }): string {
  const large =
    size < 1_000
      ? `${size} bytes`
      : size < 1_000_000
        ? `${Math.round(size / 1_000)} kB`
        : `${(size / 1_000_000).toFixed(1)} MB`
  return `${types[type]}, ${large}`
}

/** Why these days cannot be; undefined when they can. */
export function faultInDays(
  { cameOn, datedOn }: { cameOn: DateString; datedOn?: DateString | undefined },
  today: DateString,
): Record<string, string> | undefined {
  if (cameOn > today) return { cameOn: 'It cannot have come on a day that is still ahead' }
  if (datedOn && datedOn > cameOn) return { datedOn: 'It cannot be dated after the day it came' }
  return undefined
}
