import type { HTMLElement } from 'node-html-parser'
import { pagesOf } from '#app'
import type { Browser, Shown } from './house.ts'

/** A form as a page showed it: where it goes and what it asks, with what can be chosen where there is a choice. */
export type ShownForm = { from: string; to: string; pattern: string; fields: Field[] }
export type Field = { name: string; kind: string; value: string; options: string[] }
export type Walked = { pages: Map<string, Shown>; forms: ShownForm[] }

const patterns = [...pagesOf('demo'), ...pagesOf('real')].map(page => page.path.pattern)
const fixedParts = (pattern: string) => pattern.split('/').filter(part => !part.startsWith(':')).length

/** The route that an address belongs to; undefined for what no page answers. */
export function patternOf(address: string): string | undefined {
  const parts = address.split(/[?#]/)[0]!.split('/')
  return patterns
    .filter(pattern => {
      const wanted = pattern.split('/')
      return wanted.length === parts.length && wanted.every((part, i) => part.startsWith(':') || part === parts[i])
    })
    .sort((a, b) => fixedParts(b) - fixedParts(a))[0]
}

/**
 * Every page that links and forms lead to from the start page, as somebody would find them: at most `each` addresses of one
 * route. Query strings count as addresses of their own.
 */
export async function walk(browser: Browser, each: number): Promise<Walked> {
  const waiting = ['/']
  const met = new Map<string, Set<string>>()
  const pages = new Map<string, Shown>()
  const forms = new Map<string, ShownForm>()
  const add = (address: string) => {
    const plain = address.split('#')[0]!
    const pattern = patternOf(plain)
    if (!pattern || pattern === '/sign-out') return
    const known = met.get(pattern) ?? new Set()
    if (known.has(plain) || known.size >= each) return
    met.set(pattern, known.add(plain))
    waiting.push(plain)
  }
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const shown = await browser.get(address)
    pages.set(address, shown)
    if (shown.location) add(shown.location)
    for (const link of shown.page.querySelectorAll('a[href^="/"]')) add(unescaped(link.getAttribute('href')!))
    for (const form of shown.page.querySelectorAll('form')) {
      const to = unescaped(form.getAttribute('action') ?? '') || address
      if (form.getAttribute('method')?.toLowerCase() !== 'post') add(asked(to, fieldsOf(form)))
      const pattern = patternOf(to)
      if (form.getAttribute('method')?.toLowerCase() !== 'post' || !pattern || pattern === '/sign-out') continue
      const fields = fieldsOf(form)
      const key = `${pattern} ${fields.map(field => field.name).join()}`
      if (!forms.has(key)) forms.set(key, { from: address, to, pattern, fields })
    }
  }
  return { pages, forms: [...forms.values()] }
}

const unescaped = (text: string) => text.replaceAll('&amp;', '&')
const asked = (to: string, fields: Field[]) =>
  `${to.split('?')[0]}?${new URLSearchParams(fields.map(field => [field.name, field.value]))}`

function fieldsOf(form: HTMLElement): Field[] {
  const fields = new Map<string, Field>()
  for (const field of form.querySelectorAll('input, textarea, select, button[name]')) {
    const name = field.getAttribute('name')
    if (!name || name === 'csrf' || name === 'once') continue
    const kind = field.tagName === 'INPUT' ? (field.getAttribute('type') ?? 'text') : field.tagName.toLowerCase()
    const known = fields.get(name) ?? { name, kind, value: '', options: [] }
    const value = field.getAttribute('value') ?? (kind === 'textarea' ? field.textContent : '')
    if (['radio', 'checkbox', 'button'].includes(kind)) known.options.push(value)
    else if (kind === 'select')
      known.options.push(...field.querySelectorAll('option').map(option => option.getAttribute('value') ?? ''))
    else known.value = value
    fields.set(name, known)
  }
  return [...fields.values()]
}
