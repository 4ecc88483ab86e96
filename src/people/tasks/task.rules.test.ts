import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { profiles } from '#places'
import { addDays } from '#platform/clock'
import { servicesInside, taskProblem, taskState } from './task.rules.ts'

const today = '2026-03-03'
const inside = servicesInside(profiles['five-levels'])
const asked = {
  doneBy: 'a service' as const,
  service: 'youth-services',
  partner: '',
  agreed: '' as const,
  dueOn: today,
}

test('a task goes to a service that is inside; a partner hears nothing before the person agreed', () => {
  assert.deepEqual(taskProblem(asked, inside, today), {})
  assert.ok(taskProblem({ ...asked, service: 'tier-3-social-care-assessments' }, inside, today).service)
  const partner = { ...asked, doneBy: 'a partner' as const, partner: 'Quayside Debt Advice' }
  assert.deepEqual(Object.keys(taskProblem(partner, inside, today)), ['agreed'])
  assert.deepEqual(taskProblem({ ...partner, agreed: 'yes' }, inside, today), {})
  assert.deepEqual(Object.keys(taskProblem({ ...partner, partner: '' }, inside, today)), ['partner', 'agreed'])
})

test('where there is no catalogue the teams that take hand-overs are the services', () => {
  const { teams } = profiles.marlbrook
  assert.deepEqual(
    servicesInside(profiles.marlbrook).map(one => one.key),
    teams.filter(team => team.takesHandOvers).map(team => team.key),
  )
})

test('late is what is open past its day, and only that', () => {
  const day = fc.integer({ min: -300, max: 300 }).map(days => addDays(today, days))
  fc.assert(
    fc.property(day, fc.constantFrom(null, 'done' as const, 'not done' as const), (dueOn, ended) => {
      const state = taskState({ dueOn, ended }, today)
      assert.equal(state === 'late', ended === null && dueOn < today)
      assert.equal(state === 'to do', ended === null && dueOn >= today)
      assert.equal(Boolean(taskProblem({ ...asked, dueOn }, inside, today).dueOn), dueOn < today)
    }),
  )
})
