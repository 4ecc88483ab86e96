import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { findPostcode } from '#place'
import { Refusal } from '#platform/commands'
import { inTransaction } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { importPostcodes } from './import-postcodes.command.ts'
import { findColumns, neighbourhoodFor, readRow } from './postcode-file.rules.ts'

test('columns are found by stem, and the newest edition of a code wins', () => {
  const found = findColumns(['pcd7', 'pcds', 'doterm', 'lad24cd', 'lad26cd', 'lsoa11cd', 'lsoa21cd', 'lat', 'long'])
  assert.deepEqual(found, { columns: { postcode: 1, ended: 2, latitude: 7, longitude: 8, council: 4, lsoa: 6 } })
  assert.deepEqual(findColumns(['pcd', 'oslaua', 'lsoa11', 'lat', 'long', 'doterm']), {
    columns: { postcode: 0, council: 1, lsoa: 2, latitude: 3, longitude: 4, ended: 5 },
  })
  assert.deepEqual(findColumns(['name', 'lat']), { missing: ['postcode', 'longitude'] })
})

test('a row says where it is, or why not', () => {
  const columns = { postcode: 0, latitude: 1, longitude: 2, ended: 3, lsoa: 4, council: 5 }
  assert.deepEqual(readRow(['ZX42QT', '52.7', '-1.43', '201906', 'E01000001', 'E99999999'], columns), {
    postcode: 'ZX4 2QT',
    latitude: 52.7,
    longitude: -1.43,
    endedOn: '2019-06-01',
    lsoa: 'E01000001',
    council: null,
  })
  assert.match(JSON.stringify(readRow(['ZX4 2QT', '99.999999', '0', '', '', ''], columns)), /no place on the map/)
  assert.match(JSON.stringify(readRow(['hello', '52', '0', '', '', ''], columns)), /not a postcode/)
})

test('a neighbourhood is known by its areas; without any, by what is nearest', () => {
  const row = { postcode: 'ZX4 2QT', latitude: 52.7, longitude: -1.43, lsoa: 'E01000001', council: null, endedOn: null }
  const n = (key: string, latitude: number, lsoas?: string[]) => ({
    key,
    name: key,
    latitude,
    longitude: -1.43,
    population: 1,
    ...(lsoas && { lsoas }),
  })
  assert.equal(neighbourhoodFor(row, [n('near', 52.7), n('named', 52.9, ['E01000001'])]), 'named')
  assert.equal(neighbourhoodFor(row, [n('near', 52.71), n('far', 52.9)]), 'near')
  assert.equal(neighbourhoodFor(row, [n('far', 53.5)]), null)
})

test('a file is read, counted and can be read again; what was typed is a place', async () => {
  const house = await openTestHouse()
  const fernhill = house.place.neighbourhoods.find(n => n.key === 'fernhill')!
  const file = join(mkdtempSync(join(tmpdir(), 'alongside-postcodes-')), 'nspl.csv')
  writeFileSync(
    file,
    `\uFEFFpcds,doterm,lad25cd,lsoa21cd,lat,long\r\nZX4 2QT,,E99,E01,${fernhill.latitude},${fernhill.longitude}\r\n"ZX9 9ZZ","","E99","E01",58.1,-3.2\r\nnot one,,,,1,1\r\n`,
  )
  const printed: string[] = []
  const run = () =>
    importPostcodes.run({
      db: house.db,
      clock: house.clock,
      place: house.place,
      words: [file],
      flags: { json: true },
      print: line => printed.push(line),
      progress: () => undefined,
    })
  assert.equal(await run(), 1)
  assert.equal(await run(), 1)
  const report = JSON.parse(printed[0]!)
  assert.deepEqual(report, {
    read: 3,
    accepted: 1,
    outside: 1,
    refused: 1,
    faults: [{ line: 4, message: '“not one” is not a postcode' }],
  })
  assert.equal(printed[1], printed[0])
  const spot = await inTransaction(house.db, house.place.id, tx => findPostcode(tx, house.place.id, 'ZX4 2QT'))
  assert.equal(spot?.neighbourhood, 'fernhill')
})

test('what is no postcode directory is refused in words', async () => {
  const house = await openTestHouse()
  const file = join(mkdtempSync(join(tmpdir(), 'alongside-postcodes-')), 'x.csv')
  writeFileSync(file, 'a,b\n1,2\n')
  const run = (name: string) =>
    importPostcodes.run({
      db: house.db,
      clock: house.clock,
      place: house.place,
      words: [name],
      flags: {},
      print: () => undefined,
      progress: () => undefined,
    })
  await assert.rejects(
    run(file),
    (fault: Error) => fault instanceof Refusal && /postcode directory/.test(fault.message),
  )
  await assert.rejects(run(`${file}.gone`), Refusal)
})
