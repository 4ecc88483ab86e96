import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Fields, merge, saysTheSame } from './merge.rules.ts'

const names = ['name', 'phone', 'born', 'told'] as const
const value = fc.constantFrom('', 'a', 'b', 'c')
const list = fc.uniqueArray(fc.constantFrom('x', 'y', 'z'))
const fields: fc.Arbitrary<Fields> = fc.record(
  { name: value, phone: value, born: value, told: list },
  { noNullPrototype: true },
)

test('nothing that either wrote is lost: each field is one of theirs, and one that both changed is chosen by a person', () => {
  fc.assert(
    fc.property(fields, fields, fields, (stood, theirs, mine) => {
      const merged = merge(stood, theirs, mine)
      for (const name of names) {
        const [was, now, typed] = [stood[name], theirs[name], mine[name]]
        const both = merged.both.find(one => one.name === name)
        const changedByBoth = !saysTheSame(was, now) && !saysTheSame(was, typed) && !saysTheSame(now, typed)
        assert.equal(both !== undefined, changedByBoth, name)
        if (both) assert.deepEqual([both.stood, both.theirs, both.mine], [was, now, typed])
        else assert.ok(saysTheSame(merged.fields[name], saysTheSame(was, typed) ? now : typed), name)
      }
    }),
  )
})

test('whoever changed nothing overwrites nothing; whoever is alone saves what they wrote', () => {
  fc.assert(
    fc.property(fields, fields, (stood, other) => {
      assert.deepEqual(merge(stood, other, stood).fields, other)
      assert.deepEqual(merge(stood, other, stood).both, [])
      assert.deepEqual(merge(stood, stood, other).both, [])
      for (const name of names) assert.ok(saysTheSame(merge(stood, stood, other).fields[name], other[name]))
    }),
  )
})

test('who of the two comes second makes no difference to what has to be chosen', () => {
  fc.assert(
    fc.property(fields, fields, fields, (stood, one, other) => {
      const chosen = (theirs: Fields, mine: Fields) => merge(stood, theirs, mine).both.map(both => both.name)
      assert.deepEqual(chosen(one, other), chosen(other, one))
    }),
  )
})

test('a date written otherwise, a space at the end and another order of ticks are no change', () => {
  assert.ok(saysTheSame('3/3/1944', '1944-03-03'))
  assert.ok(saysTheSame(' Ashby\r\nLowe ', 'Ashby\nLowe'))
  assert.ok(saysTheSame(['x', 'y'], ['y', 'x', '']))
  assert.ok(!saysTheSame('3/3/1944', '3/4/1944'))
  assert.deepEqual(merge({ told: ['x'] }, { told: ['x', 'y'] }, {}).both.length, 1)
})
