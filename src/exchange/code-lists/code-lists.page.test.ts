import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exchangeChores } from '#exchange'
import { runChores } from '#platform/chores'
import { inTransaction, newId, sql } from '#platform/database'
import { cldText, csv, loadCldText, longTerm, request } from '#tests/cld'
import { type Browser, openTestHouse, type Shown, type TestHouse } from '#tests/house'
import { listOwnCodes } from '../client-level-data/cld.queries.ts'

const HERE = '/exchange/code-lists'
const header = ['List', 'Release', 'Value', 'Grouping']
const women = csv([header, ['Gender', '2', 'Woman'], ['Gender', '2', 'Male'], ['Gender', '2', 'Unknown']])
const send = (browser: Browser, bytes: string, fileName = 'workbook.csv') =>
  browser.upload(HERE, {}, { name: 'file', fileName, bytes: Buffer.from(bytes) })
const genders = async ({ db, place }: TestHouse) =>
  (await inTransaction(db, place.id, tx => listOwnCodes(tx, place.id))).map(code => code.value)
const acts = ({ db, place }: TestHouse) =>
  inTransaction(db, place.id, async tx => {
    const { rows } = await sql<{ act: string }>`select act from audit.entry
      where place_id = ${place.id} and act like '%code list%' order by entry_id`.execute(tx)
    return rows.map(row => row.act)
  })
const decide = async (browser: Browser, sent: Shown, what: string) =>
  browser.post(sent.location!, { do: what, ...marksOf(await browser.get(sent.location!)) })
/** What stood when the page was opened, as its form brings it back. */
const marksOf = (shown: Shown) =>
  Object.fromEntries(
    shown.page
      .querySelectorAll('main form input[type=hidden]')
      .map(input => [input.getAttribute('name')!, input.getAttribute('value') ?? '']),
  )

test('lists are shown by column and release, each with its words, groupings, hierarchy and what release 1 becomes', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const files = await browser.get('/exchange/client-level-data')
  assert.ok(files.page.querySelector(`a[href="${HERE}"]`))
  const all = await browser.get(HERE)
  assert.match(all.text, /Request: Route of Access ?release 2 ?2 ?Comes with the program Assumed: release 1’s words/)
  const outcome = await browser.get(`${HERE}/event-outcome-2`)
  assert.match(outcome.text, /Word ?Grouping ?Hierarchy.*NFA: Deceased ?NFA ?13/)
  const first = await browser.get(`${HERE}/client-type-1`)
  assert.match(first.text, /Word ?In release 2.*Carer ?Unpaid carer/)
  assert.match((await browser.get(`${HERE}/total-hrs-caring-per-week-2`)).text, /Its words are not known here/)
  for (const wrong of ['shoe-size-2', 'gender-3', 'Gender-2'])
    assert.equal((await browser.get(`${HERE}/${wrong}`)).status, 404)
})

test('what a file would change is shown with the rows that use a word that goes, and nothing changes before somebody says so', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager', { name: 'Mo Lister' })
  await loadCldText(house, cldText([longTerm, { ...request, Gender: 'female' }, { ...request, Gender: 'Other' }]))
  const sent = await send(browser, women)
  assert.equal(sent.status, 303, sent.text)
  const shown = await browser.get(sent.location!)
  assert.match(
    shown.text,
    /What workbook.csv would change.*Gender, release 2 4 words now, 3 then. 3 rows would count as nothing/,
  )
  const gone = shown.page.querySelectorAll('table tbody tr').map(tr => tr.childNodes.map(td => td.text))
  assert.deepEqual(gone, [
    ['Female', 'nothing', '2'],
    ['Other', 'nothing', '1'],
  ])
  assert.match(shown.text, /New words ?Woman/)
  assert.deepEqual(await genders(house), [])
  assert.match((await browser.get(HERE)).text, /Brought, and not decided workbook.csv by Mo Lister, today/)

  house.clock.set('2026-03-03T11:00:00Z')
  const done = await decide(browser, sent, 'put in place')
  assert.equal(done.location, HERE)
  assert.deepEqual(await genders(house), ['Woman', 'Male', 'Unknown'])
  const after = await browser.get(HERE)
  assert.match(after.text, /The council’s own, since 3 March, by Mo Lister, from workbook.csv/)
  assert.match(after.text, /Lists have changed since these files were judged: cld.csv/)
  assert.doesNotMatch(after.text, /not decided/)
  assert.match(
    (await browser.get('/exchange/client-level-data')).text,
    /cld.csv ?loaded today; code lists have changed/,
  )
  assert.deepEqual(await acts(house), [
    'brought code lists, to see what they would change',
    'loaded 3 values of code lists',
  ])
})

test('a file that was loaded is judged again by the lists of today, and says no more that they changed since', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const text = cldText([longTerm])
  const bytes = Buffer.from(text)
  await loadCldText(house, text)
  house.clock.set('2026-03-03T11:00:00Z')
  await decide(browser, await send(browser, women), 'put in place')
  assert.match((await browser.get(HERE)).text, /have changed since/)
  house.clock.set('2026-03-03T11:30:00Z')
  const judged = async (fields: Record<string, string>) => {
    const sent = await browser.upload('/exchange/client-level-data', fields, {
      name: 'file',
      fileName: 'cld.csv',
      bytes,
    })
    for (let tries = 0; tries < 400; tries += 1) {
      const shown = await browser.get(sent.location!)
      if (shown.status === 303) return browser.get(shown.location!)
      if (!shown.html.includes('hx-get')) return shown
      await new Promise(resolve => setTimeout(resolve, 25))
    }
    throw new Error('It is being read still.')
  }
  assert.match((await judged({})).text, /loaded before. Nothing changed.*send it with “Judge it again” ticked/)
  assert.match((await judged({ again: 'yes' })).text, /Accepted: 1, 1 of them with warnings.*Gender/)
  assert.doesNotMatch((await browser.get(HERE)).text, /have changed since/)
})

test('left as it is, nothing changes and nothing waits; back to the program’s own, with what that changes, and who did', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager', { name: 'Mo Lister' })
  assert.equal((await decide(browser, await send(browser, women), 'leave')).location, HERE)
  assert.deepEqual(await genders(house), [])
  assert.doesNotMatch((await browser.get(HERE)).text, /not decided/)
  await decide(browser, await send(browser, women), 'put in place')
  const own = await browser.get(`${HERE}/gender-2`)
  assert.match(own.text, /Back to the list that comes with the program Gender, release 2 3 words now, 4 then/)
  assert.equal((await browser.post(`${HERE}/gender-2`, {})).location, HERE)
  assert.deepEqual(await genders(house), [])
  const back = await browser.get(`${HERE}/gender-2`)
  assert.match(back.text, /Comes with the program, again since 3 March, by Mo Lister/)
  assert.equal(back.page.querySelector('main form'), null)
  assert.match((await browser.post(`${HERE}/gender-2`, {})).text, /comes with the program already/)
  assert.deepEqual((await acts(house)).slice(-2), [
    'loaded 3 values of code lists',
    'went back to the code list that comes with the program: Gender, release 2',
  ])
})

test('whoever comes second is told: of lists that changed meanwhile, and of a file that somebody decided on', async () => {
  const house = await openTestHouse()
  const [one, other] = [
    await house.signedInAs('team manager', { name: 'Mo Lister' }),
    await house.signedInAs('team manager', { name: 'Ana Other' }),
  ]
  const sent = await send(one, women)
  const opened = marksOf(await one.get(sent.location!))
  const theirs = await send(other, csv([header, ['Gender', '2', 'She']]))
  house.clock.set('2026-03-03T11:30:00Z')
  await decide(other, theirs, 'put in place')
  const told = await one.post(sent.location!, { do: 'put in place', ...opened })
  assert.match(told.text, /Ana Other/)
  assert.deepEqual(await genders(house), ['She'])
  await decide(other, sent, 'leave')
  const late = await one.post(sent.location!, { do: 'put in place', ...opened })
  assert.match(late.text, /Somebody decided on these lists before you/)
  assert.deepEqual(await genders(house), ['She'])
})

test('one with faults is told line by line and waits nowhere; none and nobody else’s is taken; what waits goes in time', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const wrong = await send(browser, csv([header, ['Gender', '2', 'She'], ['Shoe size', '2', '7']]))
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /none of them kept.*Line 3 ?List ?“Shoe size” is not a column that has a list/)
  assert.match((await browser.upload(HERE, {})).text, /Choose the file/)
  assert.doesNotMatch((await browser.get(HERE)).text, /not decided/)
  assert.equal((await browser.get(`${HERE}/brought/${newId()}`)).status, 404)
  for (const role of ['social worker', 'director', 'administrator'] as const) {
    const somebody = await house.signedInAs(role)
    assert.equal((await somebody.get(HERE)).status, 403)
    assert.equal((await send(somebody, women)).status, 403)
  }
  const sent = await send(browser, women)
  assert.equal((await browser.get(sent.location!)).status, 200)
  house.clock.set('2026-04-10T10:00:00Z')
  const { db, place, clock } = house
  await runChores({ db, placeId: place.id, clock, wall: clock, chores: exchangeChores })
  const later = await house.signedInAs('team manager')
  assert.equal((await later.get(sent.location!)).status, 404)
})
