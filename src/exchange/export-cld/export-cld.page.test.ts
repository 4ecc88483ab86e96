import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cldText, loadCldText, longTerm, request } from '#tests/cld'
import { contacted } from '#tests/cld-sent'
import { openTestHouse } from '#tests/house'
import { margaret } from '#tests/margaret'

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
  assert.match((await browser.get(path)).text, /1 March 2025 to 28 February/)
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
