import assert from 'node:assert/strict'
import { test } from 'node:test'
import { workedPeople } from '#tests/worked-people'
import { knownAtSixWeeks } from './known-at-six-weeks.measure.ts'
import { stillGoing } from './still-going.measure.ts'

const people = await workedPeople()
const spring = { from: '2026-03-01', to: '2026-05-31', today: '2026-04-20' }
const introduced = (who: string, due: string, more: Record<string, unknown> = {}) => ({
  ...{ introduction_id: `${who} and choir`, person_id: who, agreed_on: '2026-02-20', six_weeks_due_on: due },
  ...{ neighbourhood: 'fernhill', at_six_weeks: 'not asked', ...more },
})
const asked = (answer: string, on = '2026-04-04') => ({ at_six_weeks: answer, asked_at_six_weeks_on: on })

test('what somebody said at six weeks counts, and its pair knows how many were asked', async () => {
  await people.given({
    introduction: [
      introduced('Ada', '2026-04-03', asked('still going')),
      introduced('Bel', '2026-04-03', asked('not going')),
      introduced('Cas', '2026-04-03', asked('did not happen')),
      introduced('Dot', '2026-04-03'),
      introduced('Eve', '2026-04-03', { stopped_on: '2026-03-06' }),
      introduced('Fay', '2026-04-20'),
      introduced('Gil', '2026-04-20', { stopped_on: '2026-03-06' }),
      introduced('Hal', '2026-04-21', asked('still going', '2026-04-19')),
    ],
  })
  const told = await people.listed(stillGoing, spring)
  const known = await people.listed(knownAtSixWeeks, spring)
  assert.deepEqual(
    told.map((t, i) => [t.who, t.counts, t.reason, known[i]!.counts, known[i]!.reason]),
    [
      ['Ada', 'yes', 'still going', 'yes', 'they told us'],
      ['Bel', 'no', 'stopped going', 'yes', 'they told us'],
      ['Cas', 'no', 'did not happen', 'yes', 'they told us'],
      ['Dot', 'left out', 'not asked yet', 'no', 'nobody asked'],
      ['Eve', 'no', 'stopped going', 'yes', 'we know that it stopped'],
      ['Fay', 'left out', 'six weeks not over yet', 'left out', 'six weeks not over yet'],
      ['Gil', 'left out', 'six weeks not over yet', 'left out', 'six weeks not over yet'],
      ['Hal', 'yes', 'still going', 'yes', 'they told us'],
    ],
  )
  assert.equal(told.find(t => t.who === 'Eve')!.detail, 'on day 14')
})

test('nobody who died is said to have stopped, or to have been forgotten', async () => {
  await people.given({
    introduction: [
      introduced('Ada', '2026-04-03', { died_on: '2026-03-20' }),
      introduced('Bel', '2026-04-03', { died_on: '2026-04-10' }),
      introduced('Cas', '2026-04-03', { died_on: '2026-04-10', ...asked('still going') }),
      introduced('Dot', '2026-04-03', { died_on: '2026-03-20', ...asked('not going', '2026-03-20') }),
      introduced('Eve', '2026-04-03', { died_on: '2026-04-10', ...asked('not going', '2026-03-20') }),
    ],
  })
  for (const measure of [stillGoing, knownAtSixWeeks]) {
    const told = await people.listed(measure, spring)
    assert.deepEqual(
      told.map(t => t.reason === 'died'),
      [true, true, false, true, false],
    )
    assert.ok(told.every(t => (t.reason === 'died') === (t.counts === 'left out')))
  }
})
