import type { Place } from '#place'
import { audited } from '#platform/audit'
import type { Chore } from '#platform/chores'
import { writeReminders } from './hub-messages.ts'

/** What this part does by itself. */
export const communityChores = (place: Place): Chore[] => [
  {
    name: 'hub reminders',
    does: 'Writes the reminders of booked times, for those who said yes to messages',
    everyMinutes: 30,
    run: ({ db, clock, by }) =>
      audited(db, by, async tx => {
        const written = await writeReminders(tx, place, clock.now())
        const audit = written.map(({ personId, bookingId }) => ({
          ...{ act: 'wrote a reminder of their time at a hub', person: personId, record: bookingId },
        }))
        return { result: written.length > 0 ? `${written.length} written` : '', audit }
      }),
  },
]
