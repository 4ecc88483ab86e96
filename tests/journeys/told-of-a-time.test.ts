import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone } from '#tests/browser'
import { makeHub } from '#tests/hub'
import { makeGroup, makePerson } from '#tests/introduced'
import { giveWay, telling } from '#tests/told'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()
const shots = process.env.SCREENSHOTS

test('booked with a yes, told by a text, given back with a thumb: the hub sees it, and nobody is blamed', async () => {
  const { house } = walk
  const dev = await house.signedInAs('social worker', { team: 'hubs', name: 'Dev Patel' })
  const personId = await house.write(tx => makePerson(tx, house.place.id))
  await giveWay(house, personId)
  await makeHub(house)
  const { send } = telling(house)
  const page = await walk.signedIn(dev)
  const look = async (name: string) => {
    await isAccessible(page, name)
    if (!shots) return
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
    await page.setViewportSize({ width: 390, height: 844 })
    await page.screenshot({ path: `${shots}/${name}-phone.png`, fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  await page.goto(`/people/${personId}/hub`)
  await page.getByLabel('A free time').selectOption({ index: 2 })
  await page.getByLabel('They said yes themselves to a text').check()
  await look('book-with-a-text')
  await page.getByRole('button', { name: 'Book it' }).click()
  await send()
  await page.reload()
  await page.getByText('The confirmation went 3 March.').waitFor()
  await look('booking-told')
  await page.goto('/outbox')
  await look('outbox-of-a-time')
  await page.getByRole('button', { name: 'Open the link' }).click()
  await page.waitForURL(/\/a\//)

  const thumb = await walk.window({ ...phone, javaScriptEnabled: false })
  await thumb.goto(page.url())
  await look('cannot-come')
  if (shots) await thumb.screenshot({ path: `${shots}/cannot-come-thumb.png`, fullPage: true })
  assert.ok(await thumb.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
  await thumb.getByRole('button', { name: 'Send' }).click()
  await thumb.getByText('Choose one of these').waitFor()
  await thumb.getByLabel('would like another time').check()
  await thumb.getByRole('button', { name: 'Send' }).click()
  await thumb.getByText('Thank you, we have your answer').waitFor()
  await page.goto('/hubs')
  await page.getByRole('link', { name: 'Fernhill library hub' }).click()
  await page.getByRole('heading', { name: 'Gave their time back' }).waitFor()
  await look('diary-given-back')
})

test('a letter is written, marked as posted, and somebody who asked for it is told that it comes', async () => {
  const { house } = walk
  const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const personId = await house.write(tx => makePerson(tx, house.place.id, { knownAs: 'Walter Finch' }))
  await giveWay(house, personId, { kind: 'email', value: 'walter@example.org' })
  const page = await walk.signedIn(priya)
  await page.goto(`/people/${personId}/letter`)
  await page.getByRole('button', { name: 'Keep it, and show it to print' }).click()
  await isAccessible(page, 'a letter that lies here')
  if (shots) await page.screenshot({ path: `${shots}/letter-unsent.png`, fullPage: true })
  await page.getByRole('button', { name: 'Send an e-mail to walter@example.org' }).click()
  await page.getByText('A message about it is on its way.').waitFor()
  await page.goto('/outbox')
  await isAccessible(page, 'messages and letters')
  if (shots) await page.screenshot({ path: `${shots}/outbox-letters.png`, fullPage: true })
  await page.getByRole('link', { name: /Walter Finch: / }).click()
  await page.getByLabel('Posted').check()
  await page.getByRole('button', { name: 'Write it down' }).click()
  await page.getByText('Posted 3 March, says Priya Shah.').waitFor()
})

test('what is near follows the words as they are written, and stays where it is when the line is cut', async () => {
  const { house } = walk
  const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  await house.write(tx => makeGroup(tx, house.place.id))
  const page = await walk.signedIn(priya)
  await page.goto('/near')
  const box = page.getByLabel('What are you looking for?')
  await box.pressSequentially('zzqx', { delay: 30 })
  await page.getByText('Nothing with these words so far').waitFor()
  await box.fill('')
  await page.getByLabel('Or in a neighbourhood').selectOption('fernhill')
  await box.pressSequentially('allotment', { delay: 30 })
  await page.getByRole('link', { name: 'Fernhill Growers' }).waitFor()
  assert.equal(await page.locator('main').count(), 1, 'the part, and no page inside the page')
  assert.equal(await page.locator('#found h2').count(), 1)
  assert.ok(await box.evaluate(element => element === document.activeElement), 'the focus stays where it was')
  await isAccessible(page, 'near while writing')
  if (shots) await page.screenshot({ path: `${shots}/near-writing.png`, fullPage: true })
  await page.context().clearCookies()
  await box.pressSequentially('s')
  await page.waitForTimeout(1_000)
  assert.equal(await page.locator('#found h2').count(), 1, 'signed out: nothing is put over what was found')
})

test('the administrator looks at what runs by itself', async () => {
  const { house } = walk
  const administrator = await house.signedInAs('administrator')
  await telling(house).remind()
  const page = await walk.signedIn(administrator)
  await page.goto('/')
  await page.getByRole('link', { name: 'What runs by itself' }).click()
  await page.getByText('Writes the reminders of booked times').waitFor()
  await isAccessible(page, 'what runs by itself')
  if (shots) await page.screenshot({ path: `${shots}/what-runs.png`, fullPage: true })
})
