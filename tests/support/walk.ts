import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { Ways } from '#platform/access'
import { axeFindings, openBrowser, wide } from './browser.ts'
import { openTestHouse, type Browser as SignedIn, type TestHouse } from './house.ts'
import { freePort } from './server.ts'

export type Walk = {
  house: TestHouse
  address: string
  /** A new window with nobody signed in. */
  window(options?: BrowserContextOptions): Promise<Page>
  /** A new window with somebody's session in it, at the start. */
  signedIn(who: SignedIn, options?: BrowserContextOptions): Promise<Page>
}

type Options = Parameters<typeof openTestHouse>[0] & {
  /** By what people come in, of a house that is reached at this address: passkeys are made for a name, never a number. */
  waysAt?: (address: string) => Ways | Promise<Ways>
}

/** A house that listens on loopback, and a browser to walk it. */
export function walking({ waysAt, ...options }: Options = {}): Walk {
  const walk = {} as Walk
  let browser: Browser
  before(async () => {
    const port = waysAt ? await freePort() : 0
    const ways = waysAt && (await waysAt(`http://localhost:${port}`))
    walk.house = await openTestHouse({ ...options, ...(ways && { ways }) })
    const listens = await walk.house.app.listen({ port, host: waysAt ? 'localhost' : '127.0.0.1' })
    walk.address = waysAt ? `http://localhost:${port}` : listens
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
  })
  walk.window = async (options = wide) => {
    const context = await browser.newContext({ baseURL: walk.address, ...options })
    context.setDefaultTimeout(10_000)
    const page = await context.newPage()
    page.on('pageerror', fault => {
      throw fault
    })
    return page
  }
  walk.signedIn = async (who, options) => {
    const page = await walk.window(options)
    const [name, value] = who.cookie.split(/=(.*)/s) as [string, string]
    await page.context().addCookies([{ name, value, url: walk.address, httpOnly: true, sameSite: 'Lax' }])
    await page.goto('/')
    return page
  }
  return walk
}

/** What axe finds is a fault of the page it is on. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], what)
}
