import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { analyse } from 'scslre'

/** An expression as it is written in code: after what can stand before one, and never a division. */
const literal =
  /(?<=(?:[(,=:[!&|?{;>+]|return|=>)\s*|^\s*)\/(?![*/ ])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuvy]*)/gm

const expressions = globSync(['src/**/*.ts', 'places/**/*.ts'])
  .filter(file => !file.endsWith('.test.ts'))
  .flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(literal)].map(([text, source, flags]) => ({ file, text, source, flags })),
  )

/** Two repeats that can take the same letters from each other, or one within another: text can be made that never ends. */
const slow = (source: string, flags = '') =>
  analyse({ source, flags }, { assumeRejectingSuffix: true }).reports.filter(report => report.type !== 'Move')

test('no expression of ours can be made slow by what somebody types', () => {
  assert.ok(expressions.length > 250, `only ${expressions.length} expressions were found`)
  for (const { file, text, source, flags } of expressions)
    assert.deepEqual(slow(source!, flags), [], `${file}: ${text}`)
})

test('the look for slow expressions finds the known kinds', () => {
  for (const source of ['^(a+)+$', '(\\w+\\s?)*$', 'a*a*b', '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$'])
    assert.notEqual(slow(source).length, 0, source)
})
