import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone, wide, withoutScripts } from '#tests/browser'
import { aLittleOfFernhill } from '#tests/scene'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()
const shots = process.env.SCREENSHOTS

test('Leanne writes on her phone, without an account, and gets a receipt that tells nothing', async () => {
  const page = await walk.window({ ...phone, javaScriptEnabled: false })
  await page.goto('/tell-us')
  const axe = await walk.window(phone)
  await axe.goto('/tell-us')
  await isAccessible(axe, 'tell us, on a phone')
  await axe.goto('/tell-us/worry')
  await isAccessible(axe, 'a worry, on a phone')
  if (shots) await page.screenshot({ path: `${shots}/tell-us-phone.png`, fullPage: true })
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('alert').waitFor()
  if (shots) await page.screenshot({ path: `${shots}/tell-us-refused-phone.png`, fullPage: true })
  await page.getByLabel('Someone else', { exact: true }).check()
  await page.getByLabel('What is going on?').fill('Dad looks after Mum and he is worn out.')
  await page.getByLabel('Your name').fill('Leanne')
  await page.getByLabel('their name').fill('Ron Tully')
  await page.getByLabel('A text', { exact: true }).check()
  await page.getByLabel('Your phone number').fill('07700 900461')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'Thank you. We have it' }).waitFor()
  const receipt = await page.textContent('main')
  assert.match(receipt!, /[A-Z2-9]{3}-[A-Z2-9]{3}/)
  assert.doesNotMatch(receipt!, /Leanne|Ron|900461/)
  if (shots) await page.screenshot({ path: `${shots}/told-phone.png`, fullPage: true })
})

const letter = 'I saw Mrs Penrose on Friday. She has lost weight and no longer cooks. She would like company.'

test('a letter from a GP is brought in, and stands beside the page while Priya writes from it', async () => {
  const { house } = walk
  await aLittleOfFernhill(house)
  const priya = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const page = await walk.signedIn(priya)
  await page.getByRole('link', { name: 'A letter or form came in' }).click()
  await isAccessible(page, 'bringing something in')
  await page.getByLabel('Whom it is from').selectOption('GP')
  await page.getByLabel('Their name, and where they are').fill('Dr Adeyemi, Mill Lane')
  await page.getByLabel('Whom it is about').fill('Dorothy Penrose')
  await page.getByLabel('The file').setInputFiles({ name: 'x.txt', mimeType: 'image/png', buffer: Buffer.from(letter) })
  if (shots) await page.screenshot({ path: `${shots}/add-post.png`, fullPage: true })
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.waitForURL(/\/conversations\//)
  const address = page.url()
  const [source, form] = [page.locator('details.source'), page.locator('form#conversation')]
  const [left, right] = [(await form.boundingBox())!, (await source.boundingBox())!]
  assert.ok(right.x > left.x + left.width - 5, 'the letter is beside the page')
  assert.ok(Math.abs(right.y - left.y) < 40, 'and begins where it begins')
  assert.match((await source.textContent())!, /no longer cooks/)
  await isAccessible(page, 'a conversation with its source')
  if (shots) await page.screenshot({ path: `${shots}/beside-wide.png`, fullPage: true })

  const small = await walk.signedIn(priya, phone)
  await small.goto(address)
  const [above, below] = [
    (await small.locator('details.source').boundingBox())!,
    (await small.locator('form#conversation').boundingBox())!,
  ]
  assert.ok(above.y + above.height <= below.y + 1, 'on a phone the letter comes first')
  assert.ok(above.width <= 390)
  if (shots) await small.screenshot({ path: `${shots}/beside-phone.png`, fullPage: true })
  await small.locator('details.source summary').click()
  assert.equal(await small.locator('details.source').getAttribute('open'), null)
  assert.ok((await small.locator('details.source').boundingBox())!.height < 60, 'and folds away')
  await isAccessible(small, 'a conversation with its source, on a phone')

  await page.getByLabel('What do they want?').fill('Company, and to cook again')
  await page.getByRole('radio', { name: 'No', exact: true }).check()
  await page.getByRole('checkbox', { name: /Advice was enough/ }).check()
  await page.getByRole('button', { name: 'Finish', exact: true }).last().click()
  await page.getByRole('link', { name: 'What came from the GP' }).waitFor()
  await isAccessible(page, 'the conversation, with where it came from')
  await page.getByRole('link', { name: 'Open the record' }).click()
  await page.getByRole('link', { name: 'What came from the GP' }).first().click()
  await page.getByText('no longer cooks').waitFor()
  await isAccessible(page, 'a document')
  if (shots) await page.screenshot({ path: `${shots}/document.png`, fullPage: true })
  await page.getByRole('link', { name: 'Letters and documents' }).click()
  await isAccessible(page, 'letters and documents')
  if (shots) await page.screenshot({ path: `${shots}/documents.png`, fullPage: true })
})

test('a picture stands beside the page too, and the day team and the tray are accessible', async () => {
  const priya = await walk.house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const page = await walk.signedIn(priya)
  await page.goto('/post/new')
  const picture = await page.screenshot()
  await page.getByLabel('Whom it is from').selectOption('police')
  await page.getByLabel('The file').setInputFiles({ name: 'p.png', mimeType: 'image/png', buffer: picture })
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.waitForURL(/\/conversations\//)
  const drawn = await page.locator('.source__picture img').evaluate(img => (img as HTMLImageElement).naturalWidth)
  assert.equal(drawn, 1280)
  await isAccessible(page, 'a picture beside the page')
  await page.getByRole('link', { name: 'Straight to safeguarding with this' }).click()
  await isAccessible(page, 'a concern with its source')
  for (const [path, what] of [
    ['/post', 'what came in'],
    ['/waiting', 'what waits'],
  ] as const) {
    await page.goto(path)
    await isAccessible(page, what)
    if (shots) await page.screenshot({ path: `${shots}/${what.replaceAll(' ', '-')}.png`, fullPage: true })
  }
})

test('Siân types in yesterday’s calls by keyboard, and brings the rest from a file', async () => {
  const sian = await walk.house.signedInAs('team manager', { name: 'Siân Prosser' })
  const page = await walk.signedIn(sian)
  await page.goto('/calls')
  await page.getByLabel('Offered').focus()
  await page.keyboard.type('214')
  await page.keyboard.press('Tab')
  await page.keyboard.type('187')
  await page.keyboard.press('Tab')
  await page.keyboard.type('22')
  await page.keyboard.press('Enter')
  await page.getByText('1 new or changed').waitFor()
  await isAccessible(page, 'calls by day')
  if (shots) await page.screenshot({ path: `${shots}/calls.png`, fullPage: true })
  const plain = await walk.signedIn(sian, { ...wide, ...withoutScripts })
  await plain.goto('/calls/file')
  const csv = Buffer.from('date,offered,answered,abandoned\n2026-03-01,80,70,10\n')
  await plain.getByLabel('The file').setInputFiles({ name: 'calls.csv', mimeType: 'text/csv', buffer: csv })
  await plain.getByRole('button', { name: 'Bring it in' }).click()
  await plain.getByText('1 day read: 1 new or changed').waitFor()
  const small = await walk.signedIn(sian, phone)
  await small.goto('/calls/file')
  await isAccessible(small, 'calls from a file, on a phone')
})
