import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figuresOf, wholeOf } from '#measures'
import { PLACE, workedPeople } from '#tests/worked-people'
import { appearedToNeedNotOffered } from './appeared-to-need-not-offered.measure.ts'
import { contacts } from './contacts.measure.ts'
import { recordingTime } from './recording-time.measure.ts'

const people = await workedPeople()
const year = { from: '2026-01-01', to: '2026-12-31', today: '2026-12-31' }
const call = (who: string | null, on_date: string, more: Record<string, unknown> = {}) => ({
  ...{ contact_id: `${who ?? 'somebody'} rings`, person_id: who, on_date, results: ['advice'], about: 'new matter' },
  ...{ safeguarding: false, might_need: 'no', neighbourhood: 'fernhill', team: 'front-door', ...more },
})

test('every contact is a contact; a safeguarding one is counted and lists nobody', async () => {
  await people.given({
    contact: [
      call('Ada', '2026-01-05'),
      call('Bel', '2026-01-06', { about: 'our follow-up' }),
      call('Cas', '2026-01-07', { results: ['safeguarding', 'advice'], safeguarding: true }),
      call('Dot', '2025-12-31'),
    ],
  })
  assert.deepEqual(await people.listed(contacts, year), [
    { who: 'Ada', what: 'Ada rings', counts: 'yes', reason: 'new matter', detail: 'advice' },
    { who: 'Bel', what: 'Bel rings', counts: 'yes', reason: 'our follow-up', detail: 'advice' },
    { who: null, what: 'Cas rings', counts: 'yes', reason: 'new matter', detail: 'advice' },
  ])
  const figures = await people.inPlace(tx => figuresOf(tx, PLACE, contacts, year))
  assert.equal(wholeOf(figures).value, 3)
})

test('somebody who might have needs is offered an assessment; nobody could tell is told apart', async () => {
  const need = { might_need: 'yes', assessment_offered: false }
  await people.given({
    contact: [
      call('Ada', '2026-01-05', need),
      call('Bel', '2026-01-06', { ...need, assessment_offered: true }),
      call('Cas', '2026-01-07', { ...need, results: ['carers conversation'] }),
      call('Dot', '2026-01-08', { might_need: 'cannot tell' }),
      call('Eve', '2026-01-09', { might_need: null }),
      call('Fay', '2026-01-10'),
      call('Gil', '2026-01-11', { ...need, about: 'thanks' }),
      call('Hal', '2026-01-12', { ...need, results: ['safeguarding'], safeguarding: true }),
    ],
  })
  const told = await people.listed(appearedToNeedNotOffered, year)
  assert.deepEqual(
    told.map(t => [t.who, t.counts, t.reason]),
    [
      ['Ada', 'yes', 'no assessment offered'],
      ['Bel', 'no', 'an assessment was offered'],
      ['Cas', 'no', 'an assessment was offered'],
      ['Dot', 'left out', 'nobody could tell yet'],
      ['Eve', 'left out', 'the question was not answered'],
      [null, 'yes', 'no assessment offered'],
    ],
  )
})

test('recording time is the middle of the minutes, by kind of page and by team of five or more', async () => {
  const page = (team: string, team_size: number | null, page_kind: string, seconds: number) => ({
    ...{ team, team_size, page_kind, on_date: '2026-03-10', seconds },
  })
  await people.given({
    recording_time: [
      page('front-door', 5, 'conversation', 120),
      page('front-door', 5, 'conversation', 240),
      page('front-door', 5, 'conversation', 3600),
      page('front-door', 5, 'follow-up', 60),
      page('records', 4, 'conversation', 30),
      page('gone', null, 'conversation', 30),
    ],
  })
  const oneDay = {
    from: '2026-03-20',
    to: '2026-03-20',
    today: '2026-12-31',
    by: [[], ['pageKind'], ['team']] as const,
  }
  const figures = await people.inPlace(tx => figuresOf(tx, PLACE, recordingTime, oneDay))
  const valueBy = Object.fromEntries(figures.map(f => [JSON.stringify(f.breakdown), f.value]))
  assert.deepEqual(valueBy, {
    '{}': 3,
    '{"pageKind":"conversation"}': 4,
    '{"pageKind":"follow-up"}': 1,
    '{"team":"front-door"}': 3,
    '{"team":"records"}': null,
    '{"team":"gone"}': null,
  })
  assert.deepEqual(wholeOf(figures).excluded, { 'a team of fewer than five': 2 })
  const behind = await people.listed(recordingTime, { ...year })
  assert.ok(behind.every(row => row.who === null && row.what === undefined))
})
