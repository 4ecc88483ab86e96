import { createHmac } from 'node:crypto'
import type { Clock } from '#platform/clock'
import type { Adapter } from './adapter.ts'
import type { Outcome } from './sending.rules.ts'

/** The templates are the council's own in GOV.UK Notify: a text of ((words)), an e-mail of ((subject)) and ((words)). */
export type NotifySettings = {
  baseUrl: string
  serviceId: string
  secret: string
  textTemplate: string
  emailTemplate: string
}

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The token that GOV.UK Notify asks for: HS256, issued by the service now; it is taken for thirty seconds. */
export function notifyToken(serviceId: string, secret: string, now: Date): string {
  const body = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: serviceId, iat: Math.floor(now.getTime() / 1000) })}`
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`
}

const TIMEOUT_MS = 15_000
/** Before anything could have been taken in. */
const neverReached = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

export const govukNotify = (settings: NotifySettings, clock: Clock): Adapter => ({
  name: 'GOV.UK Notify',
  sends: ['text', 'email'],
  async send(message) {
    const text = message.channel === 'text'
    const body = {
      ...(text ? { phone_number: message.toValue } : { email_address: message.toValue }),
      template_id: text ? settings.textTemplate : settings.emailTemplate,
      personalisation: { words: message.words, ...(!text && { subject: message.subject }) },
      reference: message.messageId,
    }
    try {
      const reply = await fetch(new URL(`/v2/notifications/${text ? 'sms' : 'email'}`, settings.baseUrl), {
        method: 'POST',
        headers: {
          authorization: `Bearer ${notifyToken(settings.serviceId, settings.secret, clock.now())}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      })
      await reply.body?.cancel()
      return outcomeOf(reply.status)
    } catch (fault) {
      const code = ((fault as Error).cause as { code?: string } | undefined)?.code ?? (fault as Error).name
      return neverReached.includes(code) ? { went: 'not yet', why: code } : { went: 'not known', why: code }
    }
  },
})

/** Only its status is kept: the words of a refusal may quote a number. */
function outcomeOf(status: number): Outcome {
  if (status === 201) return { went: 'sent' }
  const why = `GOV.UK Notify answered ${status}`
  if (status === 400) return { went: 'refused', why }
  // A gateway in between gave up waiting: what lies behind it may have taken the message in.
  return [502, 504].includes(status) ? { went: 'not known', why } : { went: 'not yet', why }
}
