import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { makePerson } from '#tests/introduced'
import { makeHandOver } from './hand-over.queries.ts'

/** A county after Somerset on Tuesday 10 March; what is sampled was passed on in the week from Monday 2 March. */
async function scene() {
  const house = await openTestHouse({ profile: 'home-first', at: '2026-03-10T10:00:00Z' })
  const hettie = await house.signedInAs('contact adviser', { name: 'Hettie Vowles' })
  const jem = await house.signedInAs('contact adviser', { name: 'Jem Coombes' })
  const ravi = await house.signedInAs('social worker', { name: 'Ravi Chandran', team: 'levels-locality' })
  const pass = (by: { accountId: string }, knownAs: string, day = '2026-03-04') =>
    house.write(async tx => {
      const personId = await makePerson(tx, house.place.id, { knownAs, neighbourhood: 'withyford' })
      const id = await makeHandOver(tx, house.place.id, {
        ...{ personId, fromTeam: 'contact-centre', toTeam: 'levels-locality', reason: 'Cannot get to the shop.' },
        ...{ by: { accountId: by.accountId, name: 'x' }, today: day, now: new Date(`${day}T09:00:00Z`) },
      })
      return `/hand-overs/${id}`
    })
  const judge = async (path: string, verdict: string, words: string) => {
    await ravi.post(path, { do: 'take', words: '', saidBy: '' })
    assert.equal((await ravi.post(`${path}/verdict`, { verdict, words })).status, 303)
  }
  return { house, hettie, jem, ravi, pass, judge }
}

test('a verdict comes back to whoever passed them on, and to nobody else by name', async () => {
  const { hettie, jem, pass, judge } = await scene()
  await judge(await pass(hettie, 'Reg Sparkes'), 'the front door could have done it', 'A lift on Thursdays was all.')
  const mine = await hettie.get('/hand-overs/verdicts')
  assert.match(
    mine.text,
    /Those you made yourself.*Reg Sparkes.*The front door could have done it\. A lift on Thursdays/,
  )
  assert.match((await hettie.get('/')).text, /1 of yours in the last fortnight/)
  const theirs = await jem.get('/hand-overs/verdicts')
  assert.doesNotMatch(theirs.text, /Those you made yourself/)
  assert.match(theirs.text, /Said lately.*Reg Sparkes/, 'the team learns from it all the same')
  assert.doesNotMatch(theirs.page.querySelector('main')!.text, /Hettie/)
  assert.doesNotMatch((await jem.get('/')).text, /of yours in the last fortnight/)
})

test('the week’s sample is talked about: what was learned, what was agreed, and which passes were on the table', async () => {
  const { house, hettie, jem, ravi, pass } = await scene()
  for (let nth = 0; nth < 12; nth++) await pass(nth % 2 ? hettie : jem, `Sampled ${nth}`)
  await pass(hettie, 'Of this week', '2026-03-09')
  const drawn = (await hettie.get('/hand-overs/verdicts')).page
    .querySelectorAll('section[aria-labelledby=sample] h3')
    .map(h => h.text)
  assert.equal(drawn.length, 10)
  assert.ok(!drawn.includes('Of this week'))
  const again = await jem.get('/hand-overs/verdicts')
  assert.deepEqual(
    again.page.querySelectorAll('section[aria-labelledby=sample] h3').map(h => h.text),
    drawn,
    'the same for everybody',
  )
  assert.match(again.text, /When you have talked about it/)
  const refused = await jem.post('/hand-overs/verdicts', { words: '', agreed: 'Ring the village agent first' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /Ring the village agent first/, 'nothing typed is lost')
  const words = 'Four needed a lift.'
  assert.equal((await jem.post('/hand-overs/verdicts', { words, agreed: 'Ring the village agent first' })).status, 303)
  const kept = await hettie.get('/hand-overs/verdicts')
  assert.match(kept.text, /Four needed a lift\.\s*Agreed: Ring the village agent first\s*Week of 2 March, 10 passes/)
  assert.match(kept.text, /More from this sample/)
  assert.doesNotMatch(
    (await ravi.get('/hand-overs/verdicts')).text,
    /Four needed a lift/,
    'it is of the team that passed',
  )
  house.clock.set('2026-03-17T10:00:00Z')
  const pam = await house.signedInAs('contact adviser', { name: 'Pam Sweet' })
  assert.match((await pam.get('/hand-overs/verdicts')).text, /1 of the 1 handed over/)
})

test('how a decision is come to stands where one is asked, as the place has it', async () => {
  const { ravi, hettie, pass } = await scene()
  const path = await pass(hettie, 'Reg Sparkes')
  await ravi.post(path, { do: 'take', words: '', saidBy: '' })
  assert.match((await ravi.get(path)).text, /goes to the panel, which answers in writing within 5 days/)
  assert.equal((await ravi.get('/peer-circle')).status, 404, 'a place with a panel has no peer circle')
})
