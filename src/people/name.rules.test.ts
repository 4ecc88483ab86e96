import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { firstName, nameWords, plain, splitName } from './name.rules.ts'

test('words of a name, plain and once each, without titles', () => {
  assert.deepEqual(nameWords('Mrs Siân O’Brien-Łukasz', 'Siân'), ['sian', 'obrien', 'lukasz'])
  assert.deepEqual(nameWords('', null, undefined), [])
  assert.deepEqual(nameWords('Amina Begum', 'Dr Begum'), ['amina', 'begum'])
})

test('plain words stay as they are, and no word is lost by another order', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[\p{L}’-]{1,12}$/u), { maxLength: 4 }), names => {
      const words = nameWords(names.join(' '))
      for (const word of words) assert.equal(plain(word), word)
      assert.deepEqual(nameWords(names.toReversed().join(' ')).toSorted(), words.toSorted())
    }),
  )
})

test('a name is plain here as it is in the database', async () => {
  const house = await openTestHouse()
  const names = [
    'Zoë',
    'Siân',
    'Łukasz',
    'Søren',
    'Đorđe',
    'Straße',
    'Æthel',
    'Ñuñez',
    'Çelik',
    'Žižek',
    'Håkon',
    'Œuvre',
  ]
  const rows = await house.write(tx =>
    sql<{ plain: string }>`select platform.plain(n) as plain from unnest(${names}::text[]) as n`.execute(tx),
  )
  assert.deepEqual(
    names.map(plain),
    rows.rows.map(row => row.plain),
  )
})

test('what to call somebody', () => {
  assert.deepEqual(splitName('Mrs Margaret Ann Ashby'), { givenName: 'Margaret Ann', familyName: 'Ashby' })
  assert.deepEqual(splitName('Prem'), { givenName: 'Prem', familyName: '' })
  assert.equal(firstName({ knownAs: 'Margaret Ashby', givenName: null }), 'Margaret')
  assert.equal(firstName({ knownAs: 'Mr Bell', givenName: 'Arthur' }), 'Arthur')
})

test('somebody of whom only a number is known is this person', () => {
  assert.equal(firstName({ knownAs: 'Known by number MB100123', givenName: null }), 'this person')
  assert.equal(firstName({ knownAs: 'Known by number MB100123', givenName: 'Ann' }), 'Ann')
})
