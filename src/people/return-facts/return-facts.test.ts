import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { recordInBrief } from '#people'
import { openTestHouse } from '#tests/house'
import { somebody } from '#tests/margaret'
import { asReturned, notAskedYet, PREFER_NOT, type ReturnFact, returnFactNames, returnFacts } from '../return-facts.ts'

const house = await openTestHouse()
const adviser = await house.signedInAs('contact adviser')

test('what is missing is a quiet list, and prefer not to say is an answer that is kept', async () => {
  const id = await somebody(house, { knownAs: 'Joyce Hale' })
  const path = `/people/${id}/return-facts`
  assert.match((await adviser.get(`/people/${id}`)).text, /Not asked yet, for the national return: gender, ethnicity/)
  assert.equal((await adviser.post(path, { gender: 'Female', ethnicity: PREFER_NOT })).status, 303)
  const record = await adviser.get(`/people/${id}`)
  assert.match(record.text, /Not asked yet, for the national return: accommodation/)
  assert.equal(
    (await adviser.get(path)).page.querySelector('#ethnicity option[selected]')!.text,
    'Would rather not say',
  )
  // They are for the return: neither the needs on the record nor what a conversation shows.
  const brief = await house.write(tx => recordInBrief(tx, house.place.id, id, house.today))
  assert.deepEqual(brief!.needs, [])
  assert.doesNotMatch(record.text, /Gender: Female/)
})

test('a change keeps what was so before, with its days', async () => {
  const id = await somebody(house, { knownAs: 'Len Frith' })
  const path = `/people/${id}/return-facts`
  await adviser.post(path, { accommodation: 'Tenant: Private landlord' })
  house.clock.set('2026-05-01T10:00:00Z')
  const later = await house.signedInAs('contact adviser')
  await later.post(path, { accommodation: 'Registered care home' })
  assert.match((await later.get(path)).text, /Accommodation: Tenant: Private landlord, from 3 March to 1 May/)
  house.clock.set('2026-03-03T10:40:00Z')
})

test('what is on no list is refused', async () => {
  const id = await somebody(house, { knownAs: 'Tom Rudd' })
  const refused = await adviser.post(`/people/${id}/return-facts`, { employment: 'Pirate' })
  assert.match(refused.text, /Choose one from the list/)
})

test('the lists are whole: so many values as the return has, less those for not knowing', () => {
  const counts = returnFactNames.map(name => (returnFacts[name] as ReturnFact).values?.length ?? 0)
  assert.deepEqual(counts, [3, 19, 19, 6, 2, 0, 0])
  for (const name of returnFactNames) {
    const { values }: ReturnFact = returnFacts[name]
    assert.equal(new Set(values ?? []).size, values?.length ?? 0)
    assert.ok(!values?.some(value => value === PREFER_NOT || value === returnFacts[name].unknown))
  }
})

test('the return is sent one of its own words, whatever was answered or not', () => {
  const listed = returnFactNames.filter(name => returnFacts[name].values)
  fc.assert(
    fc.property(fc.constantFrom(...listed), fc.nat(40), (name, n) => {
      const { values, unknown, refused, kind }: ReturnFact = returnFacts[name]
      const answers = [...values!, PREFER_NOT]
      const known = n < answers.length ? [{ kind, value: answers[n]! }] : []
      const sent = asReturned(name, known)
      assert.ok([...values!, unknown, refused].includes(sent))
      assert.equal(notAskedYet(known).includes(kind), known.length === 0)
    }),
  )
  assert.equal(asReturned('ethnicity', [{ kind: 'ethnicity', value: PREFER_NOT }]), 'No data: Refused')
  assert.equal(asReturned('ethnicity', []), 'No data: Undeclared or not known')
})
