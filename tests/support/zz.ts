import { openBrowser, phone, wide } from './browser.ts'
const B = 'http://localhost:4170'
const browser = await openBrowser()
async function as(name: RegExp, options = wide) {
  const c = await browser.newContext(options)
  const p = await c.newPage()
  await p.goto(B + '/sign-in')
  await p.locator('button.role', { hasText: name }).first().click()
  await p.waitForLoadState()
  return p
}
const shot = (p: import('playwright-core').Page, n: string, full = true) => p.screenshot({ path: `/tmp/shots/${n}.png`, fullPage: full })
const what = process.argv.slice(2)
const p0 = await (await browser.newContext(wide)).newPage()
const t0 = performance.now()
await p0.goto(B + '/sign-in'); await shot(p0, 'sign-in'); console.log(await p0.locator('button.role').allInnerTexts())
for (const w of what) {
  const [role, path, name, kind] = w.split('|')
  const p = await as(new RegExp(role!), kind === 'phone' ? phone : wide)
  const t = performance.now()
  await p.goto(B + path)
  console.log(name, p.url(), (performance.now() - t).toFixed(0))
  if (kind === 'print') await p.emulateMedia({ media: 'print' })
  await shot(p, name!)
  await p.context().close()
}
await browser.close()
