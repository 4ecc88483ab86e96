import { connect, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { connect as connectSecurely } from 'node:tls'
import type { Clock } from '#platform/clock'
import type { Adapter } from './adapter.ts'
import type { Outcome } from './sending.rules.ts'
import { isMailAddress, mailText } from './smtp-message.rules.ts'

/** `secure` is TLS from the first byte (RFC 8314, port 465). Without it only a relay on this machine is spoken to. */
export type SmtpSettings = {
  host: string
  port: number
  secure: boolean
  user?: string
  password?: string
  from: string
}

const TIMEOUT_MS = 15_000

/** The relay said no; `code` is its three digits. */
class Answered extends Error {
  code: number
  constructor(code: number) {
    super(`the mail relay answered ${code}`)
    this.code = code
  }
}

type Step = { say: string; expects: number }

/**
 * Hands one e-mail to a relay (RFC 5321), a connection for each. It queues and retries nothing itself: the outbox does.
 * docs/decisions/0007 says when to put a library here.
 */
export const smtp = (settings: SmtpSettings, clock: Clock): Adapter => ({
  name: 'SMTP',
  sends: ['email'],
  async send({ messageId, toValue, subject, words }) {
    if (!isMailAddress(toValue)) return { went: 'refused', why: 'not an address that mail can be sent to' }
    const text = mailText({ messageId, from: settings.from, to: toValue, subject, words, at: clock.now() })
    return submit(settings, [...greeting(settings), ...envelope(settings.from, toValue)], text)
  },
})

function greeting({ user, password }: SmtpSettings): Step[] {
  const secret = Buffer.from(`\u0000${user}\u0000${password}`).toString('base64')
  return [{ say: 'EHLO localhost', expects: 250 }, ...(user ? [{ say: `AUTH PLAIN ${secret}`, expects: 235 }] : [])]
}

const envelope = (from: string, to: string): Step[] => [
  { say: `MAIL FROM:<${from}>`, expects: 250 },
  { say: `RCPT TO:<${to}>`, expects: 250 },
  { say: 'DATA', expects: 354 },
]

async function submit(settings: SmtpSettings, steps: Step[], text: string): Promise<Outcome> {
  const { host, port } = settings
  const socket = settings.secure ? connectSecurely({ host, port, servername: host }) : connect({ host, port })
  socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('no answer in time')))
  let handedOver = false
  try {
    const answer = answersOf(socket)
    await answer(220)
    for (const { say, expects } of steps) {
      socket.write(`${say}\r\n`)
      await answer(expects)
    }
    handedOver = true
    socket.write(`${text}.\r\n`)
    await answer(250)
    socket.write('QUIT\r\n')
    return { went: 'sent' }
  } catch (fault) {
    return whatItMeans(fault as Error, handedOver)
  } finally {
    socket.destroySoon()
  }
}

/** A lost line after the words were handed over may mean either. A 4 asks to try later, a 5 will not change by itself. */
function whatItMeans(fault: Error, handedOver: boolean): Outcome {
  if (!(fault instanceof Answered)) {
    const why = (fault as { code?: string }).code ?? fault.message
    return handedOver ? { went: 'not known', why } : { went: 'not yet', why }
  }
  // 530 and 535: this house's own password is wrong, which somebody can mend; the message is not at fault.
  const later = fault.code < 500 || fault.code === 530 || fault.code === 535
  return { went: later ? 'not yet' : 'refused', why: fault.message }
}

/** Waits for the relay's next whole answer, which may have several lines, and holds it to the code expected. */
function answersOf(socket: Socket): (expects: number) => Promise<void> {
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]()
  const lost = new Promise<never>((_, reject) => {
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('the line was closed')))
  })
  lost.catch(() => undefined)
  return async expects => {
    for (;;) {
      const line = await Promise.race([lines.next(), lost])
      if (line.done) throw new Error('the line was closed')
      if (line.value[3] === '-') continue
      const code = Number(line.value.slice(0, 3))
      if (code !== expects) throw new Answered(code)
      return
    }
  }
}
