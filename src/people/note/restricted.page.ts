import { mayDo, page, teamName } from '#place'
import { dayInWords } from '#platform/clock'
import { missing, view } from '#platform/web'
import { restrictedPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame } from '../person-frame.ts'
import { listRestricted } from './note.queries.ts'

/**
 * Notes that are not on the timeline; an author who may not read them all reads again what they wrote themselves. That
 * they were read is quiet too (safety.md, Who looked).
 */
export const restrictedNotes = page({
  path: restrictedPath,
  may: 'read again what one wrote',
  audit: { opened: 'read restricted notes' },
  async get({ tx, params, place, who, today }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const all = mayDo(who.role, 'read restricted notes')
    const data = {
      title: all ? 'Restricted notes' : 'Restricted notes that you wrote',
      ...personFrame(record, today),
      notes: (await listRestricted(tx, place.id, record.ids, all ? undefined : who.accountId)).map(one => ({
        words: one.words,
        whose: one.saidBy ?? record.knownAs,
        aboutOthers: one.aboutOthers,
        by: `${one.writtenByName}, ${teamName(place, one.team)}, ${dayInWords(one.onDate, today)}`,
      })),
    }
    return view('people/note/restricted.njk', data, [{ person: record.personId, visibility: 'quiet' }])
  },
})
