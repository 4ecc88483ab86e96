import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeDemoPlace } from '#demo'
import { roles } from '#place'
import { axeFindings, wide } from '#tests/browser'
import { patternOf, walk as walkOf } from '#tests/crawl'
import { walking } from '#tests/walk'

const walk = walking()

/** A window at 400%: what is 1,280 wide is 320 to the page (WCAG 1.4.10). */
const enlarged = { ...wide, viewport: { width: 320, height: 640 } }

test('every route that somebody can reach is accessible, and fits a window at 400%', async () => {
  const { house } = walk
  const small = { seed: 3, scale: 0.01, years: 1, progress: () => undefined }
  await makeDemoPlace(house.db, house.place, { ...small, asAt: house.today })
  const seen = new Set<string>()
  const faults: string[] = []
  for (const role of [...roles, 'visitor'] as const) {
    const browser = role === 'visitor' ? house.visitor() : await house.signedInAs(role)
    const { pages } = await walkOf(browser, 1)
    const window = role === 'visitor' ? await walk.window(enlarged) : await walk.signedIn(browser, enlarged)
    for (const [address, shown] of pages) {
      const pattern = patternOf(address)!
      // What everybody sees alike is looked at once; the start page is each role's own.
      if ((seen.has(pattern) && pattern !== '/') || shown.status !== 200) continue
      if (!String(shown.headers['content-type']).startsWith('text/html')) continue
      seen.add(pattern)
      await window.goto(address)
      const what = `${role} ${address}`
      for (const found of await axeFindings(window)) faults.push(`${what}: ${found}`)
      if (!(await window.evaluate('document.documentElement.scrollWidth <= innerWidth + 1')))
        faults.push(`${what} is wider than the window`)
    }
    await window.context().close()
  }
  assert.deepEqual(faults, [])
  assert.ok(seen.size > 80, `only ${seen.size} routes were looked at`)
})
