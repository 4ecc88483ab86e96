import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phone, wide, withoutScripts } from '#tests/browser'
import { somebody } from '#tests/margaret'
import { isAccessible, walking } from '#tests/walk'

const walk = walking()

for (const [how, options] of [
  ['with script', wide],
  ['without script, on a phone', { ...phone, ...withoutScripts, viewport: phone.viewport! }],
] as const)
  test(`two people change one record at once, ${how}: the second sees both, chooses, and keeps all that was typed`, async () => {
    const id = await somebody(walk.house, { knownAs: 'Margaret Ashby' })
    const path = `/people/${id}/names`
    const [priya, dev] = await Promise.all([
      walk.signedIn(await walk.house.signedInAs('contact adviser', { name: 'Priya Shah' }), options),
      walk.signedIn(await walk.house.signedInAs('social worker', { name: 'Dev Patel' }), options),
    ])
    await priya.goto(path)
    await dev.goto(path)
    await dev.getByLabel('Name, as they want to be called').fill('Maggie Ashby')
    await dev.getByLabel('Given names').fill('Maggie')
    await dev.getByRole('button', { name: 'Save' }).click()
    await dev.waitForURL(`**/people/${id}`)
    await priya.getByLabel('Name, as they want to be called').fill('Peggy Ashby')
    await priya.getByLabel('Other names, if any').fill('Margie')
    await priya.getByRole('button', { name: 'Save' }).click()
    await priya.getByRole('heading', { name: 'Somebody else changed this while you were writing' }).waitFor()
    if (options === wide) await isAccessible(priya, 'both changed')
    assert.ok((await priya.locator('body').innerText()).includes('Given names: Maggie'))
    const fits = () => document.documentElement.scrollWidth <= window.innerWidth
    if (options === wide) assert.ok(await priya.evaluate(fits))
    await priya.getByLabel('Peggy Ashby').check()
    await priya.getByRole('button', { name: 'Save it so' }).click()
    await priya.waitForURL(`**/people/${id}`)
    await priya.goto(path)
    const shown = (label: string) => priya.getByLabel(label).inputValue()
    assert.equal(await shown('Name, as they want to be called'), 'Peggy Ashby')
    assert.equal(await shown('Given names'), 'Maggie')
    assert.equal(await shown('Other names, if any'), 'Margie')
  })

test('the lid is closed over a half-written page: it was kept as it was written, and is back after signing in again', async () => {
  const id = await somebody(walk.house, { knownAs: 'Margaret Ashby' })
  const priya = await walk.house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const page = await walk.signedIn(priya)
  await page.goto(`/people/${id}/note`)
  await page.getByLabel('Note', { exact: false }).first().fill('The roses were out, she said.')
  await page.getByText(/Kept as you write, \d\d:\d\d/).waitFor()
  await page.context().close()
  const later = await walk.window()
  await later.goto(`/people/${id}/note`)
  const [name, value] = (await signInAgain(priya.accountId)).split(/=(.*)/s) as [string, string]
  await later.context().addCookies([{ name, value, url: walk.address, httpOnly: true, sameSite: 'Lax' }])
  await later.goto('/')
  await later.getByRole('table').getByRole('link', { name: 'Margaret Ashby' }).first().click()
  await later.getByText('This is what you were writing today').waitFor()
  await isAccessible(later, 'half-written')
  assert.equal(await later.locator('#words').inputValue(), 'The roses were out, she said.')
})

test('the session ends while they write: they are told, sign in beside it, and send it once more', async () => {
  const id = await somebody(walk.house, { knownAs: 'Margaret Ashby' })
  const priya = await walk.house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const page = await walk.signedIn(priya)
  await page.goto(`/people/${id}/note`)
  await page.context().clearCookies()
  await page.locator('#words').fill('He rang again, from the hospital.')
  await page.getByText('You are signed out, and this is not kept. Your words are still here').waitFor()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('heading', { name: 'You have been signed out' }).waitFor()
  await isAccessible(page, 'signed out')
  const [name, value] = (await signInAgain(priya.accountId)).split(/=(.*)/s) as [string, string]
  await page.context().addCookies([{ name, value, url: walk.address, httpOnly: true, sameSite: 'Lax' }])
  await page.getByRole('button', { name: 'I have signed in: go on writing' }).click()
  await page.getByText('You signed out and in again since this page was opened').first().waitFor()
  assert.equal(await page.locator('#words').inputValue(), 'He rang again, from the hospital.')
})

const signInAgain = async (account: string) => {
  const payload = `account=${account}`
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const reply = await walk.house.app.inject({ method: 'POST', url: '/sign-in', payload, headers })
  return String(reply.headers['set-cookie']).split(';')[0]!
}
