import type { TimelineKind, TimelineRow } from '#people'
import { hubBookingPath } from './hub-paths.ts'

const path = (row: { record_id: string }) => hubBookingPath({ booking: row.record_id })
const group = 'Help' as const
/** Of somebody under a safety hold the place is not told (the view leaves it out). */
const at = (row: TimelineRow, otherwise: string) => row.what || otherwise

/** How a hub reads on a person's timeline. Not coming is nobody's fault, and says what could be done. */
export const hubTimeline: TimelineKind[] = [
  {
    kind: 'hub: booked',
    group,
    path,
    heading: row => (row.what ? `A time to talk: ${row.what}` : 'A time to talk was booked'),
    lines: row => (row.words ? { note: `Later than was first offered: ${row.words}` } : {}),
  },
  { kind: 'hub: met', group, path, heading: row => (row.what ? `Met at ${row.what}` : 'Met near home') },
  {
    kind: 'hub: did not come',
    group,
    path,
    heading: row => `It did not work out that day: ${at(row, 'a time to talk')}`,
    lines: () => ({ note: 'Another time is theirs for the asking.' }),
  },
  {
    kind: 'hub: cancelled',
    group,
    path,
    heading: row =>
      row.whose === 'another time'
        ? `Moved to another time${row.what ? `, from ${row.what}` : ''}`
        : row.whose === 'the hub'
          ? `Called off by us: ${at(row, 'a time to talk')}`
          : `Would rather not, this time: ${at(row, 'a time to talk')}`,
    lines: row => (row.words ? { note: row.words } : {}),
  },
]
