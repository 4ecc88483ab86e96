import { blankEntry, type Entry, saveEntries } from '#community'
import { newId, sql } from '#platform/database'
import type { TestHouse } from './house.ts'

export type Scene = { growers: string; lunch: string; postcode: string }

/** A little of Fernhill: two groups near a postcode, so that a conversation has something to find. */
export async function aLittleOfFernhill(house: TestHouse): Promise<Scene> {
  const fernhill = house.place.neighbourhoods.find(n => n.key === 'fernhill')!
  const near = (metres: number) => ({ latitude: fernhill.latitude + metres / 111_195, longitude: fernhill.longitude })
  const group = (name: string, metres: number, more: Partial<Entry>): Entry => ({
    ...blankEntry,
    entryId: newId(),
    name,
    kind: 'group' as const,
    contentChangedAt: new Date('2026-01-05T09:00:00Z'),
    venues: [
      {
        venueId: newId(),
        name: `${name}, the hall`,
        address: '',
        postcode: null,
        ...near(metres),
        neighbourhood: 'fernhill',
        access: ['step-free'],
      },
    ],
    ...more,
  })
  const growers = group('Fernhill Growers', 400, {
    summary: 'A shared allotment with raised beds, and tea at eleven.',
    topics: ['garden', 'company'],
    free: true,
    checkedOn: '2026-02-20',
    checkedHow: 'visit',
    checkedBy: 'Dev Patel',
    phone: '01632 960271',
  })
  const lunch = group('Lunch at St Anne’s', 900, {
    summary: 'Home cooking for twenty, always short of hands.',
    topics: ['cooking and eating', 'company'],
    cost: '£4',
    checkedOn: '2025-03-01',
    checkedHow: 'phone',
  })
  await house.write(async tx => {
    await saveEntries(tx, house.place.id, [growers, lunch])
    await sql`insert into place.postcode (place_id, postcode, latitude, longitude, neighbourhood)
      values (${house.place.id}, 'ZX4 2QT', ${fernhill.latitude}, ${fernhill.longitude}, 'fernhill')`.execute(tx)
  })
  return { growers: growers.entryId, lunch: lunch.entryId, postcode: 'ZX4 2QT' }
}
