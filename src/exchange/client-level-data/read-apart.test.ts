import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, sql } from '#platform/database'
import { type CldCells, cldFile, cldText, loadCldText, longTerm, request } from '#tests/cld'
import { openTestHouse } from '#tests/house'
import { nationalLists } from './code-lists.rules.ts'
import { fingerprint } from './open-file.ts'
import { openReader } from './read-apart.ts'
import type { Asked, Piece } from './read-pieces.ts'
import { NoCldFile } from './read-rows.ts'

const askedOf = async (path: string): Promise<Asked> => ({
  ...{ path, print: await fingerprint(path), lists: nationalLists, style: 'either', today: '2026-03-03' },
  ...{ believing: 'worked out', as: { came: 1, read: 2 } },
})

/** Everything that comes of a file, read in a thread of its own or here. */
async function readIn(where: 'a thread' | 'here', path: string) {
  const reader = openReader(path, where === 'a thread' ? 0 : Infinity)
  const pieces: Piece[] = []
  try {
    const read = await reader.read(await askedOf(path), async piece => void pieces.push(piece))
    return { read, pieces }
  } finally {
    await reader.close()
  }
}

const many = (n: number, row: (i: number) => CldCells) => cldText(Array.from({ length: n }, (_, i) => row(i)))

test('a file that is read in a thread of its own gives the same pieces, to the byte', async () => {
  const file = cldFile(
    many(5_000, i => ({
      ...(i % 2 ? longTerm : request),
      'Event Start Date': i % 7 ? '2024-05-01' : '',
      'Last Name': `Zoë, ${i}`,
      Gender: i % 5 ? 'Female' : 'femail',
    })),
  )
  const [apart, here] = [await readIn('a thread', file), await readIn('here', file)]
  assert.ok(here.pieces.length > 1 && here.read.report.refused > 700)
  assert.deepEqual(apart, here)
})

test('what is no file of these is told from a thread too, and a writer that fails ends the reading', async () => {
  await assert.rejects(readIn('a thread', cldFile('name,age\nx,1\n')), NoCldFile)
  const file = cldFile(many(9_000, () => longTerm))
  const reader = openReader(file, 0)
  await assert.rejects(
    reader.read(await askedOf(file), async () => {
      throw new Error('the disk is full')
    }),
    /the disk is full/,
  )
  await reader.close()
})

test('rows stand in the database as they stood in the file: any letters, any day that there is', async () => {
  const house = await openTestHouse()
  const days = [
    '1850-01-01',
    '1899-12-31',
    '1900-02-28',
    '1900-03-01',
    '1999-12-31',
    '2000-01-01',
    '2000-02-29',
    '2024-03-01',
  ]
  const rows = days.map((day, i) => ({
    ...longTerm,
    ...{
      'NHS Number': '',
      'LA Person Unique Identifier': `Ŵ${i} “𝒳”`,
      'Event Start Date': day,
      'Date of Birth': days[0]!,
    },
    ...{ 'Unit Cost': '0.1', 'Client Funding Status': '' },
  }))
  await loadCldText(house, cldText(rows))
  const { rows: found } = await inTransaction(house.db, house.place.id, tx =>
    sql<Record<string, unknown>>`
      select exchange.cell_of(cells, 5) as id, started_on, said_born as born_on, r.person_key, exchange.cell_of(cells, 24) as funding,
             cost_per_week, event_id = md5(lower(concat_ws('|', '999', r.person_key, started_on, 'Service user', 'Service',
               exchange.cell_of(cells, 40), exchange.cell_of(cells, 41))))::uuid as keyed
        from exchange.cld_row r join exchange.cld_event e using (place_id, file_id, line)
       where place_id = ${house.place.id} order by line`.execute(tx),
  )
  assert.deepEqual(
    found,
    days.map((day, i) => ({
      ...{ id: `Ŵ${i} “𝒳”`, started_on: day, born_on: '1850-01-01', person_key: `999_Ŵ${i} “𝒳”`, funding: null },
      ...{ cost_per_week: 1, keyed: true },
    })),
  )
})
