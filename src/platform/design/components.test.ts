import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type HTMLElement, parse } from 'node-html-parser'
import nunjucks from 'nunjucks'
import { type Component, listComponents } from './components.ts'

const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(fileURLToPath(new URL('../../', import.meta.url))),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
)

// Words that choose a shape; everything else in an example is somebody's words.
const shapes = new Set(['kind', 'tone', 'anchor', 'attributes'])
const poison = `<b onclick="x">&"'`

function render(component: Component, data: Record<string, unknown>): string {
  const source = `{% from '${component.template}' import ${component.macro} %}{{ ${component.macro}(data) }}`
  return templates.renderString(source, { data })
}

function poisoned(value: unknown, key = ''): unknown {
  if (shapes.has(key)) return value
  if (typeof value === 'string') return value + poison
  if (Array.isArray(value)) return value.map(one => poisoned(one))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, poisoned(one, inner)]))
}

function nameOf(control: HTMLElement, page: HTMLElement): string {
  const label = page.querySelector(`label[for="${control.id}"]`) ?? control.closest('label')
  return (label?.text ?? control.getAttribute('aria-label') ?? '').trim()
}

for (const component of listComponents()) {
  describe(component.name, () => {
    assert.ok(component.examples.length > 0)
    for (const example of component.examples) {
      it(example.name, () => {
        const html = render(component, example.data)
        const page = parse(html)
        checkPolicy(page)
        checkNames(page)
        checkReferences(page)
      })
    }

    it('escapes every word it is given', () => {
      for (const example of component.examples) {
        const html = render(component, poisoned(example.data) as Record<string, unknown>)
        assert.ok(!html.includes('<b onclick'), `raw markup came through in: ${example.name}`)
        assert.ok(!parse(html).querySelector('[onclick]'), `an attribute was broken out of in: ${example.name}`)
      }
    })
  })
}

/** Nothing the content security policy would refuse. */
function checkPolicy(page: HTMLElement): void {
  assert.equal(page.querySelectorAll('[style], style, script').length, 0, 'a style or a script inside the page')
  for (const element of page.querySelectorAll('*')) {
    for (const [attribute, value] of Object.entries(element.attributes)) {
      assert.doesNotMatch(attribute, /^(on|hx-on)/i, `${attribute} needs script in the page`)
      assert.doesNotMatch(value, /^(js|javascript):/i, `${attribute} needs eval`)
    }
  }
}

/** Every control says what it is; every group of radios or checkboxes says what it asks. */
function checkNames(page: HTMLElement): void {
  for (const control of page.querySelectorAll('input, select, textarea')) {
    if (control.getAttribute('type') === 'hidden') continue
    assert.notEqual(nameOf(control, page), '', `${control.outerHTML} has no label`)
  }
  for (const button of page.querySelectorAll('button, a'))
    assert.notEqual(button.text.trim(), '', 'a button without words')
  for (const group of page.querySelectorAll('fieldset')) {
    assert.notEqual(group.querySelector('legend')?.text.trim() ?? '', '', 'a group without a legend')
  }
  for (const drawing of page.querySelectorAll('svg[role="img"]')) {
    assert.notEqual(drawing.querySelector('title')?.text ?? '', '')
    assert.notEqual(drawing.querySelector('desc')?.text ?? '', '')
  }
}

/** Ids stand once, and what points at an id points at one that is there. */
function checkReferences(page: HTMLElement): void {
  const ids = page.querySelectorAll('[id]').map(element => element.id)
  assert.equal(new Set(ids).size, ids.length, `an id stands twice: ${ids.join(' ')}`)
  for (const attribute of ['aria-describedby', 'aria-labelledby', 'for']) {
    for (const element of page.querySelectorAll(`[${attribute}]`)) {
      for (const id of (element.getAttribute(attribute) ?? '').trim().split(/\s+/)) {
        assert.ok(ids.includes(id), `${attribute} points at ${id}, which is not there`)
      }
    }
  }
}
