import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { parse } from 'node-html-parser'
import nunjucks from 'nunjucks'
import { fullDayInWords } from '#platform/clock'
import { listComponents } from './components.ts'

const templates = new nunjucks.Environment(
  new nunjucks.FileSystemLoader(fileURLToPath(new URL('../../', import.meta.url))),
  { autoescape: true, throwOnUndefined: true, trimBlocks: true, lstripBlocks: true },
)
templates.addFilter('fullDay', fullDayInWords)

const page = {
  title: 'New conversation',
  placeName: 'Marlbrook',
  demo: true,
  signedIn: { name: 'Tess Okafor', role: 'contact adviser', team: 'contact centre' },
  nav: [
    { text: 'Front door', href: '/front-door', current: true },
    { text: 'Follow-ups', href: '/follow-ups', current: false, count: 7 },
  ],
  csrf: 'a-token',
  path: '/conversations/new',
  findPath: '/people/find',
  safeguardingPath: '/safeguarding',
  signOutPath: '/sign-out',
  privacyPath: '/privacy',
  talkTo: 'Ring <a href="tel:01632960000">01632 960000</a>, weekdays 8 to 6.',
  today: '2031-03-04',
}

function ask(context: Record<string, unknown>) {
  const source = `{% extends 'platform/design/layout.njk' %}{% block content %}<h1>{{ page.title }}</h1>{% endblock %}`
  const html = templates.renderString(source, context)
  return { html, document: parse(html) }
}

describe('the layout', () => {
  it('names the page and the place', () => {
    const { html, document } = ask({ page })
    assert.equal(document.querySelector('title')?.text, 'New conversation - Alongside, Marlbrook')
    assert.match(html, /^<!doctype html>\n<html lang="en-GB"/)
    assert.equal(document.querySelectorAll('h1').length, 1)
  })

  it('says first that there is an error, and where', () => {
    const errors = { caller: 'Say <who> rang', form: 'Try again' }
    const { document } = ask({ page, errors })
    assert.equal(document.querySelector('title')?.text, 'Error: New conversation - Alongside, Marlbrook')
    const summary = document.querySelector('.govuk-error-summary')
    assert.match(summary?.text ?? '', /2 things to put right/)
    assert.equal(summary?.querySelector('a[href="#caller"]')?.innerHTML, 'Say &lt;who&gt; rang')
    assert.equal(summary?.querySelectorAll('a').length, 1)
    assert.match(ask({ page, errors: { form: 'Try again' } }).document.text, /One thing to put right/)
  })

  it('holds safeguarding, find a person, sign out and a person to talk to', () => {
    const { document } = ask({ page })
    assert.equal(document.querySelector('.top a[href="/safeguarding"]')?.getAttribute('data-key'), 'S')
    assert.equal(
      document.querySelector('form[action="/people/find"] input[name="find"]')?.getAttribute('data-key'),
      '/',
    )
    for (const form of document.querySelectorAll('form')) {
      assert.equal(form.getAttribute('method'), 'post', 'a name in a search never goes into an address')
      assert.equal(form.querySelector('input[name="csrf"]')?.getAttribute('value'), 'a-token')
    }
    assert.match(document.querySelector('.top')?.text ?? '', /Tess Okafor, contact adviser, contact centre/)
    assert.equal(document.querySelectorAll('nav [aria-current="page"]').length, 1)
    assert.ok(document.querySelector('.foot a[href^="tel:"]'), 'words on how to reach a person keep their link')
  })

  it('keeps the signed-out public to what is theirs', () => {
    const publicPage = { ...page, demo: false, signedIn: null, nav: [] }
    const { document } = ask({ page: publicPage })
    assert.equal(document.querySelectorAll('form, nav, .top__safe, .top__line').length, 0)
    assert.match(document.querySelector('.foot')?.text ?? '', /Talk to a person/)
  })

  it('prints who printed it and on what day, with the year', () => {
    const line = ask({ page, errors: {} }).document.querySelector('.print-only')
    assert.equal(line?.text, 'Alongside, Marlbrook. Printed Tuesday 4 March 2031 by Tess Okafor.')
  })

  it('can switch the keys off, or change them', () => {
    const off = ask({ page: { ...page, shortcuts: false } }).document
    assert.equal(off.querySelector('body')?.getAttribute('data-shortcuts'), 'off')
    const own = ask({ page: { ...page, keys: { find: 'f', safeguarding: 'g' } } }).document
    assert.equal(own.querySelector('.top__safe')?.getAttribute('data-key'), 'g')
    assert.equal(ask({ page }).document.querySelector('body')?.getAttribute('data-shortcuts'), 'on')
  })

  it('asks for nothing the content security policy refuses', () => {
    const { document } = ask({ page })
    assert.equal(document.querySelectorAll('[style], style').length, 0)
    for (const script of document.querySelectorAll('script')) assert.equal(script.text, '')
    assert.doesNotMatch(document.outerHTML, /\son[a-z]+=/)
    assert.equal(document.querySelector('.skip a')?.getAttribute('href'), '#main')
    for (const file of ['alongside.css', 'alongside.js', 'favicon.svg']) {
      assert.ok(document.outerHTML.includes(`/assets/${file}`))
      assert.ok(existsSync(new URL(`public/${file}`, import.meta.url)))
    }
  })
})

describe('the preview page', () => {
  it('shows every example of every component', () => {
    const components = listComponents()
    const html = templates.render('platform/design/preview.njk', { page, components })
    const document = parse(html)
    for (const component of components) {
      assert.ok(document.querySelector(`h2[id="${component.name}"]`), component.name)
      for (const example of component.examples) assert.ok(document.text.includes(example.name), example.name)
    }
    const ids = document.querySelectorAll('[id]').map(element => element.id)
    assert.deepEqual(ids, [...new Set(ids)], 'an id stands twice on the preview page')
  })
})
