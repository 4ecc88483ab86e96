import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'node-html-parser'
import { checks, linkTo } from '#app'
import { inTransaction, newId, sql } from '#platform/database'
import { type Message, outboxPage, sendDue } from '#platform/notify'
import { type Browser, openTestHouse } from '#tests/house'
import { auditOf, fieldsOf, makeGroup, makePerson, type PersonMade } from '#tests/introduced'
import { howAskingStands } from '../asking.ts'
import { findIntroduction, listEvents } from '../introduction.queries.ts'
import { makeIntroduction, recordEvent } from '../introduction.ts'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

/** Margaret said yes on 3 February and has been there; Priya may ask her by a text. */
async function scene(made: PersonMade & { mobile?: string; email?: string } = {}) {
  const house = await openTestHouse({ at: '2026-03-17T10:40:00Z' })
  const worker = await house.signedInAs('social worker', { team: 'north-social-work', name: 'Priya Shah' })
  const by = { accountId: worker.accountId, name: 'Priya Shah', team: 'north-social-work' }
  const now = new Date('2026-02-03T10:00:00Z')
  const { place } = house
  const way = (personId: string, kind: string, value: string) =>
    house.write(tx =>
      sql`insert into people.way_to_reach (place_id, way_id, person_id, kind, value, safe, from_on)
        values (${place.id}, ${newId()}, ${personId}, ${kind}, ${value}, 'safe', '2020-01-01')`.execute(tx),
    )
  const { personId, id } = await house.write(async tx => {
    const personId = await makePerson(tx, place.id, made)
    const entryId = await makeGroup(tx, place.id)
    const agreed = { agreed: 'said yes themselves' as const, on: '2026-02-03', at: now, by }
    const id = await makeIntroduction(tx, place.id, { personId, entryId, ...agreed }, place.followUp)
    const event = {
      introductionId: id,
      answer: 'been there' as const,
      onDate: '2026-02-03',
      by,
      today: '2026-02-03',
      now,
    }
    if (!made.safetyHold) await recordEvent(tx, place.id, event, place.followUp)
    return { personId, id }
  })
  const mobile = made.mobile ?? '07700 900114'
  if (mobile) await way(personId, 'mobile', mobile)
  if (made.email) await way(personId, 'email', made.email)
  const path = `/introductions/${id}`
  const sent: Message[] = []
  const adapter = {
    ...outboxPage,
    send: async (message: Message) => {
      sent.push(message)
      return { went: 'sent' as const }
    },
  }
  const { db, clock } = house
  const send = () => sendDue({ db, placeId: place.id, clock, adapter, checks, linkTo: linkTo('https://example.org') })
  const ask = () => press(worker, path, `${path}/ask`)
  const askedLink = async () => {
    await ask()
    await send()
    return /\/a\/[0-9a-f]+/.exec(sent.at(-1)!.words)![0]
  }
  const open = async (link: string) => page(await house.app.inject({ url: link }))
  const answer = async (link: string, form: Record<string, string>) =>
    page(
      await house.app.inject({
        method: 'POST',
        url: link,
        payload: new URLSearchParams(form).toString(),
        headers: FORM,
      }),
    )
  const events = () => inTransaction(db, place.id, tx => listEvents(tx, place.id, [id]))
  return { house, worker, personId, id, path, sent, send, ask, askedLink, open, answer, events }
}
const page = (reply: { body: string; statusCode: number }) => ({
  status: reply.statusCode,
  html: reply.body,
  text: parse(reply.body).textContent.replace(/\s+/g, ' '),
})

async function press(worker: Browser, at: string, action: string) {
  const form = (await worker.get(at)).page.querySelectorAll('form').find(f => f.getAttribute('action') === action)
  return form ? worker.send(action, fieldsOf(form)) : undefined
}

test('asked by a text, answered from a phone: the answer is on the introduction in her own words', async () => {
  const { house, worker, personId, path, sent, ask, send, open, answer, events } = await scene()
  assert.match((await worker.get(path)).text, /Ask by text One question, ‘Are you still going\?’, to 07700 900114/)
  assert.equal((await ask())!.status, 303)
  const asked = await worker.get(path)
  assert.match(asked.text, /Asked by a message 17 March: no answer yet/)
  assert.doesNotMatch(asked.text, /Ask by text/)
  await send()
  assert.deepEqual([sent.length, sent[0]!.channel, sent[0]!.toValue], [1, 'text', '07700 900114'])
  const link = /\/a\/[0-9a-f]+/.exec(sent[0]!.words)![0]
  const shown = await open(link)
  assert.equal(shown.status, 200)
  assert.match(shown.text, /Are you still going\?.*Yes.*Not any more.*I would rather talk to someone/)
  assert.doesNotMatch(shown.html, /<script/)
  assert.equal((await answer(link, { answer: 'yes', words: 'Every Tuesday.' })).status, 303)
  const last = (await events()).at(-1)!
  assert.deepEqual(
    [last.kind, last.onDate, last.words, last.saidBy, last.askedByName],
    ['still going', '2026-03-17', 'Every Tuesday.', null, 'Their own answer to a message'],
  )
  assert.match((await worker.get(path)).text, /Every Tuesday\..*In Margaret’s own words, 17 March/)
  const kept = (await auditOf(house, personId)).map(row => row.act)
  assert.ok(kept.includes('asked by a message how an introduction is going'))
  assert.ok(kept.includes('sent a message'))
  assert.ok(kept.includes('kept an answer to a message'))
})

test('nothing on the page or in the message says who it is about, where they go or who asks', async () => {
  const { house, askedLink, open, answer, sent } = await scene({ knownAs: 'Margaret Ashby' })
  const link = await askedLink()
  const unanswered = await answer(link, { answer: '' })
  assert.equal(unanswered.status, 422)
  const pages = [await open(link), unanswered, await open('/a/0123456789abcdef0123456789abcdef')]
  await answer(link, { answer: 'no', words: 'My knee' })
  pages.push(await open(link))
  const names = ['margaret', 'ashby', 'growers', 'priya', 'council', 'social', 'adult', 'alongside', 'my knee']
  const words = [...pages.map(p => p.html.replace('/assets/alongside.css', '')), sent[0]!.words, sent[0]!.subject]
  for (const name of [...names, house.place.name, ...house.place.teams.map(t => t.name)])
    for (const word of words) assert.ok(!word.toLowerCase().includes(name.toLowerCase()), `${name}: ${word}`)
})

test('answered twice says that we have the answer, also at once, and there is one answer', async () => {
  const { askedLink, open, answer, events } = await scene()
  const link = await askedLink()
  const before = (await events()).length
  await Promise.all([answer(link, { answer: 'yes' }), answer(link, { answer: 'no' })])
  assert.equal((await events()).length, before + 1)
  assert.match((await open(link)).text, /Thank you, we have your answer/)
  await answer(link, { answer: 'no' })
  assert.equal((await events()).length, before + 1)
})

test('who would rather talk is rung the same day, at the top of the list', async () => {
  const { worker, askedLink, answer, path } = await scene()
  await answer(await askedLink(), { answer: 'talk' })
  const list = await worker.get('/follow-ups')
  assert.match(list.text, /Today.*Margaret would rather talk to someone: ring about Fernhill Growers/)
  assert.doesNotMatch(list.text, /Ask by text/)
  assert.match((await worker.get(path)).text, /Would rather talk to someone about Fernhill Growers/)
})

test('a link ends: run out, a death, a safety hold, or no longer wanted; and looks like one that never was', async () => {
  const never = await (await scene()).open(`/a/${'0'.repeat(32)}`)
  assert.match(never.text, /This link has ended/)
  for (const what of ['run out', 'death', 'hold', 'withdrawn', 'stopped by phone'] as const) {
    const { house, worker, personId, path, askedLink, open, answer, events } = await scene()
    const link = await askedLink()
    if (what === 'run out') house.clock.set('2026-04-02T10:00:00Z')
    if (what === 'death')
      await worker.post(`/people/${personId}/death`, { diedOn: '16/3/2026', toldBy: 'Her daughter' })
    if (what === 'hold') await worker.post(`/people/${personId}/safety`, { act: 'hold' })
    if (what === 'withdrawn') await worker.post(path, { answer: 'no longer wants', seen: '1' })
    if (what === 'stopped by phone') await worker.post(path, { answer: 'not any more', seen: '1' })
    const before = (await events()).length
    const shown = await open(link)
    assert.equal(shown.text, never.text, what)
    assert.equal(shown.status, never.status, what)
    assert.match((await answer(link, { answer: 'yes' })).text, /This link has ended/, what)
    assert.equal((await events()).length, before, what)
  }
})

test('what happens between writing and sending stops the message, and a hold leaves no line for the person', async () => {
  for (const what of ['death', 'hold', 'not safe'] as const) {
    const { house, personId, ask, send, sent } = await scene()
    await ask()
    // Straight to the tables: also what no page did is seen at the moment of sending.
    await house.write(async tx => {
      if (what === 'not safe')
        await sql`update people.way_to_reach set safe = 'not safe' where person_id = ${personId}`.execute(tx)
      else if (what === 'death')
        await sql`update people.person set died_on = '2026-03-16' where person_id = ${personId}`.execute(tx)
      else await sql`update people.person set safety_hold = true where person_id = ${personId}`.execute(tx)
    })
    assert.equal(await send(), 0, what)
    assert.deepEqual(sent, [], what)
    const line = (await auditOf(house, personId)).find(row => row.act === 'did not send a message')!
    assert.equal(line.quiet, what === 'hold', what)
  }
})

test('nobody is offered to ask without a safe mobile or e-mail, before they have been, or when they may not be asked', async () => {
  const offered = async (made: Parameters<typeof scene>[0]) => {
    const { worker, path } = await scene(made)
    return /Ask by (text|e-mail)/.exec((await worker.get(path)).text)?.[0]
  }
  assert.equal(await offered({ mobile: '' }), undefined, 'a landline is rung')
  assert.equal(await offered({ mobile: '', email: 'm@example.org' }), 'Ask by e-mail')
  assert.equal(await offered({ email: 'm@example.org' }), 'Ask by text')
  assert.equal(await offered({ safetyHold: true }), undefined)
})

test('a button of an old page asks nobody, and two presses ask once', async () => {
  const { house, worker, personId, path, send, sent } = await scene()
  const form = (await worker.get(path)).page.querySelector(`form[action="${path}/ask"]`)!
  await worker.send(`${path}/ask`, fieldsOf(form))
  await worker.send(`${path}/ask`, { ...fieldsOf(form), once: newId() })
  await send()
  assert.equal(sent.length, 1)
  const other = await scene()
  const old = fieldsOf((await other.worker.get(other.path)).page.querySelector(`form[action="${other.path}/ask"]`)!)
  await other.worker.post(`/people/${other.personId}/safety`, { act: 'hold' })
  const refused = await other.worker.send(`${other.path}/ask`, old)
  assert.equal(refused.status, 422)
  assert.match(refused.text, /can no longer be asked by a message/)
  const director = await house.signedInAs('director')
  assert.equal((await director.send(`${path}/ask`, {})).status, 403)
  assert.ok(personId)
})

test('where nothing can be sent nobody is offered to be asked', async () => {
  const { house, id } = await scene()
  const standing = (sends: ('text' | 'email')[] | undefined) =>
    inTransaction(house.db, house.place.id, async tx => {
      const facts = { ...(await findIntroduction(tx, house.place.id, id))!, events: [] }
      const place = { ...house.place, ...(sends && { sends }) }
      return (await howAskingStands(tx, place, [facts], house.clock.now())).get(id)
    })
  assert.deepEqual(await standing(undefined), {})
  assert.deepEqual(await standing(['email']), {}, 'she has no safe e-mail')
  assert.equal((await standing(['text']))?.way?.value, '07700 900114')
})

test('links are not tried out: after enough tries the page says to wait, and names nobody', async () => {
  const house = await openTestHouse({ mode: 'real' })
  let last = { status: 0, text: '', html: '' }
  for (let n = 0; n < 25; n++) last = page(await house.app.inject({ url: `/a/${'0'.repeat(31)}${n % 10}` }))
  assert.equal(last.status, 429)
  assert.match(last.text, /Please wait a few minutes/)
  assert.doesNotMatch(last.html.replace('alongside.css', ''), /Marlbrook|council|alongside/i)
  const odd = page(await house.app.inject({ url: '/a/%00', remoteAddress: '10.0.0.9' }))
  assert.doesNotMatch(odd.html.replace('alongside.css', ''), /Marlbrook|council/i)
})
