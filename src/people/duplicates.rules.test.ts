import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Fact, facts, likelyTheSame, nameAgrees } from './duplicates.rules.ts'

const order = [undefined, 'possible', 'likely', 'very likely']
const anyFacts = fc.uniqueArray(fc.constantFrom<Fact>(...facts))

test('one more thing that agrees never makes it less likely, and their order says nothing', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom<Fact>(...facts), (agree, more) => {
      const before = order.indexOf(likelyTheSame(agree))
      assert.ok(order.indexOf(likelyTheSame([...agree, more])) >= before)
      assert.equal(likelyTheSame(agree.toReversed()), likelyTheSame(agree))
    }),
  )
})

test('a household is not one person', () => {
  assert.equal(likelyTheSame(['phone', 'postcode']), undefined)
  assert.equal(likelyTheSame(['part of the name', 'phone', 'postcode']), undefined)
})

test('how likely, from what agrees', () => {
  assert.equal(likelyTheSame([]), undefined)
  assert.equal(likelyTheSame(['birth date']), undefined)
  assert.equal(likelyTheSame(['similar name']), undefined)
  assert.equal(likelyTheSame(['name']), 'possible')
  assert.equal(likelyTheSame(['part of the name', 'birth date']), 'likely')
  assert.equal(likelyTheSame(['similar name', 'birth date']), 'likely')
  assert.equal(likelyTheSame(['name', 'birth date']), 'very likely')
  assert.equal(likelyTheSame(['nhs number']), 'very likely')
})

test('how a name agrees', () => {
  assert.equal(nameAgrees(2, 2, 2), 'name')
  assert.equal(nameAgrees(2, 2, 1), 'similar name')
  assert.equal(nameAgrees(3, 2, 2), 'part of the name')
  assert.equal(nameAgrees(1, 1, 1), 'part of the name')
  assert.equal(nameAgrees(0, 0, 0), undefined)
})
