export type Environment = Record<string, string | undefined>

/** Everything that is read from the environment, in one place. docs/running.md has a line for each. */
export const known: Record<string, string> = {
  DATABASE_URL:
    'PostgreSQL, as postgres://user:password@host:5432/name; with a standby, postgres://user:password@host:5432,standby:5432/name. Left out: the embedded database in --data',
  DATABASE_CONNECTIONS: 'Connections that one process opens at most: 10',
  FIGURES_CONNECTIONS:
    'Over how many of them figures are made when many have to be: 2. Half of all stay free for pages',
  DATABASE_PATIENCE: 'Seconds after which a statement of a page is given up: 30',
  PORT: 'Where the house listens: 3000',
  HOST: 'On which address: 127.0.0.1',
  SECURE: 'yes when people reach it over https only. Needed for any other HOST than this machine',
  ADDRESS: 'Where people reach the house, like https://alongside.example.org. Left out: no passkeys',
  PROXIES:
    'Addresses of the balancers in front, separated by commas, whose word is taken for where somebody comes from: this machine',
  OIDC_ISSUER: 'The council’s own sign-in, by OpenID Connect (docs/signing-in.md): its issuer',
  OIDC_CLIENT_ID: 'How the provider knows the house',
  OIDC_CLIENT_SECRET: 'As the provider gave it',
  OIDC_NAME: 'What the button says: Sign in with … your council account',
  OIDC_ROLES: 'A file: which group there is which role and team here',
  CLOSING_SECONDS: 'Told to stop, it says for so long that it is not ready before it closes its door: 0',
  LOG_LEVEL: 'error, warn (when left out) or info: info is a line for each request',
  AUDIT_HEADS_FILE: 'A file outside the database in which each sealed head of the audit is kept',
  ERASED_FILE:
    'A file outside the database in which the ids of whoever was erased are kept, so that verify finds what a restore brought back. Without it nobody is erased by itself',
  PACK_KEY_FILE:
    'The key that packs for days without the system are signed with, made when it is not there. Left out: no packs (docs/days-without.md)',
  PACK_FOLDER: 'Where each team’s pack is written each night. Left out: none is',
  PACK_PASSPHRASE: 'What the nightly packs, and those of the command, open with: 15 letters or more',
  PACK_FOR: 'The work e-mail of whoever answers for the nightly packs: the audit names them',
  METRICS_PORT: 'A port of this machine only, at which /metrics is read. Left out: none',
  METRICS_TOKEN:
    'Opens /metrics on the house’s own port for whoever has it, 20 characters or more. Left out: no such page',
  MESSAGES: 'How messages leave: none, smtp, govuk-notify (docs/messages.md)',
  LINK_ADDRESS: 'The https address at which links in messages are answered',
  SMTP_HOST: 'The mail relay',
  SMTP_PORT: '465, or 587 for starttls',
  SMTP_TLS: 'yes, starttls, no',
  SMTP_FROM: 'The address that messages come from',
  SMTP_USER: 'For a relay that asks',
  SMTP_PASSWORD: 'For a relay that asks',
  NOTIFY_API_KEY: 'Whole, as GOV.UK Notify shows it once',
  NOTIFY_TEXT_TEMPLATE: 'The id of the template for texts',
  NOTIFY_EMAIL_TEMPLATE: 'The id of the template for e-mail',
  NOTIFY_URL: 'Only for a stand-in',
  SCAN_FILES: 'none, clamd (docs/ways-in.md)',
  CLAMD_HOST: '127.0.0.1',
  CLAMD_PORT: '3310',
  NODE_ENV: 'production: the demo refuses to start',
  SHOW_FAULTS:
    'For those who work on the code: prints faults whole. Refused when serving, since a fault may quote a person',
}

export type RunSettings = {
  port: number
  host: string
  secure: boolean
  connections: number
  /** Over how many of them figures are made when many have to be. */
  figuresConnections: number
  /** Seconds. */
  patience: number
  closingSeconds: number
  /** Of balancers: what they say of where somebody comes from is believed. */
  proxies?: string[]
  metricsPort?: number
  metricsToken?: string
}

const isHere = (host: string) => ['localhost', '127.0.0.1', '::1'].includes(host)

type Number_ = { least: number; most: number; otherwise: number; words: string }
const numbers = {
  PORT: { least: 0, most: 65_535, otherwise: 3_000, words: 'PORT is a number up to 65535, 3000 when left out.' },
  DATABASE_CONNECTIONS: {
    ...{ least: 1, most: 200, otherwise: 10 },
    words: 'DATABASE_CONNECTIONS is a number from 1 to 200, 10 when left out.',
  },
  FIGURES_CONNECTIONS: {
    ...{ least: 1, most: 16, otherwise: 2 },
    words: 'FIGURES_CONNECTIONS is a number from 1 to 16, 2 when left out.',
  },
  DATABASE_PATIENCE: {
    ...{ least: 1, most: 600, otherwise: 30 },
    words: 'DATABASE_PATIENCE is a number of seconds from 1 to 600, 30 when left out.',
  },
  CLOSING_SECONDS: {
    ...{ least: 0, most: 120, otherwise: 0 },
    words: 'CLOSING_SECONDS is a number of seconds up to 120, 0 when left out.',
  },
  METRICS_PORT: { least: 1, most: 65_535, otherwise: 0, words: 'METRICS_PORT is a number up to 65535.' },
} satisfies Record<string, Number_>

/** How the house runs, or what is wrong with it in words for whoever starts it. Nothing it says repeats a secret. */
export function readRunSettings(env: Environment, mode: 'demo' | 'real'): RunSettings | { wrong: string } {
  const values = {} as Record<keyof typeof numbers, number>
  for (const [name, { least, most, otherwise, words }] of Object.entries(numbers)) {
    const text = env[name] || String(otherwise)
    if (!/^\d{1,6}$/.test(text) || (env[name] && Number(text) < least) || Number(text) > most) return { wrong: words }
    values[name as keyof typeof numbers] = Number(text)
  }
  const { HOST: host = '127.0.0.1', SECURE: secure = '', METRICS_TOKEN: token = '' } = env
  const wrong = wrongIn(env, { host, secure, token, mode })
  if (wrong) return { wrong }
  return {
    ...{ port: values.PORT, host, secure: secure === 'yes', closingSeconds: values.CLOSING_SECONDS },
    ...{ connections: values.DATABASE_CONNECTIONS, figuresConnections: values.FIGURES_CONNECTIONS },
    patience: values.DATABASE_PATIENCE,
    ...(values.METRICS_PORT > 0 && { metricsPort: values.METRICS_PORT }),
    ...(token && { metricsToken: token }),
    ...(env.PROXIES && { proxies: env.PROXIES.split(',').map(one => one.trim()) }),
  }
}

type Said = { host: string; secure: string; token: string; mode: 'demo' | 'real' }

function wrongIn(env: Environment, { host, secure, token, mode }: Said): string {
  const url = env.DATABASE_URL
  if (url && !/^postgres(ql)?:\/\/[^\s/]+\/[^\s]+$/.test(url))
    return 'DATABASE_URL is like postgres://user:password@host:5432/name.'
  if (env.PROXIES && !env.PROXIES.split(',').every(one => /^[0-9a-f.:]+(\/\d{1,3})?$/i.test(one.trim())))
    return 'PROXIES is a list of addresses like 10.0.0.4,10.0.1.0/24.'
  if (!['', 'yes', 'no'].includes(secure)) return 'SECURE is yes or no.'
  if (mode === 'real' && !isHere(host) && secure !== 'yes')
    return 'HOST opens the house to other machines: set SECURE=yes, and put https in front of it.'
  if (!['', 'error', 'warn', 'info'].includes(env.LOG_LEVEL ?? '')) return 'LOG_LEVEL is one of: error, warn, info.'
  if (token && !/^[\x21-\x7e]{20,200}$/.test(token)) return 'METRICS_TOKEN has 20 characters or more, and no spaces.'
  if (mode === 'real' && env.SHOW_FAULTS)
    return 'SHOW_FAULTS prints what people wrote. It is for those who work on the code, and not where real people are served.'
  return ''
}
