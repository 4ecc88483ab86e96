import * as oidc from 'openid-client'
import type { Claims, RoleMap } from './provider.rules.ts'
import type { ProviderSettings } from './settings.rules.ts'

/** What has to come back with somebody, and is kept here meanwhile. */
export type Errand = {
  state: string
  nonce: string
  verifier: string
  /** They were here before: the provider is to ask them anew, and has to say that it did. */
  again: boolean
}

/** The council's own sign-in. It asks another machine: never inside a transaction. */
export type Provider = {
  name: string
  issuer: string
  roles: RoleMap
  /** Where to send somebody, and what must come back with them. */
  begin(asks: { again: boolean }): Promise<Errand & { url: string }>
  /** What the provider says of whoever came back to this address of ours, proved. */
  finish(url: string, errand: Errand): Promise<{ subject: string; claims: Claims } | 'refused there'>
}

/** Seconds since the provider asked them, at most, for somebody who has to show anew who they are. */
const ASKED_ANEW = 300

/** Seconds after which the provider is taken to be away. */
const PATIENCE = 8

export function makeProvider(
  settings: Omit<ProviderSettings, 'rolesFile'>,
  roles: RoleMap,
  answerPath: string,
): Provider {
  const { issuer, clientId, clientSecret, name, address } = settings
  const back = `${address}${answerPath}`
  let found: Promise<oidc.Configuration> | undefined
  const provider = () => {
    found ??= discover(issuer, clientId, clientSecret).catch(fault => {
      found = undefined
      throw fault
    })
    return found
  }
  return {
    ...{ name, issuer, roles },
    async begin({ again }) {
      const config = await provider()
      const errand = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        again,
      }
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: back,
        scope: 'openid email profile',
        response_type: 'code',
        state: errand.state,
        nonce: errand.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(errand.verifier),
        code_challenge_method: 'S256',
        ...(again && { prompt: 'login', max_age: String(ASKED_ANEW) }),
      })
      return { ...errand, url: url.href }
    },
    async finish(url, { state, nonce, verifier, again }) {
      const config = await provider()
      try {
        const tokens = await oidc.authorizationCodeGrant(config, new URL(url, address), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(again && { maxAge: ASKED_ANEW }),
        })
        const claims = tokens.claims()!
        const more = config.serverMetadata().userinfo_endpoint
          ? await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
          : {}
        return { subject: claims.sub, claims: { ...more, ...claims } }
      } catch (fault) {
        if (fault instanceof oidc.AuthorizationResponseError) return 'refused there'
        throw fault
      }
    },
  }
}

async function discover(issuer: string, clientId: string, secret: string): Promise<oidc.Configuration> {
  const insecure = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []
  const how = { execute: [oidc.enableNonRepudiationChecks, ...insecure], timeout: PATIENCE }
  return oidc.discovery(new URL(issuer), clientId, secret, undefined, how)
}
