import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profiles } from '#places'
import { openTestHouse } from '#tests/house'
import { somebody } from '#tests/margaret'
import { agreedNow } from './profile.ts'

test('an agreement stands on its first and last day, and on none beyond', () => {
  for (const profile of Object.values(profiles))
    for (const team of profile.outsideTeams) {
      const { from, until } = team.agreement
      assert.ok(from < until && team.basis && team.role, team.key)
      assert.ok(agreedNow(team, from) && agreedNow(team, until), team.key)
      assert.equal(agreedNow(team, '2023-12-31'), false)
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
