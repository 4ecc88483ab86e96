import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { askedAbout, type Known, markedUp } from './marks.rules.ts'

const known: Known = {
  ours: ['Ros Kemp', 'Steady Again', 'Old Town', 'Home First'],
  onRecord: new Set(['margaret', 'ashby', 'margaret ashby', 'may']),
}
const marked = (text: string) =>
  markedUp(text, known, '2026-03-03')
    .filter(p => p.why)
    .map(p => `${p.text}: ${p.why}`)

test('words about the work are not marked', () => {
  for (const words of [
    'After a fall nobody checks at home within the week, so that advisers hand over to be safe',
    'The falls service and the district nurses, with our occupational therapists',
    'Ros Kemp meets Steady Again in Old Town on 3 March 2026; Home First follows in 2027',
    'Eleven calls of 1,204, 61.5% of them; 0 of 12',
  ])
    assert.deepEqual(marked(words), [], words)
})

test('whatever may tell of a person is marked, each with why', () => {
  assert.deepEqual(marked('Since margaret ashby fell'), ['margaret ashby: a name'])
  assert.deepEqual(marked('Margaret’s daughter rang'), ['Margaret’s: a name'])
  assert.deepEqual(marked('as with Mrs Tregowan, and for Hal Tregowan'), [
    'Mrs Tregowan: a name',
    'Hal Tregowan: a name',
  ])
  assert.deepEqual(marked('Mrs Kemp'), ['Mrs Kemp: a name'])
  assert.deepEqual(marked('NHS 999 000 0026 is hers'), ['999 000 0026: an NHS number'])
  assert.deepEqual(marked('ring 01632 960101 or +44 7700 900 123'), [
    '01632 960101: a telephone number',
    '+44 7700 900 123: a telephone number',
  ])
  assert.deepEqual(marked('lives at zx1 2ab, ann@example.org'), [
    'zx1 2ab: a postcode',
    'ann@example.org: an e-mail address',
  ])
  assert.deepEqual(marked('born 12/4/1941, or on 12 April 1941, aged 84'), [
    '12/4/1941: a day of birth',
    '12 April 1941: a day of birth',
    'aged 84: an age',
  ])
})

test('whatever is written comes back whole, and a name on record is marked wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const text = `${before} Margaret Ashby ${after}`
      const pieces = markedUp(text, known, '2026-03-03')
      assert.equal(pieces.map(p => p.text).join(''), text)
      const told = pieces
        .filter(p => p.why === '')
        .map(p => p.text)
        .join('|')
      assert.doesNotMatch(told, /Margaret|Ashby/)
    }),
  )
})

test('the record is asked about each word and each two beside each other, plainly', () => {
  assert.deepEqual(askedAbout('Zoë O’Neill’s'), ['zoe', 'oneill', 'zoe oneill'])
})
