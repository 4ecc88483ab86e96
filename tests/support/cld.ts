import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { cldHeaders, exchangeCommands } from '#exchange'
import { inTransaction, sql } from '#platform/database'
import type { TestHouse } from '#tests/house'

export type CldCells = Record<string, string>

/** A long-term service of somebody invented, without a fault. */
export const longTerm: CldCells = {
  'LA Code': '999',
  'Reporting Period Start Date': '2024-04-01',
  'Reporting Period End Date': '2025-03-31',
  'NHS Number': '9990000018',
  'LA Person Unique Identifier': 'P1',
  Gender: 'Female',
  Ethnicity: 'White: Irish',
  'Date of Birth': '1940-02-03',
  'Client Type': 'Service user',
  'Primary Support Reason': 'Physical support: Personal care support',
  Postcode: 'ZX4 2QT',
  'Accommodation Status': 'Tenant: Private landlord',
  'Has Unpaid Carer': 'No',
  'Client Funding Status': 'Fully social care funded',
  'Event Type': 'Service',
  'Event Start Date': '2024-05-01',
  'Event Outcome': 'Continuation of support or services',
  'Service Type': 'Long term support: Community',
  'Service Component': 'Home support or domiciliary care',
  'Delivery Mechanism': 'CASSR managed personal budget',
  'Unit Cost': '21.50',
  'Cost Frequency (Unit Type)': 'Hourly',
  'Planned units per week': '10',
}

/** A request of the same person, answered with advice. */
export const request: CldCells = {
  ...Object.fromEntries(Object.entries(longTerm).filter(([h]) => !/Service|Delivery|Cost|units|Funding/.test(h))),
  'Event Type': 'Request',
  'Event End Date': '2024-05-02',
  'Event Outcome': 'NFA: Information and advice or signposting',
  'Request: Route of Access': 'Community / Other route',
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
export const csv = (rows: readonly string[][], end = '\r\n') =>
  rows.map(cells => cells.map(quoted).join(',') + end).join('')

export const cldText = (rows: readonly CldCells[], headers: readonly string[] = cldHeaders, end = '\r\n') =>
  csv([[...headers], ...rows.map(row => headers.map(h => row[h] ?? ''))], end)

const folders: string[] = []
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A file in a folder of its own, which goes with the tests. */
export function cldFile(content: string | Uint8Array, name = 'cld.csv'): string {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-cld-'))
  folders.push(folder)
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

type Flags = Record<string, string | boolean>
export type Ran = { status: number; printed: string }
export type CldReport = {
  read: number
  accepted: number
  acceptedWithWarnings: number
  refused: number
  faults: { line: number; column: string; severity: string; message: string }[]
  refusedFile: string | null
}

/** Runs a command of the exchange on a file as somebody at a terminal would. */
export async function runImport(house: TestHouse, name: string, file: string, flags: Flags = {}): Promise<Ran> {
  const printed: string[] = []
  const command = exchangeCommands.find(c => c.name === name)!
  const status = await command.run({
    ...{ db: house.db, clock: house.clock, place: house.place, words: [file], flags },
    print: line => printed.push(line),
    progress: () => undefined,
  })
  return { status, printed: printed.join('\n') }
}

export async function loadCldText(
  house: TestHouse,
  content: string | Uint8Array,
  flags: Flags = {},
): Promise<CldReport & Ran> {
  const ran = await runImport(house, 'import cld', cldFile(content), { json: true, ...flags })
  return { ...ran, ...(JSON.parse(ran.printed) as CldReport) }
}

/** All events as facts would read them, in an order of their own; without where in which file they stood. */
export async function cldEvents(house: TestHouse): Promise<Record<string, unknown>[]> {
  const { rows } = await inTransaction(house.db, house.place.id, tx =>
    sql<Record<string, unknown>>`
      select to_jsonb(e) - 'place_id' - 'file_id' - 'line' - 'person_id' - 'event_id'
             || jsonb_build_object('who', p.person_key, 'accommodation', p.accommodation, 'settled', p.settled, 'gender', p.gender) as e
        from exchange.cld_event e join exchange.cld_person p using (place_id, person_id)
       where e.place_id = ${house.place.id} and e.nr is not null`.execute(tx),
  )
  return rows
    .map(row => row.e as Record<string, unknown>)
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}
