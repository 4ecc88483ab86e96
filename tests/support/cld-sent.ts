import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exchangeCommands } from '#exchange'
import type { Role } from '#place'
import { saveAccount } from '#platform/access'
import { newId, sql } from '#platform/database'
import type { Ran } from '#tests/cld'
import type { TestHouse } from '#tests/house'

/** An account, by its e-mail. */
export async function accountOf(house: TestHouse, role: Role): Promise<string> {
  const accountId = newId()
  const email = `${accountId}@example.org`
  const account = { accountId, name: `A ${role}`, email, role, team: house.place.teams[0]!.key }
  await house.write(tx => saveAccount(tx, house.place.id, account))
  return email
}

export type SentCld = Ran & { path: string; text: string; rows: Record<string, string>[]; manifest: Told }
type Told = {
  rows: number
  people: number
  sha256: string
  errors: number
  warnings: number
  leftOut: Record<string, number>
  openAndGone: number
  byEventType: Record<string, { rows: number; months: Record<string, number> }>
  byClientType: Record<string, number>
  faults: { column: string; severity: string; message: string; rows: number; ours: number }[]
  madeFor: string
}

/** Runs the export as somebody at a terminal would, for a team manager. */
export async function sendCldOf(house: TestHouse, flags: Record<string, string | boolean> = {}): Promise<SentCld> {
  const path = join(mkdtempSync(join(tmpdir(), 'alongside-sent-')), 'sent.csv')
  const printed: string[] = []
  const as = flags.as ?? (await accountOf(house, 'team manager'))
  const status = await exchangeCommands
    .find(c => c.name === 'export cld')!
    .run({
      ...{ db: house.db, clock: house.clock, place: house.place, words: [] },
      flags: { from: '2024-04-01', to: '2025-03-31', out: path, json: true, ...flags, as },
      print: line => printed.push(line),
      progress: () => undefined,
    })
  const text = readFileSync(path, 'utf8')
  const [header, ...lines] = text.split('\r\n').slice(0, -1).map(cells)
  const rows = lines.map(line => Object.fromEntries(header!.map((h, i) => [h, line[i]!]).filter(([, said]) => said)))
  const manifest = JSON.parse(readFileSync(`${path}.manifest.json`, 'utf8')) as Told
  return { status, printed: printed.join('\n'), path, text, rows, manifest }
}
const cells = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(m => m[1]?.replaceAll('""', '"') ?? m[2] ?? '')

/** Who may read a file, as in '600'. */
export const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8)

/** A contact of our own, settled with advice unless it is said otherwise. Returns its id. */
export const contacted = (
  house: TestHouse,
  personId: string | null,
  on: string,
  more: { results?: string[]; about?: string } = {},
): Promise<string> =>
  house.write(async tx => {
    const id = newId()
    const at = `${on}T10:00:00Z`
    await sql`insert into front_door.contact (place_id, contact_id, person_id, on_date, began_at, finished_at, channel, team,
        taken_by_name, caller, might_need, results, about)
      values (${house.place.id}, ${id}, ${personId}, ${on}, ${at}, ${at}, 'phone', 'contact-centre', 'A', 'the person', 'no',
        ${more.results ?? ['advice']}, ${more.about ?? 'new matter'})`.execute(tx)
    return id
  })

export type EndedAs = { kind: 'long term' | 'short term' | 'carer' | null; on: string; eligible?: 'yes' | 'no' }

/** An assessment that began, and how it ended; without an end it goes on. */
export const assessed = (house: TestHouse, personId: string, began: string, end?: EndedAs): Promise<void> =>
  house.write(async tx => {
    const id = newId()
    const at = `${began}T12:00:00Z`
    await sql`insert into people.hand_over (place_id, hand_over_id, person_id, from_team, to_team, reason, made_by_name, made_at,
        on_date, answer, answered_at)
      values (${house.place.id}, ${id}, ${personId}, 'a', 'b', 'r', 'A', ${at}, ${began}, 'assessment began', ${at})`.execute(
      tx,
    )
    if (!end) return
    const decided = end.kind === 'long term' || end.kind === 'carer'
    await sql`insert into people.assessment (place_id, hand_over_id, kind, ended_on, eligible, reason, led_to, team, ended_by_name, ended_at)
      values (${house.place.id}, ${id}, ${end.kind}, ${end.on}, ${decided ? (end.eligible ?? 'yes') : 'not said'},
        ${decided ? 'because' : ''}, ${decided ? 'support plan' : null}, 'b', 'A', ${`${end.on}T12:00:00Z`})`.execute(
      tx,
    )
  })
