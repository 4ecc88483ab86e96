import { type Place, teamName } from '#place'
import { addDays, type DateString, dayOf, fullDayInWords, timeOf } from '#platform/clock'
import type { Reading } from '#platform/database'
import { readRecord } from '../person.queries.ts'
import type { RecordParts } from '../record/parts.ts'
import { listWarnings } from '../visiting/visiting.queries.ts'
import { listOwed, listWorkedWith, type Whose } from './pack.queries.ts'
import { DAYS_AHEAD, type Pack, type Sheet, sheetOf } from './sheet.rules.ts'

export type Gathering = { place: Place; today: DateString; now: Date; parts: Pick<RecordParts, 'due'>; madeFor: string }

/** All that the pack says, and whom it is about: each of them was read. */
export async function gather(
  tx: Reading,
  whose: Whose & { called?: string },
  { place, today, now, parts, madeFor }: Gathering,
): Promise<{ pack: Pack; people: string[] }> {
  const people = await listWorkedWith(tx, place.id, whose, now)
  const sheets: Sheet[] = []
  for (const person of people) {
    const record = await readRecord(tx, place.id, person)
    if (!record) continue
    const [warnings, owed, ...due] = await Promise.all([
      record.keeps.includes('warnings') ? listWarnings(tx, place.id, record.ids) : [],
      listOwed(tx, place.id, record.ids, whose.team, now),
      ...(parts.due ?? []).map(source => source.ask(tx, { personId: record.personId, ids: record.ids, place, today })),
    ])
    const soon = due.flat().filter(one => !one.onDate || one.onDate <= addDays(today, DAYS_AHEAD))
    sheets.push(sheetOf({ record, warnings, owed, due: soon, place, today }))
  }
  const pack = {
    place: place.name,
    whose: [whose.called, teamName(place, whose.team)].filter(Boolean).join(', '),
    madeAt: `${fullDayInWords(dayOf(now), '')} at ${timeOf(now)}`,
    madeFor,
    talkTo: place.talkTo,
    sheets,
  }
  return { pack, people }
}
