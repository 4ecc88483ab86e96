import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressBlock, isFailedTry } from './tries.rules.ts'

test('an address counts by itself, and one of IPv6 with its network, however it is written', () => {
  assert.equal(addressBlock('192.0.2.7'), '192.0.2.7')
  assert.equal(addressBlock('::ffff:192.0.2.7'), '192.0.2.7')
  assert.equal(addressBlock('2001:db8:0:1::5'), '2001:db8:0:1')
  assert.equal(addressBlock('2001:0DB8:0000:0001:aaaa:bbbb:cccc:dddd'), '2001:db8:0:1')
  assert.equal(addressBlock('2001:db8::5'), '2001:db8:0:0')
  assert.equal(addressBlock('fe80::1%eth0'), 'fe80:0:0:0')
  assert.equal(addressBlock('::1'), '0:0:0:0')
  assert.notEqual(addressBlock('2001:db8:0:2::5'), addressBlock('2001:db8:0:1::5'))
})

test('what the page refused, did not find or did not know is a try that failed; an answer, a fault of ours and a stop are not', () => {
  for (const status of [400, 401, 403, 404, 422]) assert.ok(isFailedTry(status), `${status}`)
  for (const status of [200, 303, 429, 500, 503]) assert.ok(!isFailedTry(status), `${status}`)
})
