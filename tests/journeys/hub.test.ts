import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone, sidesPrinted, withoutScripts } from '#tests/browser'
import { bookingsOf, makeHub } from '#tests/hub'
import { makePerson } from '#tests/introduced'
import { isAccessible, walking } from '#tests/walk'

const walk = walking({ profile: 'better-conversations' })

test('a talking point: booked in the call, held on a phone, printed before they leave, and followed', async () => {
  const { house } = walk
  await makeHub(house, { team: 'talking-points', name: 'Castlegate talking point', neighbourhood: 'castlegate' })
  const margaret = await house.write(tx => makePerson(tx, house.place.id, { neighbourhood: 'castlegate' }))
  const adviser = await walk.signedIn(await house.signedInAs('contact adviser', { name: 'Priya Shah' }), withoutScripts)
  await adviser.goto(`/people/${margaret}`)
  await adviser.getByRole('button', { name: 'A conversation' }).click()
  await adviser.getByLabel('The person', { exact: true }).check()
  await adviser.getByLabel('What would they like to be different?').fill('To get up the back step on my own')
  await adviser.getByLabel('No', { exact: true }).check()
  await adviser.getByLabel('Talking point').check()
  const times = adviser.getByLabel('A free time')
  await times.selectOption({ index: 2 })
  assert.match(
    await times.locator('option:checked').innerText(),
    /^Thursday 12 March, 10\.20am, Castlegate talking point/,
  )
  await adviser.getByRole('button', { name: 'Finish' }).click()
  await adviser.getByText('Castlegate talking point, Thursday 12 March, 10.20am').waitFor()

  house.clock.set('2026-03-12T10:18:00Z')
  const there = await walk.signedIn(
    await house.signedInAs('social worker', { name: 'Esther Lindo', team: 'talking-points' }),
    phone,
  )
  await there.getByRole('link', { name: 'Talking points', exact: true }).click()
  await there.getByRole('heading', { name: 'Today' }).waitFor()
  await isAccessible(there, 'the sessions')
  await there.getByRole('link', { name: 'Castlegate talking point' }).click()
  await isAccessible(there, 'the diary')
  await there.getByLabel('Their name, as they give it').fill('Wilf')
  await there.getByRole('button', { name: 'Write them down' }).click()
  await there.getByRole('link', { name: 'Wilf' }).waitFor()
  await there.getByRole('button', { name: /^Arrived.*Margaret Ashby/ }).click()
  await there.getByRole('button', { name: /^Begin the conversation.*Margaret Ashby/ }).click()
  await there.getByLabel('What would they like to be different?').fill('A half step and a rail')
  await there.getByLabel('No', { exact: true }).check()
  await there.getByLabel('Ring back', { exact: true }).check()
  await there.getByLabel('Which day').fill('2026-03-17')
  await there.getByRole('button', { name: 'Finish' }).click()
  await there.getByText('A half step and a rail').waitFor()
  assert.equal(await sidesPrinted(there), 1)
  await there.goto(`/people/${margaret}`)
  await there.getByText('Met at Castlegate talking point').waitFor()
  await isAccessible(there, 'the record after it was held')
  assert.ok((await sidesPrinted(there)) <= 2, 'the record is two sheets: facts and talk (Bolton 2019, Leeds)')
  const bookings = await bookingsOf(house)
  assert.deepEqual(
    bookings.map(b => b.came),
    ['came', 'came'],
  )

  house.clock.set('2026-03-17T09:30:00Z')
  const after = await walk.signedIn(
    await house.signedInAs('social worker', { name: 'Esther Lindo', team: 'talking-points' }),
  )
  await after.goto('/waiting')
  await isAccessible(after, 'what waits, five days on')
  await after.getByRole('link', { name: 'Margaret Ashby' }).first().click()
  await after.getByRole('button', { name: 'They answered: begin the conversation' }).click()
  await after.getByLabel('What would they like to be different?').fill('I am up the step twice a day now')
  await after.getByLabel('No', { exact: true }).check()
  await after.getByLabel('Advice was enough').check()
  await after.getByRole('button', { name: 'Finish' }).click()
  await after.getByText('I am up the step twice a day now').waitFor()
  await after.goto('/waiting')
  assert.equal(await after.getByText('We said we would ring').count(), 0, 'nobody waits to be rung any more')
})
