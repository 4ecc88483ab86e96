import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressesIn, primaryAmong } from './addresses.rules.ts'

test('the hosts of an address are told apart, and the first stands for the driver', () => {
  assert.deepEqual(addressesIn('postgres://ada:p%40ss,word@one:5433,[::1],three.example/alongside?sslmode=require'), {
    first: 'postgres://ada:p%40ss,word@one:5433/alongside?sslmode=require',
    addresses: [
      { host: 'one', port: 5433 },
      { host: '::1', port: 5432 },
      { host: 'three.example', port: 5432 },
    ],
  })
  for (const one of ['postgres://ada:pass,word@one/alongside', 'postgresql://one:1/alongside', 'postgres:///alongside'])
    assert.deepEqual(addressesIn(one), { first: one, addresses: [] })
})

test('a standby takes no writes, and of two primaries the one promoted last is the one', () => {
  const [one, two] = [
    { host: 'one', port: 1, standby: false, timeline: 1 },
    { host: 'two', port: 2, standby: true, timeline: 1 },
  ]
  assert.equal(primaryAmong([two, one]), one)
  assert.equal(primaryAmong([two]), undefined)
  const promoted = { ...two, standby: false, timeline: 2 }
  assert.equal(primaryAmong([one, promoted]), promoted)
})
