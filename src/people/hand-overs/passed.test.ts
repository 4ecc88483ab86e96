import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { type Browser, openTestHouse } from '#tests/house'
import { auditOf, makePerson, type PersonMade } from '#tests/introduced'
import { acknowledgeHandOver, makeHandOver } from './hand-over.queries.ts'

async function scene() {
  const house = await openTestHouse()
  const { place } = house
  const worker = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah', team: 'contact-centre' })
  const handOver = (made: PersonMade = {}, { taken = 'taken', at = '2026-02-25T09:00:00Z' } = {}) =>
    house.write(async tx => {
      const personId = await makePerson(tx, place.id, made)
      const id = await makeHandOver(tx, place.id, {
        ...{ personId, fromTeam: 'contact-centre', toTeam: 'north-social-work', neighbourhood: 'fernhill' },
        ...{ reason: 'Cannot get upstairs alone.', today: at.slice(0, 10), now: new Date(at) },
        by: { accountId: adviser.accountId, name: 'Priya Shah' },
      })
      const by = { accountId: worker.accountId, name: 'Dev Patel' }
      if (taken === 'taken')
        await acknowledgeHandOver(tx, place.id, { handOverId: id, team: 'north-social-work', by, now: new Date(at) })
      return { personId, id, path: `/hand-overs/${id}` }
    })
  const answer = (who: Browser, path: string, fields: Record<string, string>) =>
    who.post(path, { do: 'answer', words: '', saidBy: '', ...fields })
  return { house, place, worker, adviser, handOver, answer }
}

test('taken, tried, answered: whoever handed over reads what was done, and it is on the record', async () => {
  const { worker, adviser, handOver, answer } = await scene()
  const { path, personId } = await handOver({ knownAs: 'Doreen Pascoe' })
  assert.match((await worker.get(path)).text, /Taken, no answer yet.*What was done\?/)
  assert.equal((await answer(worker, path, { answer: 'visited' })).status, 422, 'an answer needs words')
  assert.equal((await answer(worker, path, { answer: '' })).status, 422)
  assert.equal((await answer(worker, path, { answer: 'could not reach', words: 'Rang twice' })).status, 303)
  assert.match((await worker.get(path)).text, /Taken, no answer yet.*Could not reach them: Rang twice/)
  assert.equal((await answer(worker, path, { answer: 'visited', words: 'A second rail.' })).status, 303)
  assert.match((await adviser.get(path)).text, /Answered.*We visited: A second rail\./)
  assert.doesNotMatch((await worker.get(path)).text, /What was done\?/)
  assert.equal((await answer(worker, path, { answer: 'advised', words: 'Again' })).status, 422, 'once only')
  assert.match((await worker.get(`/people/${personId}`)).text, /North social work: visited/)
})

test('the team that made it cannot answer it, and a third team finds nothing', async () => {
  const { house, adviser, handOver } = await scene()
  const { path } = await handOver()
  const csrfFrom = '/hand-overs/verdicts'
  const form = { do: 'answer', answer: 'visited', words: 'x', saidBy: '' }
  assert.equal((await adviser.post(path, form, csrfFrom)).status, 422)
  const south = await house.signedInAs('social worker', { team: 'south-social-work' })
  assert.equal((await south.get(path)).status, 404)
  assert.equal((await south.post(path, form, csrfFrom)).status, 404)
})

test('handed back, somebody waits with the front door again until it has them', async () => {
  const { worker, adviser, handOver, answer } = await scene()
  const { path } = await handOver({ knownAs: 'Ivor Pugh' })
  await answer(worker, path, { answer: 'handed back', words: 'It is the landlord’s boiler.' })
  assert.match(
    (await adviser.get('/waiting?whose=mine')).text,
    /Ivor Pugh Handed back to us It is the landlord’s boiler/,
  )
  assert.match((await adviser.get(path)).text, /handed this back: It is the landlord’s boiler/)
  assert.equal((await adviser.post(path, { do: 'pick up' })).status, 303)
  assert.doesNotMatch((await adviser.get('/waiting?whose=mine')).text, /Ivor Pugh/)
})

test('nobody is made somebody’s worker by another: whoever has it says so', async () => {
  const { house, worker, handOver } = await scene()
  const { path, personId } = await handOver()
  const other = await house.signedInAs('social worker', { team: 'north-social-work' })
  assert.doesNotMatch((await other.get(path)).text, /Yes, I am/)
  assert.equal((await other.post(path, { do: 'come back to me' })).status, 422)
  assert.equal((await worker.post(path, { do: 'come back to me' })).location, `/people/${personId}`)
  assert.match((await worker.get('/people/mine')).text, /Margaret Ashby/)
})

test('the verdict goes to the front door as a team: what was said, how often, and never who passed', async () => {
  const { house, worker, adviser, handOver } = await scene()
  const wrong = await handOver({ knownAs: 'Doreen Pascoe' })
  const right = await handOver({ knownAs: 'Ivor Pugh' })
  const missing = await worker.post(`${wrong.path}/verdict`, { verdict: 'another team', words: '' })
  assert.match(missing.text, /Say why in a few words/)
  const said = { verdict: 'the front door could have done it', words: 'All it needed was a number.' }
  assert.equal((await worker.post(`${wrong.path}/verdict`, said)).location, wrong.path)
  await worker.post(`${right.path}/verdict`, { verdict: 'right team', words: '' })
  assert.match((await worker.get(`${wrong.path}/verdict`)).text, /The front door could have done it\./)
  const heard = await adviser.get('/hand-overs/verdicts')
  assert.match(heard.text, /The right team 1 Another team 0 The front door could have done it 1 Needed sooner 0/)
  assert.match(
    heard.text,
    /Doreen Pascoe, North social work: The front door could have done it\. All it needed was a number\./,
  )
  assert.doesNotMatch(heard.page.querySelector('main .two')!.text, /Priya|Dev/)
  assert.equal(
    (await auditOf(house, wrong.personId)).filter(row => row.act === 'read whether it was the right pass').length,
    1,
  )
  const south = await house.signedInAs('social worker', { team: 'south-social-work' })
  assert.doesNotMatch((await south.get('/hand-overs/verdicts')).text, /Doreen/)
  assert.equal((await adviser.get(`${wrong.path}/verdict`)).status, 403)
})

test('last week’s sample is the same for everybody in the team, at most ten, and keeps what was learned', async () => {
  const { house, adviser, handOver } = await scene()
  for (let i = 0; i < 13; i++) await handOver({ knownAs: `Person ${i}` }, { at: '2026-02-25T09:00:00Z' })
  await handOver({ knownAs: 'This week' }, { at: '2026-03-02T09:00:00Z' })
  const other = await house.signedInAs('contact adviser', { team: 'contact-centre' })
  const names = (shown: Awaited<ReturnType<Browser['get']>>) =>
    shown.page.querySelectorAll('.option h3').map(h => h.text)
  const mine = names(await adviser.get('/hand-overs/verdicts'))
  assert.equal(mine.length, 10)
  assert.ok(!mine.includes('This week'))
  assert.deepEqual(names(await other.get('/hand-overs/verdicts')), mine)
  assert.equal((await adviser.post('/hand-overs/verdicts', { words: ' ' })).status, 422)
  await adviser.post('/hand-overs/verdicts', { words: 'Ask about the heating first.' })
  assert.match((await other.get('/hand-overs/verdicts')).text, /Learned before Ask about the heating first\./)
})

test('outside: nothing goes before they agreed, the basis is shown, and what the other team says is written down', async () => {
  const { house, adviser } = await scene()
  const personId = await house.write(tx => makePerson(tx, house.place.id))
  const path = `/people/${personId}/hand-over-outside`
  assert.match(
    (await adviser.get(path)).text,
    /District nurses, Marlbrook community health.*articles 6\(1\)\(e\) and 9\(2\)\(h\)/,
  )
  const form = { team: 'district-nurses', reason: 'The dressing on her leg.', agreed: '', note: '' }
  assert.match((await adviser.post(path, form)).text, /Nothing is passed on until they agreed/)
  assert.equal((await adviser.post(path, { ...form, agreed: 'legal authority' })).status, 422, 'who decided, and how')
  assert.equal(
    (await adviser.post(path, { ...form, agreed: 'said yes themselves', team: 'north-social-work' })).status,
    422,
  )
  const made = await adviser.post(path, { ...form, agreed: 'said yes themselves' })
  const here = made.location!
  assert.match((await adviser.get('/waiting')).text, /Margaret Ashby Handed over, nobody has taken it on/)
  assert.equal((await adviser.post(here, { do: 'take', words: '', saidBy: '' })).status, 422)
  await adviser.post(here, { do: 'take', words: '', saidBy: 'Sister Okafor' })
  await adviser.post(here, { do: 'answer', answer: 'visited', words: 'Dressed twice a week.', saidBy: '' })
  const shown = await adviser.get(here)
  assert.match(shown.text, /District nurses has it: Said by Sister Okafor.*We visited: Dressed twice a week\./)
  assert.doesNotMatch(shown.text, /right pass/)
})

test('the database itself keeps an outside hand-over from being made without agreement', async () => {
  const { house } = await scene()
  await assert.rejects(
    house.write(tx =>
      sql`insert into people.hand_over (place_id, hand_over_id, from_team, to_team, reason, made_by_name, made_at, on_date, outside)
        values (${house.place.id}, ${newId()}, 'a', 'b', 'x', 'n', now(), '2026-03-03', true)`.execute(tx),
    ),
    /agreed_before_outside/,
  )
})
