import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { axeFindings, openBrowser, wide } from './browser.ts'
import { openTestHouse, type Browser as SignedIn, type TestHouse } from './house.ts'

export type Walk = {
  house: TestHouse
  address: string
  /** A new window with nobody signed in. */
  window(options?: BrowserContextOptions): Promise<Page>
  /** A new window with somebody's session in it, at the start. */
  signedIn(who: SignedIn, options?: BrowserContextOptions): Promise<Page>
}

/** A house that listens on loopback, and a browser to walk it. */
export function walking(options: Parameters<typeof openTestHouse>[0] = {}): Walk {
  const walk = {} as Walk
  let browser: Browser
  before(async () => {
    walk.house = await openTestHouse(options)
    walk.address = await walk.house.app.listen({ port: 0, host: '127.0.0.1' })
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
