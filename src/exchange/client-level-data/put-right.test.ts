import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/database'
import { cldEvents, cldFile, cldText, loadCldText, longTerm, request, runImport } from '#tests/cld'
import { type Browser, openTestHouse, type TestHouse } from '#tests/house'
import { somebody } from '#tests/margaret'
import { exchangeHeld } from '../held.ts'

const HERE = '/exchange/client-level-data'
const who = (n: number) => ({ 'NHS Number': '', 'LA Person Unique Identifier': `P${n}` })
const people = (n: number) => Array.from({ length: n }, (_, i) => ({ ...longTerm, ...who(i) }))
const whole = cldText(people(40))
const half = cldText(people(20))

const counted = async (house: TestHouse) => (await cldEvents(house)).length
const rowsHeld = (house: TestHouse) =>
  house.write(async tx => {
    const found = await sql<{ n: number }>`
      select count(*)::integer as n from exchange.cld_row where place_id = ${house.place.id}`.execute(tx)
    return found.rows[0]!.n
  })
async function named(browser: Browser, nth: number) {
  const link = (await browser.get(HERE)).page.querySelectorAll('th[scope=row] a')[nth]!
  return link.getAttribute('href')!
}
const auditOf = (house: TestHouse, act: string) =>
  house.write(async tx => {
    const found = await sql<{ act: string; reason: string | null; account_id: string }>`
      select act, reason, account_id from audit.entry where place_id = ${house.place.id} and act like ${act}`.execute(
      tx,
    )
    return found.rows
  })

test('half a file over the whole is told with both numbers, taken out with a reason, and the whole counts again', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager', { name: 'Ros Kemp' })
  house.clock.set('2026-03-01T09:00:00Z')
  await loadCldText(house, whole)
  house.clock.set('2026-03-02T09:00:00Z')
  const printed = await runImport(house, 'import cld', cldFile(half, 'half.csv'))
  assert.match(printed.printed, /stands in place of cld\.csv for months of both, with far fewer rows: 20 against 40/)
  assert.equal(await counted(house), 20)

  const page = await named(browser, 0)
  const shown = await browser.get(page)
  assert.match(shown.text, /Is this the whole file\? It stands in place of cld\.csv/)
  assert.match(shown.text, /It counts for all its months/)
  assert.equal(shown.page.querySelector(`form[action="${page}/count-again"]`), null)
  const asks = await browser.get(`${page}/take-out`)
  assert.match(asks.text, /It has 20 rows of 20 people/)
  assert.match(asks.text, /1 April 2024 to 31 March 2025 ?cld\.csv ?40/)

  const without = await browser.post(`${page}/take-out`, { why: ' ' })
  assert.equal(without.status, 422)
  assert.match(without.text, /Say why it is taken out/)
  assert.equal(await counted(house), 20)
  const done = await browser.post(`${page}/take-out`, { why: 'Half of it was lost on the way' })
  assert.equal(done.location, page)
  assert.equal(await counted(house), 40)
  const out = await browser.get(page)
  assert.match(out.text, /Taken out .* by Ros Kemp\. Half of it was lost on the way/)
  assert.match((await browser.get(HERE)).text, /half\.csv ?loaded .*taken out/)
  assert.deepEqual(await auditOf(house, 'took a Client Level Data file out%'), [
    {
      act: 'took a Client Level Data file out: its rows no longer count',
      reason: 'Half of it was lost on the way',
      account_id: browser.accountId,
    },
  ])
  assert.equal((await browser.get(`${page}/take-out`)).status, 404)

  // Sent again it changes nothing, and says why it does not count.
  assert.match(
    (await runImport(house, 'import cld', cldFile(half, 'half.csv'))).printed,
    /nothing changed\.\sIt was taken out by Ros Kemp: none of its rows count/,
  )
  await browser.post(`${page}/count-again`, {}, page)
  assert.equal(await counted(house), 20)
  assert.equal((await auditOf(house, 'let a Client Level Data file count again')).length, 1)
})

test('a file whose months another took counts again from its page, and says when it was loaded at first', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  house.clock.set('2026-03-01T09:00:00Z')
  await loadCldText(house, whole)
  house.clock.set('2026-03-02T09:00:00Z')
  await loadCldText(house, half)
  const again = await runImport(house, 'import cld', cldFile(whole))
  assert.match(
    again.printed,
    /nothing changed\.\sFor these days another file counts, which was loaded later: 1 April 2024/,
  )
  assert.match(again.printed, /With --again, or on its page/)
  house.clock.set('2026-03-03T10:40:00Z')
  const page = await named(browser, 1)
  const shown = await browser.get(page)
  assert.match(shown.text, /1 April 2024 to 31 March 2025 ?cld\.csv, loaded later ?20/)
  assert.equal((await browser.post(`${page}/count-again`, {}, page)).location, page)
  assert.equal(await counted(house), 40)
  assert.match((await browser.get(page)).text, /Loaded 2 days ago, let count again today/)
  assert.equal(await named(browser, 0), page, 'the latest loaded stands first')
})

test('without any other file nothing counts; its rows are held, and go to whoever asks what is held about them', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  await loadCldText(house, cldText([{ ...longTerm, 'NHS Number': '9990000018' }]))
  const page = await named(browser, 0)
  assert.match((await browser.get(`${page}/take-out`)).text, /1 April 2024 to 31 March 2025 ?no file/)
  await browser.post(`${page}/take-out`, { why: 'It is another council’s' })
  assert.equal(await counted(house), 0)
  assert.equal(await rowsHeld(house), 1)
  const personId = await somebody(house, { knownAs: 'Ada Example', nhsNumber: '9990000018' })
  const rows = exchangeHeld.kinds.find(kind => kind.key === 'cld-rows')!
  const held = await house.write(tx =>
    sql`select 1 from exchange.cld_row t where ${rows.whose!(sql`array[${personId}]::uuid[]`, house.place)}`.execute(
      tx,
    ),
  )
  assert.equal(held.rows.length, 1)
  assert.match((await browser.get(`${HERE}/send?from=2024-04-01&to=2025-03-31`)).text, /Service ?0 ?0/)
})

test('rows put right go and come back with their file, and by themselves', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const broken = { ...request, ...who(1), 'Event Start Date': '' }
  await loadCldText(house, cldText([...people(2), broken]))
  const file = await named(browser, 0)
  const refused = await browser.get(`${file}/refused`)
  house.clock.set('2026-03-03T10:41:00Z')
  await loadCldText(house, refused.html.replace(',Request,,,', ',Request,,2024-05-01,'))
  assert.equal(await counted(house), 3)
  const mend = await named(browser, 0)
  assert.match((await browser.get(mend)).text, /These are rows put right: they count with cld\.csv/)
  assert.match((await browser.get(`${file}/take-out`)).text, /3 rows of 2 people, with those put right afterwards/)

  await browser.post(`${mend}/take-out`, { why: 'wrong days' })
  assert.equal(await counted(house), 2)
  await browser.post(`${file}/take-out`, { why: 'all of it' })
  assert.equal(await counted(house), 0)
  await browser.post(`${file}/count-again`, {}, file)
  assert.equal(await counted(house), 2, 'what was taken out by itself stays out')
  await browser.post(`${mend}/count-again`, {}, mend)
  assert.equal(await counted(house), 3)
})

test('a file that is not there, or that somebody else took out meanwhile, says so; nobody else may', async () => {
  const house = await openTestHouse()
  const [one, other] = [
    await house.signedInAs('team manager', { name: 'Ros Kemp' }),
    await house.signedInAs('team manager'),
  ]
  await loadCldText(house, half)
  const page = await named(one, 0)
  const nowhere = `${HERE}/0190a000-0000-7000-8000-000000000000`
  assert.equal((await one.get(`${nowhere}/take-out`)).status, 404)
  assert.equal((await one.post(`${nowhere}/count-again`, {}, page)).status, 404)
  const opened = await other.get(`${page}/take-out`)
  assert.equal(opened.status, 200)
  await one.post(`${page}/take-out`, { why: 'half of it' })
  const late = await other.post(`${page}/take-out`, { why: 'the same' }, HERE)
  assert.equal(late.status, 409)
  assert.match(late.text, /Ros Kemp took it out meanwhile/)
  const director = await house.signedInAs('director')
  assert.equal((await director.get(`${page}/take-out`)).status, 403)
})
