import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { mayDo, tidyPostcode } from './index.ts'

test('whatever the policy does not say is refused', () => {
  assert.equal(mayDo('director', 'open a record'), false)
  assert.equal(mayDo('administrator', 'open a record'), false)
  assert.equal(mayDo('contact adviser', 'open a record'), true)
  assert.equal(mayDo('contact adviser', 'something nobody wrote down'), false)
  assert.equal(mayDo('stranger', 'open a record'), false)
})

test('a postcode is tidied or refused', () => {
  assert.equal(tidyPostcode(' zx42qt '), 'ZX4 2QT')
  assert.equal(tidyPostcode('nonsense'), undefined)
})

test('sign-in offers one button a role, signs in and out', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const offered = await house.app.inject({ url: '/sign-in' })
  assert.equal(offered.statusCode, 200)
  assert.match(offered.body, /Priya Shah/)
  const out = await adviser.post('/sign-out', {}, '/sign-in')
  assert.equal(out.status, 303)
})
