import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actionsOn, challengesOn, previousOf, unexplained } from './agenda.rules.ts'

const at = (n: number) => new Date(Date.UTC(2026, 0, n))
const meetings = [5, 35, 65].map((n, i) => ({ meetingId: `m${i + 1}`, frozenAt: at(n) }))
const [first, second, third] = meetings as [(typeof meetings)[0], (typeof meetings)[0], (typeof meetings)[0]]
const action = (meetingId: string, ended: number | null) => ({ meetingId, endedAt: ended === null ? null : at(ended) })

test('the next meeting opens with what is open and what ended since the last, and with nothing that was heard before', () => {
  const open = action('m1', null)
  const endedBefore = action('m1', 20)
  const endedSince = action('m1', 40)
  const all = [open, endedBefore, endedSince, action('m2', null)]
  assert.deepEqual(actionsOn(second, meetings, all).carried, [open, endedBefore, endedSince])
  assert.deepEqual(actionsOn(third, meetings, all).carried, [open, endedSince, action('m2', null)])
  assert.deepEqual(actionsOn(second, meetings, all).agreed, [action('m2', null)])
  assert.equal(previousOf(first, meetings), undefined)
  assert.equal(previousOf(third, meetings), second)
})

test('whatever was agreed and whenever it ended: what is open is on every later pack, and nothing is on a pack twice', () => {
  const days = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 8 })
  const actions = fc.array(fc.record({ of: fc.nat(7), ended: fc.option(fc.integer({ min: 1, max: 400 })) }))
  fc.assert(
    fc.property(days, actions, (frozenOn, made) => {
      const all = frozenOn.map(n => ({ meetingId: `m${n}`, frozenAt: at(n) }))
      const agreed = made.map(a => action(all[a.of % all.length]!.meetingId, a.ended))
      for (const meeting of all) {
        const { carried, agreed: here } = actionsOn(meeting, all, agreed)
        const earlier = (a: { meetingId: string }) =>
          all.find(m => m.meetingId === a.meetingId)!.frozenAt < meeting.frozenAt
        for (const a of agreed.filter(a => a.endedAt === null && earlier(a))) assert.ok(carried.includes(a))
        assert.ok(carried.every(a => earlier(a) && !here.includes(a)))
      }
    }),
  )
})

test('a challenge stands on its pack, on the next with its answer, and on every one until it is answered', () => {
  const answered = { meetingId: 'm1', answeredAt: at(10) }
  const unanswered = { meetingId: 'm1', answeredAt: null }
  const late = { meetingId: 'm1', answeredAt: at(50) }
  const all = [answered, unanswered, late]
  assert.deepEqual(challengesOn(first, meetings, all).here, all)
  assert.deepEqual(challengesOn(second, meetings, all).before, all)
  assert.deepEqual(challengesOn(third, meetings, all).before, [unanswered, late])
})

test('a missed standard of which nobody said why is named; one without a standard is not', () => {
  const figures = [
    { measure: 'a', met: false },
    { measure: 'b', met: false },
    { measure: 'c', met: true },
    { measure: 'd', met: null },
  ]
  assert.deepEqual(unexplained(figures, [{ measure: 'b' }]), [figures[0]])
})
