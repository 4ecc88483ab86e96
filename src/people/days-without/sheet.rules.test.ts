import assert from 'node:assert/strict'
import { test } from 'node:test'
import { profiles } from '#places'
import type { PersonRecord } from '../person-record.ts'
import { sheetOf, wrongWithPassphrase } from './sheet.rules.ts'

const dated = { fromOn: '2026-01-01', untilOn: null }
const record = {
  ...{ personId: 'p', ids: ['p'], knownAs: 'Margaret Ashby', givenName: 'Margaret', familyName: 'Ashby' },
  ...{ birthDate: '1944-05-12', birthDateKnown: 'known', diedOn: null, safetyHold: false, keeps: [] },
  addresses: [{ ...dated, hidden: false, lines: '4 Mill Lane', postcode: 'ZX4 2QT', neighbourhood: 'fernhill' }],
  ways: [
    { ...dated, wayId: '1', kind: 'phone', value: '01632 960001', safe: 'safe', note: 'mornings' },
    { ...dated, wayId: '2', kind: 'mobile', value: '07700 900002', safe: 'not safe', note: null },
    { ...dated, wayId: '3', kind: 'email', value: 'm@example.org', safe: 'not known', note: null },
  ],
  details: [
    { ...dated, kind: 'large print', value: 'sixteen point', toldBy: 'themself' },
    { ...dated, kind: 'ethnicity', value: 'White', toldBy: 'themself' },
  ],
  notToTell: [{ ...dated, notToTellId: '1', who: 'her nephew Karl', why: 'she fears him' }],
  aboutMe: [{ aboutMeId: '1', words: 'I was a seamstress.', saidBy: null, saidOn: '2026-01-01', writtenBy: 'Priya' }],
  circle: [],
  workers: [{ ...dated, accountId: 'a', name: 'Dev Patel', team: profiles.marlbrook.teams[0]!.key }],
} as unknown as PersonRecord
const at = { warnings: [], owed: [], due: [], place: { ...profiles.marlbrook, id: 1 }, today: '2026-03-03' }

test('a sheet says first who must not be told, and holds no way to reach that is not known to be safe', () => {
  const sheet = sheetOf({ ...at, record })
  assert.deepEqual(sheet.first, ['Do not tell her nephew Karl. she fears him.'])
  assert.deepEqual(sheet.reach, ['phone: 01632 960001. mornings'])
  assert.deepEqual(sheet.how, ['large print: sixteen point'])
  assert.equal(sheet.address, '4 Mill Lane, ZX4 2QT')
  assert.doesNotMatch(JSON.stringify(sheet), /07700|example\.org|White/)
  const unheard = sheetOf({ ...at, record: { ...record, ways: [], aboutMe: [] } })
  assert.deepEqual(unheard.reach, ['No way is known to be safe. Ask the worker.'])
  assert.ok(unheard.first.includes('Not yet heard in their own words.'))
})

test('a sheet stays on its side: what does not fit is counted', () => {
  const due = Array.from({ length: 12 }, (_, n) => ({ text: `Thing ${n}`, path: '/', onDate: '2026-03-05' }))
  const { booked } = sheetOf({ ...at, record, due })
  assert.equal(booked.length, 8)
  assert.equal(booked.at(-1), 'and 5 more on the record')
})

test('a passphrase that somebody could try out is refused in words', () => {
  assert.match(wrongWithPassphrase('marlbrook'), /15 letters or more/)
  assert.equal(wrongWithPassphrase('kettle gravel moss'), '')
})
