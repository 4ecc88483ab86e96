import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeHouse, measures } from '#app'
import { profiles } from '#places'
import { openTestHouse } from '#tests/house'
import { findSeries } from '../series/series.ts'
import { checkLeads, faultsInLeads, leadsOf, ledBy, usualLeads } from './leads.rules.ts'

test('every place leads each step with figures that exist and belong there, and with few', () => {
  assert.deepEqual(faultsInLeads(usualLeads, measures), [])
  for (const [name, place] of Object.entries(profiles))
    assert.deepEqual(faultsInLeads(leadsOf(place), measures), [], name)
})

test('a figure that does not exist, of another step, named twice or too many are told by name', () => {
  const contacts = 'front-door.contacts'
  assert.deepEqual(faultsInLeads({ ...usualLeads, 1: ['front-door.gone'] }, measures), [
    'step 1 leads with front-door.gone, which is no figure of it',
  ])
  assert.deepEqual(faultsInLeads({ ...usualLeads, 2: ['ascof-2a'] }, measures), [
    'step 2 leads with ascof-2a, which is of step 3',
  ])
  assert.deepEqual(faultsInLeads({ ...usualLeads, 4: ['posts-filled'] }, measures), [
    'step 4 leads with posts-filled, which is no figure of it',
  ])
  assert.deepEqual(faultsInLeads({ ...usualLeads, 1: [contacts, contacts] }, measures), [
    'step 1 leads with a figure twice',
  ])
  const five = measures.all.filter(m => m.step === 1).slice(0, 5)
  assert.match(faultsInLeads({ ...usualLeads, 1: five.map(m => m.id) }, measures).join(), /5 figures: 4 are the most/)
})

test('a place that watches what does not exist is not opened', async () => {
  const { db, place, clock } = await openTestHouse()
  const watches = { ...place.watches!, leads: { 3: ['short-term-help.gone'] } }
  assert.throws(() => checkLeads({ ...place, watches }, measures), /Marlbrook watches does not stand:\nstep 3/)
  const opened = { db, clock, mode: 'demo', secure: false } as const
  assert.throws(() => makeHouse({ ...opened, place: { ...place, watches } }), /short-term-help.gone/)
})

test('what leads stands first, in the place’s order; nothing of a step is on neither heap, and no pair is parted', () => {
  for (const step of [1, 2, 3, 4] as const) {
    const { first, more } = ledBy(measures.all, step, usualLeads)
    assert.deepEqual(
      first.map(m => m.id),
      usualLeads[step],
    )
    const shown = new Set([...first, ...more].flatMap(m => [m.id, ...m.pairs]))
    for (const m of measures.all.filter(one => one.step === step)) assert.ok(shown.has(m.id), m.id)
    for (const m of more) assert.ok(!first.includes(m))
  }
  assert.ok(usualLeads[6].every(id => findSeries(id)))
})

test('a part of the place of which nothing that leads can be told puts nothing away', () => {
  const { first, more } = ledBy(
    measures.all.filter(m => m.breakdowns.includes('hub')),
    1,
    usualLeads,
  )
  assert.ok(first.length > 0)
  assert.deepEqual(more, [])
})

test('the board of the steps leads with what the place watches and folds the rest, each figure with its pairs', async () => {
  const { signedInAs } = await openTestHouse()
  const { page } = await (await signedInAs('director')).get('/figures')
  assert.match(page.querySelector('.board__emphasis')!.text, /Promoting independence before .* since 2023/)
  const folds = page.querySelectorAll('details.step__more')
  assert.ok(folds.length > 0 && folds.every(fold => !fold.hasAttribute('open')))
  const step5 = page.querySelectorAll('.step')[4]!
  assert.match(step5.text, /No facts about this here yet: Posts filled; Staff who left within 12 months/)
})
