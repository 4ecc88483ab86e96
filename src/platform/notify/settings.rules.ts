import type { NotifySettings } from './govuk-notify.ts'
import { isMailAddress } from './mail-address.rules.ts'
import type { SmtpSettings } from './smtp.ts'

export type Settings =
  | { by: 'outbox page' }
  | { by: 'nobody' }
  | { by: 'SMTP'; smtp: SmtpSettings; address: string }
  | { by: 'GOV.UK Notify'; notify: NotifySettings; address: string }
export type Environment = Record<string, string | undefined>

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const isHere = (host: string) => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host)

/** How messages leave, from the environment; or what is wrong with it, in words for whoever starts the house. */
export function readSettings(env: Environment, mode: 'demo' | 'real'): Settings | { wrong: string } {
  const chosen = env.MESSAGES ?? ''
  if (mode === 'demo')
    return chosen
      ? { wrong: 'The demo sends nothing: its people are invented. Start it without MESSAGES.' }
      : { by: 'outbox page' }
  switch (chosen) {
    case '':
    case 'none':
      return { by: 'nobody' }
    case 'smtp':
      return readSmtp(env)
    case 'govuk-notify':
      return readNotify(env)
    default:
      return { wrong: 'MESSAGES is one of: none, smtp, govuk-notify.' }
  }
}

const ways: Record<string, SmtpSettings['tls']> = { yes: 'from the first byte', starttls: 'starttls', no: 'none' }

function readSmtp(env: Environment): Settings | { wrong: string } {
  const address = publicAddress(env)
  if (typeof address !== 'string') return address
  const { SMTP_HOST: host = '', SMTP_USER: user, SMTP_PASSWORD: password } = env
  const tls = ways[env.SMTP_TLS ?? 'yes']
  const port = env.SMTP_PORT ?? (tls === 'starttls' ? '587' : '465')
  const from = env.SMTP_FROM ?? ''
  if (!/^[a-z0-9.:-]+$/i.test(host)) return { wrong: 'MESSAGES=smtp needs SMTP_HOST, the name of the mail relay.' }
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535 || Number(port) < 1)
    return { wrong: 'SMTP_PORT is a number: 465 when left out, 587 for SMTP_TLS=starttls.' }
  if (!isMailAddress(from)) return { wrong: 'MESSAGES=smtp needs SMTP_FROM, an e-mail address that names nobody.' }
  if (Boolean(user) !== Boolean(password)) return { wrong: 'SMTP_USER and SMTP_PASSWORD go together.' }
  if (!tls) return { wrong: 'SMTP_TLS is one of: yes, starttls, no.' }
  if (tls === 'none' && !isHere(host)) return { wrong: 'SMTP_TLS=no is only for a relay on this machine.' }
  return {
    by: 'SMTP',
    address,
    smtp: { host, port: Number(port), tls, from, ...(user && { user, password: password! }) },
  }
}

function readNotify(env: Environment): Settings | { wrong: string } {
  const address = publicAddress(env)
  if (typeof address !== 'string') return address
  // The name given to the key, the service's id and the secret, joined by dashes.
  const key = new RegExp(`^.+-(${id})-(${id})$`, 'i').exec(env.NOTIFY_API_KEY ?? '')
  if (!key) return { wrong: 'MESSAGES=govuk-notify needs NOTIFY_API_KEY, whole, as GOV.UK Notify shows it once.' }
  const isTemplate = (text: string | undefined) => new RegExp(`^${id}$`, 'i').test(text ?? '')
  if (!isTemplate(env.NOTIFY_TEXT_TEMPLATE) || !isTemplate(env.NOTIFY_EMAIL_TEMPLATE))
    return {
      wrong: 'MESSAGES=govuk-notify needs NOTIFY_TEXT_TEMPLATE and NOTIFY_EMAIL_TEMPLATE, the ids of two templates.',
    }
  const baseUrl = env.NOTIFY_URL ?? 'https://api.notifications.service.gov.uk'
  if (!isSafeAddress(baseUrl)) return { wrong: 'NOTIFY_URL begins with https.' }
  return {
    by: 'GOV.UK Notify',
    address,
    notify: {
      ...{ baseUrl, serviceId: key[1]!, secret: key[2]! },
      ...{ textTemplate: env.NOTIFY_TEXT_TEMPLATE!, emailTemplate: env.NOTIFY_EMAIL_TEMPLATE! },
    },
  }
}

/** Where a link leads. Its host is read by whoever holds the phone, so it names nothing either. */
function publicAddress(env: Environment): string | { wrong: string } {
  const text = env.LINK_ADDRESS ?? ''
  return isSafeAddress(text)
    ? new URL(text).origin
    : {
        wrong:
          'Messages need LINK_ADDRESS, the https address at which links are answered. Its name says nothing of care or council.',
      }
}

function isSafeAddress(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere(url.hostname)))
}
