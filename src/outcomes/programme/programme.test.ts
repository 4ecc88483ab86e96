import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'

const objective = {
  ...{ words: 'Most need ring only once.', figure1: 'front-door.resolved', figure2: '', figure3: '', figure4: '' },
  ...{ owner: 'Siân Prosser', ownerRole: 'Contact centre manager' },
}

test('a step says what it is to come to, whose it is, and what it comes to, with what keeps it honest', async () => {
  const house = await openTestHouse()
  for (let n = 0; n < 23; n++)
    await house.write(tx =>
      sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name,
          neighbourhood, caller, about, might_need, results)
        values (${house.place.id}, ${newId()}, '2025-10-10', now(), now(), 'phone', 'contact-centre', 'Somebody', 'fernhill', 'the person',
          'new matter', 'no', ${n < 11 ? ['advice'] : ['assessment']})`.execute(tx),
    )
  const director = await house.signedInAs('director', { name: 'Adaeze Nwosu' })
  const before = await director.get('/figures/programme')
  assert.match(before.text, /1 Front door ?Nobody has written down yet what this step is to come to/)
  assert.match(before.text, /Resolved at the first conversation ?Process ?48%/, 'what the place leads with, until then')
  const step = '/figures/programme/steps/1'
  const wrong = await director.post(step, { ...objective, figure1: '', owner: '' })
  assert.match(wrong.text, /Write whose it is/)
  assert.match((await director.post(step, { ...objective, figure1: '' })).text, /Choose at least one figure/)
  assert.match((await director.post(step, { ...objective, figure2: 'x.y' })).text, /Choose a figure from the list/)
  assert.equal((await director.post(step, objective)).status, 303)
  const shown = await director.get('/figures/programme')
  const first = shown.page.querySelector('section.step')!
  assert.match(first.text, /Most need ring only once\.\s*Siân Prosser, Contact centre manager/)
  assert.match(first.text, /48%/)
  assert.match(first.text, /Came back within 90 days/, 'never without its pair')
  assert.doesNotMatch(first.text, /Contacts at the front door/, 'and no figure besides those chosen')
  assert.equal((await director.post(step, { ...objective, words: 'Nobody has to ring twice.' })).status, 303)
  assert.match((await director.get(step)).text, /As it was written.*Nobody has to ring twice.*Most need ring only once/)
  assert.equal((await director.get('/figures/programme/steps/7')).status, 404)
  assert.ok(first.querySelector('.figure--look'), 'a step stands against the standard, as on its board')
  const principle = await director.get('/figures/programme/principles/front-door')
  assert.match(principle.text, /48%/)
  assert.equal(principle.page.querySelector('.figure--look'), null, 'a principle is held against nothing')
  const adviser = await house.signedInAs('contact adviser')
  assert.match((await adviser.get('/figures/programme')).text, /Nobody has to ring twice/)
  assert.equal((await adviser.get(step)).status, 403)
  assert.ok((await adviser.get('/figures')).page.querySelector('a[href="/figures/programme"]'))
  for (const role of ['external chair', 'administrator', 'resident'] as const)
    assert.equal((await (await house.signedInAs(role)).get('/figures/programme')).status, 403, role)
})

test('two who write the same objective at once are told, and nothing is lost', async () => {
  const { signedInAs } = await openTestHouse()
  const step = '/figures/programme/steps/3'
  const [one, other] = [
    await signedInAs('director', { name: 'Adaeze Nwosu' }),
    await signedInAs('team manager', { name: 'Ros Tanner' }),
  ]
  const opened = await other.get(step)
  const marks = Object.fromEntries(
    opened.page
      .querySelectorAll('main form input[type=hidden]')
      .map(f => [f.getAttribute('name')!, f.getAttribute('value')!]),
  )
  const mine = { ...objective, figure1: 'ascof-2a' }
  assert.equal((await one.post(step, mine)).status, 303)
  const told = await other.send(step, { ...marks, ...mine, words: 'Everybody is offered the help to manage again.' })
  assert.notEqual(told.status, 303)
  assert.match(told.text, /Adaeze Nwosu/)
  assert.match(told.html, /Everybody is offered the help to manage again/)
})
