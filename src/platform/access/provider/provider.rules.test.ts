import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ProviderAccount, readRoleMap, roleOf, whoComes } from './provider.rules.ts'
import { readAddress, readProviderSettings } from './settings.rules.ts'

const known = { roles: ['social worker', 'external chair'], teams: ['north'], withoutTeam: ['external chair'] }
const rules = [
  { value: 'g-1', role: 'social worker', team: 'north' },
  { value: 'g-2', role: 'external chair', team: '' },
]
const file = (more: object = {}) => JSON.stringify({ claim: 'groups', rules, ...more })

test('a file of roles is read, or refused in words', () => {
  const map = readRoleMap(file(), known)
  assert.deepEqual(map, { claim: 'groups', emailProvedBy: 'email_verified', rules })
  const wrong: [string, RegExp][] = [
    ['{', /not JSON/],
    ['null', /says no claim/],
    [file({ claim: '' }), /says no claim/],
    [file({ rules: [] }), /no rules/],
    [file({ emailProvedBy: 1 }), /emailProvedBy/],
    [file({ rules: [{ value: 'g', role: 'king', team: 'north' }] }), /role for g .* one of: social worker/],
    [file({ rules: [{ value: 'g', role: 'social worker', team: '' }] }), /team for g .* one of: north/],
    [file({ rules: [rules[0], rules[0]] }), /two rules for g-1/],
    [file({ rules: [{ role: 'social worker', team: 'north' }] }), /has no value/],
  ]
  for (const [text, words] of wrong) assert.match((readRoleMap(text, known) as { wrong: string }).wrong, words)
})

test('whatever stands in the file, it is read or refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const read = readRoleMap(JSON.stringify(value), known)
      return 'wrong' in read ? read.wrong.length > 0 : read.rules.length > 0
    }),
  )
})

test('the first rule that fits says what somebody is; none, and they are nobody', () => {
  const map = readRoleMap(file(), known) as Exclude<ReturnType<typeof readRoleMap>, { wrong: string }>
  assert.deepEqual(roleOf({ groups: ['g-2', 'g-1'] }, map), { role: 'social worker', team: 'north' })
  assert.deepEqual(roleOf({ groups: 'g-2' }, map), { role: 'external chair', team: '' })
  for (const claims of [{}, { groups: [] }, { groups: ['G-1'] }, { groups: null }, { groups: { 'g-1': true } }])
    assert.equal(roleOf(claims, map), undefined)
})

test('nobody comes in but by their subject, or by a proved e-mail of an account that is tied to nobody', () => {
  const map = readRoleMap(file(), known) as Exclude<ReturnType<typeof readRoleMap>, { wrong: string }>
  const account = fc.record({
    accountId: fc.uuid(),
    role: fc.constant('social worker'),
    team: fc.constant('north'),
    left: fc.boolean(),
    subject: fc.option(fc.string(), { nil: null }),
  })
  const maybe = fc.option(account, { nil: undefined }) as fc.Arbitrary<ProviderAccount | undefined>
  const claims = fc.record({
    groups: fc.constantFrom<string[]>(['g-1'], ['x'], []),
    email_verified: fc.constantFrom(true, 'true', false, undefined, 'yes', 2),
  })
  fc.assert(
    fc.property(claims, maybe, maybe, (said, bySubject, byEmail) => {
      const comes = whoComes(said, map, { bySubject, byEmail })
      if (comes.comes === 'not in') return true
      const proved = bySubject ?? (byEmail?.subject === null && [true, 'true'].includes(said.email_verified as boolean))
      return Boolean(proved) && !comes.account.left && said.groups.includes('g-1')
    }),
  )
})

test('settings are all there and sound, or refused without repeating a secret', () => {
  const whole = {
    ...{
      OIDC_ISSUER: 'https://login.example.org/t',
      OIDC_CLIENT_ID: 'alongside',
      OIDC_CLIENT_SECRET: 'a very long secret',
    },
    ...{ OIDC_ROLES: '/etc/roles.json', ADDRESS: 'https://alongside.example.org/' },
  }
  assert.equal(readProviderSettings({}), undefined)
  assert.deepEqual(readProviderSettings(whole), {
    ...{ issuer: 'https://login.example.org/t', clientId: 'alongside', clientSecret: 'a very long secret' },
    ...{ name: 'your council account', rolesFile: '/etc/roles.json', address: 'https://alongside.example.org' },
  })
  const wrong: [object, RegExp][] = [
    [{ OIDC_ROLES: '' }, /OIDC_ROLES left out/],
    [{ OIDC_ISSUER: 'http://login.example.org' }, /OIDC_ISSUER is an https address/],
    [{ OIDC_ISSUER: 'login' }, /OIDC_ISSUER/],
    [{ ADDRESS: '' }, /needs ADDRESS/],
    [{ ADDRESS: 'https://alongside.example.org/care' }, /without a path/],
    [{ ADDRESS: 'http://alongside.example.org' }, /ADDRESS is like https/],
    [{ OIDC_CLIENT_ID: 'a b' }, /OIDC_CLIENT_ID/],
    [{ OIDC_NAME: 'x'.repeat(61) }, /OIDC_NAME/],
  ]
  for (const [more, words] of wrong) {
    const said = (readProviderSettings({ ...whole, ...more }) as { wrong: string }).wrong
    assert.match(said, words)
    assert.doesNotMatch(said, /very long secret/)
  }
  assert.deepEqual(readAddress({ ADDRESS: 'http://localhost:3000' }), { address: 'http://localhost:3000' })
})
