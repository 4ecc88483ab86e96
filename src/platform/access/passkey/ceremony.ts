import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Writing } from '#platform/database'
import type { AskedFor, KeptPasskey, MyPasskey } from './passkey.queries.ts'
import { findPasskey, keepChallenge, keepUse, takeChallenge } from './passkey.queries.ts'

/** EdDSA, ES256 and RS256: what every device has, and what Node proves without trying anything out. */
const ALGORITHMS = [-8, -7, -257]

/** Where a ceremony happens: a passkey is made for one site, and works on no other. */
export type Site = { placeId: number; placeName: string; address: string }
const siteOf = ({ address }: Site) => ({ expectedOrigin: new URL(address).origin, expectedRPID: hostOf(address) })
const hostOf = (address: string) => new URL(address).hostname

export type ForWhom = { askedFor: 'invitation' | 'another passkey'; accountId: string; email: string; name: string }

/** What the browser is asked in order to make a passkey that is found without typing, and asks for finger, face or PIN. */
export async function askToMake(tx: Writing, site: Site, whom: ForWhom, already: MyPasskey[], now: Date) {
  const options = await generateRegistrationOptions({
    rpName: `Alongside, ${site.placeName}`,
    rpID: hostOf(site.address),
    userName: whom.email,
    userDisplayName: whom.name,
    userID: new Uint8Array(Buffer.from(whom.accountId.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: already.map(one => ({ id: one.credentialId, transports: one.transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const { askedFor, accountId } = whom
  await keepChallenge(tx, site.placeId, { challenge: options.challenge, askedFor, accountId, now })
  return options
}

/** What was made, proved; undefined when it proves nothing, for whatever reason. */
export async function passkeyMade(
  tx: Writing,
  site: Site,
  answer: string,
  { askedFor, accountId, now }: { askedFor: AskedFor; accountId: string; now: Date },
): Promise<KeptPasskey | undefined> {
  const said = readAnswer<RegistrationResponseJSON>(answer)
  if (!said || !(await takeChallenge(tx, site.placeId, { challenge: said.challenge, askedFor, accountId, now }))) return
  const verified = await verifyRegistrationResponse({
    response: said.response,
    expectedChallenge: said.challenge,
    ...siteOf(site),
    supportedAlgorithmIDs: ALGORITHMS,
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!verified?.verified) return
  const { credential, credentialDeviceType, credentialBackedUp } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: credential.transports ?? [],
    oneDevice: credentialDeviceType === 'singleDevice',
    backedUp: credentialBackedUp,
  }
}

/** Nobody is named: whoever has a passkey for this site is offered it. */
export async function askToShow(tx: Writing, site: Site, now: Date) {
  const options = await generateAuthenticationOptions({ rpID: hostOf(site.address), userVerification: 'required' })
  await keepChallenge(tx, site.placeId, { challenge: options.challenge, askedFor: 'sign in', accountId: null, now })
  return options
}

/** Whose passkey it is; undefined when it proves nothing, for whatever reason. A count that went back proves nothing. */
export async function passkeyShown(tx: Writing, site: Site, answer: string, now: Date): Promise<string | undefined> {
  const said = readAnswer<AuthenticationResponseJSON>(answer)
  if (!said) return
  const { challenge, response } = said
  if (!(await takeChallenge(tx, site.placeId, { challenge, askedFor: 'sign in', accountId: null, now }))) return
  const kept = await findPasskey(tx, site.placeId, response.id)
  if (!kept) return
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    ...siteOf(site),
    credential: { id: kept.credentialId, publicKey: kept.publicKey, counter: kept.counter },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (!verified?.verified) return
  const { newCounter: counter, credentialBackedUp: backedUp } = verified.authenticationInfo
  await keepUse(tx, site.placeId, { credentialId: kept.credentialId, counter, backedUp, now })
  return kept.accountId
}

type Response = { id: string; response: { clientDataJSON: string } }

/** What the browser's script sent, and the challenge that it says it signed. Anything at all may have been sent. */
function readAnswer<R extends Response>(answer: string): { response: R; challenge: string } | undefined {
  try {
    const response = JSON.parse(answer) as R
    const client = JSON.parse(Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8')) as object
    const challenge = (client as { challenge?: unknown }).challenge
    if (typeof response.id !== 'string' || typeof challenge !== 'string') return
    return { response, challenge }
  } catch {
    return undefined
  }
}
