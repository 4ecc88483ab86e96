import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createWebServer, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { hostname } from 'node:os'
import { after, test } from 'node:test'
import { stoppedClock } from '#platform/clock'
import type { Tried } from './adapter.ts'
import { govukNotify } from './govuk-notify.ts'
import { isMailAddress } from './mail-address.rules.ts'
import { smtp } from './smtp.ts'

const clock = stoppedClock('2026-03-03T10:40:00Z')
const message = (more: Partial<Tried> = {}): Tried => ({
  ...{ messageId: '0195a2a0-0000-7000-8000-000000000001', kind: 'how it is going', channel: 'email', wayId: 'w' },
  ...{ toValue: 'margaret@example.org', subject: 'A short question', words: 'Hello.\n.\r\nhttps://example.org/a/1' },
  ...{ aboutPerson: 'p', recordId: 'r', linkId: 'l', tried: 1, ...more },
})
const open: Server[] = []
after(() => {
  for (const server of open) server.close()
})

/** A relay on loopback that answers each command as told, and keeps what it heard. */
async function relay(
  answers: Partial<Record<'hello' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'end', string>> = {},
) {
  const heard: string[] = []
  const server = createServer(socket => {
    let inData = false
    let rest = ''
    socket.on('error', () => undefined)
    const say = (text: string | undefined, otherwise: string) =>
      text === 'nothing' ? undefined : text === 'hang up' ? socket.destroy() : socket.write(`${text ?? otherwise}\r\n`)
    say(answers.hello, '220 relay')
    const hear = (line: string) => {
      heard.push(line)
      if (inData) {
        if (line !== '.') return
        inData = false
        return say(answers.end, '250 taken')
      }
      const word = line.slice(0, 4)
      if (word === 'EHLO') return say(answers.EHLO, '250-relay\r\n250-8BITMIME\r\n250 AUTH PLAIN')
      if (word === 'AUTH') return say(answers.AUTH, '235 known')
      if (word === 'MAIL') return say(answers.MAIL, '250 ok')
      if (word === 'RCPT') return say(answers.RCPT, '250 ok')
      if (word === 'DATA') {
        inData = !answers.DATA
        return say(answers.DATA, '354 go on')
      }
      if (word === 'QUIT') socket.end('221 goodbye\r\n')
    }
    socket.on('data', chunk => {
      const lines = (rest + chunk.toString()).split('\r\n')
      rest = lines.pop()!
      for (const line of lines) hear(line)
    })
  })
  open.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const settings = { host: '127.0.0.1', port, tls: 'none' as const, from: 'asking@example.org' }
  return { heard, settings }
}

test('SMTP: one message is handed over whole, and its words cannot end it', async () => {
  const { heard, settings } = await relay()
  const adapter = smtp({ ...settings, user: 'us', password: 'them' }, clock)
  assert.deepEqual(await adapter.send(message()), { went: 'sent' })
  assert.deepEqual(
    heard.filter(line => /^(AUTH|MAIL|RCPT)/.test(line)),
    [
      `AUTH PLAIN ${Buffer.from('\0us\0them').toString('base64')}`,
      'MAIL FROM:<asking@example.org>',
      'RCPT TO:<margaret@example.org>',
    ],
  )
  const from = heard.indexOf('')
  // A line that begins with a full stop has another before it (RFC 5321, 4.5.2).
  const body = heard.slice(from + 1, heard.indexOf('.')).map(line => line.replace(/^\.\./, '.'))
  assert.deepEqual(body, ['Hello.', '.', 'https://example.org/a/1'])
  assert.ok(heard.includes('From: asking@example.org') && heard.includes('To: margaret@example.org'))
  assert.ok(!heard.join().includes(hostname()), 'a relay does not hear what this machine is called')
  assert.ok(heard.includes('Date: Tue, 03 Mar 2026 10:40:00 +0000'))
  assert.ok(heard.includes('Message-ID: <0195a2a0-0000-7000-8000-000000000001@example.org>'))
})

test('SMTP: later is later, no is no, and a line lost after the words is not known', async () => {
  const outcome = async (answers: Parameters<typeof relay>[0]) =>
    (await smtp({ ...(await relay(answers)).settings, user: 'us', password: 'them' }, clock).send(message())).went
  assert.equal(await outcome({ RCPT: '451 greylisted' }), 'not yet')
  assert.equal(await outcome({ RCPT: '550 no such address' }), 'refused')
  assert.equal(await outcome({ hello: '421 too busy' }), 'not yet')
  assert.equal(await outcome({ MAIL: '530 sign in first' }), 'not yet', 'our own password is not the message’s fault')
  assert.equal(await outcome({ DATA: 'hang up' }), 'not yet')
  assert.equal(await outcome({ end: 'hang up' }), 'not known')
  assert.equal(await outcome({ end: '452 full' }), 'not yet')
  assert.equal(await outcome({ AUTH: '535 who are you' }), 'not yet')
  assert.equal(await outcome({ end: '554 no' }), 'refused')
  const nobody = { host: '127.0.0.1', port: 1, tls: 'none' as const, from: 'asking@example.org' }
  assert.equal((await smtp(nobody, clock).send(message())).went, 'not yet')
})

test('SMTP: a relay that says nothing is given up, and why it did not go holds nothing of the person', async () => {
  const answer = async (answers: Parameters<typeof relay>[0]) =>
    smtp({ ...(await relay(answers)).settings, patience: 60 }, clock).send(message())
  const late = 'the mail relay did not answer in time'
  assert.deepEqual(await answer({ hello: 'nothing' }), { went: 'not yet', why: late })
  assert.deepEqual(await answer({ RCPT: 'nothing' }), { went: 'not yet', why: late })
  assert.deepEqual(await answer({ end: 'nothing' }), { went: 'not known', why: late })
  const refused = await answer({ RCPT: '550 margaret@example.org is not here' })
  assert.deepEqual(refused, { went: 'refused', why: 'the address was refused (550)' })
})

test('SMTP: nothing is said in the clear where a secure line is asked for', async () => {
  for (const tls of ['starttls', 'from the first byte'] as const) {
    const { heard, settings } = await relay()
    const secured = { ...settings, tls, user: 'us', password: 'them', patience: 500 }
    assert.equal((await smtp(secured, clock).send(message())).went, 'not yet')
    assert.ok(!heard.some(line => /AUTH|MAIL|RCPT/.test(line)), tls)
  }
})

test('SMTP: an address that could carry a command is not sent to', async () => {
  const { heard, settings } = await relay()
  for (const toValue of ['a@b.org>\r\nRCPT TO:<c@d.org', 'a@b.org, c@d.org', '<a@b.org>', 'a b@c.org', 'nobody', ''])
    assert.equal((await smtp(settings, clock).send(message({ toValue }))).went, 'refused', toValue)
  assert.deepEqual(heard, [])
  assert.ok(isMailAddress('m.ashby+news@mail.example.org'))
})

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const serviceId = '11111111-2222-4333-8444-555555555555'
const secret = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'

/** Stands for GOV.UK Notify on loopback: checks the token as it says it does, then answers as told. */
async function notifyServer(status = 201) {
  const heard: { url: string; headers: IncomingHttpHeaders; body: { reference?: string } }[] = []
  const takenIn = new Set<string>()
  const server = createWebServer(async (request, reply) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const [head, claims, mark] = String(request.headers.authorization).replace('Bearer ', '').split('.') as string[]
    const known =
      createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url') === mark &&
      JSON.parse(Buffer.from(head!, 'base64url').toString()).alg === 'HS256'
    const { iss, iat } = JSON.parse(Buffer.from(claims!, 'base64url').toString())
    const fresh = Math.abs(iat - clock.now().getTime() / 1000) <= 30
    heard.push({
      url: request.url!,
      headers: request.headers,
      body: JSON.parse(Buffer.concat(chunks).toString() || '{}'),
    })
    const reference = new URL(request.url!, 'http://x').searchParams.get('reference')
    if (reference && known && [0, 201].includes(status)) {
      reply.statusCode = 200
      return reply.end(JSON.stringify({ notifications: takenIn.has(reference) ? [{ reference }] : [] }))
    }
    const sent = heard.at(-1)!.body.reference
    if (sent && [0, 201].includes(status)) takenIn.add(sent)
    reply.statusCode = known && iss === serviceId && fresh ? status : 403
    if (status === 0) reply.destroy()
    else reply.end('{}')
  })
  open.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const settings = {
    ...{ baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, serviceId, secret },
    ...{ textTemplate: 'text-template', emailTemplate: 'email-template' },
  }
  return { heard, settings, takenIn }
}

test('GOV.UK Notify: a text and an e-mail go with a token that it takes', async () => {
  const { heard, settings } = await notifyServer()
  const adapter = govukNotify(settings, clock)
  const text = message({ channel: 'text', toValue: '07700 900114' })
  assert.deepEqual(await adapter.send(text), { went: 'sent' })
  assert.deepEqual(await adapter.send(message()), { went: 'sent' })
  assert.deepEqual(
    heard.map(({ url, body }) => ({ url, body })),
    [
      {
        url: '/v2/notifications/sms',
        body: {
          ...{ phone_number: '07700 900114', template_id: 'text-template' },
          ...{ personalisation: { words: text.words }, reference: text.messageId },
        },
      },
      {
        url: '/v2/notifications/email',
        body: {
          ...{ email_address: 'margaret@example.org', template_id: 'email-template' },
          ...{ personalisation: { words: text.words, subject: 'A short question' }, reference: text.messageId },
        },
      },
    ],
  )
})

test('GOV.UK Notify: a wrong key, too many, a wrong number, a gateway, a lost line, nobody there', async () => {
  const outcome = async (status: number, more = {}) =>
    (await govukNotify({ ...(await notifyServer(status)).settings, ...more }, clock).send(message())).went
  assert.equal(await outcome(201, { secret: 'another' }), 'not yet')
  assert.equal(await outcome(429), 'not yet')
  assert.equal(await outcome(500), 'not yet')
  assert.equal(await outcome(400), 'refused')
  assert.equal(await outcome(504), 'not yet')
  assert.equal(await outcome(0), 'not yet')
  assert.equal(await outcome(201, { baseUrl: `http://127.0.0.1:${await closedPort()}` }), 'not yet')
})

test('GOV.UK Notify: what may have been taken in is asked after, and is never sent twice', async () => {
  const lost = await notifyServer(0)
  const adapter = govukNotify(lost.settings, clock)
  assert.equal((await adapter.send(message())).went, 'not yet', 'the line was lost after it was taken in')
  assert.deepEqual(await adapter.send(message({ tried: 2 })), { went: 'sent' })
  assert.equal(lost.heard.filter(one => one.url.endsWith('/email')).length, 1)
  const never = await notifyServer()
  assert.deepEqual(await govukNotify(never.settings, clock).send(message({ tried: 2 })), { went: 'sent' })
  assert.equal(never.takenIn.size, 1, 'what was not taken in before goes now')
  const silent = await notifyServer(500)
  assert.equal((await govukNotify(silent.settings, clock).send(message({ tried: 2 }))).went, 'not yet')
  assert.ok(!silent.heard.some(one => one.url.endsWith('/email')), 'without a clear answer nothing is sent')
})
