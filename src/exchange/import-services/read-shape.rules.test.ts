import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Unreadable } from './fetch-feed.ts'
import { readServices } from './read-file.ts'
import { shapeOf } from './read-shape.rules.ts'

const choir = { id: 'a', name: 'Choir' }
const walk = { id: 'b', name: 'Walk' }
const read = (text: string) => readServices(text, 'the file')

test('every wrapping is opened: version 3 and 1 pages, arrays, one service, one a line', () => {
  const page3 = { total_items: 2, total_pages: 1, page_number: 1, last_page: true, contents: [choir, walk] }
  const page1 = { totalElements: 9, totalPages: 3, number: 2, first: false, last: false, content: [choir] }
  assert.deepEqual(shapeOf(page3), { records: [choir, walk], extent: { page: 1, of: 1, last: true }, version: '3' })
  assert.deepEqual(shapeOf(page1)?.extent, { page: 2, of: 3, last: false })
  assert.deepEqual(read(JSON.stringify(page3)).whole, true)
  assert.deepEqual(read(JSON.stringify(page1)).whole, false)
  assert.deepEqual(read(JSON.stringify([choir, walk])).records, [choir, walk])
  assert.deepEqual(read(JSON.stringify(choir)).records, [choir])
  assert.deepEqual(read(`${JSON.stringify(choir)}\n${JSON.stringify(walk)}\n`).records, [choir, walk])
  assert.deepEqual(read(`${JSON.stringify(choir)}\n{"id": broken`).records[1], 'a line that is not JSON')
})

test('a service at each of its locations is one service with several', () => {
  const at = (hall: string, service: object) => ({ id: hall, location: { name: hall }, service })
  const { records } = read(
    JSON.stringify({ contents: [at('North Hall', choir), at('South Hall', choir), at('Park', walk)] }),
  )
  assert.deepEqual(
    records.map(r => (r as { name: string }).name),
    ['Choir', 'Walk'],
  )
  const halls = (records[0] as { service_at_locations: { location: { name: string } }[] }).service_at_locations
  assert.deepEqual(
    halls.map(h => h.location.name),
    ['North Hall', 'South Hall'],
  )
})

test('an organisation with its services inside', () => {
  const { records } = read(JSON.stringify([{ id: 'o', name: 'Arts', services: [choir, walk] }]))
  assert.deepEqual(
    records.map(r => [(r as typeof choir).name, (r as { organization: { name: string } }).organization.name]),
    [
      ['Choir', 'Arts'],
      ['Walk', 'Arts'],
    ],
  )
})

test('CSV: our headings and others that mean the same, quotes, line ends and marks of every kind', () => {
  const csv =
    '\uFEFFService name,Telephone,When,From,To,Post Code,Access,"Run by"\r\n"Tea, and talk",01632 960333,Tuesdays,10:30,12:00,zz1 1aa,Step-free; hearing loop,"St Anne\'s"\r\n\r\n'
  const [row] = read(csv).records as Record<string, unknown>[]
  assert.equal(row?.name, 'Tea, and talk')
  assert.deepEqual(row?.schedules, [{ days: 'Tuesdays', opens_at: '10:30', closes_at: '12:00' }])
  assert.deepEqual(row?.organization, { name: "St Anne's" })
  assert.deepEqual((row!.locations as Record<string, unknown>[])[0]?.accessibilities, [
    { name: 'Step-free' },
    { name: 'hearing loop' },
  ])
})

test('what is none of these is refused as a whole, in words', () => {
  for (const text of ['', 'hello', '{"a":1}', '{broken', '42', 'colour,size\nred,4'])
    assert.throws(() => read(text), Unreadable, text)
})

test('no text breaks the reading', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string().map(s => `name,days\n${s}`),
      ),
      text => {
        try {
          assert.ok(Array.isArray(read(text).records))
        } catch (fault) {
          assert.ok(fault instanceof Unreadable, String(fault))
        }
      },
    ),
  )
})
