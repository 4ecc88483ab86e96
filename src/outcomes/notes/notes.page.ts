import { z } from 'zod'
import type { Registry } from '#measures'
import { neighbourhoodName, page } from '#place'
import { dayInWords } from '#platform/clock'
import { isId } from '#platform/database'
import { nobody, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { figuresPath, notesPath } from '../paths.ts'
import { listNotes, saveNote, takeNoteAway } from './note.queries.ts'
import { type NoteTyped, readNote } from './notes.rules.ts'

const form = z.object({
  do: oneOf(['write', 'take away'], 'Press the button again'),
  on: words(20),
  words: words(120),
  measure: words(100),
  neighbourhood: words(60),
  baseline: words(3),
  effectOn: words(20),
  note: words(40),
})

/** What changed when: written by those who run the place, read under every figure it may have moved. */
export const notesPage = (measures: Registry) =>
  page({
    path: notesPath,
    draft: 'a note on figures',
    may: 'write a note on figures',
    audit: nobody('a note says what changed in the place, and is about nobody'),
    form,
    async get({ tx, place, query, today, typed, errors }) {
      const notes = await listNotes(tx, place.id)
      const titleOf = (id: string | null) => (id === null ? 'every figure' : (measures.find(id)?.title ?? id))
      const chosen = String(typed.measure ?? measures.find(query.measure ?? '')?.id ?? '')
      const data = {
        title: 'What changed when',
        notes: notes.map(note => ({
          ...{ id: note.noteId, on: dayInWords(note.onDate, today), words: note.words, by: note.byName },
          about: `${titleOf(note.measure)}${note.neighbourhood && `, ${neighbourhoodName(place, note.neighbourhood)}`}`,
          isBaseline: note.isBaseline,
          effectOn: note.effectOn ? dayInWords(note.effectOn, today) : '',
        })),
        choices: [
          { value: '', text: 'Every figure' },
          ...measures.all.map(m => ({ value: m.id, text: m.title })).sort((a, b) => a.text.localeCompare(b.text)),
        ].map(choice => ({ ...choice, selected: choice.value === chosen })),
        areas: [
          { value: '', text: `All of ${place.name}` },
          ...place.neighbourhoods.map(n => ({ value: n.key, text: n.name })),
        ],
        written: {
          neighbourhood: place.neighbourhoods.find(n => n.key === query.neighbourhood)?.key ?? '',
          ...{ on: '', words: '', baseline: '', effectOn: '' },
          ...typed,
        },
        paths: { all: figuresPath({}), here: notesPath({}) },
        errors,
      }
      return view('outcomes/notes/notes.njk', data)
    },
    async post({ tx, place, who, form: typed, today, now }) {
      const by = { accountId: who.accountId, name: who.name }
      if (typed.do === 'take away') {
        const gone = isId(typed.note) && (await takeNoteAway(tx, place.id, { noteId: typed.note, by, now }))
        return gone ? redirectTo(notesPath({})) : refuse({ do: 'Somebody took it away before: look again' })
      }
      const read = readNote(typed as NoteTyped, {
        ...{ today, known: id => measures.find(id) !== undefined, near: place.neighbourhoods.map(n => n.key) },
      })
      if ('problem' in read) return refuse(read.problem)
      await saveNote(tx, place.id, { ...read.note, by, now })
      return redirectTo(notesPath({}))
    },
  })
