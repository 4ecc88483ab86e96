import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cldText, loadCldText, longTerm, request } from '#tests/cld'
import { openTestHouse } from '#tests/house'

test('whoever may open records sees what is loaded, what was wrong and gets the refused rows', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  const before = await browser.get('/exchange/client-level-data')
  assert.match(before.text, /No file is loaded yet/)
  assert.match(before.text, /not certain/)
  await loadCldText(
    house,
    cldText([longTerm, { ...request, Gender: 'femail' }, { ...request, 'Event Start Date': '' }]),
  )
  const list = await browser.get('/exchange/client-level-data')
  const link = list.page.querySelector('table a')!
  assert.equal(link.textContent, 'cld.csv')
  const shown = await browser.get(link.getAttribute('href')!)
  assert.equal(shown.status, 200)
  assert.match(shown.text, /Rows read: 3. Accepted: 2, 1 of them with warnings. Refused: 1/)
  assert.match(shown.text, /Event Start Date blank, and without it/)
  assert.match(shown.text, /did you mean “Female”/)
  const refused = await browser.get(shown.page.querySelector('a[href$="/refused"]')!.getAttribute('href')!)
  assert.equal(refused.status, 200)
  assert.match(refused.html, /^\uFEFF?Why refused: [0-9a-f-]{36},LA Code/)
  const again = await loadCldText(house, refused.html.replace(',Request,,,', ',Request,,2024-05-01,'))
  assert.deepEqual([again.read, again.accepted], [1, 1])
})

test('a file that is not there is missing, and nobody else opens the page', async () => {
  const house = await openTestHouse()
  const browser = await house.signedInAs('team manager')
  assert.equal((await browser.get('/exchange/client-level-data/x')).status, 404)
  for (const role of ['contact adviser', 'social worker', 'director', 'administrator'] as const)
    assert.equal((await (await house.signedInAs(role)).get('/exchange/client-level-data')).status, 403)
})
