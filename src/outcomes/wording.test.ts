import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measures } from '#app'
import { differenceInWords, meets, ofInWords, valueInWords } from './wording.rules.ts'

const admissions = measures.find('ascof-2c')!
const cost = measures.find('long-term-support.cost-per-week')!
const wait = measures.find('front-door.days-to-first-service')!

test('a rate is said for every so many, and out of whom', () => {
  assert.equal(valueInWords(admissions, 561.26), '561.3 per 100,000')
  const of = { numerator: 112, denominator: 20_000, value: 560 }
  assert.equal(ofInWords(admissions, of), '112 new admissions, 20,000 live here')
  assert.equal(valueInWords(admissions, null), 'population not known')
  assert.equal(
    ofInWords(admissions, { ...of, value: null }),
    '112 new admissions; a rate needs how many people live here by age, from a population file',
  )
  assert.equal(valueInWords(wait, null), 'nothing to count yet')
  assert.equal(meets(admissions, null, { value: 600, from: '', source: '' }), null)
  assert.equal(meets(admissions, 560, { value: 600, from: '', source: '' }), true)
})

test('an amount of money is said as money is', () => {
  assert.equal(valueInWords(cost, 1_260_554.4), '£1,260,554 a week')
  assert.equal(valueInWords(cost, 319.2), '£319 a week')
  assert.equal(valueInWords(cost, 21.5), '£21.50 a week')
})

test('a sum is of so many, a median the median of them', () => {
  assert.equal(ofInWords(cost, { numerator: 1200, denominator: null, value: 5 }), '1,200 packages')
  assert.equal(ofInWords(wait, { numerator: 12, denominator: null, value: 5 }), 'median of 12 requests')
  assert.equal(
    ofInWords(wait, { numerator: 590, denominator: null, value: 1 }, 'about '),
    'median of about 590 requests',
  )
})

test('a difference is in points, in the unit, or none', () => {
  const share = measures.find('ascof-2a')!
  assert.equal(differenceInWords(share, 76.1, 72.9), '+3.2 points')
  assert.equal(differenceInWords(share, 71.9, 72.9), '\u22121 point')
  assert.equal(differenceInWords(share, 72.91, 72.9), 'no change')
  assert.equal(differenceInWords(cost, 1000, 2200), '\u2212£1,200 a week')
  assert.equal(differenceInWords(admissions, 560, null), '–')
})
