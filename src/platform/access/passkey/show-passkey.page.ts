import { z } from 'zod'
import { download, missing, nobody, type Page, redirectTo, words } from '#platform/web'
import { next } from '../next.ts'
import { beginSession } from '../session.ts'
import { turnedBack } from '../sign-in/sign-in.page.ts'
import { page, passkeyAskPath, passkeySignInPath, SIGN_IN_TRIES, type Ways } from '../ways.ts'
import { askToShow, passkeyShown } from './ceremony.ts'

/** What a ceremony sends: the options as the browser's script reads them. */
export const options = (of: object) => download({ text: JSON.stringify(of), type: 'application/json; charset=utf-8' })

/** What the browser's script sends back. It has a fixed form and a few hundred characters; nothing longer is read. */
export const answer = () => words(16_000)

/** What a browser has to sign in order to come in by a passkey. */
export const askPasskey = ({ address }: Ways): Page =>
  page({
    path: passkeyAskPath,
    may: 'anyone',
    tries: SIGN_IN_TRIES,
    audit: nobody('a random number to sign shows no record'),
    async post({ tx, place, now }) {
      if (!address) return missing()
      return options(await askToShow(tx, { placeId: place.id, placeName: place.name, address }, now))
    },
  })

/** Coming in by a passkey, without typing. */
export const showPasskey = (ways: Ways): Page =>
  page({
    path: passkeySignInPath,
    may: 'anyone',
    tries: SIGN_IN_TRIES,
    audit: nobody('signing in shows no record'),
    form: z.object({ answer: answer(), next }),
    async post({ tx, place, form, agent, now }) {
      if (!ways.address) return missing()
      const site = { placeId: place.id, placeName: place.name, address: ways.address }
      const accountId = await passkeyShown(tx, site, form.answer, now)
      if (!accountId) return turnedBack(ways, 'passkey', { next: form.next })
      const token = await beginSession(tx, place.id, { accountId, way: 'passkey', agent, now })
      return { ...redirectTo(form.next, [{ act: 'signed in by passkey', record: accountId }]), token }
    },
  })
