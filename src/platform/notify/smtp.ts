import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Clock } from '#platform/clock'
import type { Adapter } from './adapter.ts'
import { isMailAddress } from './mail-address.rules.ts'
import type { Message } from './outbox.queries.ts'
import type { Outcome } from './sending.rules.ts'

export type SmtpSettings = {
  host: string
  port: number
  /** TLS from the first byte (RFC 8314), before anything is said (STARTTLS, demanded), or a relay on this machine. */
  tls: 'from the first byte' | 'starttls' | 'none'
  user?: string
  password?: string
  from: string
  /** Milliseconds for each of: being reached, its greeting, and each answer after. */
  patience?: number
}

const PATIENCE_MS = 15_000

/**
 * Hands one e-mail to a relay, a connection for each, by nodemailer. It queues, logs and retries nothing: the outbox does.
 * Its plain connection is used and not its `sendMail`, because only here is it known whether the words were handed over.
 */
export const smtp = (settings: SmtpSettings, clock: Clock): Adapter => ({
  name: 'SMTP',
  sends: ['email'],
  async send(message) {
    if (!isMailAddress(message.toValue)) return { went: 'refused', why: 'this is no address that mail can be sent to' }
    const mail = await asMail(message, settings.from, clock.now())
    // Read only once the relay has asked for it.
    let handedOver = false
    const words = new Readable({
      read() {
        handedOver = true
        this.push(mail)
        this.push(null)
      },
    })
    try {
      await submit(settings, { from: settings.from, to: [message.toValue] }, words)
      return { went: 'sent' }
    } catch (fault) {
      return whatItMeans(fault as Fault, handedOver)
    }
  },
})

/** Plain words, UTF-8. The same message has the same Message-ID each time it is tried. */
const asMail = ({ messageId, toValue, subject, words }: Message, from: string, at: Date): Promise<Buffer> =>
  new MailComposer({
    ...{ from, to: toValue, subject, text: words, date: at },
    messageId: `<${messageId}@${from.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
    .compile()
    .build()

/** `name`: how the greeting calls us, so that a relay does not hear this machine's name. */
function connectionTo({ host, port, tls, patience = PATIENCE_MS }: SmtpSettings): SMTPConnection {
  return new SMTPConnection({
    ...{ host, port, name: 'localhost', logger: false },
    ...{ secure: tls === 'from the first byte', requireTLS: tls === 'starttls', ignoreTLS: tls === 'none' },
    ...{ connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience, dnsTimeout: patience },
  })
}

async function submit(
  settings: SmtpSettings,
  envelope: { from: string; to: string[] },
  words: Readable,
): Promise<void> {
  const { user, password } = settings
  const connection = connectionTo(settings)
  const lost = new Promise<never>((_, reject) => {
    connection.once('error', reject)
    connection.once('end', () => reject(Object.assign(new Error('closed'), { code: 'ECONNECTION' })))
  })
  lost.catch(() => undefined)
  const step = (work: (done: (fault?: Error | null) => void) => void) =>
    Promise.race([lost, new Promise<void>((done, fail) => work(fault => (fault ? fail(fault) : done())))])
  try {
    await step(done => connection.connect(done))
    if (user && password) await step(done => connection.login({ user, pass: password }, done))
    await step(done => connection.send(envelope, words, done))
    connection.quit()
  } finally {
    // A late fault of a connection that is done with would end the process if nobody listened.
    connection.on('error', () => undefined)
    connection.close()
  }
}

/** What nodemailer says of a fault. `responseCode` is the relay's three digits, when it answered. */
type Fault = Error & { code?: string; responseCode?: number }

const inWords: Record<string, string> = {
  EDNS: 'the name of the mail relay leads nowhere',
  ETIMEDOUT: 'the mail relay did not answer in time',
  ETLS: 'no secure line to the mail relay could be made',
  EAUTH: 'the mail relay did not take this house’s name and password',
}

/**
 * A line lost after the words were handed over may mean either. A 4 asks to try later, a 5 will not change by itself.
 * Nothing of what the relay wrote is kept: it may quote an address.
 */
function whatItMeans({ code = '', responseCode }: Fault, handedOver: boolean): Outcome {
  if (!responseCode) {
    const why = inWords[code] ?? 'the mail relay could not be reached'
    return handedOver ? { went: 'not known', why } : { went: 'not yet', why }
  }
  // This house's own password is wrong, which somebody can mend; the message is not at fault.
  if (code === 'EAUTH' || [530, 535].includes(responseCode))
    return { went: 'not yet', why: `${inWords.EAUTH} (${responseCode})` }
  return responseCode < 500
    ? { went: 'not yet', why: `the mail relay asked to try later (${responseCode})` }
    : { went: 'refused', why: `the address was refused (${responseCode})` }
}
