import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { margaret } from '#tests/margaret'
import { type Authority, authorityWords, whatIsWrongWithAuthority } from './authority.rules.ts'

const attorney: Authority = {
  authority: 'attorney for health and welfare',
  authorityScope: 'where she lives',
  authoritySeen: 'Dev Patel',
  authoritySeenOn: '2026-03-01',
  authorityFrom: '2025-06-01',
  authorityUntil: null,
}
const today = '2026-03-03'

test('an authority in words: its kind, what it covers, who saw the papers, and its days', () => {
  assert.equal(
    authorityWords(attorney, today),
    'Attorney for health and welfare, for where she lives (seen: Dev Patel, 1 March), from 1 June 2025.',
  )
  const unseen = { ...attorney, authorityScope: '', authoritySeen: '', authoritySeenOn: null, authorityFrom: null }
  assert.equal(authorityWords(unseen, today), 'Attorney for health and welfare, papers not seen yet.')
  assert.equal(
    authorityWords({ ...attorney, authorityUntil: '2026-03-02' }, today),
    'Was attorney for health and welfare until 2 March.',
  )
  assert.match(authorityWords({ ...attorney, authorityUntil: today }, today), /until 3 March\.$/)
  assert.equal(authorityWords({ ...attorney, authority: '' }, today), '')
})

test('an authority is of a kind, its papers seen by somebody on a day, and it ends after it begins', () => {
  const wrong = (more: Partial<Authority>) => Object.keys(whatIsWrongWithAuthority({ ...attorney, ...more }))
  assert.deepEqual(wrong({}), [])
  assert.deepEqual(wrong({ authority: '' }), ['authority'])
  assert.deepEqual(wrong({ authoritySeenOn: null }), ['authoritySeenOn'])
  assert.deepEqual(wrong({ authoritySeen: '' }), ['authoritySeen'])
  assert.deepEqual(wrong({ authorityUntil: '2025-05-31' }), ['authorityUntil'])
})

test('it stands on the record with its days, as it was written down', async () => {
  const house = await openTestHouse()
  const adviser = await house.signedInAs('contact adviser')
  const id = await margaret(house)
  const form = {
    name: 'Tom Ashby',
    relation: 'son',
    authority: 'attorney for health and welfare',
    authorityScope: 'where she lives',
    authoritySeen: 'Dev Patel',
    authorityUntil: '1/5/2026',
  }
  assert.match((await adviser.post(`/people/${id}/circle`, form)).text, /Write the day the papers were seen/)
  assert.equal((await adviser.post(`/people/${id}/circle`, { ...form, authoritySeenOn: '1/3/2026' })).status, 303)
  assert.match(
    (await adviser.get(`/people/${id}`)).text,
    /for where she lives \(seen: Dev Patel, 1 March\), until 1 May\./,
  )
})
