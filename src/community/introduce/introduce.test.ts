import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { auditOf, makeGroup, makePerson, type PersonMade, wayOf } from '#tests/introduced'
import { findIntroduction, listFor } from '../introduction.queries.ts'

const house = await openTestHouse()
const { place } = house
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })

async function scene(made: PersonMade = {}) {
  const [person, entry] = await house.write(async tx => [
    await makePerson(tx, place.id, made),
    await makeGroup(tx, place.id),
  ])
  return { person, entry, page: `/people/${person}/introduce?entry=${entry}` }
}
const introductionsOf = (person: string) =>
  inTransaction(house.db, place.id, tx => listFor(tx, place.id, person, adviser.accountId))

test('Margaret says yes: she is introduced, the group hears what was shown, and it is on the audit', async () => {
  const { person, entry, page } = await scene({ note: 'before ten' })
  const way = await house.write(tx => wayOf(tx, place.id, person))
  const shown = await adviser.get(page)
  assert.equal(shown.page.querySelector('h1')!.text, 'Introduce Margaret to Fernhill Growers')
  assert.equal(
    shown.page.querySelectorAll('input[name=agreed][checked]').length,
    0,
    'nobody says yes for her beforehand',
  )
  assert.equal(shown.page.querySelector('input[name=followUpOn]')!.getAttribute('value'), '2026-03-10')
  const kept = await adviser.post(page, {
    ...{ entry, agreed: 'said yes themselves', agreedNote: '', goesAlong: 'Jean, from next door', tellWay: way },
    ...{ hopesFor: 'a bed of my own', followUpOn: '2026-03-12' },
  })
  assert.equal(kept.status, 303)
  const [made] = await introductionsOf(person)
  assert.equal(kept.location, `/introductions/${made!.introductionId}`)
  assert.deepEqual(
    [made!.agreedOn, made!.followUpOn, made!.dueOn, made!.goesAlong],
    ['2026-03-03', '2026-03-12', '2026-03-12', 'Jean, from next door'],
  )
  const told = await adviser.get(kept.location!)
  assert.match(
    told.text,
    /What Fernhill Growers was told Margaret Ashby\.\s?Reach them on 01632 960114, before ten\.\s?Hopes for: a bed of my own And nothing else/,
  )
  const acts = await auditOf(house, person)
  assert.ok(
    acts.some(row => row.act === 'looked for what to introduce them to' && row.account_id === adviser.accountId),
  )
  assert.ok(acts.some(row => row.act === 'introduced them to somebody near' && row.record_id === made!.introductionId))
})

test('a relative’s yes is refused in words, and what was typed is still there', async () => {
  const { person, entry, page } = await scene()
  const refused = await adviser.post(page, {
    entry,
    agreed: 'family said yes',
    hopesFor: 'company',
    goesAlong: 'Helen',
  })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Only Margaret can say yes/)
  assert.equal(refused.page.querySelector('.govuk-error-summary a')!.getAttribute('href'), '#agreed')
  assert.equal(refused.page.querySelector('input[name=goesAlong]')!.getAttribute('value'), 'Helen')
  assert.equal(refused.page.querySelector('#hopesFor')!.text.trim(), 'company')
  assert.equal((await introductionsOf(person)).length, 0)
})

test('not asked yet: it is kept, nothing is told, and she is to be asked', async () => {
  const { person, entry, page } = await scene()
  const kept = await adviser.post(page, { entry, agreed: 'to be asked' })
  const [made] = await introductionsOf(person)
  assert.deepEqual([made!.agreedOn, made!.groupTold, made!.dueFor], [null, '', 'ask the person'])
  const shown = await adviser.get(kept.location!)
  assert.match(shown.text, /nothing goes to Fernhill Growers until Margaret has said yes/)
  assert.match(shown.text, /With the yes it will be told Margaret Ashby\./)
})

test('a best-interests decision says who and how; nothing chosen is asked again; a day that has been is refused', async () => {
  const { person, entry, page } = await scene()
  const status = async (form: Record<string, string>) => (await adviser.post(page, { entry, ...form })).text
  assert.match(await status({ agreed: 'best-interests decision' }), /Say who made the decision and when/)
  assert.match(await status({}), /Say whether they said yes themselves/)
  assert.match(await status({ agreed: 'to be asked', followUpOn: '2026-03-02' }), /today or later/)
  assert.equal((await introductionsOf(person)).length, 0)
})

test('pressing twice makes one introduction', async () => {
  const { person, entry, page } = await scene()
  const shown = await adviser.get(page)
  const mark = (name: string) => shown.page.querySelector(`main input[name=${name}]`)!.getAttribute('value')!
  const form = { csrf: mark('csrf'), once: mark('once'), entry, agreed: 'said yes themselves' }
  const [one, two] = [await adviser.send(page, form), await adviser.send(page, form)]
  assert.equal(one.location, two.location)
  assert.equal((await introductionsOf(person)).length, 1)
})

test('under a safety hold no way is offered or passed on, and the person’s own list of who looked stays quiet', async () => {
  const { person, entry, page } = await scene({ safetyHold: true, mustNotBeTold: 'Ray Vale' })
  const way = await house.write(tx => wayOf(tx, place.id, person))
  const shown = await adviser.get(page)
  assert.doesNotMatch(shown.text, /01632 960114/)
  assert.match(shown.text, /Must not be told: Ray Vale/)
  const kept = await adviser.post(page, { entry, agreed: 'said yes themselves', tellWay: way })
  const id = kept.location!.split('/').at(-1)!
  const made = await inTransaction(house.db, place.id, tx => findIntroduction(tx, place.id, id))
  assert.equal(made!.groupTold, 'Margaret Ashby.\nThey will be in touch themselves.')
  assert.ok((await auditOf(house, person)).every(row => row.quiet))
})

test('what is near is offered to choose from; a search posts, so that nothing stands in an address', async () => {
  const { person, entry } = await scene()
  const near = await adviser.get(`/people/${person}/introduce`)
  assert.ok(near.page.querySelectorAll('.option').length > 0)
  const found = await adviser.post(
    `/people/${person}/introduce/find`,
    { find: 'alotment' },
    `/people/${person}/introduce`,
  )
  assert.equal(found.status, 200)
  assert.ok(found.page.querySelector(`a[href="/people/${person}/introduce?entry=${entry}"]`))
  const nothing = await adviser.post(
    `/people/${person}/introduce/find`,
    { find: 'zeppelin' },
    `/people/${person}/introduce`,
  )
  assert.match(nothing.text, /Nothing here fits those words/)
})

test('nobody is introduced who has died, who is not there, or to nothing', async () => {
  const { person, entry, page } = await scene({ diedOn: '2026-02-01' })
  assert.match((await adviser.get(page)).text, /Margaret Ashby died 1 February\. Nobody is introduced/)
  assert.equal((await adviser.post(page, { entry, agreed: 'said yes themselves' })).status, 422)
  assert.equal((await introductionsOf(person)).length, 0)
  assert.equal((await adviser.get(`/people/${newId()}/introduce`)).status, 404)
})

test('a director opens no records and introduces nobody', async () => {
  const { page } = await scene()
  const director = await house.signedInAs('director')
  assert.equal((await director.get(page)).status, 403)
})

test('words that look like markup are words', async () => {
  const { entry, page } = await scene({ knownAs: '<b>Mo</b> "Quill"', givenName: '<b>Mo</b>' })
  const kept = await adviser.post(page, {
    entry,
    agreed: 'said yes themselves',
    hopesFor: '<script>x</script>',
    goesAlong: '<i>Jo</i>',
  })
  const shown = await adviser.get(kept.location!)
  assert.equal(shown.page.querySelectorAll('main script, main i, main h1 b').length, 0)
  assert.match(shown.html, /&lt;script&gt;x&lt;\/script&gt;/)
})
