import assert from 'node:assert/strict'
import { after, before } from 'node:test'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { axeFindings, openBrowser, wide } from './browser.ts'
import { openTestHouse, type TestHouse } from './house.ts'

export type Walk = {
  house: TestHouse
  address: string
  /** A new window, signed in as the account by its button. */
  signedIn(accountId: string, options?: BrowserContextOptions): Promise<Page>
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
  walk.signedIn = async (accountId, contextOptions = wide) => {
    const context = await browser.newContext({ baseURL: walk.address, ...contextOptions })
    const page = await context.newPage()
    page.on('pageerror', fault => {
      throw fault
    })
    await page.goto('/sign-in')
    await page.locator(`button[value="${accountId}"]`).click()
    await page.waitForURL(url => url.pathname !== '/sign-in')
    return page
  }
  return walk
}

/** What axe finds is a fault of the page it is on. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  assert.deepEqual(await axeFindings(page), [], what)
}
