import { type Place, page, teamName } from '#place'
import { type DateString, dayInWords } from '#platform/clock'
import type { Reading } from '#platform/database'
import { missing, view } from '#platform/web'
import { ownRestrictedPath, restrictedPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame } from '../person-frame.ts'
import { listRestricted } from './note.queries.ts'

const audit = { opened: 'read restricted notes' }

/** Notes that are not on the timeline. That they were read is quiet too (safety.md, Who looked). */
export const restrictedNotes = page({
  path: restrictedPath,
  may: 'read restricted notes',
  audit,
  get: ({ tx, params, place, today }) => notesOf(tx, place, params.person, { title: 'Restricted notes', today }),
})

/** Whoever wrote one reads it again, and no other. */
export const ownRestrictedNotes = page({
  path: ownRestrictedPath,
  may: 'read again what one wrote',
  audit,
  get: ({ tx, params, place, who, today }) =>
    notesOf(tx, place, params.person, {
      title: 'Restricted notes that you wrote',
      writtenBy: who.accountId,
      today,
    }),
})

type Asked = { title: string; today: DateString; writtenBy?: string }

async function notesOf(tx: Reading, place: Place, personId: string, { title, today, writtenBy }: Asked) {
  const record = await readRecord(tx, place.id, personId)
  if (!record) return missing()
  const notes = (await listRestricted(tx, place.id, record.ids, writtenBy)).map(one => ({
    words: one.words,
    whose: one.saidBy ?? record.knownAs,
    aboutOthers: one.aboutOthers,
    by: `${one.writtenByName}, ${teamName(place, one.team)}, ${dayInWords(one.onDate, today)}`,
  }))
  const data = { title, ...personFrame(record, today), notes }
  return view('people/note/restricted.njk', data, [{ person: record.personId, visibility: 'quiet' }])
}
