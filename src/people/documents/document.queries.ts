import type { DateString } from '#platform/clock'
import { isId, newId, type Reading, sql, type Writing } from '#platform/database'
import type { FileType, SentFile } from '#platform/web'

/** What is known of a document without opening it. */
export type Document = {
  documentId: string
  /** Null until somebody knows whose it is. */
  personId: string | null
  about: string
  fromKind: string
  fromName: string
  datedOn: DateString | null
  cameOn: DateString
  fileName: string
  type: FileType
  size: number
  /** 'not scanned', or by what it was found clean. */
  scanned: string
  restricted: boolean
  /** Whoever it is about is under a safety hold: looks are quiet. */
  held: boolean
  addedByName: string
  team: string
}

export type NewDocument = {
  personId: string | null
  about: string
  fromKind: string
  fromName: string
  datedOn: DateString | null
  cameOn: DateString
  file: SentFile
  sha256: Buffer
  restricted: boolean
  /** Null: somebody without an account. */
  by: string | null
  byName: string
  team: string
  at: Date
}

export async function insertDocument(tx: Writing, placeId: number, d: NewDocument): Promise<string> {
  const documentId = newId()
  await sql`
    insert into people.document (place_id, document_id, person_id, about, from_kind, from_name, dated_on, came_on, file_name, type, bytes,
                                 size, sha256, scanned, restricted, added_by, added_by_name, team, added_at)
    values (${placeId}, ${documentId}, ${d.personId}, ${d.about}, ${d.fromKind}, ${d.fromName}, ${d.datedOn}, ${d.cameOn}, ${d.file.name},
            ${d.file.type}, ${d.file.bytes}, ${d.file.bytes.length}, ${d.sha256}, ${d.file.scanned}, ${d.restricted}, ${d.by}, ${d.byName},
            ${d.team}, ${d.at})`.execute(tx)
  return documentId
}

const columns = sql`document_id as "documentId", person_id as "personId", about, from_kind as "fromKind", from_name as "fromName",
  dated_on as "datedOn", came_on as "cameOn", file_name as "fileName", type, size, scanned, restricted,
  exists (select from people.person p where p.place_id = document.place_id and p.person_id = document.person_id and p.safety_hold) as held,
  added_by_name as "addedByName", team`

export async function findDocument(tx: Reading, placeId: number, documentId: string): Promise<Document | undefined> {
  if (!isId(documentId)) return undefined
  const found = await sql<Document>`select ${columns} from people.document
    where place_id = ${placeId} and document_id = ${documentId}`.execute(tx)
  return found.rows[0]
}

/** The file itself, byte for byte as it came. */
export async function readDocument(tx: Reading, placeId: number, documentId: string): Promise<Buffer> {
  const found = await sql<{ bytes: Uint8Array }>`select bytes from people.document
    where place_id = ${placeId} and document_id = ${documentId}`.execute(tx)
  return Buffer.from(found.rows[0]!.bytes)
}

/** Newest first, the restricted among them. */
export async function listDocuments(tx: Reading, placeId: number, ids: string[]): Promise<Document[]> {
  const found = await sql<Document>`select ${columns} from people.document
    where place_id = ${placeId} and person_id = any(${ids}::uuid[]) order by came_on desc, document_id desc limit 500`.execute(
    tx,
  )
  return found.rows
}

/** It is now known whose it is. What went to safeguarding is restricted from then on, and never less than it was. */
export async function placeDocument(
  tx: Writing,
  placeId: number,
  documentId: string,
  now: { personId: string | null; restricted: boolean },
): Promise<void> {
  await sql`update people.document set person_id = coalesce(${now.personId}::uuid, person_id), restricted = restricted or ${now.restricted}
    where place_id = ${placeId} and document_id = ${documentId}`.execute(tx)
}
