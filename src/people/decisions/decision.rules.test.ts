import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { profiles } from '#places'
import { decidersHere, inPounds, isOver, pounds, spendInWords, wrongWithDecision } from './decision.rules.ts'

test('pounds are read as people write them, and nothing else is an amount', () => {
  for (const [typed, amount] of [
    ['40', 40],
    ['£1,250', 1250],
    ['40.5', 40.5],
    ['£ 40.50', 40.5],
    ['', undefined],
    ['forty', null],
    ['-3', null],
    ['4.505', null],
    ['12345678', null],
  ] as const)
    assert.equal(pounds(typed), amount, typed)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), pence => pounds(inPounds(pence / 100)) === pence / 100),
  )
  assert.equal(spendInWords({ weekly: 40.5, once: 1250 }), '£40.50 a week and £1,250 once')
  assert.equal(spendInWords({ weekly: undefined, once: undefined }), '')
})

test('a limit holds for what the worker or the team decides by itself, and for nobody else', () => {
  const limit = { weekly: 120, once: 500 }
  const spend = (weekly?: number, once?: number) => ({ weekly, once })
  assert.ok(isOver(limit, 'the worker', spend(120.01)))
  assert.ok(isOver(limit, 'the team', spend(10, 501)))
  assert.ok(!isOver(limit, 'the worker', spend(120, 500)), 'up to it is within it')
  assert.ok(!isOver(limit, 'a manager', spend(900)))
  assert.ok(!isOver(limit, 'the panel', spend(900)))
  assert.ok(!isOver(undefined, 'the worker', spend(900)), 'a team without a limit has none')
})

const asked = {
  ...{
    weekly: '',
    once: '',
    decidedBy: 'the worker' as const,
    decidedByName: '',
    overWhy: '',
    differs: [],
    dissent: '',
  },
}
const team = { name: 'North social work', decides: { weekly: 120, once: 500 } }

test('what is wrong is said beside its field; over the limit it asks why, and a reason lets it through', () => {
  assert.deepEqual(wrongWithDecision(asked, team), {})
  assert.ok(wrongWithDecision({ ...asked, weekly: 'some' }, team).weekly)
  assert.ok(wrongWithDecision({ ...asked, once: 'some' }, team).once)
  assert.ok(wrongWithDecision({ ...asked, decidedBy: 'a manager' }, team).decidedByName)
  assert.ok(wrongWithDecision({ ...asked, dissent: 'I would have said yes' }, team).differs)
  assert.match(
    wrongWithDecision({ ...asked, weekly: '200' }, team).overWhy!,
    /North social work decides up to £120 a week and £500 once by itself/,
  )
  assert.deepEqual(wrongWithDecision({ ...asked, weekly: '200', overWhy: 'Her daughter leaves tonight' }, team), {})
})

test('who may have decided is what the place has', () => {
  const has = (name: keyof typeof profiles) => decidersHere(profiles[name]!.decisions)
  assert.ok(!has('marlbrook').includes('the panel') && !has('marlbrook').includes('the peer circle'))
  assert.ok(has('better-conversations').includes('the peer circle'))
  assert.ok(has('home-first').includes('the panel'))
})
