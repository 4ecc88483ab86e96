import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { known, readRunSettings } from './settings.rules.ts'

const root = new URL('../../', import.meta.url)

test('with nothing set, the house runs on this machine only', () => {
  assert.deepEqual(readRunSettings({}, 'real'), {
    ...{ port: 3000, host: '127.0.0.1', secure: false, closingSeconds: 0, connections: 10, patience: 30 },
    figuresConnections: 2,
  })
})

test('what is wrong is said in words, before anything is begun', () => {
  const wrong: [Record<string, string>, RegExp][] = [
    [{ PORT: 'http' }, /PORT is a number/],
    [{ PORT: '70000' }, /PORT is a number/],
    [{ DATABASE_CONNECTIONS: '0' }, /DATABASE_CONNECTIONS/],
    [{ FIGURES_CONNECTIONS: '17' }, /FIGURES_CONNECTIONS/],
    [{ DATABASE_PATIENCE: '-1' }, /DATABASE_PATIENCE/],
    [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL is like/],
    [{ SECURE: 'true' }, /SECURE is yes or no/],
    [{ HOST: '0.0.0.0' }, /SECURE=yes/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
    [{ PROXIES: 'balancer.example.org' }, /PROXIES/],
    [{ METRICS_TOKEN: 'short' }, /METRICS_TOKEN/],
    [{ SHOW_FAULTS: '1' }, /SHOW_FAULTS/],
  ]
  for (const [env, words] of wrong) assert.match((readRunSettings(env, 'real') as { wrong: string }).wrong, words)
  assert.ok(!('wrong' in readRunSettings({ HOST: '0.0.0.0', SECURE: 'yes' }, 'real')))
})

test('whatever stands in the environment, it is read or refused, and a secret is never repeated', () => {
  const env = fc.dictionary(fc.constantFrom(...Object.keys(known)), fc.string({ minLength: 12 }))
  fc.assert(
    fc.property(env, fc.string({ minLength: 12 }), (given, secret) => {
      const read = readRunSettings({ ...given, DATABASE_URL: secret, METRICS_TOKEN: secret }, 'real')
      if (!('wrong' in read)) return true
      return !read.wrong.includes(secret)
    }),
  )
})

test('every setting that the code reads is in the one list, and the runbook has a line for it', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).filter(file => !/\.test\.ts$|\/client-level-data\//.test(file))
  const read = sources.flatMap(file => {
    const text = readFileSync(new URL(file, root), 'utf8')
    return [...text.matchAll(/\b(?:process\.env|env)\.([A-Z][A-Z_]+)/g)].map(match => match[1]!)
  })
  assert.ok(read.length > 10)
  for (const name of read) assert.ok(name in known, `${name} is read and not in the list of settings`)
  const runbook = readFileSync(new URL('docs/running.md', root), 'utf8')
  for (const [name, words] of Object.entries(known))
    assert.ok(runbook.includes(`| \`${name}\` | ${words} |`), `docs/running.md has no line: | \`${name}\` | ${words} |`)
})
