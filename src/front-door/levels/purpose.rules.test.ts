import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { roles } from '#place'
import { profiles } from '#places'
import { mayReadWords, toldTo } from './purpose.rules.ts'

const levels = profiles['five-levels'].levels!
const housing = { purpose: 'housing', restricted: false, doneBy: 'the assessor' }
const violence = { purpose: 'safety', restricted: true, doneBy: 'the assessor' }
const reader = (team: string, role = 'social worker', accountId = 'somebody') => ({ accountId, role, team })

test('words for a purpose are read by its teams, whoever wrote them, and the lead worker', () => {
  assert.equal(mayReadWords(housing, reader('homes-and-money'), undefined, levels), true)
  assert.equal(mayReadWords(housing, reader('children-and-families'), undefined, levels), false)
  assert.equal(mayReadWords(housing, reader('triage', 'social worker', 'the assessor'), undefined, levels), true)
  assert.equal(mayReadWords(housing, reader('support'), { accountId: 'somebody' }, levels), true)
})

test('restricted words ask for the role besides, also of a lead worker, and leave no gap', () => {
  const lead = { accountId: 'somebody' }
  assert.equal(mayReadWords(violence, reader('mash'), undefined, levels), true)
  assert.equal(mayReadWords(violence, reader('access', 'contact adviser'), lead, levels), false)
  const seen = toldTo([housing, violence], reader('safer-streets'), undefined, levels)
  assert.deepEqual(seen, { read: [], apart: [housing] })
})

test('nobody reads a purpose that is neither theirs, nor written or led by them', () => {
  const teams = profiles['five-levels'].teams.map(team => team.key)
  fc.assert(
    fc.property(
      fc.constantFrom(...teams),
      fc.constantFrom(...roles),
      fc.constantFrom(...levels.circumstances),
      (team, role, topic) => {
        const kept = { purpose: topic.purpose, restricted: topic.restricted, doneBy: 'another' }
        const theirs = levels.purposes.find(one => one.key === topic.purpose)!.teams.includes(team)
        const may = mayReadWords(kept, reader(team, role), { accountId: 'a third' }, levels)
        if (!theirs) assert.equal(may, false)
        else if (!topic.restricted) assert.equal(may, true)
      },
    ),
  )
})
