import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'

const heard = {
  ...{ heard: 'The bus leaves before lunch ends.', level: 'community', heardFrom: 'people at the lunch club' },
  ...{ neighbourhood: 'fernhill', heardOn: '2/3/2026' },
}

test('what was heard stands without an answer until something is changed, and then beside it', async () => {
  const house = await openTestHouse()
  const esther = await house.signedInAs('social worker', { name: 'Esther Lindo', team: 'hubs' })
  const director = await house.signedInAs('director', { team: 'leadership' })
  assert.equal((await esther.post('/heard/add', heard)).status, 303)
  const shown = await director.get('/heard')
  assert.match(
    shown.text,
    /In a community.*The bus leaves before lunch ends\..*people at the lunch club, Fernhill.*Not yet\./,
  )
  assert.doesNotMatch(shown.html, /What changed\?/)
  assert.doesNotMatch(shown.page.querySelector('main')!.text, /Esther/, 'nobody is named on it')
  const change = (await esther.get('/heard')).page.querySelector('main td a')!.getAttribute('href')!
  assert.equal((await esther.post(change, { changed: '', changedWith: 'the club' })).status, 422)
  const changed = { changed: 'Lunch begins at quarter to twelve.', changedWith: 'the club' }
  assert.equal((await esther.post(change, changed)).status, 303)
  assert.equal((await esther.post(change, { ...changed, changed: 'Another' })).status, 409)
  assert.match((await director.get('/heard')).text, /Lunch begins at quarter to twelve\..*with the club/)
  assert.match((await director.get('/figures')).html, /href="\/heard"/)
})

test('what is missing is said and nothing typed is lost; directors read and do not write', async () => {
  const house = await openTestHouse()
  const esther = await house.signedInAs('social worker', { team: 'hubs' })
  const refused = await esther.post('/heard/add', { ...heard, level: '', heardOn: '4/3/2026' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /The bus leaves before lunch ends\./)
  assert.equal((await esther.post('/heard/add', { ...heard, heardOn: '4/3/2026' })).status, 422, 'still to come')
  assert.equal((await esther.post('/heard/add', { ...heard, neighbourhood: 'elsewhere' })).status, 422)
  assert.equal((await esther.get('/heard/not-an-id/changed')).status, 404)
  const director = await house.signedInAs('director')
  assert.equal((await director.get('/heard/add')).status, 403)
})
