import { page, teamName } from '#place'
import { addDays, dayInWords } from '#platform/clock'
import { missing, view } from '#platform/web'
import { holdsPath, personPath, servicesPath } from '../paths.ts'
import { listHoldsPassed } from './level.queries.ts'

const DAYS = 90
const MOST = 200

/** Why soft holds were passed: read together, so that a hold that is always passed is mended (T43). Never by worker. */
export const holdsPassed = page({
  path: holdsPath,
  may: 'read why a hold was passed',
  audit: { opened: 'read why a hold was passed' },
  async get({ tx, place, today }) {
    if (!place.levels) return missing()
    const rows = await listHoldsPassed(tx, place.id, addDays(today, -DAYS), MOST)
    const data = {
      title: 'Why holds were passed',
      levels: servicesPath({}),
      groups: [...Map.groupBy(rows, row => row.kind)].map(([kind, all]) => ({
        kind,
        times: all.length,
        all: all.map(row => ({
          name: row.knownAs,
          href: personPath({ person: row.personId }),
          reason: row.reason,
          when: `${dayInWords(row.onDate, today)}, ${teamName(place, row.team)}`,
        })),
      })),
    }
    const people = new Map(rows.map(row => [row.personId, row]))
    return view(
      'people/levels/holds.njk',
      data,
      [...people.values()].map(row => ({
        person: row.personId,
        ...(row.safetyHold && { visibility: 'quiet' as const }),
      })),
    )
  },
})
