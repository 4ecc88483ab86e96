import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profiles } from '#places'
import { openTestHouse } from '#tests/house'
import { somebody } from '#tests/margaret'
import { agreedNow } from './organisation.rules.ts'

test('an agreement stands on its first and last day, and on none beyond', () => {
  for (const profile of Object.values(profiles))
    for (const { key, role, agreement } of profile.organisations) {
      const { from, until } = agreement
      assert.ok(from < until && role, key)
      assert.ok(agreedNow(profile, key, from) && agreedNow(profile, key, until), key)
      assert.equal(agreedNow(profile, key, '2023-12-31'), false)
      assert.equal(agreedNow(profile, 'nobody known', from), false)
    }
})

test('every team outside is of an organisation that the place has an agreement with', () => {
  for (const profile of Object.values(profiles)) {
    const keys = profile.organisations.map(one => one.key)
    assert.equal(new Set(keys).size, keys.length)
    for (const team of profile.outsideTeams) assert.ok(team.basis && keys.includes(team.organisation), team.key)
  }
})

test('nothing goes to an organisation with which no agreement stands', async () => {
  const house = await openTestHouse()
  const id = await somebody(house, { knownAs: 'Olive Reed' })
  const sent = { team: house.place.outsideTeams[0]!.key, reason: 'A dressing', agreed: 'said yes themselves', note: '' }
  const adviser = await house.signedInAs('contact adviser')
  assert.equal((await adviser.post(`/people/${id}/hand-over-outside`, { ...sent, holdReason: '' })).status, 303)
  house.clock.set('2031-03-03T10:40:00Z')
  const later = await house.signedInAs('contact adviser')
  const refused = await later.post(`/people/${id}/hand-over-outside`, { ...sent, holdReason: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /no agreement with .* today/)
})
