import { createHash } from 'node:crypto'
import { mayDo } from '#place'
import type { DateString } from '#platform/clock'
import type { PlaceId, Reading, Writing } from '#platform/database'
import { type About, type SentFile, sendFile } from '#platform/web'
import { type Document, insertDocument, type NewDocument, readDocument } from './document.queries.ts'
import { whereFrom } from './document.rules.ts'

/** Restricted: read only by whoever may read restricted notes. */
export const mayReadDocument = (role: string, d: { restricted: boolean }): boolean =>
  !d.restricted || mayDo(role, 'read restricted notes')

/** Keeps a file as it came, with its SHA-256. */
export const keepDocument = (tx: Writing, placeId: PlaceId, d: Omit<NewDocument, 'sha256'>): Promise<string> =>
  insertDocument(tx, placeId, { ...d, sha256: createHash('sha256').update(d.file.bytes).digest() })

/** Words that were typed in, kept as the document that they are. */
export const asTextFile = (words: string): SentFile => ({
  name: 'as-it-was-typed.txt',
  type: 'text/plain',
  bytes: Buffer.from(words, 'utf8'),
  scanned: 'typed in',
})

/** What the `source` component prints of a document. `file` is where its bytes are read. */
export async function sourceShown(
  tx: Reading,
  placeId: PlaceId,
  d: Document,
  { file, today, fold }: { file: string; today: DateString; fold?: true },
): Promise<Record<string, unknown>> {
  const by = `${whereFrom(d, today)}${d.scanned === 'not scanned' ? ' Not scanned for viruses here.' : ''}`
  const shown = { title: d.about, by, open: file, ...(fold && { fold }) }
  if (d.type === 'text/plain')
    return { ...shown, kind: 'words', words: (await readDocument(tx, placeId, d.documentId)).toString('utf8') }
  if (d.type === 'application/pdf') return { ...shown, kind: 'pdf', src: file }
  return { ...shown, kind: 'picture', src: file, alt: `The page as it came. ${whereFrom(d, today)}` }
}

/** The line in the audit of a look at a document: quiet where it is restricted, or whoever it is about under a hold. */
export const aboutDocument = (d: Document): About => ({
  ...{ person: d.personId, record: d.documentId },
  ...((d.restricted || d.held) && { visibility: 'quiet' as const }),
})

/** The file, sent so that nothing in it runs. `quiet`: a look that stands on no list, whatever the document. */
export async function documentFile(tx: Reading, placeId: PlaceId, d: Document, look: 'told' | 'quiet' = 'told') {
  const bytes = await readDocument(tx, placeId, d.documentId)
  const line = { ...aboutDocument(d), ...(look === 'quiet' && { visibility: 'quiet' as const }) }
  return sendFile({ bytes, type: d.type, name: d.fileName, show: 'on the page' }, [line])
}
