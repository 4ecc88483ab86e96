import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ageInWords, daysWaited } from '#people'
import { addDays } from '#platform/clock'
import { awayInWords, awayProblem, kinds, kindsFor, standsOut } from './waiting.rules.ts'

const today = '2026-03-03'
const noon = (day: string) => new Date(`${day}T12:00:00Z`)

test('how long somebody has waited, in words', () => {
  assert.equal(ageInWords(noon(today), today), 'since today')
  assert.equal(ageInWords(noon('2026-03-02'), today), 'since yesterday')
  assert.equal(ageInWords(noon('2026-02-23'), today), '8 days')
})

test('a week is within the aim and the eighth day stands out; a promised ring stands out the day after', () => {
  const line = { since: noon('2026-02-24'), dueOn: null, kind: 'to take' as const }
  assert.equal(standsOut(line, today, 7), false)
  assert.equal(standsOut({ ...line, since: noon('2026-02-23') }, today, 7), true)
  const ring = { since: noon('2026-03-02'), kind: 'ring-back' as const }
  assert.equal(standsOut({ ...ring, dueOn: '2026-03-02' }, today, 7), true)
  assert.equal(standsOut({ ...ring, dueOn: today }, today, 7), false)
})

const day = fc.integer({ min: 0, max: 4000 }).map(n => addDays('2020-01-01', n))

test('nobody waits backwards, and whoever waits longer stands out no less', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 30 }), (one, two, aim) => {
      const [earlier, later] = one < two ? [one, two] : [two, one]
      const out = (since: string) => standsOut({ since: noon(since), dueOn: null, kind: 'to answer' }, later, aim)
      assert.ok(daysWaited(noon(later), earlier) === 0)
      assert.ok(daysWaited(noon(earlier), later) >= daysWaited(noon(later), later))
      assert.ok(!out(later) || out(earlier))
    }),
  )
})

test('concerns are only for those who decide on them', () => {
  assert.deepEqual(kindsFor({ concerns: true }), [...kinds])
  assert.ok(!kindsFor({ concerns: false }).includes('concern'))
})

test('days away that cannot be are refused in words, and all others are kept', () => {
  const asked = { from: '2026-03-04', until: '2026-03-06', cover: 'b', who: 'a' }
  assert.equal(awayProblem(asked, today), undefined)
  assert.ok(awayProblem({ ...asked, until: '2026-03-03' }, today)?.until)
  assert.ok(awayProblem({ ...asked, from: '2026-02-01', until: '2026-03-02' }, today)?.until)
  assert.ok(awayProblem({ ...asked, cover: 'a' }, today)?.cover)
  fc.assert(
    fc.property(day, day, day, (from, until, now) => {
      const fine = from <= until && until >= now
      assert.equal(awayProblem({ from, until, cover: 'b', who: 'a' }, now) === undefined, fine)
    }),
  )
})

test('who is away, until when, and who covers', () => {
  const away = { awayFrom: '2026-03-01', awayUntil: '2026-03-06', coverName: 'Noor Khan' }
  assert.equal(awayInWords(away, today), 'away until 6 March, Noor Khan covers')
  assert.equal(
    awayInWords({ ...away, awayFrom: '2026-03-04' }, today),
    'away from 4 March to 6 March, Noor Khan covers',
  )
  assert.equal(awayInWords({ ...away, awayUntil: '2026-03-02' }, today), '')
  assert.equal(awayInWords({ awayFrom: null, awayUntil: null, coverName: null }, today), '')
})
