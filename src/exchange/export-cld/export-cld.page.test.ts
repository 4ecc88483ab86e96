import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { newId, sql } from '#platform/database'
import { cldText, loadCldText, longTerm, request } from '#tests/cld'
import { contacted, sendCldOf } from '#tests/cld-sent'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, somebody } from '#tests/margaret'

// A place of its own for what does not stay, so that what is left in it is ours.
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'alongside-page-'))
after(() => rmSync(tmpdir(), { recursive: true }))
const leftOnDisk = () => readdirSync(tmpdir()).filter(name => name.startsWith('alongside-brought-'))

test('whoever may send it sees what it would hold, what is not known yet and how the file is made', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const id = await margaret(house)
  await contacted(house, id, '2024-06-01')
  await contacted(house, id, '2024-06-02', { results: ['safeguarding'] })
  await loadCldText(house, cldText([longTerm, request, { ...request, 'Event End Date': '' }]))
  const files = await browser.get('/exchange/client-level-data')
  const link = files.page.querySelectorAll('a').find(a => a.textContent === 'Send the return')!
  const path = link.getAttribute('href')!
  assert.match((await browser.get(path)).text, /1 January 2025 to 31 December 2025 would hold/)
  const shown = await browser.get(`${path}?from=2024-04-01&to=2025-03-31`)
  assert.equal(shown.status, 200)
  const rows = shown.page.querySelectorAll('tbody tr').map(tr => tr.textContent.trim().split(/\s*\n\s*/))
  assert.deepEqual(rows.slice(0, 3), [
    ['Request', '1', '1'],
    ['Assessment', '0', '0'],
    ['Service', '1', '0'],
  ])
  assert.match(shown.text, /Left out 1: a safeguarding concern/)
  assert.match(shown.text, /1: not completed yet/)
  assert.match(shown.text, /Of 1 person with a record here.*ethnicity: 1/)
  assert.doesNotMatch(shown.text, /NHS number: 1|Margaret/)
  assert.match(shown.text, /export cld --from 2024-04-01 --to 2025-03-31 --out FILE --as E-MAIL/)
})

test('days that make no period are told beside what was typed', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const shown = await browser.get('/exchange/client-level-data/send?from=2025-04-01&to=2024-04-01')
  assert.match(shown.text, /The last day must not be before the first/)
  assert.equal(shown.page.querySelector('#to')!.getAttribute('value'), '2024-04-01')
})

test('nobody else sees it', async () => {
  const house = await openTestHouse()
  for (const role of ['contact adviser', 'social worker', 'director', 'administrator'] as const)
    assert.equal((await (await house.signedInAs(role)).get('/exchange/client-level-data/send')).status, 403)
})

const sendPath = '/exchange/client-level-data/send'
const period = { from: '2024-04-01', to: '2025-03-31' }

test('the page makes the same bytes as the command, whoever is kept apart, with the same lines in the audit', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const id = await margaret(house)
  await contacted(house, id, '2024-06-01')
  const apart = await somebody(house, { knownAs: 'Zoë "Zed" Ó Neill', postcode: 'ZX4 2QT' })
  await contacted(house, apart, '2024-06-02')
  await house.write(tx =>
    sql`insert into people.restriction (place_id, restriction_id, person_id, why, accounts, review_on, set_by_name, set_at)
      values (${house.place.id}, ${newId()}, ${apart}, 'family works here', '{}', '2026-06-01', 'x', ${house.clock.now()})`.execute(
      tx,
    ),
  )
  await loadCldText(house, cldText([longTerm, request]))
  assert.equal((await browser.get(`/people/${apart}`)).status, 404)
  for (const dates of ['iso', 'day-first']) {
    const made = await browser.post(sendPath, { ...period, dates })
    assert.equal(made.status, 200)
    assert.match(
      String(made.headers['content-disposition']),
      /^attachment; filename="client-level-data-2024-04-01-to-2025/,
    )
    assert.equal(made.html, (await sendCldOf(house, { ...period, dates })).text)
    assert.match(made.html, /Zed/)
  }
  for (const person of [id, apart])
    assert.equal((await auditOf(house, person)).filter(line => line.act === 'sent in the national return').length, 4)
  const act = 'sent Client Level Data of 2024-04-01 to 2025-03-31: 4 rows'
  const { rows } = await house.write(tx =>
    sql<{ n: number }>`select count(*)::integer as n from audit.entry a join exchange.cld_sent s
         on s.place_id = a.place_id and s.sent_id = a.record_id and s.account_id = a.account_id
      where a.place_id = ${house.place.id} and a.act = ${act} and a.account_id = ${browser.accountId}`.execute(tx),
  )
  assert.equal(rows[0]!.n, 2)
  assert.deepEqual(leftOnDisk(), [])
})

test('a file that was made is told of by its counts, what the check found, its hash and its manifest', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager', { name: 'Mo Sender' })
  await loadCldText(
    house,
    cldText([
      { ...longTerm, Gender: 'femail' },
      { ...request, 'Event End Date': '' },
    ]),
  )
  const file = await browser.post(sendPath, { ...period, dates: 'iso' })
  const sha256 = createHash('sha256').update(file.html).digest('hex')
  const list = await browser.get(sendPath)
  const href = list.page.querySelector('table.plain a')!.getAttribute('href')!
  assert.match(list.text, /Mo Sender 1 1 /)
  const shown = await browser.get(href)
  assert.match(
    shown.text,
    new RegExp(`for Mo Sender: 1 row about 1 person.*Service1.*1: not completed yet.*Errors: 1..*${sha256}`),
  )
  const manifest = JSON.parse((await browser.get(`${href}/manifest`)).html)
  assert.deepEqual([manifest.sha256, manifest.madeFor, manifest.errors], [sha256, 'Mo Sender', 1])
  assert.deepEqual(Object.keys(manifest), Object.keys((await sendCldOf(house)).manifest))
  assert.equal((await browser.get(`/exchange/client-level-data/sent/${newId()}`)).status, 404)
})

test('of what the check found it is told whether the rows came of a file or were recorded here', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  await contacted(house, await somebody(house, { knownAs: 'Zoë Ó Neill' }), '2024-06-02')
  await loadCldText(house, cldText([longTerm, { ...request, 'Date of Birth': '' }, { ...request, Gender: 'femail' }]))
  await browser.post(sendPath, { ...period, dates: 'iso' })
  const href = (await browser.get(sendPath)).page.querySelector('table.plain a')!.getAttribute('href')!
  const shown = await browser.get(href)
  const faults = shown.page
    .querySelectorAll('table.plain--stacked tbody tr')
    .map(tr => [tr.querySelector('th')!.textContent, ...tr.querySelectorAll('td.n').map(td => td.textContent)])
  const of = (column: string) => faults.find(row => row[0] === column)
  assert.deepEqual(
    [of('Date of Birth'), of('Gender')],
    [
      ['Date of Birth', '1', '1'],
      ['Gender', '1', '0'],
    ],
  )
  assert.match(shown.text, /Errors: \d+, of which \d in what was recorded here/)
  assert.match(shown.text, /put right where the council’s own file is made.*put right on their record/)
})

test('nothing is made of days that make no period, nor where what was written does not stand', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const wrong = await browser.post(sendPath, { from: '2025-04-01', to: '2024-04-01', dates: 'iso' })
  assert.match(wrong.text, /The last day must not be before the first/)
  assert.equal(wrong.page.querySelector('#to')!.getAttribute('value'), '2024-04-01')
  assert.match((await browser.post(sendPath, { ...period, dates: 'x' })).text, /Choose how days are written/)
  await loadCldText(house, cldText([longTerm]))
  // Refused by the database at the very last, when the file is whole.
  await sql`create function public.never() returns trigger language plpgsql as 'begin raise exception ''never''; end'`.execute(
    house.db.kysely,
  )
  await sql`create constraint trigger never after insert on exchange.cld_sent deferrable initially deferred for each row
    execute function public.never()`.execute(house.db.kysely)
  try {
    assert.equal((await browser.post(sendPath, { ...period, dates: 'iso' })).status, 500)
  } finally {
    await sql`drop function public.never cascade`.execute(house.db.kysely)
  }
  const { rows } = await house.write(tx =>
    sql`select from audit.entry where place_id = ${house.place.id} and act = 'sent in the national return'`.execute(tx),
  )
  assert.equal(rows.length, 0)
  assert.deepEqual(leftOnDisk(), [])
})

test('all faults of a return come line by line, as the check of the file that is made finds them', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  await contacted(house, await somebody(house, { knownAs: 'Zoë Ó Neill' }), '2024-06-02')
  await loadCldText(
    house,
    cldText([
      longTerm,
      { ...request, Gender: 'femail', 'Event Description': 'two\r\nlines' },
      { ...request, Ethnicity: 'x' },
    ]),
  )
  const faultsPath = (await browser.get(sendPath)).page.querySelector('button[formaction]')!.getAttribute('formaction')!
  const got = await browser.post(faultsPath, { ...period, dates: 'iso' }, sendPath)
  assert.equal(got.status, 200)
  const lines = got.html.replace('\uFEFF', '').trim().split('\r\n').slice(1)
  assert.doesNotMatch(got.html, /Zoë|9990000018/)
  await browser.post(sendPath, { ...period, dates: 'iso' })
  const { rows } = await house.write(tx =>
    sql<{ manifest: { faults: { column: string; severity: string; rows: number; line: number }[] } }>`
      select manifest from exchange.cld_sent where place_id = ${house.place.id}`.execute(tx),
  )
  const { faults } = rows[0]!.manifest
  assert.ok(faults.length > 2)
  assert.equal(
    lines.length,
    faults.reduce((n, fault) => n + fault.rows, 0),
  )
  for (const { column, severity, line } of faults)
    assert.ok(
      lines.some(one => one.startsWith(`${line},`) && one.includes(`,${column},${severity},`)),
      `${line} ${column}`,
    )
  const wrong = await browser.post(faultsPath, { from: '2025-03-31', to: '2024-04-01' }, sendPath)
  assert.match(wrong.location!, /^\/exchange\/client-level-data\/send\?from=2025-03-31/)
  assert.deepEqual(leftOnDisk(), [])
})
