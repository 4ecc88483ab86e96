import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readPackSettings } from './settings.rules.ts'
import { wrongWithPassphrase } from './sheet.rules.ts'

const read = (env: Record<string, string>) => readPackSettings(env, wrongWithPassphrase)
const all = {
  ...{ PACK_KEY_FILE: '/k', PACK_FOLDER: '/f', PACK_PASSPHRASE: 'kettle gravel moss', PACK_FOR: 'ann@example.org' },
}

test('no packs, packs by hand, or packs each night; half a setting is refused in words that repeat no secret', () => {
  assert.equal(read({}), undefined)
  assert.deepEqual(read({ PACK_KEY_FILE: '/k' }), { keyFile: '/k' })
  assert.ok('nightly' in read(all)!)
  for (const left of ['PACK_KEY_FILE', 'PACK_PASSPHRASE', 'PACK_FOR'] as const) {
    const { wrong } = read({ ...all, [left]: '' }) as { wrong: string }
    assert.match(wrong, new RegExp(left))
    assert.doesNotMatch(wrong, /kettle/)
  }
})
