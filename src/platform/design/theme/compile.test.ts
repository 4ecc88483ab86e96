import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { gzipSync } from 'node:zlib'
import { compiledTheme, compileTheme } from './compile.ts'

const committed = readFileSync(compiledTheme, 'utf8')

describe('the theme', () => {
  it('is the committed stylesheet', () => {
    assert.ok(
      compileTheme() === committed,
      'public/alongside.css is not what the Sass says: run node src/platform/design/theme/compile.ts and commit it',
    )
  })

  it('weighs under 40 kB on the wire', () => {
    const weight = gzipSync(committed).byteLength
    assert.ok(weight < 40_000, `the stylesheet weighs ${weight} bytes compressed`)
    assert.ok(weight > 4_000, `the stylesheet weighs only ${weight} bytes: something is missing`)
  })

  it('asks for nothing but the four font files we serve', () => {
    const asked = [...committed.matchAll(/url\(["']?([^"')]+)/g)].map(found => found[1] ?? '')
    assert.equal(asked.length, 4)
    for (const path of asked) {
      const file = path.replace('/assets/fonts/', '')
      const served = new URL(
        `../../../../node_modules/@fontsource/atkinson-hyperlegible-next/files/${file}`,
        import.meta.url,
      )
      assert.ok(existsSync(served), `${path} is not a font we have`)
    }
    assert.doesNotMatch(committed, /@import|GDS Transport|crown/i)
  })

  it('keeps what the page promises on paper, in contrast themes and under a finger', () => {
    for (const promise of ['@page', '@media print', 'forced-colors:active', 'pointer:coarse', 'unicode-range']) {
      assert.match(committed.replaceAll(': ', ':'), new RegExp(promise))
    }
  })
})
