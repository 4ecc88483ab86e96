import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readHeld } from '#people'
import { type CldCells, cldText, loadCldText, request } from '#tests/cld'
import { type Browser, openTestHouse, type TestHouse } from '#tests/house'
import { auditOf, margaret, movedTo, somebody } from '#tests/margaret'
import { exchangeHeld } from '../held.ts'
import { agreesOn, type RowsOfSomebody } from './match.rules.ts'

const at = (id: string) => `/people/${id}/rows-of-the-return`
/** A row without an NHS number. */
const row = (local: string, more: CldCells = {}): CldCells => ({
  ...request,
  ...{ 'NHS Number': '', 'LA Person Unique Identifier': local, 'Date of Birth': '1970-01-01', Postcode: 'ZX9 9ZZ' },
  ...more,
})
const rowsHeld = async (house: TestHouse, id: string) => {
  const kind = exchangeHeld.kinds.find(one => one.key === 'cld-rows')!
  const rows = await house.write(tx => readHeld(tx, house.place, kind, [id]))
  return rows.map(one => (one.row.cells as string[])[4]).sort()
}
const decide = async (manager: Browser, id: string, who: RegExp, decision: string) => {
  const shown = await manager.get(at(id))
  const section = shown.page.querySelectorAll('main section').find(one => who.test(one.textContent))!
  const handle = section.querySelector('input[name=handle]')!.getAttribute('value')!
  return manager.post(at(id), { decision, handle, match: '' })
}

test('rows with another number are theirs when somebody says so by name, and then are given to them', async () => {
  const house = await openTestHouse()
  const id = await margaret(house) // 12 May 1944, ZX4 2QT, 999 000 0018
  const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
  const born = { 'Date of Birth': '1944-05-12' }
  await loadCldText(
    house,
    cldText([
      { ...request, ...born },
      row('P1', { 'Event Reference': 'the same number' }),
      row('P2', { ...born, Postcode: 'ZX4 2QT', 'First Name': 'Maggie', 'Last Name': 'Ashby' }),
      row('P3', born),
      row('P4', { 'First Name': 'Margaret', 'Last Name': 'Ashby' }),
      row('P5', { Postcode: 'ZX4 2QT', 'First Name': 'Harold', 'Last Name': 'Ashby' }),
    ]),
  )
  assert.deepEqual(await rowsHeld(house, id), ['P1'], 'by her NHS number alone')
  const shown = await manager.get(at(id))
  const sections = shown.page.querySelectorAll('main section').map(one => one.textContent.replace(/\s+/g, ' '))
  assert.equal(sections.length, 2)
  assert.match(sections[0]!, /What agrees: the council’s own number\..*1 row/)
  assert.match(sections[1]!, /Maggie Ashby.*What agrees: the same name, the same birth date and the same postcode/)
  assert.doesNotMatch(shown.html, /999_P2|Harold/)
  assert.equal((await decide(manager, id, /Maggie/, 'theirs')).status, 303)
  assert.equal((await decide(manager, id, /own number/, 'somebody else')).status, 303)
  assert.deepEqual(await rowsHeld(house, id), ['P1', 'P2'])
  const after = await manager.get(at(id))
  assert.match(after.text, /No other rows are likely.*Theirs, Ade Cole, 3 March.*Somebody else’s, Ade Cole/s)
  const lines = await auditOf(house, id)
  assert.equal(lines.filter(one => one.act === 'decided which rows of the council’s files are theirs').length, 2)
  // Loaded anew they are still hers, and taken back they are not.
  await loadCldText(house, cldText([{ ...request, ...born }, row('P2', born)]))
  assert.deepEqual(await rowsHeld(house, id), ['P1', 'P1', 'P2', 'P2'])
  const match = after.page.querySelectorAll('li').find(one => one.textContent.includes('Theirs'))!
  const undo = match.querySelector('input[name=match]')!.getAttribute('value')!
  assert.equal((await manager.post(at(id), { decision: 'undo', match: undo, handle: '' })).status, 303)
  assert.deepEqual(await rowsHeld(house, id), ['P1', 'P1'])
  assert.equal((await manager.post(at(id), { decision: 'undo', match: undo, handle: '' })).status, 422)
})

test('rows of somebody who has a record by that number are offered to nobody else, nor what is hidden compared', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager')
  const born = '1950-06-07'
  const one = await somebody(house, { knownAs: 'Ann Lee', birthDate: born, postcode: 'ZX4 2QT' })
  await somebody(house, { knownAs: 'Ann Lee', birthDate: born, nhsNumber: '9990000026' })
  const named = { 'Date of Birth': born, 'First Name': 'Ann', 'Last Name': 'Lee' }
  await loadCldText(house, cldText([row('P1', { ...named, 'NHS Number': '9990000026' })]))
  assert.match((await manager.get(at(one))).text, /No other rows/)
  const [hidden, open] = [
    await somebody(house, { knownAs: 'Bea Moss', birthDate: '1961-02-03' }),
    await somebody(house, { knownAs: 'Cat Moss', birthDate: '1961-02-03' }),
  ]
  await movedTo(house, hidden, 'yes')
  await movedTo(house, open, 'no')
  await loadCldText(house, cldText([row('P7', { Postcode: 'ZX4 2QT', 'Date of Birth': '1961-02-03' })]))
  assert.match((await manager.get(at(hidden))).text, /No other rows/, 'where they hide agrees with nothing')
  assert.match((await manager.get(at(open))).text, /What agrees: the same birth date and the same postcode/)
  const adviser = await house.signedInAs('contact adviser')
  assert.equal((await adviser.get(at(one))).status, 403)
  assert.equal((await adviser.send(at(one), { decision: 'theirs', handle: 'x', match: '' })).status, 403)
})

test('a refused row is theirs by their NHS number anywhere, and by the council’s number in its own column only', async () => {
  const house = await openTestHouse()
  const id = await margaret(house)
  const soon = { 'Event Start Date': 'soon' }
  await loadCldText(
    house,
    cldText([
      request, // 999 000 0018, P1
      row('P1', { ...soon, 'Event Reference': 'hers' }),
      row('P2', { ...soon, 'Event Reference': 'P1' }),
      row('P3', { ...soon, 'Event Reference': '9990000018' }),
    ]),
  )
  const kind = exchangeHeld.kinds.find(one => one.key === 'cld-refused')!
  const rows = await house.write(tx => readHeld(tx, house.place, kind, [id]))
  assert.deepEqual(rows.map(one => (one.row.cells as string[])[25]).sort(), ['9990000018', 'hers'])
})

const record = { knownAs: 'Margaret Ashby', givenName: 'Margaret', familyName: 'Ashby', alsoKnownAs: 'Maggie' }
test('nobody is asked about rows of which only one thing agrees, unless it is the council’s own number', () => {
  const bool = fc.boolean()
  const names = fc.constantFrom<string[]>([], ['Margaret Ashby'], ['ASHBY maggie'], ['Harold Ashby'], ['Ann Lee'])
  fc.assert(
    fc.property(fc.record({ names, number: bool, born: bool, postcode: bool }), ({ names, number, born, postcode }) => {
      const rows: RowsOfSomebody = {
        ...{ handle: 'x', names, bornOn: null, rows: 1, firstOn: null, lastOn: null },
        ...{ byNumber: number, byBirthDate: born, byPostcode: postcode },
      }
      const agreed = agreesOn(record, rows)
      const full = ['Margaret Ashby', 'ASHBY maggie'].includes(names[0] ?? '')
      const part = names[0] === 'Harold Ashby'
      // Of a postcode and part of a name, as a husband has both, nobody is asked.
      assert.equal(agreed !== undefined, number || full || (born && (part || postcode)))
    }),
  )
})
