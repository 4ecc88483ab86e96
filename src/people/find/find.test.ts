import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { margaret, movedTo, somebody } from '#tests/margaret'
import { findPersonPath } from '../paths.ts'
import { findLike } from './find-like.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const path = findPersonPath({})
const people: Record<string, string> = {}

before(async () => {
  people.margaret = await margaret(house)
  people.james = await somebody(house, {
    knownAs: 'James Ashby',
    birthDate: '1941-02-01',
    postcode: 'ZX4 2QT',
    phone: '01632 960217',
  })
  people.zoe = await somebody(house, { knownAs: 'Zoë O’Brien', birthDate: '1990-07-09' })
  people.mohammed = await somebody(house, { knownAs: 'Mohammed Khan' })
  people.hidden = await somebody(house, { knownAs: 'Ruth Calder' })
  await movedTo(house, people.hidden, 'yes')
})

const found = async (find: string, more: Record<string, string> = {}) => {
  const shown = await adviser.post(path, { find, ...more })
  assert.equal(shown.status, 200, shown.text)
  return shown.page.querySelectorAll('tbody th a').map(link => link.textContent)
}

test('a person is found by any part of a name, however spelt, by birth date, phone and postcode', async () => {
  assert.deepEqual(await found('marg'), ['Margaret Ashby'])
  assert.deepEqual(await found('ashby'), ['James Ashby', 'Margaret Ashby'])
  assert.deepEqual(await found('Ashby, Margaret'), ['Margaret Ashby'])
  assert.deepEqual(await found('maggie'), ['Margaret Ashby'])
  assert.deepEqual(await found('zoe obrien'), ['Zoë O’Brien'])
  assert.deepEqual(await found('Margret Ashbey'), ['Margaret Ashby'])
  assert.deepEqual(await found('Muhamed Kahn'), ['Mohammed Khan'])
  assert.deepEqual(await found('marg ashbey'), ['Margaret Ashby'])
  assert.deepEqual(await found('12/5/1944'), ['Margaret Ashby'])
  assert.deepEqual(await found('ashby 12 May 1944'), ['Margaret Ashby'])
  assert.deepEqual(await found('01632 960 217'), ['James Ashby', 'Margaret Ashby'])
  assert.deepEqual(await found('960217'), ['James Ashby', 'Margaret Ashby'])
  assert.deepEqual(await found('zx42qt'), ['James Ashby', 'Margaret Ashby'])
  assert.deepEqual(await found('999 000 0018'), ['Margaret Ashby'])
  assert.deepEqual(await found('Nobody Atall'), [])
})

test('when the name and the date do not agree, those with part of it are shown and it is said', async () => {
  const shown = await adviser.post(path, { find: 'Wilf 12/5/1944' })
  assert.match(shown.text, /Nobody with all of this. One person with part of it/)
})

test('names that only look or sound like what was typed are one press away', async () => {
  await somebody(house, { knownAs: 'Jon Reed' })
  await somebody(house, { knownAs: 'John Reed' })
  assert.deepEqual(await found('jon reed'), ['Jon Reed'])
  assert.deepEqual((await found('jon reed', { alike: 'yes' })).toSorted(), ['John Reed', 'Jon Reed'])
})

test('a hidden address is in no result, and nobody is found by it', async () => {
  const shown = await adviser.post(path, { find: 'ruth calder' })
  assert.match(shown.text, /Ruth Calder/)
  assert.match(shown.text, /address hidden/)
  assert.doesNotMatch(shown.page.querySelector('main')!.textContent, /Fernhill|ZX4/)
  assert.ok(!(await found('zx4 2qt')).includes('Ruth Calder'))
  await house.write(tx =>
    sql`update people.person set safety_hold = true where place_id = ${house.place.id} and person_id = ${people.james}`.execute(
      tx,
    ),
  )
  assert.deepEqual(await found('zx4 2qt'), ['Margaret Ashby'])
  assert.deepEqual(
    (await house.write(tx => findLike(tx, house.place.id, { name: 'James', postcode: 'ZX4 2QT' }))).map(l => l.knownAs),
    [],
  )
})

test('a search is one line of the audit, with those it showed and not what was typed', async () => {
  await found('margaret ashby')
  const lines = await house.write(tx =>
    sql<{ act: string; shown: string[]; person_id: null; reason: null; content_hash: null }>`
      select act, shown, person_id, reason, content_hash from audit.entry
       where place_id = ${house.place.id} and shown is not null order by entry_id desc limit 1`.execute(tx),
  )
  assert.deepEqual(lines.rows, [
    { act: 'searched for a person', shown: [people.margaret], person_id: null, reason: null, content_hash: null },
  ])
})

test('what was typed never stands in an address, and nothing is answered with a question', async () => {
  const shown = await adviser.post(path, { find: 'margaret' })
  for (const link of shown.page.querySelectorAll('a'))
    assert.doesNotMatch(link.getAttribute('href') ?? '', /marg|1944/i)
  const empty = await adviser.post(path, { find: ' 1 ' })
  assert.equal(empty.status, 422)
  assert.match(empty.text, /Write a name, a birth date/)
  assert.match((await adviser.get(path)).text, /Any part of a name will do/)
})

test('what somebody typed is text on the page and nothing else', async () => {
  const shown = await adviser.post(path, { find: '<script>alert(1)</script> "onfocus=' })
  assert.equal(shown.status, 200)
  assert.equal(shown.page.querySelectorAll('main script').length, 0)
  assert.match(shown.page.querySelector('#find')!.getAttribute('value')!, /<script>alert/)
})

test('likely the same person, with what agrees, strongest first', async () => {
  const likes = await house.write(tx =>
    findLike(tx, house.place.id, {
      name: 'Margret Ashby',
      birthDate: '1944-05-12',
      digits: '01632 960217',
      postcode: 'ZX4 2QT',
    }),
  )
  assert.deepEqual(likes[0]!.agreesOn, ['similar name', 'birth date', 'phone', 'postcode'])
  assert.equal(likes[0]!.strength, 'very likely')
  assert.equal(likes.length, 1, 'her husband shares the phone and the family name and is somebody else')
  assert.deepEqual(await house.write(tx => findLike(tx, house.place.id, {})), [])
  const byName = await house.write(tx => findLike(tx, house.place.id, { name: 'Zoe O’Brien' }))
  assert.deepEqual(
    byName.map(l => [l.knownAs, l.strength]),
    [['Zoë O’Brien', 'possible']],
  )
})

test('a director and an administrator find nobody, and that they asked is written down', async () => {
  for (const role of ['director', 'administrator'] as const) {
    const browser = await house.signedInAs(role)
    assert.equal((await browser.get(path)).status, 403)
    const refused = await house.write(tx =>
      sql`select from audit.entry where place_id = ${house.place.id} and account_id = ${browser.accountId} and act = 'was refused: find a person'`.execute(
        tx,
      ),
    )
    assert.equal(refused.rows.length, 1)
  }
})
