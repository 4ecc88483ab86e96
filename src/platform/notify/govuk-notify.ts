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

/**
 * GOV.UK Notify keeps the reference of what it took in, so a message whose fate is unclear is asked after before it is
 * tried again: it is never sent twice, and need not be given up.
 */
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
    const ask = (path: string, more: RequestInit) => askNotify(settings, clock, path, more)
    try {
      if (message.tried > 1) {
        const before = await wasTakenIn(ask, message.messageId)
        if (before !== 'not there') return before
      }
      const reply = await ask(`/v2/notifications/${text ? 'sms' : 'email'}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
      await reply.body?.cancel()
      return outcomeOf(reply.status)
    } catch (fault) {
      const late = (fault as Error).name === 'TimeoutError'
      return { went: 'not yet', why: `GOV.UK Notify ${late ? 'did not answer in time' : 'could not be reached'}` }
    }
  },
})

type Ask = (path: string, more: RequestInit) => Promise<Response>

const askNotify = (settings: NotifySettings, clock: Clock, path: string, more: RequestInit) =>
  fetch(new URL(path, settings.baseUrl), {
    ...more,
    headers: {
      authorization: `Bearer ${notifyToken(settings.serviceId, settings.secret, clock.now())}`,
      'content-type': 'application/json',
    },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })

/** Whether a try before this one was taken in after all. Without a clear answer nothing is sent. */
async function wasTakenIn(ask: Ask, reference: string): Promise<Outcome | 'not there'> {
  const reply = await ask(`/v2/notifications?reference=${encodeURIComponent(reference)}`, {})
  if (reply.status !== 200) {
    await reply.body?.cancel()
    return outcomeOf(reply.status === 400 ? 500 : reply.status)
  }
  const { notifications } = (await reply.json()) as { notifications?: unknown[] }
  if (!Array.isArray(notifications)) return { went: 'not yet', why: 'GOV.UK Notify answered what nobody could read' }
  return notifications.length > 0 ? { went: 'sent' } : 'not there'
}

/** Only its status is kept: the words of a refusal may quote a number. */
function outcomeOf(status: number): Outcome {
  if (status === 201) return { went: 'sent' }
  if (status === 400) return { went: 'refused', why: 'the number or address was refused (400)' }
  if (status === 403) return { went: 'not yet', why: 'GOV.UK Notify did not take this house’s key (403)' }
  if (status === 429) return { went: 'not yet', why: 'GOV.UK Notify asked to try later (429)' }
  return { went: 'not yet', why: `GOV.UK Notify could not take it (${status})` }
}
