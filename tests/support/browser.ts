import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

const require = createRequire(import.meta.url)
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Headless Chromium with flags of our own: the package's defaults switch web security off, and its unpacked browser is
 * reused by any other version that finds it, so each version gets a folder of its own.
 */
export async function openBrowser(): Promise<Browser> {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string }
  const folder = join(
    tmpdir(),
    `alongside-chromium-${createHash('sha256').update(`${version}${process.getuid?.()}`).digest('hex').slice(0, 8)}`,
  )
  mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  const [{ default: chromium }, { chromium: playwright }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ])
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export const wide: BrowserContextOptions = {
  viewport: { width: 1280, height: 900 },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
}
export const phone: BrowserContextOptions = {
  ...wide,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
}
export const withoutScripts: BrowserContextOptions = { ...wide, javaScriptEnabled: false }

/** What axe finds against WCAG 2.2 A and AA, as sentences; empty when it finds nothing. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const axe = (
      globalThis as unknown as {
        axe: {
          run(options: object): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>
        }
      }
    ).axe
    const found = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    return found.violations.map(
      v =>
        `${v.id}: ${v.help}: ${v.nodes
          .slice(0, 3)
          .map(n => n.html.slice(0, 160))
          .join(' | ')}`,
    )
  })
}

/** Sides of A4 when a page is printed. */
export async function sidesPrinted(page: Page): Promise<number> {
  const { PDFDocument } = await import('pdf-lib')
  const pdf = await page.pdf({ format: 'A4', printBackground: false })
  return (await PDFDocument.load(pdf)).getPageCount()
}
