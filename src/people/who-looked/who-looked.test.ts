import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { margaret, somebody } from '#tests/margaret'
import { actWords, reasonWords, whoWords } from './looks.rules.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const rows = async (id: string) => {
  const shown = await adviser.get(`/people/${id}/who-looked`)
  assert.equal(shown.status, 200)
  return shown.page.querySelectorAll('tbody tr').map(row => row.textContent.replace(/\s+/g, ' ').trim())
}

test('who looked: when, name, team, what and why; a search says only that they were among its results', async () => {
  const id = await margaret(house)
  await somebody(house, { knownAs: 'James Ashby' })
  assert.deepEqual(await rows(id), [])
  await adviser.get(`/people/${id}`)
  await adviser.post('/people/find', { find: 'ashby' })
  await adviser.post(`/people/${id}/strengths`, { act: 'add', side: 'strength', words: 'sings' })
  const lines = await rows(id)
  assert.ok(lines.every(line => line.includes('3 March, 10:40') && line.includes('Priya Shah, Contact centre')))
  const did = (what: string) =>
    assert.ok(
      lines.some(line => line.includes(what)),
      `${what}: ${lines.join(' | ')}`,
    )
  did('Opened the record as a contact adviser')
  did('Was among the results of a search')
  did('Changed strengths and what is hard')
  assert.ok(lines.every(line => !line.includes('James')))
})

test('what a safety hold, its page or a hidden address wrote never appears, and leaves no gap and no count', async () => {
  const id = await somebody(house, { knownAs: 'Ruth Calder' })
  await adviser.get(`/people/${id}`)
  const before = await rows(id)
  const opened = async () => /Opened (\d+) times? in 90 days/.exec((await adviser.get(`/people/${id}`)).text)?.[1]
  const counted = Number(await opened())
  await adviser.get(`/people/${id}/safety`)
  await adviser.post(`/people/${id}/safety`, { act: 'hold' })
  await adviser.post(`/people/${id}/hidden-address`, { reason: 'I visit' })
  const after = await rows(id)
  const quiet = /danger|safety|hidden|must not|told/i
  assert.ok(
    after.every(line => !quiet.test(line)),
    after.join(' | '),
  )
  // Since then: the record opened once to count, the list of who looked opened once before. Nothing else is there.
  assert.equal(after.length, before.length + 2)
  assert.equal(Number(await opened()), counted + 1)
})

test('the count on the record and the list are one: what is counted is listed', async () => {
  const id = await somebody(house, { knownAs: 'Counted Twice' })
  await adviser.get(`/people/${id}`)
  await adviser.get(`/people/${id}`)
  assert.match((await adviser.get(`/people/${id}`)).text, /Opened 2 times in 90 days/)
  assert.equal((await rows(id)).filter(line => line.includes('Opened the record')).length, 3)
})

test('older than ninety days is one press away', async () => {
  const id = await somebody(house, { knownAs: 'Long Ago' })
  await adviser.get(`/people/${id}`)
  house.clock.set('2026-09-01T09:00:00Z')
  const later = await house.signedInAs('contact adviser')
  assert.match((await later.get(`/people/${id}/who-looked`)).text, /Nobody has looked in this time/)
  assert.match((await later.get(`/people/${id}/who-looked?all=yes`)).text, /Opened the record/)
  house.clock.set('2026-03-03T10:40:00Z')
})

test('one place’s searches are not another’s', async () => {
  const other = await openTestHouse()
  const there = await other.signedInAs('contact adviser')
  const id = await somebody(house, { knownAs: 'Not There' })
  assert.equal((await there.get(`/people/${id}`)).status, 404)
  assert.equal((await there.get(`/people/${id}/who-looked`)).status, 404)
})

test('a line in words', () => {
  const line = { act: 'opened the record', amongResults: false, reason: null, name: null, role: 'system' }
  assert.equal(whoWords(line), 'Alongside itself, by rule')
  assert.equal(whoWords({ ...line, role: 'contact adviser' }), 'Somebody no longer here')
  assert.equal(reasonWords({ ...line, role: 'administrator' }), 'as an administrator')
  assert.equal(reasonWords({ ...line, reason: 'she asked' }), 'she asked')
  assert.equal(actWords({ ...line, amongResults: true }), 'was among the results of a search')
})
