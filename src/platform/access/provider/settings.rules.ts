type Environment = Record<string, string | undefined>
export type ProviderSettings = {
  issuer: string
  clientId: string
  clientSecret: string
  /** 'Marlbrook sign-in': what the button says. */
  name: string
  rolesFile: string
  address: string
}

const isHere = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host)

/** An https address, or one of this machine; without anything after the name and port where `bare`. */
function soundAddress(text: string, rest: 'bare' | 'with a path'): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash, username } = new URL(text)
  if (search || hash || username || (rest === 'bare' && pathname !== '/')) return false
  return protocol === 'https:' || (protocol === 'http:' && isHere(hostname))
}

/** Where people reach the house; undefined when it is not said. Passkeys are made for it, and for nowhere else. */
export function readAddress(env: Environment): { address?: string } | { wrong: string } {
  const address = env.ADDRESS ?? ''
  if (address === '') return {}
  if (!soundAddress(address, 'bare')) return { wrong: 'ADDRESS is like https://alongside.example.org, without a path.' }
  return { address: new URL(address).origin }
}

/** The council's own sign-in, from the environment; or what is wrong with it, in words for whoever starts the house. */
export function readProviderSettings(env: Environment): ProviderSettings | undefined | { wrong: string } {
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID: clientId = '', OIDC_CLIENT_SECRET: clientSecret = '' } = env
  const { OIDC_NAME: name = 'your council account', OIDC_ROLES: rolesFile = '' } = env
  const all = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_ROLES: rolesFile }
  if (Object.values(all).every(one => one === '')) return undefined
  const missing = Object.entries(all).filter(([, value]) => value === '')
  if (missing.length > 0)
    return { wrong: `With ${missing.map(([one]) => one).join(', ')} left out nobody can come in by OpenID Connect.` }
  if (!soundAddress(issuer, 'with a path'))
    return { wrong: 'OIDC_ISSUER is an https address, as the provider names itself.' }
  const where = readAddress(env)
  if ('wrong' in where) return where
  if (!where.address) return { wrong: 'OpenID Connect needs ADDRESS: where the provider sends people back to.' }
  if (!/^[^\s<>"]{1,200}$/.test(clientId))
    return { wrong: 'OIDC_CLIENT_ID has a space or a sign in it that no client has.' }
  if (name.length > 60) return { wrong: 'OIDC_NAME stands on a button: 60 letters or fewer.' }
  return { issuer, clientId, clientSecret, name, rolesFile, address: where.address }
}
