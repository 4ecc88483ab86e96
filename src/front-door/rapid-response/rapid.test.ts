import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeHandOver } from '#people'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, makePerson, type PersonMade } from '#tests/introduced'

async function scene(made: PersonMade = { knownAs: 'Wilf Sykes' }) {
  const house = await openTestHouse()
  const { place } = house
  const worker = await house.signedInAs('social worker', { name: 'Sal Quick', team: 'rapid-response' })
  const personId = await house.write(tx => makePerson(tx, place.id, made))
  const id = await house.write(tx =>
    makeHandOver(tx, place.id, {
      ...{ personId, fromTeam: 'contact-centre', toTeam: 'rapid-response', neighbourhood: 'fernhill' },
      ...{ reason: 'No heating, alone.', by: { accountId: newId(), name: 'Priya Shah' } },
      ...{ today: '2026-03-03', now: new Date('2026-03-03T09:00:00Z') },
    }),
  )
  const path = `/rapid-response/${id}`
  const take = () => worker.post(`/hand-overs/${id}`, { do: 'take', words: '', saidBy: '' })
  const write = (kind: string, fields: Record<string, string> = {}) =>
    worker.post(path, { kind, words: '', reason: '', work: '', toTeam: '', onDate: '', ...fields })
  return { house, worker, personId, id, path, take, write }
}

test('it begins when its team takes the hand-over: visited, made safe, something small, closed, and on the record', async () => {
  const { house, worker, personId, id, path, take, write } = await scene()
  assert.equal((await worker.get(path)).status, 404, 'not before it is taken')
  await take()
  assert.match(
    (await worker.get('/rapid-response')).text,
    /Wilf Sykes.*Begun, nobody has visited yet.*to end by 5 March/,
  )
  await write('visit', { words: 'Cold, and glad somebody came.' })
  assert.match((await write('made safe')).text, /Say it in a few words/)
  await write('made safe', { words: 'Heating on.' })
  assert.equal((await write('work', { work: 'food-and-heating' })).status, 303)
  assert.match((await worker.get(path)).text, /Safe, to end by 5 March.*Done by the way: Food in, heating on/)
  assert.equal((await write('closed', { words: 'Warm, and the neighbour looks in.' })).status, 303)
  const shown = await worker.get(path)
  assert.match(shown.text, /Over/)
  assert.equal(shown.page.querySelector('main form'), null)
  assert.match((await worker.get('/rapid-response')).text, /is with nobody now/)
  const adviser = await house.signedInAs('contact adviser', { team: 'contact-centre' })
  assert.match((await adviser.get(`/hand-overs/${id}`)).text, /We visited: Warm, and the neighbour looks in\./)
  assert.match((await worker.get(`/people/${personId}`)).text, /Rapid response: made safe/)
  const facts = await inTransaction(house.db, house.place.id, tx =>
    sql<{ low: boolean }>`select low_level as low from facts.rapid_work where place_id = ${house.place.id}`.execute(tx),
  )
  assert.deepEqual(facts.rows, [{ low: true }])
})

test('a soft hold asks why and lets it end; handed on, the next team has it with the reason', async () => {
  const { house, worker, take, write } = await scene()
  await take()
  const asked = await write('handed on', { words: 'Needs a longer look.', toTeam: 'north-social-work' })
  assert.match(asked.text, /nobody has written down that they are safe\. Say why it ends now/)
  const given = { words: 'Needs a longer look.', toTeam: 'north-social-work', reason: 'At her sister’s tonight.' }
  assert.equal((await write('handed on', given)).status, 303)
  assert.equal((await write('visit', { words: 'Again' })).status, 422)
  const north = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.match((await north.get('/waiting')).text, /Wilf Sykes Handed over, nobody has taken it on Needs a longer look/)
  assert.match((await worker.get('/waiting')).text, /Nobody is waiting/)
})

test('only its own team opens it, and only a hand-over to rapid response is one', async () => {
  const { house, path, take } = await scene()
  await take()
  for (const team of ['north-social-work', 'contact-centre'])
    assert.equal((await (await house.signedInAs('social worker', { team })).get(path)).status, 404)
  const other = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.match((await other.get('/rapid-response')).text, /You are in North social work/)
  assert.equal((await (await house.signedInAs('contact adviser')).get(path)).status, 403)
})

test('under a safety hold reading and writing leave no line that shows, and the list says no place', async () => {
  const { house, worker, personId, take, write } = await scene({ knownAs: 'Iris Vale', safetyHold: true })
  await take()
  await write('visit', { words: 'At the hall.' })
  assert.doesNotMatch((await worker.get('/rapid-response')).page.querySelector('main')!.text, /Fernhill/)
  assert.ok((await auditOf(house, personId)).every(row => row.quiet))
})
