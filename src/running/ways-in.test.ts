import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { profiles } from '#places'
import { waysFrom } from './ways-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'alongside-ways-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, content: object | string) => {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}
const place = profiles.marlbrook
const rule = { value: 'asc-front-door', role: 'contact adviser', team: place.teams[0]!.key }
const whole = {
  ...{
    OIDC_ISSUER: 'https://login.example.org',
    OIDC_CLIENT_ID: 'alongside',
    OIDC_CLIENT_SECRET: 'a very long secret',
  },
  ...{ OIDC_NAME: 'Marlbrook sign-in', ADDRESS: 'https://alongside.example.org' },
}

test('with nothing set there is the password alone; in the demo, passkeys of this machine', () => {
  assert.deepEqual(waysFrom({}, place), {})
  assert.deepEqual(waysFrom({}, place, 'http://localhost:3000'), { address: 'http://localhost:3000' })
})

test('the council’s own sign-in is set by the environment and a file of roles; nothing is asked of it at the start', () => {
  const roles = file('roles.json', { claim: 'groups', rules: [rule] })
  const { provider, address } = waysFrom({ ...whole, OIDC_ROLES: roles }, place)
  assert.equal(address, 'https://alongside.example.org')
  assert.equal(provider?.name, 'Marlbrook sign-in')
  assert.deepEqual(provider?.roles.rules, [rule])
})

test('what does not fit is refused in words, before anything is begun', () => {
  const wrong: [string, RegExp][] = [
    [join(folder, 'not-there.json'), /OIDC_ROLES is a file/],
    [file('broken.json', '{'), /not JSON/],
    [file('king.json', { claim: 'groups', rules: [{ ...rule, role: 'king' }] }), /contact adviser/],
    [file('team.json', { claim: 'groups', rules: [{ ...rule, team: 'parks' }] }), /team for asc-front-door/],
  ]
  for (const [OIDC_ROLES, words] of wrong) assert.throws(() => waysFrom({ ...whole, OIDC_ROLES }, place), words)
  assert.throws(() => waysFrom({ ADDRESS: 'ftp://x' }, place), /ADDRESS is like/)
  assert.throws(() => waysFrom({ OIDC_ISSUER: 'https://x.example' }, place), /left out/)
})
