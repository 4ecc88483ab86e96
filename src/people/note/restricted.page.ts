import { page, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { missing, view } from '#platform/web'
import { restrictedPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame } from '../person-frame.ts'
import { listRestricted } from './note.queries.ts'

/** Notes that are not on the timeline. That they were read is quiet too (safety.md, Who looked). */
export const restrictedNotes = page({
  path: restrictedPath,
  may: 'read restricted notes',
  audit: { opened: 'read restricted notes' },
  async get({ tx, params, place, today }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const data = {
      title: 'Restricted notes',
      ...personFrame(record, today),
      notes: (await listRestricted(tx, place.id, record.ids)).map(one => ({
        words: one.words,
        whose: one.saidBy ?? record.knownAs,
        aboutOthers: one.aboutOthers,
        by: `${one.writtenByName}, ${teamName(place, one.team)}, ${dayInWords(one.onDate, today)}`,
      })),
    }
    return view('people/note/restricted.njk', data, [{ person: record.personId, visibility: 'quiet' }])
  },
})
