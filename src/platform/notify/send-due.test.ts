import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inTransaction, newId, sql } from '#platform/database'
import { openTestHouse, type TestHouse } from '#tests/house'
import type { Adapter } from './adapter.ts'
import { findLink, holdLink, keepAnswered } from './link.queries.ts'
import { type Message, stopMessages, unstopMessages } from './outbox.queries.ts'
import { type Checks, sendDue } from './send-due.ts'
import type { Outcome } from './sending.rules.ts'
import { writeAsking } from './write-message.ts'

const goes: Checks = { 'how it is going': async () => ({ go: true }) }

async function scene(answersWith: (message: Message) => Outcome = () => ({ went: 'sent' })) {
  const house = await openTestHouse()
  const sent: Message[] = []
  const adapter: Adapter = {
    name: 'SMTP',
    sends: ['text', 'email'],
    async send(message) {
      await new Promise(resolve => setTimeout(resolve, 2))
      sent.push(message)
      return answersWith(message)
    },
  }
  const ask = (recordId = newId(), personId = newId()) =>
    house.write(tx =>
      writeAsking(tx, house.place.id, {
        ...{ kind: 'how it is going', personId, recordId, now: house.clock.now() },
        to: { wayId: newId(), channel: 'text', value: '07700 900114' },
        by: { accountId: null, name: 'Priya Shah' },
      }),
    )
  const send = (checks = goes) =>
    sendDue({
      ...{ db: house.db, placeId: house.place.id, clock: house.clock, adapter, checks },
      linkTo: token => `https://example.org/a/${token}`,
    })
  return { house, sent, ask, send }
}
const rowsOf = (house: TestHouse) =>
  inTransaction(house.db, house.place.id, async tx => {
    const found = await sql<{
      tried: number
      failed: string | null
      sent_at: Date | null
      taken_at: Date | null
      gave_up_at: Date | null
      stopped_because: string | null
      words: string
    }>`select * from platform.outbox where place_id = ${house.place.id} order by message_id`.execute(tx)
    return found.rows
  })
const tokenIn = (message: Message) => /\/a\/([0-9a-f]{32})\b/.exec(message.words)![1]!

test('two workers at once send each message once', async () => {
  const { house, sent, ask, send } = await scene()
  for (let n = 0; n < 30; n++) await ask()
  const went = await Promise.all([send(), send(), send()])
  assert.equal(went[0]! + went[1]! + went[2]!, 30)
  assert.equal(sent.length, 30)
  assert.equal(new Set(sent.map(m => m.messageId)).size, 30)
  assert.equal(await send(), 0, 'nothing is left')
  assert.ok((await rowsOf(house)).every(row => row.sent_at && row.tried === 1))
})

test('the message and its link are there with what caused them, or not at all', async () => {
  const { house, ask, sent, send } = await scene()
  const record = newId()
  await assert.rejects(
    house.write(async tx => {
      await writeAsking(tx, house.place.id, {
        ...{ kind: 'how it is going', personId: newId(), recordId: record, now: house.clock.now() },
        to: { wayId: newId(), channel: 'text', value: '07700 900114' },
        by: { accountId: null, name: 'Priya Shah' },
      })
      throw new Error('what caused it failed')
    }),
  )
  assert.deepEqual(await rowsOf(house), [])
  assert.ok(await ask(record))
  assert.equal(await ask(record), undefined, 'nobody is asked the same thing by two links at once')
  house.clock.set('2026-03-20T10:40:00Z')
  assert.ok(await ask(record), 'once the first has run out they can be')
  await send()
  assert.equal(sent.length, 2)
})

test('only the hash of a token is kept, and a token leads to its link', async () => {
  const { house, ask, sent, send } = await scene()
  await ask()
  await send()
  const token = tokenIn(sent[0]!)
  const kept = await inTransaction(house.db, house.place.id, async tx => {
    const all = await sql<{ words: string }>`select concat((select string_agg(o::text, ' ') from platform.outbox o),
      (select string_agg(l::text, ' ') from platform.link l), (select string_agg(t::text, ' ') from platform.link_token t)) as words`.execute(
      tx,
    )
    return { words: all.rows[0]!.words, link: await findLink(tx, house.place.id, token) }
  })
  assert.ok(kept.link)
  assert.ok(!kept.words.includes(token))
  assert.match(kept.words, /\{link\}/)
})

test('what did not go is tried again later, each time for the same link; after the last try it is for a person', async () => {
  let well = false
  const { house, ask, sent, send } = await scene(() =>
    well ? { went: 'sent' } : { went: 'not yet', why: 'ECONNREFUSED' },
  )
  await ask()
  assert.equal(await send(), 0)
  assert.equal(await send(), 0)
  assert.equal(sent.length, 1, 'not before its time')
  house.clock.set('2026-03-03T10:42:00Z')
  well = true
  assert.equal(await send(), 1)
  const tokens = sent.map(tokenIn)
  assert.notEqual(tokens[0], tokens[1])
  const links = await inTransaction(house.db, house.place.id, async tx => [
    await findLink(tx, house.place.id, tokens[0]!),
    await findLink(tx, house.place.id, tokens[1]!),
  ])
  assert.equal(links[0]!.linkId, links[1]!.linkId)
  well = false
  await ask()
  for (let day = 4; day < 30; day++) {
    house.clock.set(`2026-03-${String(day).padStart(2, '0')}T10:40:00Z`)
    await send()
  }
  const last = (await rowsOf(house)).at(-1)!
  assert.deepEqual([last.tried, last.failed, last.sent_at], [7, 'ECONNREFUSED', null])
  assert.ok(last.gave_up_at)
})

test('where nobody knows whether it went, it is not sent again', async () => {
  const { house, ask, sent, send } = await scene(() => ({ went: 'not known', why: 'no answer in time' }))
  await ask()
  await send()
  house.clock.set('2026-03-05T10:42:00Z')
  await send()
  assert.equal(sent.length, 1)
  const thrown = await scene(() => {
    throw new Error('a fault of ours')
  })
  await thrown.ask()
  await thrown.send()
  await thrown.send()
  assert.equal(thrown.sent.length, 1)
})

test('it is asked again at the moment of sending, and what nobody answers for never goes', async () => {
  const { house, ask, sent, send } = await scene()
  await ask()
  await send({ 'how it is going': async () => ({ go: false, because: 'they have died' }) })
  await ask()
  await send({})
  assert.equal(sent.length, 0)
  assert.deepEqual(
    (await rowsOf(house)).map(row => row.stopped_because),
    ['they have died', 'nobody answers for messages of this kind'],
  )
})

test('a stop reaches what has not gone and every unanswered link of the person; undone, they wait again', async () => {
  const { house, ask, sent, send } = await scene()
  const [person, answered] = [newId(), newId()]
  await ask(newId(), person)
  await ask(answered, person)
  await ask(newId())
  await send()
  const mine = sent.filter(m => m.aboutPerson === person)
  await house.write(async tx => {
    const link = (await holdLink(tx, house.place.id, tokenIn(mine.find(m => m.recordId === answered)!)))!
    await keepAnswered(tx, house.place.id, link.linkId, house.clock.now())
  })
  await ask(newId(), person)
  const at = house.clock.now()
  await house.write(tx => stopMessages(tx, house.place.id, { person }, { because: 'they have died', at }))
  assert.equal(await send(), 0)
  const stopped = () =>
    inTransaction(house.db, house.place.id, async tx => {
      const found = await sql<{ n: number }>`select count(*)::integer as n from platform.link
        where place_id = ${house.place.id} and stopped_because = 'they have died'`.execute(tx)
      return found.rows[0]!.n
    })
  assert.equal(await stopped(), 2, 'not the one that was answered, nor anybody else’s')
  await house.write(tx => unstopMessages(tx, house.place.id, { person, because: 'they have died' }))
  assert.equal(await stopped(), 0)
  assert.equal(await send(), 1)
})

test('at night it waits for the morning', async () => {
  const { house, ask, send } = await scene()
  house.clock.set('2026-03-03T21:40:00Z')
  await ask()
  assert.equal(await send(), 0)
  house.clock.set('2026-03-04T08:00:00Z')
  assert.equal(await send(), 1)
})

test('what was due by day, and found nobody to send it until the night, waits for the morning too', async () => {
  const { house, ask, send } = await scene()
  await ask()
  house.clock.set('2026-03-03T22:00:00Z')
  assert.equal(await send(), 0)
  house.clock.set('2026-03-04T08:00:00Z')
  assert.equal(await send(), 1)
})
