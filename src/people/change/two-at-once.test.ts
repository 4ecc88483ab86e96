import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { newId } from '#platform/database'
import { type Browser, openTestHouse, type Shown } from '#tests/house'
import { auditOf, margaret } from '#tests/margaret'
import { readRecord } from '../person.queries.ts'

/** Two people change the same record at once: who comes second is told, field by field, and nothing typed is lost. */
const house = await openTestHouse()
const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
let id: string
before(async () => {
  id = await margaret(house)
})
const record = async () => (await house.write(tx => readRecord(tx, house.place.id, id)))!
const at = (page: string) => `/people/${id}/${page}`

type Typed = Record<string, string | string[]>
/** Every field of one of a page's forms, as a browser would send it untouched. */
function formOf(shown: Shown, nth = 0): Typed {
  const forms = shown.page.querySelectorAll('main form').filter(form => !form.classList.contains('half-written'))
  const sent: Typed = {}
  for (const field of forms[nth]!.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name')!
    const ticked = ['checkbox', 'radio'].includes(field.getAttribute('type') ?? '')
    if (ticked && !field.hasAttribute('checked')) continue
    const chosen = field.querySelector('option[selected]') ?? field.querySelector('option')
    const value =
      field.tagName === 'TEXTAREA'
        ? field.textContent.trim()
        : field.tagName === 'SELECT'
          ? chosen!.getAttribute('value')!
          : (field.getAttribute('value') ?? '')
    sent[name] = name in sent ? [sent[name]!, value].flat() : value
  }
  return sent
}
const save = (who: Browser, page: string, form: Typed) => who.send(at(page), form)
const told = /Somebody else changed this while you were writing/

test('a field that only one of them changed is theirs, and nobody has to be asked', async () => {
  const opened = formOf(await priya.get(at('names')))
  const first = await save(dev, 'names', { ...formOf(await dev.get(at('names'))), alsoKnownAs: 'Peg' })
  assert.equal(first.status, 303)
  const second = await save(priya, 'names', { ...opened, familyName: 'Ashby-Bell' })
  assert.equal(second.status, 303, second.text)
  const now = await record()
  assert.deepEqual([now.alsoKnownAs, now.familyName], ['Peg', 'Ashby-Bell'])
})

test('a field that both changed is shown as it stood, as the other saved it and as it was typed; one is chosen', async () => {
  const opened = formOf(await priya.get(at('names')))
  await save(dev, 'names', { ...formOf(await dev.get(at('names'))), knownAs: 'Maggie Ashby', givenName: 'Maggie' })
  const asked = await save(priya, 'names', { ...opened, knownAs: 'Peggy Ashby', alsoKnownAs: 'Margie' })
  assert.equal(asked.status, 422)
  assert.match(asked.text, told)
  assert.match(asked.text, /Dev Patel saved today at 10:40/)
  const choice = asked.page.querySelector('fieldset')!.textContent.replace(/\s+/g, ' ')
  assert.match(choice, /as they want to be called When you began it was: Margaret Ashby/)
  assert.match(choice, /Maggie Ashby ?as Dev Patel saved it/)
  assert.match(choice, /Peggy Ashby ?as you wrote it/)
  assert.match(asked.text, /Taken over from Dev Patel.*Given names: Maggie/)
  assert.match(asked.text, /Yours alone.*Other names, if any: Margie/)
  assert.equal((await record()).knownAs, 'Maggie Ashby')
  // Sent without choosing, it asks again, and still has everything.
  const unanswered = await save(priya, 'names', formOf(asked))
  assert.equal(unanswered.status, 422)
  assert.match(unanswered.text, /Choose what is to stand/)
  const saved = await save(priya, 'names', { ...formOf(unanswered), 'choice.knownAs': 'mine' })
  assert.equal(saved.status, 303, saved.text)
  const now = await record()
  assert.deepEqual([now.knownAs, now.givenName, now.alsoKnownAs], ['Peggy Ashby', 'Maggie', 'Margie'])
  assert.ok((await auditOf(house, id)).filter(line => line.act === 'opened names and birth date').length >= 4)
})

test('the other’s may be chosen, or the page written on with both known', async () => {
  const opened = formOf(await priya.get(at('names')))
  await save(dev, 'names', { ...formOf(await dev.get(at('names'))), alsoKnownAs: 'Greta' })
  const asked = await save(priya, 'names', { ...opened, alsoKnownAs: 'Madge', givenName: 'Rita' })
  const on = await save(priya, 'names', { ...formOf(asked), 'page.settled': 'write on' })
  assert.equal(on.status, 200)
  assert.equal(on.page.querySelector('#alsoKnownAs')!.getAttribute('value'), 'Madge')
  assert.equal(on.page.querySelector('#givenName')!.getAttribute('value'), 'Rita')
  const theirs = await save(priya, 'names', { ...formOf(asked), 'choice.alsoKnownAs': 'theirs' })
  assert.equal(theirs.status, 303)
  const now = await record()
  assert.deepEqual([now.alsoKnownAs, now.givenName], ['Greta', 'Rita'])
})

test('what is refused for another reason keeps what stood when it was opened', async () => {
  const opened = formOf(await priya.get(at('names')))
  await save(dev, 'names', { ...formOf(await dev.get(at('names'))), alsoKnownAs: 'Meg' })
  const refused = await save(priya, 'names', { ...opened, birthDate: 'soon' })
  assert.equal(refused.status, 422)
  const mended = await save(priya, 'names', { ...formOf(refused), birthDate: '12/5/1944' })
  assert.equal(mended.status, 303, mended.text)
  assert.equal((await record()).alsoKnownAs, 'Meg')
})

test('what somebody took away meanwhile is not written to, and the words are not lost', async () => {
  await priya.post(at('reaching'), { act: 'add', kind: 'mobile', value: '07700 900777', safe: 'safe', note: '' })
  const opened = await priya.get(at('reaching'))
  const way = (await record()).ways.find(one => one.value === '07700 900777' && !one.untilOn)!
  const nth = opened.page
    .querySelectorAll('main form')
    .findIndex(form => form.querySelector('input[name=wayId]')?.getAttribute('value') === way.wayId)
  const mine = { ...formOf(opened, nth), act: 'keep', note: 'after nine, let it ring' }
  await dev.post(at('reaching'), { act: 'end', wayId: way.wayId, safe: 'safe', note: '' })
  const gone = await save(priya, 'reaching', mine)
  assert.equal(gone.status, 422)
  assert.match(gone.text, /Somebody took this away while you were writing/)
  assert.match(gone.text, /When and how: after nine, let it ring/)
})

test('somebody else wrote down a new address: the second is told of it before theirs takes its place', async () => {
  const opened = formOf(await priya.get(at('address')))
  await dev.post(at('address'), { lines: '2 Brook Lane', postcode: 'zx4 2qt' })
  const asked = await save(priya, 'address', { ...opened, lines: '14 Mill Road', neighbourhood: 'old-town' })
  assert.match(asked.text, told)
  assert.match(asked.text, /2 Brook Lane, ZX4 2QT ?Leave it as Dev Patel saved it/)
  assert.match(asked.text, /14 Mill Road/)
  const left = await save(priya, 'address', { ...formOf(asked), 'choice.=The address that stands': 'theirs' })
  assert.equal(left.status, 303)
  assert.equal((await record()).addresses.find(one => !one.untilOn)!.lines, '2 Brook Lane')
  const again = { ...formOf(asked), once: newId() }
  const both = await save(priya, 'address', { ...again, 'choice.=The address that stands': 'mine' })
  assert.equal(both.status, 303, both.text)
  assert.equal((await record()).addresses.find(one => !one.untilOn)!.lines, '14 Mill Road')
})

test('two who only add do not stand in each other’s way, and a form that says nothing of what stood is not taken', async () => {
  const opened = formOf(await priya.get(at('strengths')), 1)
  await dev.post(at('strengths'), { act: 'add', side: 'strength', words: 'sings' })
  const second = await save(priya, 'strengths', { ...opened, act: 'add', side: 'strength', words: 'bakes' })
  assert.equal(second.status, 303)
  const { 'page.stood': _, ...without } = formOf(await priya.get(at('names')))
  const refused = await save(priya, 'names', { ...without, alsoKnownAs: 'Lost' })
  assert.equal(refused.status, 422)
  assert.equal(refused.page.querySelector('#alsoKnownAs')!.getAttribute('value'), 'Lost')
})
