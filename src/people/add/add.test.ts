import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, margaret } from '#tests/margaret'
import { addPersonPath, findPersonPath } from '../paths.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const path = addPersonPath({})
const known = await margaret(house)
const people = () =>
  house.write(async tx =>
    (
      await sql<{ known_as: string }>`select known_as from people.person where place_id = ${house.place.id}`.execute(tx)
    ).rows.map(r => r.known_as),
  )

test('a name is enough, and what else is known has its place', async () => {
  const bare = await adviser.post(path, { knownAs: 'Wilf Sykes' })
  assert.equal(bare.status, 303)
  const record = await adviser.get(bare.location!)
  assert.match(record.text, /Wilf Sykes.*age not known, neighbourhood not known/)
  const more = await adviser.post(path, {
    knownAs: 'Edith Vane',
    birthDate: '1/2/1950',
    about: 'yes',
    phone: '07700 900321',
    postcode: 'zx42qt',
    address: '1 Mill Row',
  })
  const shown = await adviser.get(more.location!)
  assert.match(shown.text, /about 76, Fernhill/)
  assert.match(shown.text, /07700 900321 mobile, not known to be safe/)
  const id = more.location!.split('/').at(-1)!
  assert.deepEqual(
    (await auditOf(house, id)).map(line => line.act),
    ['added a person', 'opened the record'],
  )
})

test('somebody who may be the same is shown before a second record is made, and there is a way on', async () => {
  const typed = { knownAs: 'Margret Ashby', birthDate: '12/5/1944', phone: '', address: 'typed already' }
  const stopped = await adviser.post(path, typed)
  assert.equal(stopped.status, 422)
  assert.match(stopped.text, /Someone like this is already here/)
  assert.match(stopped.text, /Very likely|Likely/)
  assert.match(stopped.text, /a similar name and the same birth date/)
  assert.equal(stopped.page.querySelector('#goOn a')!.getAttribute('href'), `/people/${known}`)
  assert.equal(stopped.page.querySelector('#address')!.textContent.trim(), 'typed already')
  assert.ok(!(await people()).includes('Margret Ashby'))
  const lines = await house.write(tx =>
    sql<{
      shown: string[]
    }>`select shown from audit.entry where place_id = ${house.place.id} and shown is not null order by entry_id desc limit 1`.execute(
      tx,
    ),
  )
  assert.deepEqual(lines.rows[0]!.shown, [known])
  const on = await adviser.post(path, { ...typed, goOn: 'yes' })
  assert.equal(on.status, 303)
  assert.ok((await people()).includes('Margret Ashby'))
})

test('an NHS number is one person’s: a second record with it is refused whatever is pressed', async () => {
  const refused = await adviser.post(path, { knownAs: 'Somebody Else', nhsNumber: '999 000 0018', goOn: 'yes' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Somebody on record has this NHS number/)
  assert.match(refused.page.querySelector('#goOn')!.textContent, /Margaret Ashby/)
})

test('what is wrong is said in the page’s own words, and nothing typed is lost', async () => {
  const shown = await adviser.post(path, {
    knownAs: '',
    birthDate: '31/2/1944',
    phone: '12',
    postcode: 'x',
    nhsNumber: '123',
  })
  assert.equal(shown.status, 422)
  for (const words of [
    /Write a name/,
    /Write the birth date like 3\/3\/1944/,
    /whole number, with its area code/,
    /whole postcode/,
    /10 digits/,
  ])
    assert.match(shown.text, words)
  assert.equal(shown.page.querySelector('#birthDate')!.getAttribute('value'), '31/2/1944')
  assert.equal(shown.page.querySelector('#phone')!.getAttribute('value'), '12')
})

test('from a search that found nobody, what was typed is in its fields', async () => {
  const shown = await adviser.post(path, { find: 'beryl o’brien 4/6/1950 zx4 2qt' }, findPersonPath({}))
  assert.equal(shown.status, 200)
  const value = (name: string) => shown.page.querySelector(`#${name}`)!.getAttribute('value')
  assert.deepEqual([value('knownAs'), value('birthDate'), value('postcode')], ['Beryl O’brien', '4/6/1950', 'ZX4 2QT'])
})

test('the same form sent twice makes one person', async () => {
  const page = await adviser.get(path)
  const mark = (name: string) =>
    page.page.querySelector(`form[action="${path}"] input[name=${name}]`)!.getAttribute('value')!
  const form = { csrf: mark('csrf'), once: mark('once'), knownAs: 'Once Only' }
  const [one, two] = [await adviser.send(path, form), await adviser.send(path, form)]
  assert.equal(one.location, two.location)
  assert.equal((await people()).filter(name => name === 'Once Only').length, 1)
})
