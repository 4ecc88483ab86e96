import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { phone, wide, withoutScripts } from '#tests/browser'
import { type CldCells, cldText, longTerm } from '#tests/cld'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()

/** Where to keep pictures of the pages on the way, when somebody wants to look at them. */
const pictures = process.env.PICTURES
const looked = async (page: Page, what: string) => {
  if (pictures) await page.screenshot({ path: `${pictures}/${what}.png`, fullPage: true })
  await isAccessible(page, what)
  assert.ok(
    await page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1'),
    `${what} is wider than the window`,
  )
}

const ofPeriod = { 'Reporting Period Start Date': '2025-03-01', 'Reporting Period End Date': '2026-02-28' }
/** Somebody's weeks of reablement, and how they ended. */
const reabled = (number: string, id: string, outcome: string, more: CldCells = {}): CldCells => ({
  ...Object.fromEntries(Object.entries(longTerm).filter(([h]) => !/Delivery|Cost|units/.test(h))),
  ...{ ...ofPeriod, 'NHS Number': number, 'LA Person Unique Identifier': id, 'Event Outcome': outcome },
  ...{ 'Event Start Date': '2025-10-01', 'Event End Date': '2025-11-12' },
  ...{ 'Service Type': 'Short term support: ST-Max', 'Service Component': 'Reablement' },
  ...more,
})
const planned = 'NFA: Support ended as planned'
const file = cldText([
  reabled('9990000018', 'P1', planned, { Gender: 'femail' }),
  reabled('9990000026', 'P2', 'Progress to support planning or services'),
  {
    ...longTerm,
    ...ofPeriod,
    'NHS Number': '9990000026',
    'LA Person Unique Identifier': 'P2',
    'Event Start Date': '2025-11-13',
  },
  reabled('9990000034', 'P3', 'Admitted to hospital'),
  reabled('9990000042', 'P4', planned, { 'Event Start Date': '' }),
])

test('a file from the browser, and the figure it makes, opened down to the people and the rule that placed each', async () => {
  const { house } = walk
  const manager = await walk.signedIn(await house.signedInAs('team manager'), wide)
  await manager.goto('/figures')
  await manager.getByRole('link', { name: 'Client Level Data' }).click()
  await looked(manager, 'cld-none')
  await manager
    .getByLabel('The file')
    .setInputFiles({ name: 'Q4 return.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  // By keyboard alone from here on: behind the field is whether it is judged again, then the button.
  await manager.getByLabel('The file').focus()
  await manager.keyboard.press('Tab')
  await manager.keyboard.press('Tab')
  await manager.keyboard.press('Enter')
  await manager.waitForURL(/client-level-data\/[0-9a-f-]{36}$/, { timeout: 30_000 })
  await looked(manager, 'cld-report')
  const said = await manager.innerText('main')
  assert.match(said, /Rows read: 5. Accepted: 4, 1 of them with warnings. Refused: 1/)
  assert.match(said, /did you mean “Female”/)
  const [download] = await Promise.all([
    manager.waitForEvent('download'),
    manager.getByRole('link', { name: 'Download the refused rows' }).click(),
  ])
  const refused = readFileSync(await download.path(), 'utf8')
  assert.match(refused, /Why refused/)
  assert.equal(refused.trim().split('\r\n').length, 2)

  for (const [size, options] of Object.entries({ wide, phone })) {
    const director = await walk.signedIn(await house.signedInAs('director', { name: `Adaeze ${size}` }), options)
    await director.goto('/figures')
    await looked(director, `cld-board-${size}`)
    await director.goto('/figures/ascof?period=last-12-months')
    await looked(director, `cld-ascof-${size}`)
    await director.getByRole('link', { name: 'Short-term help, and no ongoing need (ASCOF 2A)' }).click()
    await looked(director, `cld-2a-${size}`)
    const shown = await director.innerText('main')
    assert.match(shown, /50%/)
    assert.match(shown, /ended as planned/)
    assert.match(shown, /went on to long-term support at home/)
    assert.match(shown, /was admitted to hospital/)
  }
})

test('with scripts off, on a phone: sent, seen, and told of the same file again', async () => {
  const { house } = walk
  const options = { ...phone, ...withoutScripts, viewport: phone.viewport! }
  const page = await walk.signedIn(await house.signedInAs('team manager'), options)
  for (const name of ['once.csv', 'again.csv']) {
    await page.goto('/exchange/client-level-data')
    const buffer = Buffer.from(cldText([{ ...longTerm, ...ofPeriod, 'LA Person Unique Identifier': 'P9' }]))
    await page.getByLabel('The file').setInputFiles({ name, mimeType: 'text/csv', buffer })
    await page.getByRole('button', { name: 'Load it' }).click()
    await page
      .getByText(/Rows read: 1\.|This file was loaded before/)
      .first()
      .waitFor({ timeout: 30_000 })
  }
  assert.match(await page.innerText('main'), /This file was loaded before. Nothing changed/)
  await page.goto('/exchange/client-level-data')
  assert.match(await page.innerText('main'), /once\.csv/)
})

test('the return goes out of its page, by keyboard and with scripts off, and what was made is told', async () => {
  const { house } = walk
  for (const [size, options] of Object.entries({ wide: { ...wide, ...withoutScripts }, phone })) {
    const page = await walk.signedIn(await house.signedInAs('team manager', { name: `Mo ${size}` }), options)
    await page.goto('/exchange/client-level-data')
    await page.getByRole('link', { name: 'Send the return' }).click()
    await page.getByLabel('2025-03-31').focus()
    await page.keyboard.press('Tab')
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    assert.equal(download.suggestedFilename(), 'client-level-data-2025-01-01-to-2025-12-31.csv')
    assert.match(readFileSync(await download.path(), 'utf8'), /^LA Code,.*\r\n999,2025-01-01,2025-12-31,/)
    await page.reload()
    if (size === 'phone') await looked(page, 'cld-send')
    await page
      .getByRole('row', { name: `Mo ${size}` })
      .getByRole('link')
      .click()
    if (size === 'phone') await looked(page, 'cld-sent')
    assert.match(await page.innerText('main'), new RegExp(`Made today for Mo ${size}: \\d+ rows? about \\d+ p`))
    await page.getByRole('link', { name: 'Download the manifest' }).waitFor()
  }
})

test('half a file over the whole is seen, taken out by keyboard with a reason, and let count again with scripts off', async () => {
  const { house } = walk
  const analyst = await house.signedInAs('performance analyst', { name: 'Nadia Kowal' })
  const page = await walk.signedIn(analyst, wide)
  const people = Array.from({ length: 40 }, (_, i) =>
    reabled('', `A${i}`, planned, { Gender: i === 0 ? 'femail' : 'Female' }),
  )
  for (const [name, rows] of [['whole.csv', people] as const, ['half.csv', people.slice(0, 20)] as const]) {
    await page.getByRole('link', { name: 'Client Level Data' }).first().click()
    await page.getByLabel('The file').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(cldText(rows)) })
    await page.getByRole('button', { name: 'Load it' }).click()
    await page.waitForURL(/client-level-data\/[0-9a-f-]{36}$/, { timeout: 60_000 })
  }
  await looked(page, 'cld-half')
  assert.match(await page.innerText('main'), /Is this the whole file\? It stands in place of whole\.csv/)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download all faults' }).click(),
  ])
  assert.match(readFileSync(await download.path(), 'utf8'), /2,A0,Gender,warning,/)
  await page.getByRole('link', { name: 'Each column, cell by cell' }).click()
  await looked(page, 'cld-columns')
  await page.goBack()
  await page.getByRole('link', { name: 'Take this file out' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Why is it taken out?').focus()
  await looked(page, 'cld-take-out')
  await page.keyboard.type('Half of it was lost on the way')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Taken out today by Nadia Kowal').waitFor({ timeout: 30_000 })
  await looked(page, 'cld-out')

  const still = await walk.signedIn(analyst, { ...phone, ...withoutScripts, viewport: phone.viewport! })
  await still.goto(page.url())
  await still.getByRole('button', { name: 'Let this file count again' }).click()
  await still.getByText('It counts for all its months').waitFor({ timeout: 30_000 })
})
