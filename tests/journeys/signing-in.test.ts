import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { CDPSession, Page } from 'playwright-core'
import { makeInvitation, makeProvider, providerAnswerPath, saveAccount } from '#platform/access'
import { newId, sql } from '#platform/database'
import { phone, withoutScripts } from '#tests/browser'
import { startProvider, type TestProvider } from '#tests/provider'
import { isAccessible, walking } from '#tests/walk'

let atProvider: TestProvider
after(() => atProvider.close())

const walk = walking({
  mode: 'real',
  async waysAt(address) {
    atProvider = await startProvider(`${address}${providerAnswerPath({})}`)
    const { issuer, clientId, clientSecret } = atProvider
    const rules = [{ value: 'asc-front-door', role: 'contact adviser', team: 'contact-centre' }]
    const roles = { claim: 'groups', emailProvedBy: 'email_verified', rules }
    const settings = { issuer, clientId, clientSecret, name: 'Marlbrook sign-in', address }
    return { address, provider: makeProvider(settings, roles, providerAnswerPath({})) }
  },
})

type Key = { cdp: CDPSession; id: string; knows(whoHoldsIt: boolean): Promise<void> }

/** A security key or phone of Chromium's own, that asks for a finger and gets it. */
async function keyFor(page: Page, transport: 'internal' | 'usb' = 'internal'): Promise<Key> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2' as const,
    transport,
    ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  }
  const { authenticatorId: id } = await cdp.send('WebAuthn.addVirtualAuthenticator', { options })
  const knows = (isUserVerified: boolean) =>
    cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified }) as unknown as Promise<void>
  return { cdp, id, knows }
}

async function invited(name: string) {
  const { house } = walk
  const accountId = newId()
  const email = `${accountId}@example.org`
  const token = await house.write(async tx => {
    await saveAccount(tx, house.place.id, { accountId, name, email, role: 'social worker', team: 'hubs' })
    return makeInvitation(tx, house.place.id, accountId, house.clock.now())
  })
  return { accountId, email, link: `/join/${token}` }
}

const acts = async (accountId: string) =>
  (
    await sql<{ act: string }>`select act from audit.entry where record_id = ${accountId} order by entry_id`.execute(
      walk.house.db.kysely,
    )
  ).rows.map(row => row.act)

test('somebody invited makes a passkey, comes in by it without typing, adds a second and ends the first', async () => {
  const { accountId, link } = await invited('Ngozi Bell')
  const page = await walk.window()
  const key = await keyFor(page)
  await page.goto(link)
  await page.getByText('This link makes an account yours, Ngozi Bell').waitFor()
  await isAccessible(page, 'the invitation')
  await page.getByLabel('What to call it').fill('My laptop')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByRole('link', { name: 'Ngozi Bell' }).click()
  await page.getByRole('heading', { name: 'My laptop' }).waitFor()
  await isAccessible(page, 'how they sign in')

  await page.goto(link)
  await page.getByText('This link does not work any more').waitFor()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await isAccessible(page, 'the ways in')
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByRole('link', { name: 'Ngozi Bell' }).click()
  await page.getByText('Chrome on Linux').waitFor()

  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await isAccessible(page, 'adding a passkey')
  await page.getByLabel('What to call it').fill('The same again')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByText('This device has a passkey for here already').waitFor()
  const other = await keyFor(page, 'usb')
  await key.cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: key.id })
  await page.getByLabel('What to call it').fill('My phone')
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByRole('heading', { name: 'My phone' }).waitFor()
  await page.getByRole('button', { name: 'Remove My laptop' }).click()
  await page.getByRole('heading', { name: 'My laptop' }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Remove My phone' }).click()
  await page.getByText('It is your only way in. Add another passkey first').waitFor()

  // A device that asked for neither finger, face nor PIN opens nothing.
  await page.getByRole('button', { name: 'Sign out' }).click()
  await other.knows(false)
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('Nothing was signed').waitFor()
  assert.deepEqual(await acts(accountId), [
    'used an invitation and made a passkey',
    'signed in by passkey',
    'added a passkey',
    'removed a passkey',
  ])
})

test('an answer of a passkey opens once: sent again, or with a count that went back, it opens nothing', async () => {
  const { accountId, link } = await invited('Tom Reyes')
  const page = await walk.window(phone)
  await keyFor(page)
  await page.goto(link)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  await page.context().clearCookies()
  await page.goto('/sign-in')
  const sent = page.waitForRequest(asked => asked.method() === 'POST' && asked.url().endsWith('/sign-in/passkey'))
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  const payload = (await sent).postData()!
  await page.getByRole('button', { name: 'Sign out' }).waitFor()
  const send = (body: string) =>
    walk.house.app.inject({
      ...{ method: 'POST', url: '/sign-in/passkey', payload: body },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
  // The count would stop it as well: it is the challenge that is asked here.
  const counted = (n: number) =>
    sql`update identity.passkey set counter = ${n} where account_id = ${accountId}`.execute(walk.house.db.kysely)
  await counted(0)
  const again = await send(payload)
  assert.equal(again.statusCode, 422)
  assert.match(again.body, /That passkey did not open anything here/)
  for (const odd of ['', '{}', 'null', '{"id":1}', '{"id":"x","response":{"clientDataJSON":"bm8"}}'])
    assert.equal((await send(new URLSearchParams({ answer: odd }).toString())).statusCode, 422, odd)

  // As of a copied passkey: the one kept has been used more often than the one that is shown.
  await counted(1000)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await page.getByText('That passkey did not open anything here').waitFor()
})

test('without scripts the page says what a passkey needs, and nothing is used up', async () => {
  const { link } = await invited('Ada Frost')
  const page = await walk.window(withoutScripts)
  await page.goto(link)
  await page.getByRole('button', { name: 'Make a passkey' }).click()
  await page.getByText('Nothing came from your device').first().waitFor()
  await page.goto(link)
  await page.getByText('This link makes an account yours, Ada Frost').waitFor()
})

test('council staff come in through the council’s own sign-in, and a leaver there is one here', async () => {
  const { house } = walk
  const accountId = newId()
  const account = { accountId, name: 'Priya Shah', email: 'priya@example.org', role: 'contact adviser' }
  await house.write(tx => saveAccount(tx, house.place.id, { ...account, team: 'contact-centre' }))
  atProvider.people.set('priya', { email: account.email, email_verified: true, groups: ['asc-front-door'] })
  const page = await walk.window()
  await page.goto('/near')
  await page.getByRole('link', { name: 'Sign in with Marlbrook sign-in' }).click()
  await page.getByPlaceholder('Enter any login').fill('priya')
  await page.getByPlaceholder('and password').fill('any')
  await page.getByRole('button', { name: 'Sign-in' }).click()
  await page.waitForURL(url => url.pathname === '/near')
  await page.getByRole('link', { name: 'Priya Shah' }).click()
  await page.getByText('You come in through your council’s own sign-in').waitFor()
  assert.equal(await page.getByRole('link', { name: 'Add a passkey' }).count(), 0)

  await page.getByRole('button', { name: 'Sign out' }).click()
  atProvider.people.set('priya', { email: account.email, email_verified: true, groups: [] })
  await page.getByRole('link', { name: 'Sign in with Marlbrook sign-in' }).click()
  await page.getByText('does not say what you do here').first().waitFor()
  await isAccessible(page, 'refused by the provider')
})
