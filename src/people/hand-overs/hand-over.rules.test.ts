import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { profiles } from '#places'
import { daysWaited } from '../waited.rules.ts'
import { isWaitingLong, teamOffered, teamsToHandOverTo, waitingInWords } from './hand-over.rules.ts'

const at = (text: string) => new Date(text)
const today = '2026-03-03'

test('how long somebody has waited is told in days of the calendar, as on the list of what waits', () => {
  const said = (madeAt: string) => waitingInWords(at(madeAt), today)
  assert.equal(said('2026-03-03T09:30:00Z'), 'waiting since today')
  assert.equal(said('2026-03-02T23:59:00Z'), 'waiting since yesterday')
  assert.equal(said('2026-02-28T10:00:00Z'), 'waiting 3 days')
})

test('nobody is said to have waited more days than lie between', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 400 }), minutes => {
      const now = at('2026-03-03T23:59:00Z')
      const madeAt = new Date(now.getTime() - minutes * 60_000)
      const days = Number(/(\d+) days/.exec(waitingInWords(madeAt, today))?.[1] ?? 0)
      assert.ok(
        days * 1_440 <= minutes + 60 && days === (daysWaited(madeAt, today) < 2 ? 0 : daysWaited(madeAt, today)),
      )
    }),
  )
})

test('longer than the day after is long', () => {
  assert.ok(isWaitingLong(at('2026-03-01T23:00:00Z'), today))
  assert.ok(!isWaitingLong(at('2026-03-02T00:00:01Z'), today))
})

test('a team is offered with what it looks at first, and every kind that looks first has a team in its place', () => {
  for (const place of Object.values(profiles))
    for (const { need, kind } of place.firstAssessor) {
      const teams = teamsToHandOverTo(place, null).filter(team => team.kind === kind)
      assert.ok(teams.length > 0, `${place.name}: nobody for ${need}`)
      for (const team of teams) assert.ok(teamOffered(place, team).includes(need))
    }
  assert.equal(teamOffered({ firstAssessor: [] }, profiles.marlbrook.teams[1]!), 'Rapid response')
})

test('only teams that take hand-overs, and that serve the neighbourhood', () => {
  const place = profiles.marlbrook!
  const keys = (neighbourhood: string | null) => teamsToHandOverTo(place, neighbourhood).map(team => team.key)
  assert.ok(keys('fernhill').includes('north-social-work') && !keys('fernhill').includes('south-social-work'))
  assert.ok(keys(null).includes('south-social-work') && !keys(null).includes('contact-centre'))
})
