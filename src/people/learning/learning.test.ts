import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOfRows } from '#place'
import { sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { recordParts } from '../../record-parts.ts'
import { countRows } from '../rights/going.ts'
import { notesGo } from './notes-go.ts'

const house = await openTestHouse()
const team = 'north-social-work'
const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team })
const ina = await house.signedInAs('contact adviser', { name: 'Ina Wolfe', team })
const south = await house.signedInAs('social worker', { team: 'south-social-work' })
const note = { tried: 'Ringing at nine', learned: 'Nobody is up at nine', next: 'We ring at ten', danger: '' }
const notes = async () =>
  (
    await sql<{
      n: number
    }>`select count(*)::integer as n from people.learning_note where place_id = ${house.place.id}`.execute(
      house.db.kysely,
    )
  ).rows[0]!.n

test('what was tried and learned is the team’s own list: all of them read it, no other team does', async () => {
  assert.equal((await dev.post('/what-we-learned', { ...note, learned: '' })).status, 422)
  assert.equal((await dev.post('/what-we-learned', note)).status, 303)
  const shown = (await ina.get('/what-we-learned')).text
  assert.match(shown, /Tried: Ringing at nine Learned: Nobody is up at nine From now on: We ring at ten ?Dev Patel/)
  assert.doesNotMatch((await south.get('/what-we-learned')).text, /Ringing at nine/)
  assert.match((await dev.get('/')).html, /href="\/what-we-learned"/)
  assert.equal((await (await house.signedInAs('director')).get('/what-we-learned')).status, 403)
})

test('where it may be about danger safeguarding comes first, with all that was typed; a word of theirs lets it through', async () => {
  const before = await notes()
  const told = { ...note, tried: 'She was hurt when he pushed her' }
  const asked = await dev.post('/what-we-learned', told)
  assert.equal(asked.status, 422)
  assert.match(asked.text, /Safeguarding comes first\. You wrote “hurt”, “pushed”: is or was anybody in danger\?/)
  assert.ok(asked.page.querySelector('main a.govuk-button--warning[href="/safeguarding"]'))
  assert.match(asked.html, /She was hurt when he pushed her<\/textarea>/)
  assert.equal(await notes(), before)
  const later = await dev.post('/what-we-learned', { ...told, 'page.keep': 'for later' })
  assert.equal(later.status, 303)
  assert.match((await dev.get('/what-we-learned')).html, /She was hurt when he pushed her<\/textarea>/)
  assert.equal((await dev.post('/what-we-learned', { ...told, danger: 'a concern is raised' })).status, 303)
  assert.equal(await notes(), before + 1)
})

test('what goes by a rule is asked of the part that keeps it, and of no other', async () => {
  const { goes = [] } = recordParts.held
  for (const rule of house.place.retention.filter(isOfRows))
    assert.equal(goes.filter(going => going.of.includes(rule.of)).length, 1, rule.key)
  const held = { kinds: [], nothing: [], goes: [notesGo] }
  const due = (of: 'learning notes' | 'refused rows') =>
    house.write(tx =>
      countRows(tx, house.place, held, {
        rule: { key: 'x', of, from: of === 'refused rows' ? 'end of the period' : 'day it was written' },
        untilOn: '2030-01-01',
      }),
    )
  assert.ok((await due('learning notes')).rows > 0)
  assert.equal((await due('refused rows')).rows, 0)
})

test('it goes when the place says, by a named decision, and a proof without content stays', async () => {
  house.clock.set('2028-03-03T10:40:00Z')
  const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })
  const due = await manager.get('/retention')
  assert.match(due.text, /What teams tried and learned ?2 years after the day it was written\..*2 rows, last about/)
  assert.equal((await manager.post('/retention', { rules: 'learning-notes', reason: 'Two years' })).status, 303)
  assert.equal(await notes(), 0)
  const lines = await sql<{ act: string; reason: string }>`select act, reason from audit.entry
    where place_id = ${house.place.id} and act = 'removed what teams tried and learned'`.execute(house.db.kysely)
  assert.deepEqual(lines.rows, [{ act: 'removed what teams tried and learned', reason: 'Two years' }])
  house.clock.set('2026-03-03T10:40:00Z')
})
