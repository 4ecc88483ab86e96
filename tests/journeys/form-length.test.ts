import assert from 'node:assert/strict'
import { readFile, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { addPerson } from '#people'
import { newId } from '#platform/database'
import { sidesPrinted } from '#tests/browser'
import { walking } from '#tests/walk'

/**
 * How long our own forms are (M017, M018; Bolton 2019: an assessment form went from 21 pages to one with a page of
 * conversation, a contact checklist from six pages to one side of A4). Counted from the pages as they are served and
 * printed, and kept in docs/form-lengths.md: a form that grows does not pass here until somebody has looked.
 */
const walk = walking()
const written = new URL('../../docs/form-lengths.md', import.meta.url)

/** Our own forms against these: sides of A4 as printed blank, and questions that must be answered (product.md, law 2). */
const atMost = { sides: 1, required: 5 }

/** A question is a labelled control as first served, a group of radios being one. */
const countQuestions = (page: Page) =>
  page.evaluate(() => {
    const names = new Set<string>()
    for (const control of document.querySelectorAll<HTMLInputElement>('main input, main select, main textarea'))
      if (control.type !== 'hidden' && control.checkVisibility({ visibilityProperty: true })) names.add(control.name)
    return names.size
  })

test('each form is as short as the document says, and no longer than it may be', async () => {
  const { house } = walk
  const adviser = await house.signedInAs('contact adviser', { name: 'Priya Shah' })
  const worker = await house.signedInAs('social worker', { team: 'north-social-work' })
  const margaret = await house.write(tx =>
    addPerson(tx, house.place, {
      ...{ knownAs: 'Margaret Ashby', birthDate: '1944-05-12', postcode: null, phone: null, addedBy: null },
      ...{ today: house.today, now: house.clock.now() },
    }),
  )
  /** Its name, whose it is, its address, and how many answers it cannot do without (by its own refusal when sent empty). */
  const forms = [
    ['First conversation', adviser, `/conversations/${newId()}`, { do: 'finish' }],
    ['Safeguarding concern', adviser, '/safeguarding', {}],
    ['Return facts', worker, `/people/${margaret}/return-facts`, null],
  ] as const
  const lines: string[] = []
  for (const [name, who, path, empty] of forms) {
    const page = await walk.signedIn(who)
    await page.goto(path)
    const questions = await countQuestions(page)
    const sides = await sidesPrinted(page)
    const refused = empty && (await who.post(path, empty))
    const required = refused ? refused.page.querySelectorAll('.govuk-error-message').length : 0
    if (refused) assert.equal(refused.status, 422, name)
    assert.ok(sides <= atMost.sides, `${name}: ${sides} sides of A4`)
    assert.ok(required <= atMost.required, `${name}: ${required} required`)
    lines.push(`| ${name} | ${questions} | ${required} | ${sides} |`)
    await page.context().close()
  }
  const text = documentOf(lines)
  if (process.env.WRITE_DOCS) await writeFile(written, text)
  assert.equal(await readFile(written, 'utf8'), text, 'run this test with WRITE_DOCS=1 and look at what changed')
})

const documentOf = (lines: readonly string[]) => `# How long our own forms are

Counted from the pages as they are served and printed, by \`WRITE_DOCS=1 node --test tests/journeys/form-length.test.ts\`; do not
change it by hand. A question is a labelled control as first served, a group of radios being one. Required is what the page
asks for when it is sent with nothing in it. Sides of A4 are of the blank page, printed.

| form | questions | required | sides of A4 |
|---|---|---|---|
${lines.join('\n')}

Leeds went from six pages of contact checklist to one side, and from 21 pages of assessment form to one and a page of
conversation (Bolton 2019). A full assessment is not here yet: how one ended can be said, and its form will be counted here.
`
