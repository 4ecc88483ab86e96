import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readDay } from '#platform/clock'
import { placeCaller } from './caller.rules.ts'
import { readClues } from './clues.rules.ts'
import { blankConversation, type Conversation, conversationForm } from './conversation.form.ts'
import { resultsOf, whatIsMissing } from './next-step.rules.ts'
import { afterButton } from './step.rules.ts'

const today = '2026-03-03'
const place = {
  teams: [
    { key: 'rapid-response', takesHandOvers: true },
    { key: 'records', takesHandOvers: false },
  ],
  outsideTeams: [{ key: 'nurses' }],
}
const written = (some: Partial<Conversation>): Conversation => ({
  ...blankConversation(),
  mightNeed: 'no',
  results: ['advice'],
  ...some,
})

test('what a caller says is read from one box', () => {
  assert.deepEqual(readClues('3/3/1944, zx42qt'), { birthDate: '1944-03-03', postcode: 'ZX4 2QT' })
  assert.deepEqual(readClues('01632 960114'), { digits: '632960114' })
  assert.deepEqual(readClues('+44 1632 960 114 born 12.11.1950'), { birthDate: '1950-11-12', digits: '632960114' })
  assert.deepEqual(readClues('31/2/1950'), {})
  assert.deepEqual(readClues('lives by the church'), {})
})

test('nothing typed in the box can break it', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => typeof readClues(text) === 'object'))
})

const margaret = {
  name: 'Margaret Ashby',
  circle: [
    {
      name: 'Helen Ashby',
      relation: 'daughter',
      mayBeTold: ['appointments and plans'],
      agreedOn: '2026-02-01',
      agreedUntil: null,
    },
  ],
  notToTell: ['Gary Ashby'],
}

test('until the caller is placed nothing is confirmed', () => {
  assert.equal(placeCaller({ kind: 'unknown', name: 'Helen' }, margaret, today).standing, 'not placed')
})

test('a daughter hears what her mother agreed, and no more', () => {
  const standing = placeCaller({ kind: 'somebody else', name: 'helen' }, margaret, today)
  assert.deepEqual(standing.standing === 'placed' && standing.mayBeTold, ['appointments and plans'])
  const other = placeCaller({ kind: 'somebody else', name: 'Pat' }, margaret, today)
  assert.deepEqual(other.standing === 'placed' && other.mayBeTold, [])
})

test('agreement that has ended, or has not begun, is no agreement', () => {
  const until = { ...margaret, circle: [{ ...margaret.circle[0]!, agreedUntil: '2026-03-02' }] }
  const later = { ...margaret, circle: [{ ...margaret.circle[0]!, agreedOn: '2026-03-04' }] }
  for (const known of [until, later]) {
    const standing = placeCaller({ kind: 'somebody else', name: 'Helen Ashby' }, known, today)
    assert.deepEqual(standing.standing === 'placed' && standing.mayBeTold, [])
  }
})

test('whoever must not be told is told nothing, also when they are in the circle or call themselves a professional', () => {
  const both = { ...margaret, notToTell: ['Helen'] }
  assert.equal(placeCaller({ kind: 'somebody else', name: 'Helen Ashby' }, both, today).standing, 'must not be told')
  assert.equal(placeCaller({ kind: 'professional', name: 'gary ashby' }, margaret, today).standing, 'must not be told')
})

test('one answer is required by law, one by sense', () => {
  const errors = whatIsMissing(blankConversation(), place, today)
  assert.deepEqual(Object.keys(errors).sort(), ['mightNeed', 'results'])
  assert.deepEqual(whatIsMissing(written({}), place, today), {})
})

test('an assessment that is wanted is where it led', () => {
  assert.deepEqual(whatIsMissing(written({ results: [], mightNeed: 'yes', assessment: 'wanted' }), place, today), {})
  assert.deepEqual(resultsOf(written({ results: ['advice'], assessment: 'wanted', carersConversation: 'declined' })), [
    'advice',
    'assessment',
  ])
})

test('a caller cannot say yes for an adult', () => {
  const asked = {
    results: ['introduced' as const],
    introduceTo: ['01900000-0000-7000-8000-000000000001'],
    aboutName: 'Margaret',
    agreed: 'said yes themselves' as const,
  }
  assert.match(
    whatIsMissing(written({ ...asked, caller: 'somebody else' }), place, today).agreed ?? '',
    /cannot say yes for them/,
  )
  assert.equal(whatIsMissing(written({ ...asked, caller: 'the person' }), place, today).agreed, undefined)
  assert.equal(
    whatIsMissing(written({ ...asked, caller: 'somebody else', wantsWhose: 'both' }), place, today).agreed,
    undefined,
  )
  assert.match(
    whatIsMissing(written({ ...asked, agreed: 'legal authority' }), place, today).agreedNote ?? '',
    /authority/,
  )
  assert.equal(whatIsMissing(written({ ...asked, agreed: 'to be asked' }), place, today).agreed, undefined)
})

test('a hand-over goes to a team that takes them, with a reason, about somebody', () => {
  const errors = whatIsMissing(written({ results: ['handed over'], toTeam: 'records' }), place, today)
  assert.deepEqual(Object.keys(errors).sort(), ['aboutName', 'handOverReason', 'toTeam'])
})

test('days to come are today or later, and real', () => {
  assert.equal(readDay('4/3/2026'), '2026-03-04')
  assert.equal(readDay('31/2/2026'), undefined)
  assert.match(
    whatIsMissing(written({ aboutName: 'M', results: ['ring back'], ringBackOn: '2/3/2026' }), place, today)
      .ringBackOn ?? '',
    /today or later/,
  )
})

test('no button loses anything that was written', () => {
  const buttons = fc.constantFrom(
    'look',
    'save',
    'new',
    'unlink',
    'wider',
    'choose:a',
    'introduce:e1',
    'signpost:e1',
    'drop:e1',
    'without:garden',
    'nonsense',
  )
  fc.assert(
    fc.property(fc.array(buttons, { maxLength: 12 }), fc.string(), (pressed, wants) => {
      let after = written({ wants, life: 'cooks', handOverReason: 'x' })
      for (const button of pressed) after = afterButton({ ...after, do: button })
      assert.equal(after.wants, wants)
      assert.equal(after.life, 'cooks')
      assert.equal(after.handOverReason, 'x')
      assert.equal(after.introduceTo.includes('e1') && after.signpostTo.includes('e1'), false)
    }),
  )
})

test('the page reads anything that a browser or a stranger can send', () => {
  const odd = fc.dictionary(
    fc.constantFrom(...Object.keys(blankConversation())),
    fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 })),
  )
  fc.assert(fc.property(odd, typed => typeof conversationForm.safeParse(typed).success === 'boolean'))
})
