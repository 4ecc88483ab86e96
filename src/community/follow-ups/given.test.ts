import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId, sql } from '#platform/database'
import { openTestHouse } from '#tests/house'
import { makeGroup, makePerson } from '#tests/introduced'

test('a follow-up given to somebody is on their list and no longer on whoever’s made the introduction', async () => {
  const house = await openTestHouse()
  const team = 'north-social-work'
  const ada = await house.signedInAs('team manager', { name: 'Ada Manager', team })
  const dev = await house.signedInAs('social worker', { name: 'Dev Patel', team })
  const noor = await house.signedInAs('social worker', { name: 'Noor Khan', team })
  const id = newId()
  await house.write(async tx => {
    const personId = await makePerson(tx, house.place.id)
    const entryId = await makeGroup(tx, house.place.id)
    await sql`insert into community.introduction (place_id, introduction_id, person_id, entry_id, entry_name, made_by, made_by_name, team,
        made_at, made_on, agreed_on, agreed_how, follow_up_on, due_on, due_for)
      values (${house.place.id}, ${id}, ${personId}, ${entryId}, 'Fernhill Growers', ${dev.accountId}, 'Dev Patel', ${team},
        '2026-02-20T09:00:00Z', '2026-02-20', '2026-02-20', 'said yes themselves', '2026-03-01', '2026-03-01', 'first contact')`.execute(
      tx,
    )
  })
  const asked = async (who: typeof dev) => /Margaret Ashby/.test((await who.get('/follow-ups')).text)
  assert.deepEqual([await asked(dev), await asked(noor)], [true, false])
  const given = { do: 'give', items: `follow-up:${id}`, to: noor.accountId }
  assert.equal((await ada.post('/waiting/allocate', given)).status, 303)
  assert.deepEqual([await asked(dev), await asked(noor)], [false, true])
  assert.match((await noor.get('/')).text, /1 to ask how it went/)
  assert.match((await noor.get('/waiting?whose=mine')).text, /Margaret Ashby/)
  await ada.post('/waiting/allocate', { ...given, to: dev.accountId })
  assert.deepEqual([await asked(dev), await asked(noor)], [true, false])
})
