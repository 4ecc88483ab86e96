import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { cldText, loadCldText, request } from '#tests/cld'
import { openTestHouse, type TestHouse } from '#tests/house'
import { somebody } from '#tests/margaret'

const resolved = '/figures/front-door.resolved'
const period = { 'Reporting Period Start Date': '2025-10-01', 'Reporting Period End Date': '2025-12-31' }
const asked = { ...request, ...period, 'Event Start Date': '2025-11-03', 'Event End Date': '2025-11-04' }
const file = cldText([
  { ...asked, 'NHS Number': '', 'LA Person Unique Identifier': 'P41' },
  {
    ...asked,
    'NHS Number': '9990000018',
    'LA Person Unique Identifier': 'P42',
    'First Name': 'Zoë',
    'Last Name': 'Ó Neill',
  },
  { ...asked, 'NHS Number': '9990000026', 'LA Person Unique Identifier': '' },
  { ...asked, 'NHS Number': '9990000034', 'LA Person Unique Identifier': 'P44' },
])
const lines = (house: TestHouse) =>
  house.write(async tx => {
    const found = await sql<{ person: string; act: string; reason: string; key: string }>`
      select a.act, a.reason, p.person_key as key from audit.entry a
        join exchange.cld_person p on p.place_id = a.place_id and p.person_id = a.person_id
       where a.place_id = ${house.place.id} order by p.person_key`.execute(tx)
    return found.rows
  })

test('an analyst traces who is only in the council’s file by its own number, for a stated purpose, with a line for each', async () => {
  const house = await openTestHouse()
  const analyst = await house.signedInAs('performance analyst')
  const personId = await somebody(house, { knownAs: 'Ada Example', nhsNumber: '9990000034' })
  await loadCldText(house, file)
  const before = await analyst.get(resolved)
  assert.match(before.text, /Person \d/)
  assert.doesNotMatch(before.html, /P41|P42|Ó Neill|Ada Example|neither a record/)
  const without = await analyst.post(resolved, { purpose: ' ' })
  assert.equal(without.status, 422)
  assert.doesNotMatch(without.html, /P41|P42/)
  assert.deepEqual(await lines(house), [])

  const shown = await analyst.post(resolved, { purpose: 'Check of 2A before it is filed' })
  assert.match(shown.text, /Council’s number P41/)
  assert.match(shown.text, /Zoë Ó Neill, council’s number P42/)
  assert.match(shown.text, /Ada Example/)
  assert.match(shown.text, /Of 1 of them on this page there is neither a record here nor a number of the council’s own/)
  assert.doesNotMatch(shown.html, /999000|P44/)
  assert.equal(shown.page.querySelector(`a[href*="/people/"]`), null, 'nobody’s record is open to an analyst')
  const act = 'saw their name behind a figure, for a stated purpose'
  const reason = 'Check of 2A before it is filed'
  assert.deepEqual(
    await lines(house),
    ['9990000018', '9990000034', '999_P41'].map(key => ({ act, reason, key })),
  )

  // Of whoever is kept apart there is neither name nor number, nor a line.
  await house.write(tx =>
    sql`insert into people.restriction (place_id, restriction_id, person_id, why, accounts, review_on, set_by_name, set_at)
      values (${house.place.id}, ${newId()}, ${personId}, 'family works here', '{}', '2026-06-01', 'x', ${house.clock.now()})`.execute(
      tx,
    ),
  )
  const apart = await analyst.post(resolved, { purpose: reason })
  assert.doesNotMatch(apart.html, /Ada Example|P44/)
  assert.match(apart.text, /Of 2 of them on this page/)
})

test('a manager opens a record from a name, and nothing of whoever has none', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager')
  const personId = await somebody(house, { knownAs: 'Ada Example', nhsNumber: '9990000034' })
  await loadCldText(house, file)
  const shown = await manager.post(resolved, { purpose: 'Yearly look' })
  const links = shown.page.querySelectorAll('#behind ~ table a').map(a => [a.textContent, a.getAttribute('href')])
  assert.deepEqual(links, [['Ada Example', `/people/${personId}`]])
  assert.match(shown.text, /Council’s number P41/)
})
