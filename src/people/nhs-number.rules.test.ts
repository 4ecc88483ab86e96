import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkDigit, isNhsNumber, readNhsNumber, spaceNhsNumber } from './nhs-number.rules.ts'

const anyNumber = fc
  .stringMatching(/^\d{9}$/)
  .filter(nine => checkDigit(nine) !== undefined)
  .map(nine => `${nine}${checkDigit(nine)}`)

test('a number with its check digit is one, however it is spaced', () => {
  fc.assert(
    fc.property(anyNumber, digits => {
      assert.ok(isNhsNumber(digits))
      assert.deepEqual(readNhsNumber(spaceNhsNumber(digits)), { number: digits })
    }),
  )
})

test('one wrong digit is always caught', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, place, more) => {
      const wrong = [...digits].map((d, i) => (i === place ? (Number(d) + more) % 10 : d)).join('')
      assert.equal(isNhsNumber(wrong), false)
    }),
  )
})

test('two neighbouring digits written the wrong way round are always caught', () => {
  fc.assert(
    fc.property(anyNumber, fc.nat(8), (digits, place) => {
      fc.pre(digits[place] !== digits[place + 1])
      const swapped = digits.slice(0, place) + digits[place + 1] + digits[place] + digits.slice(place + 2)
      assert.equal(isNhsNumber(swapped), false)
    }),
  )
})

test('about one in eleven of all beginnings can have no check digit, and nothing passes for one', () => {
  assert.equal(checkDigit('999000001'), 8)
  const none = Array.from({ length: 1100 }, (_, i) => `999${String(i).padStart(6, '0')}`).filter(
    nine => checkDigit(nine) === undefined,
  )
  assert.ok(none.length > 90 && none.length < 110, String(none.length))
  for (const nine of none) for (let d = 0; d < 10; d += 1) assert.equal(isNhsNumber(`${nine}${d}`), false)
})

test('what is wrong is said', () => {
  assert.deepEqual(readNhsNumber(''), { number: '' })
  assert.match((readNhsNumber('12345') as { wrong: string }).wrong, /10 digits/)
  assert.match((readNhsNumber('9990000019') as { wrong: string }).wrong, /One of the digits/)
})
