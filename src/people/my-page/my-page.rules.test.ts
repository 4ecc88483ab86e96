import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whyNotInvited } from '../own-account/own-account.rules.ts'
import { wrongWithAsking } from './ask.rules.ts'
import { asTheirOwn } from './my-looks.rules.ts'

const line = (more: object) => ({
  ...{ at: new Date('2026-03-03T10:40:00Z'), act: 'opened the record', amongResults: false, reason: null },
  ...{ name: 'Dev Patel', role: 'social worker', team: 'x' },
  ...more,
})

test('their own looks are days; what they did is theirs; others have a name, what they are, and why', () => {
  const { looks, cameInOn } = asTheirOwn(
    [
      line({ reason: 'their worker to come back to' }),
      line({ act: 'saw their own page', role: 'resident', name: 'Margaret Ashby' }),
      line({ act: 'asked for something on their own page', role: 'resident', name: 'Margaret Ashby' }),
      line({ act: 'saw their own page', role: 'resident', at: new Date('2026-03-01T10:40:00Z') }),
      line({ act: 'sent a message', role: 'system', name: null }),
      line({ reason: null, name: null }),
    ],
    'resident',
  )
  assert.deepEqual(cameInOn, ['2026-03-03', '2026-03-01'])
  assert.deepEqual(
    looks.map(look => [look.who, look.as, look.why]),
    [
      ['Dev Patel', 'social worker', 'your worker to come back to'],
      ['You', '', ''],
      ['Alongside itself, by rule', '', ''],
      ['Somebody no longer here', '', ''],
    ],
  )
})

test('a call and a copy need no words; what is wrong or should stop does', () => {
  const asked = { about: '', words: '' }
  for (const kind of ['ring', 'copy'] as const) assert.deepEqual(wrongWithAsking({ kind, ...asked }), {})
  for (const kind of ['correction', 'objection'] as const) {
    assert.deepEqual(Object.keys(wrongWithAsking({ kind, ...asked })), ['about', 'words'])
    assert.deepEqual(wrongWithAsking({ kind, about: 'x', words: 'y' }), {})
  }
})

test('what stops a message stops an invitation, and so does having nothing to do with them', () => {
  const fits = {
    diedOn: null,
    safetyHold: false,
    tie: 'took a conversation',
    safeWay: 'there is one',
    sends: true,
  } as const
  assert.equal(whyNotInvited(fits), '')
  for (const but of [
    { diedOn: '2026-03-01' },
    { safetyHold: true },
    { tie: undefined },
    { safeWay: 'there is none' as const },
    { sends: false },
  ])
    assert.notEqual(whyNotInvited({ ...fits, ...but }), '', JSON.stringify(but))
  assert.match(whyNotInvited({ ...fits, diedOn: '2026-03-01', safetyHold: true }), /died/)
})
