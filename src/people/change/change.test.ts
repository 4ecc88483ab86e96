import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret, somebody } from '#tests/margaret'
import { readRecord } from '../person.queries.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const colleague = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
let id: string
before(async () => {
  id = await margaret(house)
})
const at = (page: string, person = id) => `/people/${person}/${page}`
const record = async (person = id) => (await house.write(tx => readRecord(tx, house.place.id, person)))!
/** Sends a page's form as it stands there, with these answers. */
async function change(page: string, answers: Record<string, string | string[]>, person = id) {
  return adviser.post(at(page, person), answers)
}
const saved = async (page: string, answers: Record<string, string | string[]>, person = id) => {
  const shown = await change(page, answers, person)
  assert.equal(shown.status, 303, `${page}: ${shown.text}`)
  return adviser.get(shown.location!)
}

test('every page to change a record opens, and says so in the audit', async () => {
  for (const page of [
    'names',
    'reaching',
    'address',
    'needs',
    'about-me',
    'strengths',
    'circle',
    'known-worker',
    'safety',
    'hidden-address',
    'death',
  ]) {
    const shown = await adviser.get(at(page))
    assert.equal(shown.status, 200, page)
    assert.ok(shown.page.querySelector('h1'), page)
  }
})

test('a name is changed, and she is found by the new one and not by the old', async () => {
  await saved('names', {
    knownAs: 'Margaret Lowe',
    givenName: 'Margaret',
    familyName: 'Lowe',
    alsoKnownAs: 'Maggie',
    birthDate: '12/5/1944',
    nhsNumber: '999 000 0018',
    nhsNumberState: 'traced',
  })
  const names = (await adviser.post('/people/find', { find: 'lowe' })).page
    .querySelectorAll('tbody th a')
    .map(a => a.textContent)
  assert.deepEqual(names, ['Margaret Lowe'])
  assert.match((await adviser.post('/people/find', { find: 'ashby' })).text, /Nobody on record is like this/)
  assert.equal((await record()).nhsNumberState, 'traced')
  await saved('names', {
    knownAs: 'Margaret Ashby',
    alsoKnownAs: 'Maggie',
    birthDate: '12/5/1944',
    nhsNumber: '9990000018',
    nhsNumberState: 'not checked',
  })
})

test('an address has its days: the one before ends, and is kept', async () => {
  const shown = await saved('address', { lines: '2 Brook Lane', postcode: 'zx4 2qt', fromOn: '1/3/2026' })
  assert.match(shown.text, /2 Brook Lane, ZX4 2QT Fernhill, since 1 March/)
  const unknown = await change('address', { lines: '3 Far Away', postcode: 'ZX9 9ZZ' })
  assert.equal(unknown.status, 422)
  assert.match(unknown.text, /We do not know ZX9 9ZZ: choose the neighbourhood it is in/)
  assert.equal(unknown.page.querySelector('#lines')!.textContent.trim(), '3 Far Away')
  const moved = await saved('address', { lines: '3 Far Away', postcode: 'ZX9 9ZZ', neighbourhood: 'old-town' })
  assert.match(moved.text, /3 Far Away, ZX9 9ZZ Old Town, since 3 March/)
  assert.match(moved.text, /Earlier addresses.*2 Brook Lane, ZX4 2QT, Fernhill, from 1 March to 3 March/)
  assert.match((await change('address', {})).text, /“no fixed address” will do/)
})

test('ways to reach somebody are added, marked and ended', async () => {
  assert.match(
    (await change('reaching', { act: 'add', kind: 'mobile', value: '12', safe: 'safe' })).text,
    /whole number, with its area code/,
  )
  const shown = await saved('reaching', {
    act: 'add',
    kind: 'mobile',
    value: '07700 900777',
    safe: 'safe',
    note: 'before ten',
  })
  assert.match(shown.text, /07700 900777 Mobile, since 3 March. Safe to use: before ten/)
  const way = (await record()).ways.find(one => one.value === '07700 900777')!
  await saved('reaching', { act: 'keep', wayId: way.wayId, safe: 'not safe', note: '' })
  assert.equal((await record()).ways.find(one => one.wayId === way.wayId)!.safe, 'not safe')
  const ended = await saved('reaching', { act: 'end', wayId: way.wayId, safe: 'not safe' })
  assert.match(ended.text, /Earlier.*07700 900777, mobile, from 3 March to 3 March/)
})

test('needs have their history, and the same said again is no change', async () => {
  await saved('needs', { language: 'Polish', pronouns: 'she/her' })
  await saved('needs', { language: 'Polish', pronouns: 'she/her', interpreter: 'Polish' })
  assert.equal((await record()).details.filter(one => one.kind === 'language').length, 1)
  await saved('needs', { pronouns: 'she/her', toldBy: 'Helen' })
  const shown = await adviser.get(at('needs'))
  assert.match(shown.text, /Language: Polish, from 3 March to 3 March, told by Margaret/)
})

test('words are whose they are: somebody else’s need a name, and what is written down is never changed', async () => {
  const refused = await change('about-me', { words: 'She loves dogs', whose: 'other' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Write who said it/)
  assert.match(refused.page.querySelector('#words')!.textContent, /She loves dogs/)
  assert.match((await change('about-me', { words: 'x' })).text, /Say whose words these are/)
  const shown = await saved('about-me', { words: 'I want my garden back.', whose: 'person' })
  assert.match(shown.text, /I want my garden back\. In her own words, 3 March/)
})

test('strengths stand beside what is hard, and can end', async () => {
  const shown = await saved('strengths', { act: 'add', side: 'strength', words: 'knows the whole street' })
  assert.match(shown.text, /knows the whole street/)
  const one = (await record()).strengths.find(s => s.words === 'knows the whole street')!
  const ended = await saved('strengths', { act: 'end', strengthId: one.strengthId })
  assert.match(ended.text, /Earlier.*knows the whole street, from 3 March to 3 March/)
})

test('a refused change writes nothing, not even that somebody was first', async () => {
  const before = await record()
  await change('address', { lines: '1 Nowhere', postcode: 'ZX9 9ZZ' })
  assert.deepEqual(await record(), before)
})

test('the worker to come back to is chosen from those who may open records, one at a time', async () => {
  const director = await house.signedInAs('director')
  assert.equal((await change('known-worker', { worker: director.accountId })).status, 422)
  await saved('known-worker', { worker: colleague.accountId })
  assert.match((await adviser.get(`/people/${id}`)).text, /Dev Patel, North social work: her worker to come back to/)
  const mine = await colleague.get('/people/mine')
  assert.match(mine.text, /Margaret Ashby/)
  assert.ok((await auditOf(house, id)).some(line => line.act === 'saw them in their own list of people'))
  await saved('known-worker', { worker: adviser.accountId })
  assert.match((await colleague.get('/people/mine')).text, /Nobody yet/)
})

test('what is written about one person is never written on another', async () => {
  const other = await somebody(house, { knownAs: 'Other Person' })
  const strength = (await record()).strengths.find(one => one.untilOn === null)!
  await saved('strengths', { act: 'end', strengthId: strength.strengthId }, other)
  assert.equal((await record()).strengths.find(one => one.strengthId === strength.strengthId)!.untilOn, null)
  const rows = await house.write(tx =>
    sql`select from people.strength where place_id = ${house.place.id} and person_id = ${other}`.execute(tx),
  )
  assert.equal(rows.rows.length, 0)
})
