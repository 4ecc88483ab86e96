import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { phone, sidesPrinted, wide, withoutScripts } from '#tests/browser'
import { cldText, csv, loadCldText, longTerm } from '#tests/cld'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()
const sizes = { 'without scripts': withoutScripts, wide, phone }

/** With scripts off nothing can look: what the page is then, it is with them, too. */
async function looked(page: Page, what: string): Promise<void> {
  if (what.endsWith('without scripts')) return
  await isAccessible(page, what)
  const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth + 1')
  assert.ok(fits, `${what} is wider than the window`)
}

/** By keyboard: what is to be pressed is next after the field. */
async function bring(page: Page, name: string, rows: string[][]): Promise<void> {
  const file = page.getByLabel('The file')
  await file.setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(csv(rows)) })
  await file.focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
}

test('lists of the council’s own are brought, looked at before they count, put in place, and given back', async () => {
  const { house } = walk
  await loadCldText(house, cldText([longTerm]))
  for (const [size, options] of Object.entries(sizes)) {
    const page = await walk.signedIn(await house.signedInAs('team manager', { name: `Mo ${size}` }), options)
    await page.goto('/exchange/client-level-data')
    await page.getByRole('link', { name: 'Code lists', exact: true }).click()
    await looked(page, `lists ${size}`)
    const header = ['List', 'Release', 'Value']
    await bring(page, 'wrong.csv', [header, ['Shoe size', '2', '7']])
    await page.getByRole('heading', { name: 'What to put right in wrong.csv' }).waitFor()
    await looked(page, `lists refused ${size}`)
    await bring(page, 'gender.csv', [header, ['Gender', '2', 'Male'], ['Gender', '2', 'Woman']])
    await page.getByRole('heading', { name: 'What gender.csv would change' }).waitFor()
    await page.locator('tr', { hasText: /Female.*nothing.*1/ }).waitFor()
    await looked(page, `lists brought ${size}`)
    if (size === 'wide') assert.equal(await sidesPrinted(page), 1)
    await page.getByRole('button', { name: 'Put these lists in place' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(`by Mo ${size}, from gender.csv`).waitFor()
    await page.getByRole('link', { name: /^Gender\s+release 2/ }).click()
    await page.getByText('Back to the list that comes with the program').click()
    await looked(page, `list ${size}`)
    await page.getByRole('button', { name: 'Go back to it' }).click()
    await page.getByText(`again since 3 March, by Mo ${size}`).waitFor()
  }
})

test('how many live here is brought, told line by line where it is wrong, and stands by neighbourhood and by age', async () => {
  const { house } = walk
  const header = ['Date', 'Neighbourhood', 'Age from', 'Age to', 'People']
  for (const [size, options] of Object.entries(sizes)) {
    const page = await walk.signedIn(await house.signedInAs('director', { name: `Adaeze ${size}` }), options)
    await page.goto('/figures/series')
    await page.getByRole('link', { name: 'How many live here' }).click()
    await bring(page, 'wrong.csv', [header, ['2024', 'atlantis', '18', '', '5']])
    await page.locator('tr', { hasText: /Line 2.*there is no neighbourhood atlantis/ }).waitFor()
    await looked(page, `population refused ${size}`)
    await bring(page, 'mid-2024.csv', [header, ['2024', '', '18', '64', '900'], ['2024', '', '65', '', '100']])
    await page.getByText(size === 'without scripts' ? '2 of them new or changed' : 'nothing changed').waitFor()
    await page.locator('tr', { hasText: /All of the place.*18 to 65 and over.*1,000/ }).waitFor()
    await page.getByText('By age', { exact: true }).click()
    await page.locator('tr', { hasText: /^65 and over\s*100$/ }).waitFor()
    await looked(page, `population ${size}`)
  }
})

test('values of workforce and budget are brought from a file, and stand with the others', async () => {
  const { house } = walk
  for (const [size, options] of Object.entries(sizes)) {
    const page = await walk.signedIn(await house.signedInAs('administrator', { name: `Martin ${size}` }), options)
    await page.goto('/figures/series/load')
    await looked(page, `series load ${size}`)
    const header = ['Series', 'Date', 'Value']
    await bring(page, 'wrong.csv', [header, ['posts', '31/12/2025', '91']])
    await page.locator('tr', { hasText: /Line 2.*There is no series of this name/ }).waitFor()
    await bring(page, 'posts.csv', [header, ['posts-filled', '31/12/2025', '91']])
    await page.getByText(size === 'without scripts' ? '1 value read, 1 new or changed' : 'nothing changed').waitFor()
    await looked(page, `series loaded ${size}`)
  }
})
