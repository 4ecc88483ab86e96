import { existsSync, readFileSync } from 'node:fs'
import { ensurePlace } from '#place'
import { profiles } from '#places'
import { type Head, seal, verify } from '#platform/audit'
import { type Database, openDatabase, type Whereabouts } from '#platform/database'
import { MOMENT } from './stage.ts'

export type Save = {
  contactId: string
  once: string
  personId: string
  /** Somebody saw the answer that it was saved. */
  answered: boolean
  /** The app died before it answered, at least once. */
  cutOff: boolean
  /** Cut off and never sent again: it may be there or not, but not in part. */
  left: boolean
}

export type Counted = {
  saves: number
  answered: number
  /** Cut off at least once before they were answered. */
  cutOff: number
  /** Cut off and never sent again, and how many of them are there all the same. */
  left: number
  leftButThere: number
  /** Answered as saved and not there. */
  lost: number
  /** More rows than saves: a second contact, result, recording time or mark. */
  twice: number
  /** There in part: a contact without its results, its audit line or its mark, or one of these without it. */
  inPart: number
  sealedBatches: number
  /** The first fault that `verify` found, or ''. */
  auditFault: string
}

/** Opens the database after the last kill, as the next morning would, and counts. */
export async function countWhatIsThere(where: Whereabouts, saves: Save[], headsFile: string): Promise<Counted> {
  const db = await openDatabase(where)
  try {
    const placeId = await ensurePlace(db, profiles.marlbrook.slug, profiles.marlbrook.name)
    const rows = await foundOf(db, saves)
    const there = rows.filter(row => row.contacts > 0)
    const answered = saves.filter(save => save.answered)
    const isThere = new Set(there.map(row => row.contactId))
    const { recordings, contacts, lines } = await totals(db)
    const heads = existsSync(headsFile)
      ? readFileSync(headsFile, 'utf8')
          .trim()
          .split('\n')
          .filter(Boolean)
          .map(line => JSON.parse(line) as Head)
      : []
    const first = await verify(db, placeId, heads)
    await seal(db, placeId, new Date(MOMENT))
    const then = await verify(db, placeId, heads)
    const left = saves.filter(save => save.left)
    const tooMany = rows.filter(row => row.contacts > 1 || row.results > RESULTS || row.audits > 1).length
    return {
      ...{ saves: saves.length, answered: answered.length, cutOff: saves.filter(save => save.cutOff).length },
      ...{ left: left.length, leftButThere: left.filter(save => isThere.has(save.contactId)).length },
      lost: answered.filter(save => !isThere.has(save.contactId)).length,
      twice: tooMany + Math.max(0, contacts - there.length) + Math.max(0, recordings - there.length),
      inPart: rows.filter(isInPart).length + Math.max(0, there.length - recordings) + Math.abs(lines - there.length),
      sealedBatches: then.batches,
      auditFault: first.firstFault ?? then.firstFault ?? '',
    }
  } finally {
    await db.close()
  }
}

/** A finished conversation of the drill has two results. */
const RESULTS = 2
const ACT = 'recorded a first conversation'

type Row = { contactId: string; contacts: number; results: number; audits: number; marks: number }
const isInPart = (row: Row) =>
  row.contacts === 0
    ? row.results + row.audits + row.marks > 0
    : row.results < RESULTS || row.audits < 1 || row.marks < 1

async function foundOf(db: Database, saves: Save[]): Promise<Row[]> {
  const found = await db.pool.query<Row>(
    `select s.contact_id as "contactId",
       (select count(*)::integer from front_door.contact c where c.contact_id = s.contact_id and c.person_id = s.person_id) as contacts,
       (select count(*)::integer from front_door.contact_result r where r.contact_id = s.contact_id) as results,
       (select count(*)::integer from audit.entry e where e.record_id = s.contact_id and e.person_id = s.person_id and e.act = $1
         and e.content_hash is not null) as audits,
       (select count(*)::integer from platform.answered a where a.once = s.once and a.location = '/contacts/' || s.contact_id) as marks
     from jsonb_to_recordset($2::jsonb) as s(contact_id uuid, person_id uuid, once uuid)`,
    [
      ACT,
      JSON.stringify(saves.map(save => ({ contact_id: save.contactId, person_id: save.personId, once: save.once }))),
    ],
  )
  return found.rows
}

async function totals(db: Database): Promise<{ contacts: number; recordings: number; lines: number }> {
  const found = await db.pool.query<{ contacts: number; recordings: number; lines: number }>(
    `select (select count(*)::integer from front_door.contact) as contacts,
       (select count(*)::integer from platform.recording_time) as recordings,
       (select count(*)::integer from audit.entry where act = $1) as lines`,
    [ACT],
  )
  return found.rows[0]!
}
