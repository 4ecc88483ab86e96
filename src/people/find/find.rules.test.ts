import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import { asksNothing, readFind } from './find.rules.ts'

const TODAY = '2026-03-03'
const read = (text: string) => readFind(text, TODAY)

test('one box takes a name, a birth date, a phone number, a postcode or some of each', () => {
  assert.deepEqual(read('Marg ASHBY').words, ['marg', 'ashby'])
  assert.equal(read('ashby 3/3/1944').birthDate, '1944-03-03')
  assert.deepEqual(read('ashby 3/3/1944').words, ['ashby'])
  assert.equal(read('3 March 1944').birthDate, '1944-03-03')
  assert.equal(read('3rd of March 1944').birthDate, '1944-03-03')
  assert.equal(read('1944-03-03').birthDate, '1944-03-03')
  assert.equal(read('3.3.44').birthDate, '1944-03-03')
  assert.equal(read('3/3/21').birthDate, '2021-03-03')
  assert.equal(read('zx42qt').postcode, 'ZX4 2QT')
  assert.equal(read('+44 (0)1632 960217').digits, '632960217')
  assert.equal(read('960 217').digits, '960217')
  assert.equal(read('999 000 0018').nhsNumber, '9990000018')
  assert.equal(read('Mrs O’Brien, zx4 2qt').name, 'Mrs O’Brien')
})

test('what is not a day is not taken for one', () => {
  assert.equal(read('31/2/1944').birthDate, undefined)
  assert.equal(read('3/3/2027').birthDate, undefined)
  assert.equal(asksNothing(read(' 12 , ; ')), true)
  assert.equal(asksNothing(read('')), true)
})

test('every day that somebody may have been born on is read back, however it is written', () => {
  const day = fc
    .integer({ min: 0, max: 45_000 })
    .map(n => addDays('1900-01-01', n))
    .filter(d => d <= TODAY)
  fc.assert(
    fc.property(day, fc.constantFrom('/', '.', '-'), (date, mark) => {
      const [y, m, d] = date.split('-') as [string, string, string]
      assert.equal(read(`Ashby ${Number(d)}${mark}${Number(m)}${mark}${y}`).birthDate, date)
      assert.equal(read(date).birthDate, date)
    }),
  )
})

test('whatever is typed is understood or left, and never breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      const asked = read(text)
      assert.ok(asked.words.length <= 6)
      for (const word of asked.words) assert.match(word, /^[\p{L}\p{N}]+$/u)
    }),
  )
})
