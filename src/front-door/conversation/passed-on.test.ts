import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { makePerson } from '#tests/introduced'

async function scene() {
  const house = await openTestHouse({ profile: 'home-first' })
  const hettie = await house.signedInAs('contact adviser', { name: 'Hettie Vowles' })
  const personId = await house.write(tx => makePerson(tx, house.place.id, { neighbourhood: 'withyford' }))
  const passOn = (fields: Record<string, string>) =>
    hettie.post(`/conversations/${newId()}`, {
      ...{ do: 'finish', personId, caller: 'the person', mightNeed: 'no', results: 'handed over', wants: 'A dry wall' },
      ...{ toTeam: 'warm-homes', handOverReason: 'Water in the north wall.', ...fields },
    })
  const kept = async () =>
    (
      await sql<Record<string, unknown>>`select to_team, outside, agreed_how, agreed_note from people.hand_over
        where place_id = ${house.place.id} order by made_at`.execute(house.db.kysely)
    ).rows
  return { house, hettie, passOn, kept }
}

test('outside is reached in the conversation, once they agreed; then said to be taken, and answered', async () => {
  const { hettie, passOn, kept } = await scene()
  const refused = await passOn({})
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Nothing is passed on outside until they agreed/)
  assert.match(refused.html, /Water in the north wall\./)
  const caller = { caller: 'somebody else', outsideAgreed: 'said yes themselves' }
  assert.match((await passOn(caller)).text, /a caller cannot say yes for them/)
  assert.equal((await passOn({ outsideAgreed: 'legal authority' })).status, 422, 'who decided is missing')
  assert.deepEqual(await kept(), [])
  const done = await passOn({ outsideAgreed: 'said yes themselves' })
  assert.equal(done.status, 303)
  assert.match((await hettie.get(done.location!)).text, /Passed on to a team\s*: Warm homes/)
  const agreed = { agreed_how: 'said yes themselves', agreed_note: '' }
  assert.deepEqual(await kept(), [{ to_team: 'warm-homes', outside: true, ...agreed }])
  const path = (await hettie.get('/waiting')).page.querySelector('main tbody th a')!.getAttribute('href')!
  await hettie.post(path, { do: 'take', words: '', saidBy: 'Colin' })
  await hettie.post(path, { do: 'answer', answer: 'visited', words: 'A surveyor came.', saidBy: '' })
  assert.match(
    (await hettie.get(path)).text,
    /Answered.*Warm homes has it: Said by Colin.*We visited: A surveyor came\./,
  )
})

test('a team of our own needs no such agreement, and each kind takes, answers and judges', async () => {
  const { house, passOn, kept } = await scene()
  const teams = house.place.teams.filter(team => team.takesHandOvers)
  for (const team of teams) assert.equal((await passOn({ toTeam: team.key })).status, 303, team.key)
  assert.deepEqual(new Set((await kept()).map(row => row.to_team)), new Set(teams.map(team => team.key)))
  assert.ok((await kept()).every(row => row.outside === false && row.agreed_how === null))
  for (const team of teams) {
    const worker = await house.signedInAs('social worker', { team: team.key })
    const path = (await worker.get('/waiting')).page.querySelector('main tbody th a')!.getAttribute('href')!
    assert.equal((await worker.post(path, { do: 'take', words: '', saidBy: '' })).status, 303, team.key)
    assert.equal((await worker.post(`${path}/verdict`, { verdict: 'right team', words: '' })).status, 303, team.key)
    if (team.kind === 'rapid response') continue
    const answer = { do: 'answer', answer: 'advised', words: 'Spoken.', saidBy: '' }
    assert.equal((await worker.post(path, answer)).status, 303, team.key)
  }
})
