import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { openTestHouse } from '#tests/house'
import { somebody } from '#tests/margaret'
import { falseAlarms, isRare, streetOf, type UnexplainedLook, unusual } from './unusual.rules.ts'

const house = await openTestHouse()
const manager = await house.signedInAs('team manager', { name: 'Ade Cole' })

const look: UnexplainedLook = {
  ...{ accountId: 'w', worker: 'Jo Quillfeather', personId: 'p', knownAs: 'Ann Smith', familyName: 'Smith' },
  ...{ ethnicity: null, householdId: null, street: null, lastOn: '2026-03-03' },
}
const some = (n: number, more: Partial<UnexplainedLook>) =>
  Array.from({ length: n }, (_, i) => ({ ...look, personId: `p${i}`, ...more }))

test('one of a street is chance; a household, a street or a rare name of one’s own is asked about', () => {
  const none = new Map<string, number>()
  assert.deepEqual(unusual(some(2, { street: 'larch row zx4' }), none, 9_000), [])
  assert.equal(unusual(some(3, { street: 'larch row zx4' }), none, 9_000).length, 3)
  assert.deepEqual(unusual(some(1, { householdId: 'h' }), none, 9_000), [])
  assert.equal(unusual(some(2, { householdId: 'h' }), none, 9_000)[0]!.signal, 'household')
  const same = some(1, { familyName: 'Quillfeather' })
  assert.equal(unusual(same, new Map([['quillfeather', 3]]), 40_000)[0]!.signal, 'rare surname')
  assert.deepEqual(unusual(same, new Map([['quillfeather', 60]]), 40_000), [])
})

test('a name that many have is never rare, and nobody’s street is its house number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 10_000 }), fc.nat(100_000), (withName, inPlace) => {
      assert.equal(isRare(withName, inPlace), false)
    }),
  )
  assert.equal(streetOf('12a Larch Row, Fernhill', 'ZX4 2QT'), 'larch row zx4')
  assert.equal(streetOf('Flat 3 Larch Row', 'ZX4 2QT'), 'larch row zx4')
  assert.equal(streetOf(null, 'ZX4 2QT'), null)
})

test('false alarms are told by ethnicity, and add up', () => {
  const ended = fc.record({
    ethnicity: fc.constantFrom('White British', 'Pakistani', null),
    outcome: fc.constantFrom('explained', 'false alarm', 'passed on'),
  })
  fc.assert(
    fc.property(fc.array(ended), all => {
      const told = falseAlarms(all)
      const sum = (of: (one: (typeof told)[number]) => number) => told.reduce((n, one) => n + of(one), 0)
      assert.equal(
        sum(one => one.asked),
        all.length,
      )
      assert.equal(
        sum(one => one.falseAlarms),
        all.filter(one => one.outcome !== 'passed on').length,
      )
    }),
  )
})

test('a look at somebody with one’s own rare name is asked about, answered and ended, and is not the asker’s own', async () => {
  const id = await somebody(house, { knownAs: 'Edith Quillfeather' })
  const worker = await house.signedInAs('social worker', { name: 'Jo Quillfeather' })
  await worker.get(`/people/${id}`)
  const shown = await manager.get('/looks/unusual')
  assert.match(shown.text, /Jo Quillfeather opened Edith Quillfeather.*Rare surname/)
  const hidden = shown.page.querySelectorAll('input[name=look]').map(one => one.getAttribute('value')!)
  const mine = hidden.find(one => one.includes(id))!
  assert.equal((await manager.post('/looks/unusual', { look: mine, question: '' })).status, 422)
  assert.equal((await manager.post('/looks/unusual', { look: mine, question: 'Do you know her?' })).status, 303)
  const asked = await manager.get('/looks/unusual')
  assert.match(asked.text, /Nothing stands out.*Do you know her\?/)
  const end = asked.page
    .querySelectorAll('form')
    .find(one => one.getAttribute('action')?.startsWith('/looks/unusual/'))!
  const ended = { answer: 'She rang, and the line dropped', outcome: 'false alarm' }
  assert.equal((await manager.post(end.getAttribute('action')!, ended, '/looks/unusual')).status, 303)
  assert.match((await manager.get('/looks/unusual')).text, /False alarm.*not known\s*1\s*1/)
  assert.equal((await worker.get('/looks/unusual')).status, 403)
  // That somebody asked is on nobody's own list.
  assert.doesNotMatch((await worker.get(`/people/${id}/who-looked?all=yes`)).text, /unusual|asked about/)
})

test('the partner who stands over her sees nothing of it; a named decision with a day to look again shows one line', async () => {
  const id = await somebody(house, { knownAs: 'Ruth Calder' })
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  await adviser.get(`/people/${id}/safety`)
  const list = async () =>
    (await adviser.get(`/people/${id}/who-looked?all=yes`)).page
      .querySelectorAll('tbody tr')
      .map(row => row.textContent)
  assert.ok((await list()).every(line => !/danger|safety|hidden|must not|told/i.test(line)))
  const at = `/people/${id}/who-looked/kept-apart`
  const kept = await manager.get(at)
  const entry = kept.page.querySelector('input[name=entry]')!.getAttribute('value')!
  const before = (await list()).length
  const show = { entry, decision: 'show', reason: 'She has left, and asked' }
  assert.equal((await manager.post(at, { ...show, reviewOn: '' })).status, 422)
  assert.equal((await manager.post(at, { ...show, reviewOn: '3/3/2026' })).status, 422)
  assert.equal((await manager.post(at, { ...show, reviewOn: '3/6/2026' })).status, 303)
  // The line, and the look at the list before it: nothing of the decision itself.
  assert.equal((await list()).length, before + 2)
  assert.equal((await manager.post(at, { entry, decision: 'keep apart', reason: '', reviewOn: '' })).status, 303)
  assert.equal((await list()).length, before + 2)
  assert.equal((await adviser.get(at)).status, 403)
})
