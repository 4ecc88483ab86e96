import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { exchangeChores } from '#exchange'
import { runChores } from '#platform/chores'
import { inTransaction, newId, sql } from '#platform/database'
import { cldEvents, cldText, longTerm, request } from '#tests/cld'
import { type Browser, openTestHouse, type Shown, type TestHouse } from '#tests/house'
import { insertBrought, saveHowFar } from './brought.queries.ts'

const HERE = '/exchange/client-level-data'
const good = cldText([longTerm, { ...request, Gender: 'femail' }, { ...request, 'Event Start Date': '' }])
const left = () => readdirSync(tmpdir()).filter(name => name.startsWith('alongside-brought-'))

const send = (browser: Browser, text: string | Buffer, fileName = 'quarter 4.csv') =>
  browser.upload(HERE, {}, { name: 'file', fileName, bytes: Buffer.from(text) })

/** Looks again until the file is read to its end, as the page does by itself. */
async function readToItsEnd(browser: Browser, sent: Shown): Promise<Shown> {
  assert.equal(sent.status, 303, sent.text)
  for (let tries = 0; tries < 400; tries += 1) {
    const shown = await browser.get(sent.location!)
    if (shown.status === 303 || !shown.html.includes('id="brought" hx-get')) return shown
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  throw new Error('It is being read still.')
}

const stateOf = (house: TestHouse) =>
  inTransaction(house.db, house.place.id, async tx => {
    const found = await sql<{ state: string; said: string; rows: number }>`
      select state, said, rows_read as rows from exchange.cld_brought where place_id = ${house.place.id}
       order by brought_at, brought_id`.execute(tx)
    return found.rows
  })

test('a file that is sent is loaded afterwards, leads to what was found in it, and goes', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const before = left()
  const done = await readToItsEnd(browser, await send(browser, good, 'C:\\returns\\quarter <4>.csv'))
  assert.match(done.location!, /^\/exchange\/client-level-data\/[0-9a-f-]{36}$/)
  const report = await browser.get(done.location!)
  assert.match(report.text, /quarter 4\.csv/)
  assert.match(report.text, /Rows read: 3. Accepted: 2, 1 of them with warnings. Refused: 1/)
  assert.equal((await cldEvents(house)).length, 2)
  await house.app.close()
  assert.deepEqual(
    left().filter(name => !before.includes(name)),
    [],
  )
  const by = await inTransaction(house.db, house.place.id, async tx => {
    const found = await sql<{
      role: string
      act: string
      account_id: string
    }>`select role, act, account_id from audit.entry
      where place_id = ${house.place.id} and act like '%Client Level Data%' order by entry_id`.execute(tx)
    return found.rows
  })
  const [role, account_id] = ['team manager', browser.accountId]
  assert.deepEqual(by, [
    { role, act: 'sent a Client Level Data file to be loaded', account_id },
    { role, act: 'loaded 2 rows of Client Level Data', account_id },
  ])
})

test('the same file again says so and changes nothing; both at once are loaded once', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const [one, other] = await Promise.all([send(browser, good), send(browser, good, 'again.csv')])
  const ends = [await readToItsEnd(browser, one), await readToItsEnd(browser, other)]
  const said = ends.find(end => end.status === 200)!
  assert.match(said.text, /This file was loaded before. Nothing changed/)
  const report = ends.find(end => end.status === 303)!
  assert.equal(said.page.querySelector('#brought a')!.getAttribute('href'), report.location)
  assert.deepEqual((await stateOf(house)).map(row => row.state).sort(), ['loaded', 'loaded before'])
  assert.equal((await cldEvents(house)).length, 2)
})

test('a file that is none, or of which no row can be accepted, is told in words and leaves nothing', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const none = await readToItsEnd(browser, await send(browser, 'a,b,c\n1,2,3\n', 'wrong.csv'))
  assert.match(none.text, /It was not loaded. The first line names none of the 50 columns/)
  const refused = await readToItsEnd(
    browser,
    await send(browser, cldText([{ ...request, 'Event Start Date': '' }]), 'blank.csv'),
  )
  assert.match(refused.text, /None of its 1 rows could be accepted.*Event Start Date blank/)
  assert.deepEqual(await cldEvents(house), [])
  const list = await browser.get(HERE)
  assert.match(
    list.text,
    /No file is loaded yet.*Sent and not loaded.*blank.csv every row was refused.*wrong.csv not loaded/,
  )
})

test('a fault of ours is told as one, and nothing is half-loaded', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const breaks = sql.raw(
    `alter table exchange.cld_event add constraint broken check (place_id <> ${house.place.id}) not valid`,
  )
  await breaks.execute(house.db.kysely)
  try {
    const shown = await readToItsEnd(browser, await send(browser, good))
    assert.match(shown.text, /It was not loaded. Something went wrong here, not in your file/)
  } finally {
    await sql`alter table exchange.cld_event drop constraint broken`.execute(house.db.kysely)
  }
  assert.match((await browser.get(HERE)).text, /No file is loaded yet.*quarter 4.csv not loaded/)
  const again = await readToItsEnd(browser, await send(browser, good))
  assert.equal(again.status, 303)
  assert.equal((await cldEvents(house)).length, 2)
})

test('no file, an empty one and one of another kind of form are refused beside the field', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const none = await browser.upload(HERE, {})
  assert.equal(none.status, 422)
  assert.match(none.text, /Choose the file/)
  const empty = await send(browser, '')
  assert.equal(empty.status, 422)
  assert.match(empty.page.querySelector('#file-error')!.textContent, /The file is empty/)
  assert.equal((await browser.post(HERE, { file: 'typed' })).status, 422)
  assert.deepEqual(await stateOf(house), [])
})

test('nobody else may send one, and nothing of theirs is taken', async () => {
  const house = await openTestHouse()
  const director = await house.signedInAs('director')
  const before = left()
  const answer = await send(director, good)
  assert.equal(answer.status, 403)
  assert.deepEqual(
    left().filter(name => !before.includes(name)),
    [],
  )
})

test('one whose reader is gone is given up in words, what it left on disk goes, and both are forgotten in time', async () => {
  const house = await openTestHouse()
  const { db, place, clock } = house
  const browser = await house.signedInAs('team manager')
  const [gone, read] = [newId(), newId()]
  await house.write(async tx => {
    for (const broughtId of [gone, read])
      await insertBrought(tx, place.id, {
        ...{ broughtId, name: 'q4.csv', bytes: 4_000_000, accountId: browser.accountId, at: clock.now() },
      })
    await saveHowFar(tx, place.id, read, { bytes: 1_048_576, rows: 12_345 })
    await sql`update exchange.cld_brought set seen_at = clock_timestamp() - interval '16 minutes'
      where brought_id = ${gone}`.execute(tx)
  })
  const [old, young] = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'alongside-brought-')))
  utimesSync(old!, new Date(Date.now() - 90_000_000), new Date(Date.now() - 90_000_000))
  const round = () => runChores({ db, placeId: place.id, clock, wall: clock, chores: exchangeChores })
  await round()
  assert.match(
    (await browser.get(`${HERE}/brought/${gone}`)).text,
    /The house was stopped while this file was being read/,
  )
  const under = await browser.get(`${HERE}/brought/${read}`)
  assert.match(under.text, /12,345 rows read: 1.0 MB of 3.8 MB./)
  assert.match(under.html, /<noscript><meta http-equiv="refresh" content="3"><\/noscript>/)
  assert.ok(left().includes(young!.split('/').at(-1)!))
  assert.ok(!left().includes(old!.split('/').at(-1)!))
  utimesSync(young!, new Date(Date.now() - 90_000_000), new Date(Date.now() - 90_000_000))
  clock.set('2026-04-05T10:00:00Z')
  await round()
  assert.deepEqual(
    (await stateOf(house)).map(row => row.state),
    ['being read'],
  )
})
