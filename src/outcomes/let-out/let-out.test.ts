import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addPerson } from '#people'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'

type Browser = Awaited<ReturnType<TestHouse['signedInAs']>>
const why = '/why/front-door.resolved'

/** A pack of which the standard is missed, and somebody on record. */
async function opened() {
  const house = await openTestHouse()
  await house.write(tx =>
    addPerson(tx, house.place, { knownAs: 'Joan Pell', addedBy: null, today: house.today, now: house.clock.now() }),
  )
  for (let n = 0; n < 23; n++)
    await house.write(tx =>
      sql`insert into front_door.contact (place_id, contact_id, on_date, began_at, finished_at, channel, team, taken_by_name, neighbourhood,
        caller, about, might_need, results)
      values (${house.place.id}, ${newId()}, '2025-10-10', now(), now(), 'phone', 'contact-centre', 'Somebody', 'fernhill', 'the person',
        'new matter', 'no', ${n < 11 ? ['advice'] : ['assessment']})`.execute(tx),
    )
  const director = await house.signedInAs('director', { name: 'Adaeze Nwosu' })
  const chair = await house.signedInAs('external chair', { name: 'Ruth Ellery' })
  const sent = await director.post('/meetings/new', {
    ...{
      kind: 'quarterly',
      onDate: '4/3/2026',
      period: 'last-12-months',
      chair: 'Ruth Ellery',
      present: '',
      nextOn: '',
    },
    measures: ['front-door.resolved'],
  })
  return { house, director, chair, at: sent.location! }
}

/** Every piece of writing on the page of words: its key, whether it is ticked, what is marked in it. */
async function words(director: Browser, at: string) {
  const { page } = await director.get(`${at}/publish`)
  return page.querySelectorAll('.sheet').map(sheet => ({
    what: sheet.querySelector('h2')!.text,
    key: sheet.querySelector('input')!.getAttribute('value')!,
    out: sheet.querySelector('input')!.hasAttribute('checked'),
    marked: sheet.querySelectorAll('mark').map(m => m.text.replace(/ \(looks like .*/, '')),
  }))
}
const ticked = (all: Awaited<ReturnType<typeof words>>) => all.filter(w => w.out).map(w => w.key)

test('nobody outside reads a pack until somebody here has read every word of it and says that it tells of nobody', async () => {
  const { director, chair, at } = await opened()
  assert.equal((await chair.get(at)).status, 404)
  assert.equal((await chair.get(`${at}/challenge`)).status, 404)
  assert.doesNotMatch((await chair.get('/meetings')).text, /Quarterly challenge/)
  assert.match((await director.get(at)).text, /Nobody outside reads this pack yet/)
  const all = await words(director, at)
  const unsure = await director.post(`${at}/publish`, { out: ticked(all) })
  assert.equal(unsure.status, 422)
  assert.match(unsure.text, /Read what is ticked, then say that it tells of nobody/)
  assert.equal((await chair.get(at)).status, 404)
  assert.equal((await director.post(`${at}/publish`, { out: ticked(all), sure: 'yes' })).status, 303)
  assert.equal((await chair.get(at)).status, 200)
  assert.match((await chair.get('/meetings')).text, /Quarterly challenge/)
  assert.equal((await chair.get(`${at}/publish`)).status, 403)
})

test('what names somebody on record is marked and stays inside; the rest is ticked, and is read outside', async () => {
  const { director, chair, at } = await opened()
  const said = { off: 'Fewer ended here', cause: 'Dressings are no longer done at home', owner: 'The district nurses' }
  await director.post(`${at}${why}`, said)
  await director.post(`${at}${why}`, {
    ...said,
    off: 'as joan pell told us, ring 01632 960101',
    cause: 'Mrs Pell fell again',
  })
  const all = await words(director, at)
  const told = all.filter(w => w.what.startsWith('Why it is off'))
  assert.deepEqual(
    told.map(w => [w.out, w.marked]),
    [
      [true, []],
      [false, ['joan pell', '01632 960101', 'Mrs Pell']],
    ],
  )
  await director.post(`${at}/publish`, { out: ticked(all), sure: 'yes' })
  const outside = await chair.get(at)
  assert.match(outside.text, /Fewer ended here/)
  assert.match(outside.text, /Kept inside the council/)
  assert.doesNotMatch(outside.text, /pell|960101/i)
  assert.match((await director.get(at)).text, /joan pell/, 'inside it stands')
  assert.doesNotMatch((await director.get(`${at}?view=published`)).text, /joan pell/)
})

test('words that are written or changed later stay inside until they were read too; what is ticked no more is taken back', async () => {
  const { director, chair, at } = await opened()
  await director.post(`${at}/publish`, { out: ticked(await words(director, at)), sure: 'yes' })
  assert.match((await chair.get(at)).text, /In the chair: Ruth Ellery/)
  await chair.post(`${at}/challenge`, { words: 'How do you know?', measure: '' })
  const href = (await director.get(at)).page.querySelector('a[href^="/meetings/challenges/"]')!.getAttribute('href')!
  await director.post(href, { answer: 'We ask everybody again' })
  assert.match((await chair.get(at)).text, /How do you know\? ?No answer yet/)
  const held = { onDate: '4/3/2026', chair: 'Ruth Ellery', present: 'Siân Prosser', nextOn: '' }
  await director.post(`${at}/held`, held)
  assert.match((await chair.get(at)).text, /In the chair: Kept inside the council/)
  assert.match((await director.get(at)).text, /2 pieces of writing on it are not read outside/)

  const later = await words(director, at)
  assert.deepEqual(ticked(later), [], 'what is new is for somebody to tick')
  const keys = later.map(w => w.key)
  await director.post(`${at}/publish`, { out: [...keys, 'answer nothing-such 123'], sure: 'yes' })
  assert.match((await chair.get(at)).text, /We ask everybody again/)
  assert.match((await chair.get(at)).text, /There: Siân Prosser/)
  await director.post(`${at}/publish`, { out: keys.filter(key => !key.startsWith('answer')), sure: 'yes' })
  assert.doesNotMatch((await chair.get(at)).text, /We ask everybody again/)
})
