import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isToHandOn, itemOf, moverInWords } from './hand-on.rules.ts'

const left = { state: 'left', nextTeam: null } as const
const goes = { state: 'goes', nextTeam: 'hubs' } as const
const moved = { state: 'moved', nextTeam: 'hubs' } as const

test('of whoever left everything is handed on; of whoever goes what is not said to go with them', () => {
  assert.ok(isToHandOn(left, 'rapid', 'rapid'))
  assert.ok(isToHandOn(left, 'elsewhere', 'rapid'))
  assert.ok(isToHandOn(goes, 'rapid', 'rapid'))
  assert.ok(!isToHandOn(goes, 'hubs', 'rapid'))
  assert.ok(isToHandOn({ state: 'goes', nextTeam: null }, 'rapid', 'rapid'))
})

test('of whoever moved only what they led for the old team', () => {
  assert.ok(isToHandOn(moved, 'rapid', 'rapid'))
  assert.ok(!isToHandOn(moved, 'hubs', 'rapid'))
  assert.ok(!isToHandOn(moved, 'third', 'rapid'))
})

test('who goes where and when is said in a line', () => {
  const where = (key: string) => (key === 'hubs' ? 'Hub team' : '')
  const said = (one: object) =>
    moverInWords({ accountId: '', name: 'Sal Quick', on: '2026-03-05', ...one } as never, where, '5 March')
  assert.equal(said(left), 'Sal Quick left, 5 March')
  assert.equal(said(goes), 'Sal Quick goes to Hub team, 5 March')
  assert.equal(said(moved), 'Sal Quick went to Hub team, 5 March')
  assert.equal(said({ state: 'goes', nextTeam: null }), 'Sal Quick leaves, 5 March')
  assert.equal(said({ state: 'moved', nextTeam: '' }), 'Sal Quick went to another role, 5 March')
})

test('what is handed on is read as it stands in the form', () => {
  assert.deepEqual(itemOf('household:0195'), { kind: 'household', id: '0195' })
  assert.deepEqual(itemOf('ring-back:0195'), { kind: 'ring-back', id: '0195' })
})
