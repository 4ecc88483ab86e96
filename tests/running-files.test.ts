import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { known } from '../src/running/settings.rules.ts'

const root = new URL('..', import.meta.url).pathname
const read = (name: string) => readFileSync(join(root, 'docs/running', name), 'utf8')

/** Instructions of a container file: comments and continued lines put together. */
const instructions = read('Containerfile')
  .replaceAll(/^#.*\n/gm, '')
  .replaceAll(/\\\n\s*/g, '')
  .split('\n')
  .filter(Boolean)
  .map(line => ({ word: line.split(' ')[0]!, rest: line.slice(line.indexOf(' ') + 1) }))
const all = (word: string) => instructions.filter(one => one.word === word).map(one => one.rest)

test('the container file holds only instructions that there are, and copies only what is there', () => {
  const there = ['FROM', 'ENV', 'WORKDIR', 'COPY', 'RUN', 'USER', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD']
  for (const { word } of instructions) assert.ok(there.includes(word), word)
  assert.equal(instructions[0]?.word, 'FROM')
  for (const rest of all('COPY'))
    for (const path of rest.split(' ').slice(0, -1)) assert.ok(existsSync(join(root, path)), path)
  const needed = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node as string
  assert.match(all('FROM')[0]!, new RegExp(`^node:${/\d+/.exec(needed)![0]}-`))
  for (const rest of all('CMD')) assert.ok(Array.isArray(JSON.parse(rest)), 'no shell between us and the signals')
  assert.ok(existsSync(join(root, JSON.parse(all('CMD').at(-1)!)[1])))
  assert.match(all('HEALTHCHECK')[0]!, /\/health/)
})

test('the container does not run as root, changes nothing of itself and holds no secret', () => {
  assert.deepEqual(all('USER'), ['node'])
  const user = instructions.findIndex(one => one.word === 'USER')
  for (const [i, { word }] of instructions.entries()) if (word === 'COPY' || word === 'RUN') assert.ok(i < user)
  for (const name of all('ENV').flatMap(rest => [...rest.matchAll(/([A-Z_]+)=/g)].map(match => match[1]!))) {
    assert.ok(name in known, `${name} is no setting of ours`)
    assert.doesNotMatch(name, /PASSWORD|KEY|TOKEN|URL|USER/)
  }
})

test('the unit of systemd runs as its own user, holds no secret, and its signals are ours', () => {
  const unit = read('alongside@.service')
  const lines = unit.split('\n').filter(line => line && !line.startsWith('#'))
  for (const line of lines) assert.match(line, /^\[(Unit|Service|Install)\]$|^[A-Z][A-Za-z]+=.*$/)
  const value = (name: string) => lines.find(line => line.startsWith(`${name}=`))?.slice(name.length + 1)
  assert.ok(value('User') && value('User') !== 'root')
  assert.equal(value('KillSignal'), 'SIGTERM')
  assert.equal(value('NoNewPrivileges'), 'yes')
  assert.equal(value('CapabilityBoundingSet'), '')
  const environment = value('Environment')!
  for (const [, name] of environment.matchAll(/([A-Z_]+)=/g)) assert.ok(name! in known, name)
  // It is given the time that a closing house takes at most, before it is killed.
  const closing = Number(/CLOSING_SECONDS=(\d+)/.exec(environment)![1])
  assert.ok(Number(value('TimeoutStopSec')) > closing + 8 + 15)
  assert.ok(existsSync(join(root, value('ExecStart')!.split(' ')[1]!)))
  assert.doesNotMatch(unit, /PASSWORD|API_KEY|postgres:\/\//)
})

test('systemd itself finds nothing wrong with it, where there is one', t => {
  if (spawnSync('systemd-analyze', ['--version']).status !== 0) return t.diagnostic('there is no systemd here')
  const folder = mkdtempSync(join(tmpdir(), 'alongside-unit-'))
  const unit = join(folder, 'alongside@3001.service')
  copyFileSync(join(root, 'docs/running/alongside@.service'), unit)
  const { stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  const ours = stderr
    .split('\n')
    .filter(line => line.includes('alongside@') && !/is not executable|not found/.test(line))
  assert.deepEqual(ours, [])
})
