import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestHouse } from '#tests/house'
import { auditOf, makePerson } from '#tests/introduced'

test('an adviser reads again the restricted notes that they wrote, and nobody else’s; the reading is quiet', async () => {
  const house = await openTestHouse()
  const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const tom = await house.signedInAs('contact adviser', { name: 'Tom Hepworth' })
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team: 'north-social-work' })
  const person = await house.write(tx => makePerson(tx, house.place.id))
  const write = async (who: typeof priya, words: string) => {
    const note = { words, whose: 'mine', other: '', onDate: '3/3/2026', restricted: 'yes' }
    assert.equal((await who.post(`/people/${person}/note`, note)).status, 303)
  }
  await write(priya, 'He listened at the door.')
  await write(tom, 'Rang from a payphone.')
  const own = await priya.get(`/people/${person}/restricted/mine`)
  assert.match(own.text, /He listened at the door\./)
  assert.doesNotMatch(own.text, /payphone/)
  assert.match((await priya.get(`/people/${person}`)).html, /restricted\/mine/)
  assert.equal((await priya.get(`/people/${person}/restricted`)).status, 403)
  assert.match((await dev.get(`/people/${person}/restricted`)).text, /He listened.*|payphone/)
  const read = (await auditOf(house, person)).filter(line => line.act === 'read restricted notes')
  assert.equal(read.length, 2)
  assert.ok(read.every(line => line.quiet))
})
