import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone, sidesPrinted, withoutScripts } from '#tests/browser'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()
const shots = process.env.SCREENSHOTS

test('Adaeze says what the front door is to come to, by keyboard, and it stands beside what it comes to', async () => {
  const director = await walk.house.signedInAs('director', { name: 'Adaeze Nwosu' })
  const page = await walk.signedIn(director)
  await page.goto('/figures')
  await page.getByRole('link', { name: 'What we set out to do' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /What we set out to do/ }).waitFor()
  await page.getByRole('link', { name: /objective of 1 Front door/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '1 Front door: the objective' }).waitFor()
  await isAccessible(page, 'the objective of a step')
  await page.getByLabel('The objective').fill('Most need ring only once.')
  await page.getByLabel('Whose it is').fill('Siân Prosser')
  await page.getByRole('button', { name: 'Keep', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Write what they do here').first().waitFor()
  assert.equal(await page.getByLabel('The objective').inputValue(), 'Most need ring only once.')
  await isAccessible(page, 'the objective, refused')
  await page.getByLabel('What they do here').fill('Contact centre manager')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /What we set out to do/ }).waitFor()
  await page.getByText('Most need ring only once.').waitFor()
  await isAccessible(page, 'what we set out to do')
  assert.equal(await sidesPrinted(page), 2, 'the steps on one side, the principles on the other')
  if (shots) await page.screenshot({ path: `${shots}/programme.png`, fullPage: true })
})

test('a principle is gone through on a phone, and signed', async () => {
  const manager = await walk.house.signedInAs('team manager', { name: 'Ros Kemp' })
  const page = await walk.signedIn(manager, phone)
  await page.goto('/figures/programme')
  await page.getByRole('link', { name: 'Home first' }).click()
  await page.getByRole('link', { name: 'Go through it' }).click()
  await page.getByLabel('How it stands').waitFor()
  await isAccessible(page, 'going through a principle, on a phone')
  await page.getByLabel('How it stands').fill('On weekdays home is tried first.')
  await page.getByLabel('What was learned').fill('It is the key safe that decides.')
  await page.getByRole('button', { name: 'Sign it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Home first' }).waitFor()
  await page.getByText('It is the key safe that decides.').waitFor()
  await isAccessible(page, 'a principle, on a phone')
  for (const path of ['/figures/programme', '/figures/pilots', '/figures/practice', '/figures/scrutiny']) {
    await page.goto(path)
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${path} fits a phone`)
  }
})

test('a pilot with no script: none without what happens when it ends, and then what was learned', async () => {
  const director = await walk.house.signedInAs('director', { name: 'Adaeze Nwosu' })
  const page = await walk.signedIn(director, withoutScripts)
  await page.goto('/figures/pilots')
  await page.getByRole('link', { name: 'A new pilot' }).click()
  await page.getByLabel('What it is called').fill('A Saturday hub')
  await page.getByLabel('What is tested').fill('Sitting down on Saturdays.')
  await page.getByLabel('It begins').fill('5/1/2026')
  await page.getByLabel('It ends', { exact: true }).fill('5/1/2027')
  await page.getByLabel('Money set aside').fill('24,000')
  await page.getByLabel('What would show that it works').fill('Carers come who have not come before.')
  await page.getByLabel('The figure that would show it').selectOption('community.hub-came')
  await page.getByLabel('Whose it is').fill('Bernadette Quill')
  await page.getByLabel('What they do here').fill('Hubs manager')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByText('Say what happens when it ends').first().waitFor()
  assert.equal(await page.getByLabel('What is tested').inputValue(), 'Sitting down on Saturdays.')
  await page.getByLabel('What happens when it ends').fill('The library keeps the room.')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'A Saturday hub' }).waitFor()
  const at = page.url()
  await page.getByRole('link', { name: 'Judge it' }).click()
  await page.getByLabel('It goes on, and is no test any more').check()
  await page.getByLabel('What was learned').fill('Half of those who came look after somebody.')
  await page.getByLabel('Who judged it').fill('The director')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByText('Half of those who came look after somebody.').waitFor()
  const seen = await walk.signedIn(director)
  for (const path of [
    at,
    `${at}/judge`,
    `${at}/spent`,
    `${at}/change`,
    '/figures/pilots',
    '/figures/practice',
    '/figures/practice/new',
  ]) {
    await seen.goto(path)
    await isAccessible(seen, path)
  }
})

test('a story is read word by word before it stands in the paper for scrutiny, and the paper is printed', async () => {
  const director = await walk.house.signedInAs('director', { name: 'Adaeze Nwosu' })
  const page = await walk.signedIn(director)
  await page.goto('/figures/scrutiny')
  await page.getByRole('link', { name: 'Write down a story' }).click()
  await page.getByLabel('The story').waitFor()
  await isAccessible(page, 'a story')
  await page.getByLabel('The story').fill('She asked what I used to grow. Mrs Edith Marsh said so.')
  await page.getByLabel('Who agreed, without a name').fill('a woman who moved here')
  await page.getByLabel('How they agreed').fill('It was read to her')
  await page.getByLabel('On which day').fill('1/3/2026')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByRole('heading', { name: 'A story, before it is read outside' }).waitFor()
  assert.match((await page.locator('mark.told').first().textContent())!, /Mrs Edith/)
  await isAccessible(page, 'a story, before it is read outside')
  await page.getByRole('button', { name: 'Take the words away' }).click()
  await page.getByText('No story yet.').waitFor()
  await page.getByRole('link', { name: 'Write down a story' }).click()
  await page.getByLabel('The story').fill('She asked what I used to grow. Now I bring the cake.')
  await page.getByLabel('Who agreed, without a name').fill('a woman who moved here')
  await page.getByLabel('How they agreed').fill('It was read to her')
  await page.getByLabel('On which day').fill('1/3/2026')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByLabel('I have read every word').check()
  await page.getByRole('button', { name: 'Let it out' }).click()
  await page.getByRole('heading', { level: 1, name: /For scrutiny/ }).waitFor()
  await page.getByText('Now I bring the cake').waitFor()
  await isAccessible(page, 'the paper for scrutiny')
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.getByText('Take it back').isVisible(), false)
  assert.ok((await sidesPrinted(page)) <= 2)
})
