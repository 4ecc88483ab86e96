import { declarePages, path } from '#platform/web'
import type { Provider } from './provider/provider.ts'

/** By what somebody may come in, besides a password: what whoever runs the house has set. */
export type Ways = {
  /** 'https://alongside.example.org': where people reach the house. Without it there are no passkeys. */
  address?: string
  /** The council's own sign-in, by OpenID Connect. */
  provider?: Provider
  /** Where somebody who has a page of their own asks for a link. */
  link?: string
  /** The demo has none: a button for each role stands in their place. */
  password?: false
}

export const page = declarePages<never, { id: number; name: string }>()

export const signInPath = path('/sign-in')
export const passkeySignInPath = path('/sign-in/passkey')
export const passkeyAskPath = path('/sign-in/passkey/ask')
export const providerPath = path('/sign-in/provider')
export const providerAnswerPath = path('/sign-in/provider/answer')
export const joinPath = path('/join/:token', { words: ['token'] })
export const joinAskPath = path('/join/:token/ask', { words: ['token'] })
export const myAccountPath = path('/my-account')
export const anotherPasskeyPath = path('/my-account/passkeys')
export const anotherPasskeyAskPath = path('/my-account/passkeys/ask')

/** A whole council may come in from one address at nine: what keeps guesses out is that each account rests (decision 0031). */
export const SIGN_IN_TRIES = 200

/** After five wrong tries an account rests for fifteen minutes. */
export const TRIES = 5
export const REST_MINUTES = 15
