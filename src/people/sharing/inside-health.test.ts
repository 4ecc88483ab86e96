import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bases, conditions, type PlaceProfile, roles, seated, teamsInside } from '#place'
import { profiles } from '#places'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { margaret } from '#tests/margaret'

/** Social care inside health, or alongside it (T28): one setting of the profile for each team. */
const inside = profiles.marlbrook!.outsideTeams.find(team => team.health?.how === 'inside')!
const alongside = profiles.marlbrook!.teams.find(team => team.health?.how === 'alongside')!
const sharing = {
  ...{ organisation: inside.organisation, parts: ['needs'], why: 'She comes home on Friday', untilOn: '3/4/2026' },
  ...{ basis: bases[3], condition: conditions[4], agreed: 'said yes', agreedSays: 'Margaret', agreedHow: 'at her bed' },
}

test('each team that sits with health names an organisation of health with which an agreement stands', () => {
  for (const profile of Object.values(profiles)) {
    const health = profile.organisations.filter(one => one.kind === 'health').map(one => one.key)
    for (const team of teamsInside(profile)) assert.ok(health.includes(team.organisation), team.key)
    for (const team of profile.teams) if (team.health) assert.ok(health.includes(team.health.organisation), team.key)
  }
})

test('inside health they see the parts that were agreed to, until they are taken back, and no record', async () => {
  const house = await openTestHouse()
  const id = await margaret(house)
  const dev = await house.signedInAs('social worker', { team: 'north-social-work' })
  const ward = await house.signedInAs('trusted assessor', {
    ...{ name: 'Noor Bashir', team: inside.key, organisation: inside.organisation },
  })
  assert.match((await ward.get('/shared')).text, /Noor Bashir, trusted assessor, Hospital social work/)
  assert.equal((await ward.get(`/shared/${id}`)).status, 404)
  assert.equal((await dev.post(`/people/${id}/sharing`, sharing)).status, 303)
  const seen = await ward.get(`/shared/${id}`)
  assert.equal(seen.status, 200)
  assert.doesNotMatch(seen.text, /Mum wants her garden back/, 'another part')
  assert.equal((await ward.get(`/people/${id}`)).status, 403)
  const link = (await dev.get(`/people/${id}/sharing`)).page.querySelector('main section a')!.getAttribute('href')!
  await dev.post(link, { saying: 'they take it back', words: 'I would rather not', saidBy: '' })
  assert.equal((await ward.get(`/shared/${id}`)).status, 404)
  assert.match(
    (await dev.get(`/people/${id}/hand-over-outside`)).text,
    /Hospital social work.*see of the record what is shared with/,
  )
})

test('alongside it they are the council’s, and the page of the team says so', async () => {
  const house = await openTestHouse()
  const id = await margaret(house)
  const therapist = await house.signedInAs('social worker', { team: alongside.key })
  assert.equal((await therapist.get(`/people/${id}`)).status, 200)
  const manager = await house.signedInAs('team manager', { team: alongside.key })
  assert.match((await manager.get('/my-team')).text, /Alongside Marlbrook community health: the team is the council’s/)
})

test('a team that was moved inside counts as inside at once, also for accounts that nobody has changed yet', async () => {
  const { teams, outsideTeams } = profiles.marlbrook!
  const moved = { ...inside, key: 'north-social-work', name: 'North social work' }
  const but: Partial<PlaceProfile> = {
    teams: teams.filter(team => team.key !== moved.key),
    outsideTeams: [...outsideTeams, moved],
  }
  const house = await openTestHouse({ but })
  const id = await margaret(house)
  const concern = { dangerNow: 'no', adultOrChild: 'adult', aboutName: 'A', whatHappened: 'Shouting', knows: 'no' }
  for (const role of ['social worker', 'team manager', 'administrator'] as const) {
    const stale = await house.signedInAs(role, { team: moved.key })
    assert.equal((await stale.get(`/people/${id}`)).status, 403, role)
    assert.equal((await stale.get('/accounts')).status, 403, role)
    assert.equal((await stale.get('/shared')).status, 200, role)
    assert.equal((await stale.get('/my-account')).status, 200, 'how they come in is theirs to see')
    const raised = await stale.post('/safeguarding', { ...concern, reachSafely: '', wants: '', personId: '', from: '' })
    assert.equal(raised.status, 303, 'safeguarding is open to everybody')
  }
  const audit = await sql<{ n: number }>`select count(*)::integer as n from audit.entry
    where place_id = ${house.place.id} and act like 'was refused%'`.execute(house.db.kysely)
  assert.ok(audit.rows[0]!.n >= 6, 'and each refusal is written down')
})

test('whoever is seated inside is never more than somebody of another organisation; everybody else stays who they are', () => {
  const place = profiles.marlbrook!
  const keys = [...place.teams, ...place.outsideTeams].map(team => team.key)
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.constantFrom('', ...keys),
      fc.constantFrom('', ...place.organisations.map(one => one.key)),
      (role, team, organisation) => {
        const who = { role, team, organisation }
        const now = seated(place, who, 'trusted assessor')
        if (team !== inside.key || organisation !== '') assert.equal(now, who)
        else assert.deepEqual(now, { team, role: 'trusted assessor', organisation: inside.organisation })
      },
    ),
  )
})
