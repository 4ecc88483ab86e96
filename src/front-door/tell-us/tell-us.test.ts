import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import { isReference, referenceFor } from './tell-us.rules.ts'

let house: TestHouse
before(async () => {
  house = await openTestHouse()
})
const headers = { 'content-type': 'application/x-www-form-urlencoded' }
async function sent(url: string, form: Record<string, string>) {
  const reply = await house.app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(form).toString() })
  return { status: reply.statusCode, body: reply.body, location: reply.headers.location as string | undefined }
}
const words = {
  forWhom: 'somebody else',
  myName: 'Helen Ashby',
  theirName: 'Margaret Ashby',
  theyKnow: 'yes',
  what: 'Mum has stopped going out.',
  how: 'phone',
  number: '01632 960305',
  when: 'after six',
  careful: 'Do not leave a message',
}
const worry = { dangerNow: 'no', adultOrChild: 'adult', whatHappened: 'I hear shouting at night.' }
const count = async (table: string) =>
  (
    await sql<{
      n: number
    }>`select count(*)::integer as n from ${sql.table(table)} where place_id = ${house.place.id}`.execute(
      house.db.kysely,
    )
  ).rows[0]!.n

test('anybody can write without an account: 999 and a person to talk to come first, then few questions', async () => {
  const shown = await house.app.inject({ url: '/tell-us' })
  const page = parse(shown.body)
  const text = page.querySelector('main')!.textContent.replace(/\s+/g, ' ')
  assert.match(text, /Is someone in danger now\? Ring 999.*You can talk to a person first: ring 01632 960100/)
  assert.ok(text.indexOf('talk to a person') < text.indexOf('What is going on?'))
  assert.ok(page.querySelectorAll('main textarea, main input[type=text], main fieldset').length <= 11)
  assert.match((await house.app.inject({ url: '/sign-in' })).body, /href="\/tell-us"/)
})

/** Automated Readability Index: the years of school that a text asks for, in the American count; 5 more is the age. */
function readingAge(text: string): number {
  const sentences = text.split(/[.?!]+\s/).filter(s => s.trim().length > 1)
  const all = text.match(/[A-Za-z0-9’'-]+/g) ?? []
  return 4.71 * (all.join('').length / all.length) + 0.5 * (all.length / sentences.length) - 21.43 + 5
}

test('the words are plain: a reading age of 9 to 11, or less', async () => {
  for (const url of ['/tell-us', '/tell-us/worry', '/tell-us/received?reference=K7M-2PQ']) {
    const page = parse((await house.app.inject({ url })).body)
    const lines = page.querySelectorAll('main h1, main h2, main p, main label, main legend')
    const text = lines.map(one => one.textContent.trim().replace(/([^.?!])$/, '$1.')).join(' ')
    assert.ok(readingAge(text) <= 11, `${url}: ${readingAge(text).toFixed(1)}`)
  }
})

test('what was written waits in the tray, and becomes a conversation with itself beside it', async () => {
  const done = await sent('/tell-us', { ...words, mark: newId() })
  assert.equal(done.status, 303)
  const receipt = await house.app.inject({ url: done.location! })
  assert.match(receipt.body, /Thank you\. We have it/)
  assert.doesNotMatch(receipt.body, /Margaret|Helen|960305|going out/)
  assert.doesNotMatch(done.location!, /Margaret|Helen|960305/)
  const adviser = await house.signedInAs('contact adviser')
  const waiting = await adviser.get('/waiting?kind=post')
  assert.match(waiting.text, /Margaret Ashby.*Written online/)
  const opened = await adviser.get(waiting.page.querySelector('tbody a')!.getAttribute('href')!)
  const page = await adviser.get(opened.location!)
  assert.match(page.page.querySelector('.source')!.text, /Mum has stopped going out/)
  assert.match(
    page.text,
    /How to reach them, in their words: Take care: Do not leave a message\. Ring 01632 960305 after six/,
  )
  assert.equal(page.page.querySelector('#channel option[selected]')!.getAttribute('value'), 'online')
  assert.equal(page.page.querySelector('#callerName')!.getAttribute('value'), 'Helen Ashby')
})

test('the same form sent twice is one, also at once, and gives the same receipt', async () => {
  const mark = newId()
  const before = await count('front_door.post_item')
  const [one, two] = await Promise.all([sent('/tell-us', { ...words, mark }), sent('/tell-us', { ...words, mark })])
  assert.equal(one.location, two.location)
  assert.equal((await sent('/tell-us', { ...words, mark, what: 'Else' })).location, one.location)
  assert.equal(await count('front_door.post_item'), before + 1)
  assert.equal(await count('people.document'), await count('front_door.post_item'))
  const [worried, again] = [
    await sent('/tell-us/worry', { ...worry, mark }),
    await sent('/tell-us/worry', { ...worry, mark }),
  ]
  assert.equal(worried.location, again.location)
  assert.equal(await count('front_door.concern'), 1)
})

test('a worry is written only: a receipt, restricted, and for whoever decides', async () => {
  const done = await sent('/tell-us/worry', { ...worry, aboutName: 'Nora at number 9', mark: newId() })
  const receipt = await house.app.inject({ url: done.location! })
  assert.doesNotMatch(receipt.body, /Nora|shouting/)
  const manager = await house.signedInAs('team manager')
  assert.match((await manager.get('/safeguarding/concerns')).text, /Nora at number 9.*Somebody, online/)
  const adviser = await house.signedInAs('contact adviser')
  assert.doesNotMatch((await adviser.get('/waiting')).text, /Nora at number 9/)
})

test('what is missing is said in words, and nothing that was written is lost', async () => {
  const refused = await sent('/tell-us', { ...words, forWhom: '', number: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Choose who this is about/)
  assert.match(refused.body, /Write your phone number/)
  assert.match(refused.body, /Mum has stopped going out\./)
  const long = await sent('/tell-us', { ...words, what: 'word '.repeat(2000) })
  assert.equal(long.status, 422)
})

test('it cannot be tried for ever from one address', async () => {
  const real = await openTestHouse({ mode: 'real' })
  const tries = []
  for (let n = 0; n < 22; n++)
    tries.push((await real.app.inject({ method: 'POST', url: '/tell-us', headers, payload: '' })).statusCode)
  assert.equal(tries.at(-1), 429)
  assert.equal(tries[0], 422)
})

test('whatever is sent, it is kept or refused, and never a fault', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('me', 'phone', 'yes', '\0', '<script>', '{{ 7*7 }}'),
  )
  const fields = [...Object.keys(words), 'mark', 'postcode', '__proto__', 'constructor']
  const form = fc.dictionary(fc.constantFrom(...fields), value)
  await fc.assert(
    fc.asyncProperty(form, fc.boolean(), async (given, whole) => {
      const shown = await sent('/tell-us', { ...(whole ? words : {}), ...given })
      assert.ok([303, 422].includes(shown.status), `${shown.status}`)
      assert.doesNotMatch(shown.body, /<script>(?!<\/)/)
      const worried = await sent('/tell-us/worry', { ...(whole ? worry : {}), ...given })
      assert.ok([303, 422].includes(worried.status), `${worried.status}`)
    }),
    { numRuns: 60 },
  )
})

test('a reference can be read out, is always the same for one form, and tells nothing of it', () => {
  fc.assert(
    fc.property(fc.uuid(), mark => {
      const reference = referenceFor(mark)
      assert.ok(isReference(reference) && reference === referenceFor(mark))
    }),
  )
})
