import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addToCircle } from '#people'
import { openTestHouse } from '#tests/house'
import { auditOf, movedTo, somebody } from '#tests/margaret'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
const lead = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })

const knows = (personId: string, otherPersonId: string, name: string) =>
  house.write(tx =>
    addToCircle(tx, house.place.id, {
      personId,
      name,
      relation: 'family',
      otherPersonId,
      caresFor: false,
      reach: '',
      note: '',
      mayBeTold: [],
      agreedOn: null,
      agreedUntil: null,
      agreedHow: '',
      authority: '',
      authoritySeen: '',
      fromOn: house.today,
    }),
  )
const send = async (id: string, form: Record<string, string | string[]>) =>
  adviser.post(`/people/${id}/household`, { ...form })
const together = { act: 'together', name: 'The Bowens', saidBy: 'Ana, on the phone' }

test('a household is by their own say, never by an address, with one lead worker shown on each record', async () => {
  const at = { address: '4 Larch Row', postcode: 'ZX4 2QT' }
  const [ana, ben, cat] = [
    await somebody(house, { knownAs: 'Ana Bowen', ...at }),
    await somebody(house, { knownAs: 'Ben Bowen', ...at }),
    await somebody(house, { knownAs: 'Cat Bowen', ...at }),
  ]
  assert.match((await adviser.get(`/people/${ana}`)).text, /None that Ana has told us of/)
  await knows(ana, ben, 'Ben Bowen')
  await knows(ben, cat, 'Cat Bowen')
  assert.match((await send(ana, { ...together, with: [ben], saidBy: '' })).text, /Write who said so/)
  assert.match((await send(ana, { ...together, with: [cat] })).text, /Choose from their people/)
  assert.equal((await send(ana, { ...together, with: [ben] })).status, 303)
  assert.equal((await send(ben, { ...together, name: '', with: [cat] })).status, 303)
  assert.equal((await send(ana, { act: 'lead', lead: lead.accountId })).status, 303)
  for (const [id, others] of [
    [ana, /with Ben Bowen, Cat Bowen/],
    [cat, /with Ana Bowen, Ben Bowen/],
  ] as const) {
    const record = await adviser.get(`/people/${id}`)
    assert.match(record.text, /The Bowens/)
    assert.match(record.text, others)
    assert.match(record.text, /Lead worker for all of them: Dev Patel, North social work/)
  }
  assert.ok((await auditOf(house, cat)).some(line => line.act === 'changed the household'))
  assert.equal((await send(cat, { act: 'leave' })).status, 303)
  assert.match((await adviser.get(`/people/${cat}`)).text, /None that Cat has told us of/)
  assert.doesNotMatch((await adviser.get(`/people/${ana}/household`)).text, /Cat Bowen/)
})

test('where somebody hides is said on nobody else’s record', async () => {
  const [dora, eve] = [await somebody(house, { knownAs: 'Dora Hyde' }), await somebody(house, { knownAs: 'Eve Hyde' })]
  await knows(dora, eve, 'Eve Hyde')
  assert.equal((await send(dora, { ...together, with: [eve] })).status, 303)
  const listed = async () => (await adviser.get(`/people/${dora}/household`)).page.querySelector('main ul')!.textContent
  assert.match(await listed(), /Eve Hyde/)
  await movedTo(house, eve, 'yes')
  assert.doesNotMatch(await listed(), /Eve Hyde/)
})

test('two households are not run together by one press', async () => {
  const ids: string[] = []
  for (const name of ['Fay', 'Gil', 'Hal', 'Ivy']) ids.push(await somebody(house, { knownAs: `${name} Two` }))
  const [fay, gil, hal, ivy] = ids as [string, string, string, string]
  await knows(fay, gil, 'Gil Two')
  await knows(hal, ivy, 'Ivy Two')
  await knows(gil, hal, 'Hal Two')
  await send(fay, { ...together, with: [gil] })
  await send(hal, { ...together, with: [ivy] })
  assert.match((await send(gil, { ...together, with: [hal] })).text, /They are of two households/)
})
