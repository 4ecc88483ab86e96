import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { Provider } from 'oidc-provider'
import { freePort } from './server.ts'

export type AtProvider = Record<string, unknown> & { email: string }
export type TestProvider = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What it says of each, by the name they sign in with there: changed while it runs. */
  people: Map<string, AtProvider>
  close(): Promise<void>
}

/** A real provider of OpenID Connect on loopback. Whoever it knows signs in by name, with any password. */
export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const port = await freePort()
  const issuer = `http://localhost:${port}`
  const clientId = 'alongside'
  const clientSecret = randomBytes(24).toString('base64url')
  const people = new Map<string, AtProvider>()
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'one' } as never] },
    findAccount: (_, id) => {
      const claims = people.get(id)
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) }
    },
    // Staff agree to nothing on each sign-in: their council did.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc
      const grant = new ctx.oidc.provider.Grant({ clientId: client!.clientId, accountId: session!.accountId! })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  const server: Server = createServer(provider.callback())
  await new Promise<void>(resolve => server.listen(port, 'localhost', resolve))
  const close = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { issuer, clientId, clientSecret, people, close }
}

/** Walks the provider's own pages as a browser does, and returns the address that it sends back to. */
export async function signInThere(start: string, name: string, back: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  for (let steps = 0; steps < 12; steps += 1) {
    if (url.startsWith(back)) return url
    const there = url.includes('/interaction/')
    const body = new URLSearchParams({ prompt: 'login', login: name, password: 'any' })
    const reply = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(pair => pair.join('=')).join('; ') },
      ...(there && { method: 'POST', body }),
    })
    for (const line of reply.headers.getSetCookie()) {
      const [key, value] = line.split(';')[0]!.split(/=(.*)/s) as [string, string]
      if (value) jar.set(key, value)
      else jar.delete(key)
    }
    const to = reply.headers.get('location')
    if (!to) throw new Error(`The provider did not send on from ${url}: ${reply.status}`)
    url = new URL(to, url).href
  }
  throw new Error('The provider went round and round.')
}
