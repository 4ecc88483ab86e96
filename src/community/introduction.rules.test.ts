import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from '#platform/clock'
import {
  answerKeys,
  answers,
  eventKinds,
  faultsIn,
  type Happening,
  isOver,
  next,
  stateOf,
  states,
} from './introduction.rules.ts'
import { faultInAgreement, whatTheGroupIsTold, yeses } from './introduction-agreement.rules.ts'

const at = (kind: Happening['kind'], onDate: string, time = '10:00'): Happening => ({
  ...{ kind, onDate, askedAt: new Date(`${onDate}T${time}:00Z`) },
})
const agreedOn = '2026-03-03'
const alive = { agreedOn, diedOn: null }

const anyEvent = fc.record({
  kind: fc.constantFrom(...eventKinds),
  onDate: fc.integer({ min: 0, max: 90 }).map(n => addDays(agreedOn, n)),
  askedAt: fc.integer({ min: 0, max: 200 }).map(n => new Date(Date.parse(`${agreedOn}T09:00:00Z`) + n * 3_600_000)),
})
const anyHistory = fc.record({
  agreedOn: fc.constantFrom(null, agreedOn),
  diedOn: fc.constantFrom(null, '2026-04-20'),
  events: fc.array(anyEvent, { maxLength: 7 }),
})

test('Margaret: asked, in touch, there, still going', () => {
  const events: Happening[] = []
  const stands = (happening?: Happening) => {
    if (happening) events.push(happening)
    return stateOf({ ...alive, events })
  }
  assert.equal(stateOf({ agreedOn: null, diedOn: null, events }), 'to be asked')
  assert.equal(stands(), 'agreed')
  assert.equal(stands(at('could not reach', '2026-03-09')), 'agreed')
  assert.equal(stands(at('first contact', '2026-03-10')), 'first contact made')
  assert.equal(stands(at('first time there', '2026-03-17')), 'first time there')
  assert.equal(stands(at('still going', '2026-04-14')), 'still going')
  assert.equal(stands(at('stopped', '2026-05-01')), 'stopped')
  assert.equal(stands(at('could not reach', '2026-05-02')), 'stopped')
  assert.equal(stands(at('still going', '2026-05-20')), 'still going', 'she goes again')
})

test('a call written down late does not take anybody back', () => {
  const events = [at('first time there', '2026-03-17'), at('first contact', '2026-03-19')]
  assert.equal(stateOf({ ...alive, events }), 'first time there')
})

test('of two answers on one day the one written down later stands', () => {
  const slip = [at('did not happen', '2026-03-10', '10:00'), at('first time there', '2026-03-10', '10:02')]
  assert.equal(stateOf({ ...alive, events: slip }), 'first time there')
})

test('a withdrawal stays, whatever is said before or after', () => {
  const events = [at('withdrew', '2026-03-10'), at('still going', '2026-04-14')]
  assert.equal(stateOf({ ...alive, events }), 'withdrew')
})

test('death ends what had not ended, and does not rewrite what had', () => {
  assert.equal(stateOf({ agreedOn, diedOn: '2026-04-01', events: [at('still going', '2026-03-20')] }), 'ended by death')
  assert.equal(stateOf({ agreedOn, diedOn: '2026-04-01', events: [at('stopped', '2026-03-20')] }), 'stopped')
})

test('the order in which things are told makes no difference', () => {
  fc.assert(
    fc.property(anyHistory, fc.infiniteStream(fc.nat()), (history, dice) => {
      const shuffled = history.events
        .map(event => ({ event, n: dice.next().value }))
        .sort((a, b) => a.n - b.n)
        .map(({ event }) => event)
      assert.equal(stateOf({ ...history, events: shuffled }), stateOf(history))
    }),
  )
})

test('every state is reached, and every answer offered in one leads to a state', () => {
  const reached = new Set(fc.sample(anyHistory, { numRuns: 3_000, seed: 7 }).map(stateOf))
  assert.deepEqual([...reached].sort(), [...states].sort())
  for (const answer of answerKeys)
    assert.ok(
      states.some(state => next[state].includes(answer)),
      answer,
    )
})

test('what the table does not offer is refused, and nothing at all is offered after death or withdrawal', () => {
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(...answerKeys), (history, answer) => {
      const refused = faultsIn({ answer, onDate: '2026-06-30' }, { ...history, madeOn: agreedOn }, '2026-06-30')
      const offered = next[stateOf(history)].includes(answer) && !history.diedOn
      assert.equal(Object.keys(refused).length === 0, offered)
    }),
  )
  assert.deepEqual(next.withdrew, [])
  assert.deepEqual(next['ended by death'], [])
})

test('an end can be put right by going there; could not reach is never an end', () => {
  for (const state of states.filter(isOver))
    assert.ok(!next[state].some(answer => answers[answer].records === 'could not reach'))
  assert.deepEqual(next['did not happen'], ['happened after all'])
})

test('a day that has not been, or before the yes, is refused in words', () => {
  const facts = { ...alive, events: [], madeOn: '2026-03-01' }
  const said = (onDate: string) => faultsIn({ answer: 'in touch', onDate }, facts, '2026-03-10').onDate
  assert.match(said('2026-03-11')!, /today or earlier/)
  assert.match(said('2026-03-02')!, /said yes/)
  assert.equal(said('2026-03-03'), undefined)
})

test('an end, and a going again, is later than what was heard before it, and is then how it stands', () => {
  const going = { ...alive, madeOn: agreedOn, events: [at('still going', '2026-04-14')] }
  const faults = (onDate: string) => faultsIn({ answer: 'not any more', onDate }, going, '2026-05-01')
  assert.match(faults('2026-04-10').onDate!, /Write 14 April or a later day/)
  assert.deepEqual(faults('2026-04-14'), {})
  fc.assert(
    fc.property(anyHistory, fc.constantFrom(...answerKeys), fc.integer({ min: 0, max: 120 }), (history, answer, n) => {
      const facts = { ...history, madeOn: agreedOn }
      const onDate = addDays(agreedOn, n)
      fc.pre(history.agreedOn !== null)
      fc.pre(Object.keys(faultsIn({ answer, onDate }, facts, '2026-12-31')).length === 0)
      const { records } = answers[answer]
      const after = stateOf({
        ...facts,
        events: [...facts.events, { kind: records, onDate, askedAt: new Date('2026-12-31') }],
      })
      if (records === 'stopped' || records === 'did not happen') assert.equal(after, records)
      if (answer === 'going again') assert.equal(after, 'still going')
      if (answer === 'happened after all') assert.equal(after, 'first time there')
      if (records === 'could not reach') assert.equal(after, stateOf(facts))
    }),
    { numRuns: 2_000 },
  )
})

test('nobody else can say yes for an adult', () => {
  assert.match(
    faultInAgreement('family said yes', 'her daughter is sure', 'Margaret').agreed!,
    /Only Margaret can say yes/,
  )
  assert.deepEqual(faultInAgreement('said yes themselves', '', 'Margaret'), {})
  assert.deepEqual(faultInAgreement('to be asked', '', 'Margaret'), {})
  for (const how of ['legal authority', 'best-interests decision'] as const) {
    assert.ok(faultInAgreement(how, '  ', 'Margaret').agreedNote)
    assert.deepEqual(faultInAgreement(how, 'Seen by Dev Patel on 3 March', 'Margaret'), {})
  }
  assert.equal(yeses.length, 5)
})

test('the group is told the name, a safe way and the hope, and not a word more', () => {
  const told = whatTheGroupIsTold({
    knownAs: 'Margaret Ashby',
    reach: '01632 960114, before ten',
    hopesFor: ' company ',
  })
  assert.equal(told, 'Margaret Ashby.\nReach them on 01632 960114, before ten.\nHopes for: company')
  assert.equal(
    whatTheGroupIsTold({ knownAs: 'Margaret Ashby', reach: null, hopesFor: '' }),
    'Margaret Ashby.\nThey will be in touch themselves.',
  )
})
