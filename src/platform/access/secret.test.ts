import assert from 'node:assert/strict'
import { test } from 'node:test'
import { codeAt, hashPassword, newTotpSecret, passwordFits, stepOf } from './secret.ts'

/** RFC 6238, appendix B, SHA-1; the last six of its eight digits. */
const rfc = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
test('one-time codes are those of the RFC', () => {
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1234567890, '005924'],
    [20000000000, '353130'],
  ] as const)
    assert.equal(codeAt(rfc, Math.floor(seconds / 30)), code)
})

test('a code fits its half minute and the ones beside it, and no other', () => {
  const now = new Date('2026-03-03T10:40:00Z')
  const step = Math.floor(now.getTime() / 30_000)
  const secret = newTotpSecret()
  assert.equal(stepOf(secret, codeAt(secret, step), now), step)
  assert.equal(stepOf(secret, codeAt(secret, step - 1), now), step - 1)
  assert.equal(stepOf(secret, codeAt(secret, step - 3), now), undefined)
  assert.equal(stepOf(secret, '', now), undefined)
})

test('a password fits itself only, and no password fits no account', async () => {
  const kept = await hashPassword('correct horse')
  assert.equal(await passwordFits('correct horse', kept), true)
  assert.equal(await passwordFits('correct horsf', kept), false)
  assert.equal(await passwordFits('', undefined), false)
  assert.notEqual(kept, await hashPassword('correct horse'))
})
