import { z } from 'zod'
import { mayDo, page, teamName } from '#place'
import { NOT_SCANNED } from '#platform/scanning'
import {
  maybeDay,
  maybeFile,
  missing,
  oneOf,
  type Page,
  redirectTo,
  refuse,
  requiredDay,
  requiredWords,
  view,
  words,
} from '#platform/web'
import { ticked } from '../change/change-form.ts'
import { documentFilePath, documentPath, documentsPath } from '../paths.ts'
import { readRecord } from '../person.queries.ts'
import { personFrame, shownErrors, valuesShown } from '../person-frame.ts'
import { typedDay } from '../typed-day.rules.ts'
import { findDocument, listDocuments } from './document.queries.ts'
import { faultInDays, fileInWords, senderOptions, senders, whereFrom } from './document.rules.ts'
import { aboutDocument, documentFile, keepDocument, mayReadDocument, sourceShown } from './show-document.ts'

const form = z.object({
  file: maybeFile(),
  about: requiredWords(120, 'Write what it is, like “Letter from the hospital”'),
  fromKind: oneOf(senders, 'Choose whom it is from'),
  fromName: words(120),
  cameOn: requiredDay('Write the day it came, like 3/3/2026'),
  datedOn: maybeDay(),
  restricted: ticked(),
})

/** Letters and papers that came about somebody, and a place to add one. */
const documents = page({
  path: documentsPath,
  may: 'change a record',
  audit: { opened: 'looked through the letters and documents', saved: 'added a document' },
  files: true,
  form,
  async get({ tx, params, place, who, today, errors, typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    const kept = (await listDocuments(tx, place.id, record.ids)).filter(one => mayReadDocument(who.role, one))
    const blank = { about: '', fromKind: '', fromName: '', cameOn: typedDay(today), datedOn: '', restricted: '' }
    const data = {
      title: 'Letters and documents',
      ...personFrame(record, today),
      ...shownErrors(errors),
      here: documentsPath({ person: record.personId }),
      values: valuesShown(blank, typed),
      senders: [{ value: '', text: 'Choose' }, ...senderOptions],
      documents: kept.map(one => ({
        ...{ about: one.about, from: whereFrom(one, today), file: fileInWords(one), restricted: one.restricted },
        by: `${one.addedByName}, ${teamName(place, one.team)}`,
        href: documentPath({ person: record.personId, document: one.documentId }),
      })),
    }
    const quiet = kept.some(one => one.restricted) && { visibility: 'quiet' as const }
    return view('people/documents/documents.njk', data, [{ person: record.personId, ...quiet }])
  },
  async post({ tx, params, place, who, today, now, form: typed }) {
    const record = await readRecord(tx, place.id, params.person)
    if (!record) return missing()
    if (!typed.file) return refuse({ file: 'Choose the file' })
    const fault = faultInDays(typed, today)
    if (fault) return refuse(fault)
    const { file, datedOn, ...rest } = typed
    const restricted = typed.restricted === 'yes'
    const documentId = await keepDocument(tx, place.id, {
      ...{ ...rest, personId: record.personId, datedOn: datedOn ?? null, file, restricted },
      ...{ by: who.accountId, byName: who.name, team: who.team, at: now },
    })
    const quiet = restricted && { visibility: 'quiet' as const }
    const next = restricted && !mayDo(who.role, 'read restricted notes') ? documentsPath : documentPath
    return redirectTo(next({ person: record.personId, document: documentId }), [
      { person: record.personId, record: documentId, content: { ...rest, file: file.name }, ...quiet },
    ])
  },
})

/** One document, to be read and printed. */
const document = page({
  path: documentPath,
  may: 'open a record',
  audit: { opened: 'opened a document' },
  async get({ tx, params, place, who, today }) {
    const record = await readRecord(tx, place.id, params.person)
    const found = await findDocument(tx, place.id, params.document)
    if (!record || !isTheirs(found, record.ids) || !mayReadDocument(who.role, found)) return missing()
    const file = documentFilePath({ person: record.personId, document: found.documentId })
    const data = {
      title: found.about,
      ...personFrame(record, today),
      source: await sourceShown(tx, place.id, found, { file, today }),
      restricted: found.restricted,
      scanned: found.scanned === NOT_SCANNED ? '' : found.scanned,
      by: `Added by ${found.addedByName}, ${teamName(place, found.team)}. ${fileInWords(found)}, ${found.fileName}.`,
      all: documentsPath({ person: record.personId }),
    }
    return view('people/documents/document.njk', data, [aboutDocument(found)])
  },
})

const isTheirs = <T extends { personId: string | null }>(found: T | undefined, ids: string[]): found is T =>
  found?.personId != null && ids.includes(found.personId)

const file = page({
  path: documentFilePath,
  may: 'open a record',
  audit: { opened: 'opened the file of a document' },
  async get({ tx, params, place, who }) {
    const record = await readRecord(tx, place.id, params.person)
    const found = await findDocument(tx, place.id, params.document)
    if (!record || !isTheirs(found, record.ids) || !mayReadDocument(who.role, found)) return missing()
    return documentFile(tx, place.id, found)
  },
})

export const documentPages: Page[] = [documents, document, file]
