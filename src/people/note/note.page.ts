import { z } from 'zod'
import { page } from '#place'
import { missing, oneOf, redirectTo, refuse, requiredDay, requiredWords, view, words } from '#platform/web'
import { ticked } from '../change/change-form.ts'
import { notePath, personPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { noteChange } from '../save-person.queries.ts'
import { typedDay } from '../typed-day.rules.ts'
import { writtenBy } from './from-paper.rules.ts'
import { insertNote } from './note.queries.ts'

const form = z
  .object({
    words: requiredWords(8_000, 'Write the note'),
    whose: oneOf(['person', 'mine', 'other'], 'Choose whose words these are'),
    other: words(120),
    onDate: requiredDay('Write the day, like 3/3/2026'),
    aboutOthers: ticked(),
    restricted: ticked(),
    paperBy: words(120),
    paperAt: words(5).refine(
      time => time === '' || /^([01]\d|2[0-3])[:.][0-5]\d$/.test(time),
      'Write the time like 14:20',
    ),
  })
  .superRefine((typed, refused) => {
    if (typed.whose === 'other' && typed.other === '')
      refused.addIssue({ code: 'custom', path: ['other'], message: 'Write whose words they are' })
    if (typed.paperAt !== '' && typed.paperBy === '')
      refused.addIssue({ code: 'custom', path: ['paperBy'], message: 'Write who wrote it down' })
  })

/** A plain note: words, whose they are, and whether they are also about others. */
export const note = page({
  path: notePath,
  may: 'change a record',
  audit: { opened: 'opened a new note', saved: 'wrote a note' },
  form,
  draft: { what: 'a note', not: typed => typed.restricted !== undefined },
  async get({ tx, params, place, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const blank = {
      words: '',
      whose: 'mine',
      other: '',
      onDate: typedDay(today),
      aboutOthers: '',
      restricted: '',
      paperBy: '',
      paperAt: '',
    }
    const data = {
      title: 'A note',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: notePath({ person: record.personId }),
      values: valuesShown(blank, typed),
    }
    return view('people/note/note.njk', data, [{ person: record.personId }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const { personId } = record
    if (typed.onDate > today) return refuse({ onDate: 'A note is of a day that has been' })
    await noteChange(tx, place.id, { personId, what: 'notes', byName: who.name, at: now })
    const noteId = await insertNote(tx, place.id, {
      personId,
      onDate: typed.onDate,
      words: typed.words,
      saidBy: typed.whose === 'person' ? null : typed.whose === 'mine' ? typed.paperBy || who.name : typed.other,
      aboutOthers: typed.aboutOthers === 'yes',
      restricted: typed.restricted === 'yes',
      by: who.accountId,
      writtenByName: writtenBy(who.name, typed, today),
      team: who.team,
      at: now,
    })
    const quiet = typed.restricted === 'yes' && { visibility: 'quiet' as const }
    return redirectTo(personPath({ person: personId }), [
      { person: personId, record: noteId, content: typed, ...quiet },
    ])
  },
})
