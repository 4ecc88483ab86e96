import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { profiles } from '#places'
import { addDays } from '#platform/clock'
import { type Change, wayInWords, whyNot, wrongDay, wrongOrganisation, wrongTeam } from './accounts.rules.ts'

const changes: Change[] = ['move', 'leave', 'invite', 'come back', 'end sessions', 'withdraw']
const standing = fc.record({
  own: fc.boolean(),
  lastAdministrator: fc.boolean(),
  byProvider: fc.boolean(),
  left: fc.boolean(),
})

test('nobody changes what they themselves are, and a place never loses its last administrator', () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), standing, (change, of) => {
      if (whyNot(change, of) !== '') return true
      const changesWho = ['move', 'leave', 'invite', 'come back'].includes(change)
      const ends = change === 'move' || change === 'leave'
      return !(of.own && changesWho) && !(of.lastAdministrator && ends) && !(of.left && (ends || change === 'invite'))
    }),
  )
})

test('what the council’s own sign-in decides is not decided here; whoever left can still be opened again', () => {
  const plain = { own: false, lastAdministrator: false, byProvider: false, left: false }
  for (const change of ['move', 'leave', 'invite'] as const) assert.equal(whyNot(change, plain), '')
  assert.match(whyNot('move', { ...plain, byProvider: true }), /change it there/)
  assert.match(whyNot('invite', { ...plain, byProvider: true }), /by nothing else/)
  assert.equal(whyNot('leave', { ...plain, byProvider: true }), '')
  assert.equal(whyNot('come back', { ...plain, left: true }), '')
  assert.match(whyNot('come back', plain), /not left/)
})

test('a day is within a month back and a year ahead', () => {
  const today = '2026-03-03'
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), days => {
      const wrong = wrongDay(addDays(today, days), today)
      return (wrong === '') === (days >= -31 && days <= 366)
    }),
  )
  assert.equal(wrongDay(undefined, today), 'Write the day')
})

test('a team is one of the place’s, an external chair is of none, and one inside health is its organisation’s', () => {
  const place = {
    teams: [{ key: 'hubs', name: 'Hubs', kind: 'hub' as const, takesHandOvers: true }],
    outsideTeams: [
      { key: 'ward', name: 'Ward', organisation: 'nhs', basis: 'x', health: { how: 'inside' as const } },
      { key: 'nurses', name: 'Nurses', organisation: 'nhs', basis: 'x' },
    ],
  }
  const wrong = (role: string, team: string, organisation = '') => wrongTeam(place, role, { team, organisation })
  assert.equal(wrong('social worker', 'hubs'), '')
  assert.equal(wrong('external chair', ''), '')
  assert.equal(wrong('trusted assessor', '', 'nhs'), '')
  assert.equal(wrong('trusted assessor', 'ward', 'nhs'), '')
  for (const [role, team, organisation] of [
    ['social worker', '', ''],
    ['social worker', 'parks', ''],
    ['external chair', 'hubs', ''],
    ['social worker', 'ward', ''],
    ['team manager', 'ward', 'nhs'],
    ['trusted assessor', 'ward', 'open-doors'],
    ['trusted assessor', 'hubs', 'nhs'],
    ['trusted assessor', 'nurses', 'nhs'],
  ] as const)
    assert.notEqual(wrong(role, team, organisation), '', `${role} ${team}`)
})

test('by what somebody comes in is said in words', () => {
  const none = { byProvider: false, passkeys: 0, hasPassword: false, invited: false }
  assert.equal(wayInWords(none), 'nothing yet')
  assert.equal(wayInWords({ ...none, invited: true }), 'invited')
  assert.equal(wayInWords({ ...none, passkeys: 1 }), 'a passkey')
  assert.equal(wayInWords({ ...none, passkeys: 2, hasPassword: true }), '2 passkeys, password and code')
  assert.equal(wayInWords({ ...none, passkeys: 2, byProvider: true }), 'the council’s own sign-in')
})

test('a role of another organisation goes with one, and no other role does', () => {
  const { organisations } = profiles.marlbrook
  const partner = organisations.find(one => one.kind === 'trusted partner')!.key
  assert.equal(wrongOrganisation({ organisations }, 'trusted assessor', partner), '')
  assert.equal(wrongOrganisation({ organisations }, 'social worker', ''), '')
  for (const [role, organisation] of [
    ['trusted assessor', ''],
    ['trusted assessor', 'nobody-we-know'],
    ['social worker', partner],
    ['administrator', partner],
  ] as const)
    assert.notEqual(wrongOrganisation({ organisations }, role, organisation), '', `${role} ${organisation}`)
})
