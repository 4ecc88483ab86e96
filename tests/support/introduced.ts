import type { HTMLElement } from 'node-html-parser'
import { blankEntry, saveEntry } from '#community'
import type { DateString } from '#platform/clock'
import { inTransaction, newId, sql, type Writing } from '#platform/database'
import type { TestHouse } from './house.ts'

/** People and groups for the pages about introductions, follow-ups and hand-overs. All invented. */
export type PersonMade = {
  knownAs?: string
  givenName?: string | null
  safetyHold?: boolean
  diedOn?: DateString
  /** A number marked safe; '' for none. */
  safe?: string
  note?: string
  unsafe?: string
  mustNotBeTold?: string
  neighbourhood?: string
}

export async function makePerson(tx: Writing, placeId: number, made: PersonMade = {}): Promise<string> {
  const id = newId()
  const knownAs = made.knownAs ?? 'Margaret Ashby'
  const given = made.givenName === undefined ? knownAs.split(' ')[0]! : made.givenName
  await sql`insert into people.person (place_id, person_id, known_as, given_name, safety_hold, died_on, added_at)
    values (${placeId}, ${id}, ${knownAs}, ${given}, ${made.safetyHold ?? false}, ${made.diedOn ?? null}, now())`.execute(
    tx,
  )
  await sql`insert into people.address (place_id, address_id, person_id, neighbourhood, latitude, longitude, from_on)
    values (${placeId}, ${newId()}, ${id}, ${made.neighbourhood ?? 'fernhill'}, 52.69979, -1.43335, '2020-01-01')`.execute(
    tx,
  )
  const ways = [
    [made.safe ?? '01632 960114', 'safe', made.note ?? null],
    [made.unsafe ?? '', 'not safe', null],
  ]
  for (const [value, safe, note] of ways)
    if (value)
      await sql`insert into people.way_to_reach (place_id, way_id, person_id, kind, value, safe, note, from_on)
        values (${placeId}, ${newId()}, ${id}, 'phone', ${value}, ${safe}, ${note}, '2020-01-01')`.execute(tx)
  if (made.mustNotBeTold)
    await sql`insert into people.not_to_tell (place_id, not_to_tell_id, person_id, who, from_on)
      values (${placeId}, ${newId()}, ${id}, ${made.mustNotBeTold}, '2020-01-01')`.execute(tx)
  return id
}

export const wayOf = async (tx: Writing, placeId: number, personId: string): Promise<string> =>
  (
    await sql<{ way_id: string }>`select way_id from people.way_to_reach
      where place_id = ${placeId} and person_id = ${personId} and safe = 'safe'`.execute(tx)
  ).rows[0]!.way_id

export async function makeGroup(tx: Writing, placeId: number, name = 'Fernhill Growers'): Promise<string> {
  const entryId = newId()
  await saveEntry(tx, placeId, {
    ...blankEntry,
    ...{ entryId, name, kind: 'group', summary: 'Shared allotment with raised beds, tea at eleven.' },
    ...{ covers: ['fernhill'], contentChangedAt: new Date('2026-01-05T09:00:00Z') },
  })
  return entryId
}

export type AuditRow = { act: string; account_id: string | null; record_id: string | null; quiet: boolean }

/** What the audit says of somebody's record, oldest first. */
export const auditOf = (house: TestHouse, personId: string): Promise<AuditRow[]> =>
  inTransaction(house.db, house.place.id, async tx => {
    const found = await sql<AuditRow>`select act, account_id, record_id, quiet from audit.entry
      where place_id = ${house.place.id} and person_id = ${personId} order by entry_id`.execute(tx)
    return found.rows
  })

/** Every field of the form that a browser would send without anything being typed, with this session's mark. */
export function fieldsOf(form: HTMLElement): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const input of form.querySelectorAll('input, textarea, select')) {
    const type = input.getAttribute('type')
    if ((type === 'radio' || type === 'checkbox') && input.getAttribute('checked') === undefined) continue
    const name = input.getAttribute('name')
    if (name) fields[name] = input.getAttribute('value') ?? (input.tagName === 'TEXTAREA' ? input.text.trim() : '')
  }
  return fields
}
