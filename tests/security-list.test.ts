import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

/** How many lines of levels 1 and 2 each section of ASVS 5.0 has; sections of level 3 alone are left out. */
const sections: Record<string, number> = {
  ...{ '1.1': 2, '1.2': 9, '1.3': 11, '1.4': 3, '1.5': 2, '2.1': 3, '2.2': 3, '2.3': 4, '2.4': 1, '3.2': 2, '3.3': 4 },
  ...{ '3.4': 6, '3.5': 5, '3.7': 2, '4.1': 3, '4.2': 1, '4.3': 2, '4.4': 4, '5.1': 1, '5.2': 3, '5.3': 2, '5.4': 3 },
  ...{ '6.1': 3, '6.2': 12, '6.3': 4, '6.4': 4, '6.5': 5, '6.6': 3, '6.8': 4, '7.1': 3, '7.2': 4, '7.3': 2, '7.4': 5 },
  ...{
    '7.5': 2,
    '7.6': 2,
    '8.1': 2,
    '8.2': 3,
    '8.3': 1,
    '8.4': 1,
    '9.1': 3,
    '9.2': 4,
    '10.1': 2,
    '10.2': 2,
    '10.3': 4,
  },
  ...{ '10.4': 11, '10.5': 5, '10.6': 2, '10.7': 3, '11.1': 2, '11.2': 3, '11.3': 3, '11.4': 4, '11.5': 1, '11.6': 1 },
  ...{ '12.1': 3, '12.2': 2, '12.3': 4, '13.1': 1, '13.2': 5, '13.3': 2, '13.4': 5, '14.1': 2, '14.2': 4, '14.3': 3 },
  ...{ '15.1': 3, '15.2': 3, '15.3': 7, '16.1': 1, '16.2': 5, '16.3': 4, '16.4': 3, '16.5': 3, '17.1': 1, '17.2': 4 },
  ...{ '17.3': 2 },
}

const lines = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter(line => /^\| \d+\.\d+\.\d+/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()))
  .map(([, ids, does, proof]) => ({ ids: ids!.split(', '), does: does!, proof: proof! }))

test('every line of levels 1 and 2 is answered once', () => {
  const wanted = Object.entries(sections).flatMap(([section, most]) =>
    Array.from({ length: most }, (_, i) => `${section}.${i + 1}`),
  )
  assert.deepEqual(lines.flatMap(line => line.ids).sort(), wanted.sort())
})

test('each answer names a test or a page that is there, or says why there is nothing to prove', () => {
  for (const { ids, does, proof } of lines) {
    assert.ok(does.length > 5, ids.join())
    if (proof.startsWith('Reason: ')) continue
    const [, file, name] = /^`([^`]+)`(?:: (.+))?$/.exec(proof) ?? []
    assert.ok(file && existsSync(file), `${ids}: ${proof}`)
    if (file.endsWith('.test.ts') && name) assert.ok(readFileSync(file, 'utf8').includes(name), `${ids}: ${proof}`)
  }
})

test('the browser is given nothing to keep', () => {
  const scripts = globSync('src/**/public/*.js')
  assert.ok(scripts.length > 0)
  for (const file of scripts)
    assert.doesNotMatch(
      readFileSync(file, 'utf8'),
      /localStorage|sessionStorage|indexedDB|document\.cookie|caches\./,
      file,
    )
})
