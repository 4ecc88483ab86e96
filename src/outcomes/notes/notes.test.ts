import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths } from '#platform/clock'
import { openTestHouse } from '#tests/house'
import { notesShown } from './notes-shown.rules.ts'

const months = Array.from({ length: 24 }, (_, i) => addMonths('2024-03-01', i))

test('the words stand on the chart where there is room, else their number, and the list has them all', () => {
  const shown = notesShown(
    [
      { onDate: '2025-12-20', words: 'New telephone system' },
      { onDate: '2024-06-03', words: 'Hubs began' },
      { onDate: '2025-10-01', words: 'A second team' },
      { onDate: '2023-01-01', words: 'Before all of it' },
    ],
    months,
    '2026-03-03',
  )
  assert.deepEqual(shown.marks, [
    { at: 3, text: '1 Hubs began' },
    { at: 19, text: '2' },
    { at: 21, text: '3' },
  ])
  assert.deepEqual(
    shown.list.map(note => `${note.number} ${note.words}`),
    ['1 Hubs began', '2 A second team', '3 New telephone system'],
  )
  assert.equal(shown.wordsFor('2024-06-01'), 'Hubs began')
  assert.equal(shown.wordsFor('2024-07-01'), '')
})

test('whatever the notes, each of a month shown is listed once, numbered in the order of its day, and no mark is outside', () => {
  const note = fc.record({
    onDate: fc.integer({ min: -200, max: 1000 }).map(n => addDays('2024-03-01', n)),
    words: fc.string({ minLength: 1, maxLength: 40 }),
  })
  fc.assert(
    fc.property(fc.array(note, { maxLength: 12 }), notes => {
      const { marks, list } = notesShown(notes, months, '2026-03-03')
      const inside = notes.filter(n => months.includes(`${n.onDate.slice(0, 8)}01`))
      assert.equal(list.length, inside.length)
      assert.deepEqual(
        list.map(n => n.number),
        inside.map((_, i) => i + 1),
      )
      assert.ok(marks.every(mark => mark.at >= 0 && mark.at < months.length))
      assert.equal(new Set(marks.map(mark => mark.at)).size, marks.length)
    }),
  )
})

test('a note about one figure is on its chart, under it and in its table; one about all is on every one', async () => {
  const house = await openTestHouse()
  const manager = await house.signedInAs('team manager', { name: 'Ros Kemp' })
  const write = (fields: Record<string, string>) =>
    manager.post('/figures/notes', { do: 'write', on: '', words: '', measure: '', note: '', ...fields })
  const wrong = await write({ on: '31/2/2026', words: 'Typed in vain', measure: 'front-door.nothing' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /Write the day it began.*Choose a figure from the list/)
  assert.equal(wrong.page.querySelector('#words')?.getAttribute('value'), 'Typed in vain', 'nothing is lost')
  assert.equal((await write({ on: '3/6/2025', words: 'Hubs began' })).status, 303)
  assert.equal(
    (await write({ on: '1/11/2025', words: 'New words for results', measure: 'front-door.resolved' })).status,
    303,
  )
  const director = await house.signedInAs('director')
  const resolved = await director.get('/figures/front-door.resolved')
  assert.match(resolved.text, /1 3 June 2025: Hubs began ?2 1 November 2025: New words for results/)
  assert.match(resolved.page.querySelectorAll('table')[0]!.text.replace(/\s+/g, ' '), /June 2025 ?Hubs began/)
  const other = await director.get('/figures/front-door.contacts')
  assert.match(other.text, /Hubs began/)
  assert.doesNotMatch(other.text, /New words for results/)
  assert.ok(other.page.querySelector('.chart__mark'), 'a mark on the chart')
  assert.equal(other.page.querySelector('svg [style]'), null, 'attributes only: the page’s policy allows no styles')
})

test('taken away it is shown nowhere, once; who may not write one is not offered it', async () => {
  const house = await openTestHouse()
  const director = await house.signedInAs('director')
  const form = { on: '3/6/2025', words: 'A mistake', measure: '', note: '' }
  await director.post('/figures/notes', { do: 'write', ...form })
  const note = (await director.get('/figures/notes')).page.querySelector('input[name=note]')!.getAttribute('value')!
  const away = { do: 'take away', on: '', words: '', measure: '', note }
  assert.equal((await director.post('/figures/notes', away)).status, 303)
  assert.equal((await director.post('/figures/notes', away)).status, 422)
  assert.doesNotMatch((await director.get('/figures/front-door.contacts')).text, /A mistake/)
  const adviser = await house.signedInAs('contact adviser')
  assert.equal((await adviser.get('/figures/notes')).status, 403)
  assert.doesNotMatch((await adviser.get('/figures')).text, /What changed when/)
  assert.match((await director.get('/figures')).text, /What changed when/)
})

test('a note may be a baseline and say when to look for an effect: two marks, and the day of the effect after its own', async () => {
  const house = await openTestHouse()
  const director = await house.signedInAs('director')
  const form = { do: 'write', on: '3/6/2025', words: 'Hubs began', measure: '', note: '', baseline: 'yes' }
  const wrong = await director.post('/figures/notes', { ...form, effectOn: '1/6/2025' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.text, /An effect comes after the change/)
  assert.equal((await director.post('/figures/notes', { ...form, effectOn: '1/12/2025' })).status, 303)
  const shown = await director.get('/figures/front-door.contacts')
  assert.match(shown.text, /1 3 June 2025: Hubs began \(baseline: compare with what was before\)/)
  assert.match(shown.text, /2 1 December 2025: Look for an effect of: Hubs began/)
})
