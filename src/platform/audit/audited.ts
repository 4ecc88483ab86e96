import { createHash } from 'node:crypto'
import { type Database, inTransaction, newId, type Reading, sendAlong, sql, type Writing } from '#platform/database'

/** Who does it, for whom the audit speaks. A command names the user it runs for. */
export type By = {
  placeId: number
  accountId: string | null
  role: string
  team: string
  at: Date
  /** A page's: nobody's row is seen in it until it says whom it is for (`seeAs`). Left out: the house itself. */
  sees?: 'nobody yet'
}

/** One line of the audit. Ids and words of the act, never content: content is kept as its hash only. */
export type AuditLine = {
  /** What was done, in words a resident would understand: 'opened the record'. */
  act: string
  person?: string | null
  /** A search: the people whose names it showed. */
  shown?: string[]
  record?: string
  /** What was written. Only its SHA-256 is kept. */
  content?: unknown
  reason?: string
  /** Never on the person's own list (safety.md, Who looked): safeguarding, a restricted entry, a safety hold. */
  visibility?: 'quiet'
}

/**
 * A transaction that writes. It commits with its audit lines or not at all, and the work cannot be done without
 * returning them.
 */
export async function audited<T>(
  db: Database,
  by: By,
  work: (tx: Writing) => Promise<{ result: T; audit: AuditLine[] }>,
): Promise<T> {
  return inTransaction(db, by.sees ? { placeId: by.placeId, as: by.sees } : by.placeId, async tx => {
    const { result, audit } = await work(tx as unknown as Writing)
    await writeAudit(tx, by, audit)
    return result
  })
}

/** JSON with its keys in order, so that the same content always has the same hash. */
export function canonical(content: unknown): string {
  return JSON.stringify(content, (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

export const contentHash = (content: unknown): Buffer => createHash('sha256').update(canonical(content)).digest()

/** All lines of a request in one statement, which goes out with the commit: they stand, or nothing does. */
export async function writeAudit(tx: Reading, by: By, lines: AuditLine[]): Promise<void> {
  if (lines.length === 0) return
  const each = <T>(of: (line: AuditLine) => T) => lines.map(of)
  const hashes = each(line => (line.content === undefined ? null : contentHash(line.content)))
  sendAlong(
    sql`
    insert into audit.entry (place_id, at, account_id, role, team, entry_id, act, person_id, shown, record_id, content_hash, reason, quiet)
    select ${by.placeId}::integer, ${by.at}::timestamptz, ${by.accountId}::uuid, ${by.role}::text, ${by.team}::text,
           r.entry_id, r.act, r.person_id, r.shown::uuid[], r.record_id, r.content_hash, r.reason, r.quiet
      from unnest(${each(newId)}::uuid[], ${each(l => l.act)}::text[], ${each(l => l.person ?? null)}::uuid[],
        ${each(l => l.shown && `{${l.shown.join(',')}}`)}::text[], ${each(l => l.record ?? null)}::uuid[], ${hashes}::bytea[],
        ${each(l => l.reason ?? null)}::text[], ${each(l => l.visibility === 'quiet')}::boolean[])
        as r(entry_id, act, person_id, shown, record_id, content_hash, reason, quiet)`.execute(tx),
  )
}
