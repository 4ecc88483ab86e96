import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, sql } from '#platform/database'
import { csv } from '#tests/cld'
import { type Browser, openTestHouse, type TestHouse } from '#tests/house'
import { populationByDay } from './population-shown.rules.ts'

const HERE = '/exchange/population'
const header = ['Date', 'Neighbourhood', 'Age from', 'Age to', 'People']
const count = csv([
  header,
  ['2024', '', '18', '64', '12,000'],
  ['2024', '', '65', '', '4000'],
  ['2024', 'fernhill', '18', '', '900'],
])
const send = (browser: Browser, bytes: string | Buffer, fileName = 'mid-year.csv') =>
  browser.upload(HERE, {}, { name: 'file', fileName, bytes: Buffer.from(bytes) })

const kept = (house: TestHouse) =>
  inTransaction(house.db, house.place.id, async tx => {
    const { rows } = await sql<{ people: number }>`select people from facts.population
      where place_id = ${house.place.id} order by people`.execute(tx)
    return rows.map(row => row.people)
  })
const acts = (house: TestHouse) =>
  inTransaction(house.db, house.place.id, async tx => {
    const { rows } = await sql<{ act: string; role: string }>`select act, role from audit.entry
      where place_id = ${house.place.id} and act like '%population%' order by entry_id`.execute(tx)
    return rows
  })

test('a count is brought in, stands by neighbourhood and by age, is audited, and again changes nothing', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('administrator')
  assert.match((await browser.get(HERE)).text, /Nothing is known yet/)
  const sent = await send(browser, count)
  assert.equal(sent.status, 303, sent.text)
  const shown = await browser.get(sent.location!)
  assert.match(shown.text, /3 bands of age read, 3 of them new or changed/)
  assert.match(shown.text, /The newest count: 30 June 2024/)
  const rows = shown.page.querySelectorAll('table.plain--stacked tbody tr').map(tr => tr.childNodes.map(td => td.text))
  assert.deepEqual(rows, [
    ['All of the place', '18 to 65 and over', '2', '16,000'],
    ['Fernhill', '18 and over', '1', '900'],
  ])
  assert.match(shown.text, /No count of this day of: Old Town, /)
  assert.deepEqual(await acts(house), [{ act: 'imported the population in 3 bands', role: 'administrator' }])
  const again = await browser.get((await send(browser, count)).location!)
  assert.match(again.text, /3 bands of age read. All was as it is: nothing changed/)
  assert.deepEqual(await kept(house), [900, 4000, 12000])
})

test('one with a fault is told line by line, keeps nothing, and leaves what was there', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  await send(browser, count)
  const wrong = csv([header, ['2024', '', '18', '', '1'], ['2024', 'atlantis', '18', '', '2'], ['x', '', '1', '', '2']])
  const shown = await send(browser, wrong, 'wrong.csv')
  assert.equal(shown.status, 422)
  assert.match(shown.text, /What to put right in wrong.csv 3 bands read, and none of them kept/)
  const faults = shown.page.querySelectorAll('#not-kept ~ table tbody tr').map(tr => tr.childNodes.map(td => td.text))
  assert.deepEqual(faults, [
    ['Line 3', 'Neighbourhood', 'there is no neighbourhood atlantis'],
    ['Line 4', 'Date', 'this is not a day or a year'],
  ])
  assert.match(shown.page.querySelector('#file-error')!.text, /Nothing of the file was kept/)
  assert.match(shown.text, /The newest count: 30 June 2024/)
  assert.deepEqual(await kept(house), [900, 4000, 12000])
  assert.equal((await acts(house)).length, 1)
})

test('no file, an empty one, a workbook and one of other columns are refused in words; nobody else may bring one', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('director')
  const refused = async (bytes: string | Buffer) => {
    const shown = await send(browser, bytes)
    assert.equal(shown.status, 422)
    return shown.text
  }
  assert.match((await browser.upload(HERE, {})).text, /Choose the file/)
  assert.match(await refused(''), /The file is empty/)
  assert.match(await refused(Buffer.from('504b030414000600', 'hex')), /This is a workbook: save the sheet as CSV/)
  assert.match(await refused(header.join(',')), /The file has no rows/)
  assert.match(await refused('a,b\n1,2\n'), /Line 1 ?Date, Age from, People ?there is no such column/)
  assert.match(await refused('Date,"x\n1,2\n'), /a quotation mark never closes/)
  assert.deepEqual(await kept(house), [])
  for (const role of ['contact adviser', 'social worker', 'trusted assessor'] as const)
    assert.equal((await send(await house.signedInAs(role), count)).status, 403)
})

test('of single years without a count of the whole place, ages are those of all neighbourhoods together', () => {
  const row = (neighbourhood: string, age: number, people: number) => ({
    ...{ onDate: '2024-06-30', neighbourhood, ageFrom: age, ageTo: age === 90 ? null : age, people },
  })
  const near = [
    { key: 'a', name: 'A' },
    { key: 'b', name: 'B' },
  ]
  const [day] = populationByDay([row('a', 90, 1), row('a', 18, 2), row('b', 18, 5)], near)
  assert.deepEqual(day!.byAge, [
    { ages: '18', people: 7 },
    { ages: '90 and over', people: 1 },
  ])
  assert.deepEqual(
    day!.areas.map(area => [area.name, area.ages, area.people]),
    [
      ['A', '18 to 90 and over', 3],
      ['B', '18', 5],
    ],
  )
  assert.deepEqual(day!.lacking, ['All of the place'])
})
