import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { profiles } from '#places'
import { standingOf, unusualOutside, unusualStep } from './level.rules.ts'

const levels = profiles['five-levels'].levels!
const at = (level: string) => ({ at: 'level' as const, level })

test('a risk goes up to Triage in the usual way, and past it by saying why', () => {
  assert.equal(unusualStep(levels, at('access'), 'triage'), undefined)
  assert.equal(unusualStep(levels, at('universal'), 'triage'), undefined)
  assert.match(unusualStep(levels, at('access'), 'support')!, /After Access usually comes Universal or Triage/)
  assert.match(unusualStep(levels, { at: 'none' }, 'intervention')!, /usually begins at Access or Universal/)
})

test('Support and Intervention both take from Triage, and step back down', () => {
  for (const [from, to] of [
    ['triage', 'support'],
    ['triage', 'intervention'],
    ['intervention', 'support'],
    ['support', 'universal'],
  ] as const)
    assert.equal(unusualStep(levels, at(from), to), undefined, `${from} to ${to}`)
})

test('straight outside is usual from Triage up, and from nowhere else', () => {
  for (const level of ['triage', 'support', 'intervention']) assert.equal(unusualOutside(levels, at(level)), undefined)
  for (const standing of [at('access'), at('universal'), { at: 'none' } as const, { at: 'away' } as const])
    assert.match(unusualOutside(levels, standing)!, /Triage, Support or Intervention/)
})

test('whoever stepped away comes back to any level; every other step is usual exactly when the profile says so', () => {
  const key = fc.constantFrom(...levels.all.map(level => level.key))
  fc.assert(
    fc.property(key, key, (from, to) => {
      assert.equal(unusualStep(levels, { at: 'away' }, to), undefined)
      const usual = levels.all.find(level => level.key === from)!.next.includes(to)
      assert.equal(unusualStep(levels, at(from), to) === undefined, usual)
    }),
  )
})

test('where somebody is follows from the last line of the history', () => {
  assert.deepEqual(standingOf(undefined), { at: 'none' })
  assert.deepEqual(standingOf({ level: null }), { at: 'away' })
  assert.deepEqual(standingOf({ level: 'triage' }), at('triage'))
})

test('the profile holds together: levels, services, teams and purposes name only what is there', () => {
  const profile = profiles['five-levels']
  const keys = levels.all.map(level => level.key)
  const teams = new Set(profile.teams.map(team => team.key))
  const outside = new Set(profile.outsideTeams.map(team => team.key))
  for (const level of levels.all) for (const next of level.next) assert.ok(keys.includes(next), next)
  for (const service of levels.services) {
    assert.ok(service.inside ? teams.has(service.team) : outside.has(service.outsideTeam), service.name)
    assert.ok(service.levels.length > 0 && service.levels.every(key => keys.includes(key)), service.name)
  }
  const purposes = new Map(levels.purposes.map(purpose => [purpose.key, purpose]))
  for (const topic of levels.circumstances) assert.ok(purposes.has(topic.purpose), topic.key)
  for (const purpose of purposes.values()) for (const team of purpose.teams) assert.ok(teams.has(team), team)
  assert.equal(levels.services.filter(service => service.inside).length, 25)
  assert.equal(levels.services.filter(service => !service.inside).length, 3)
  assert.equal(new Set(levels.services.map(service => service.key)).size, 28)
})
