import { z } from 'zod'
import { newId } from '#platform/database'
import { missing, nobody, type Page, redirectTo, refuse, view, words } from '#platform/web'
import { forgetPassword } from '../account.queries.ts'
import { askToMake, passkeyMade } from '../passkey/ceremony.ts'
import { insertPasskey, removePasskeysOf } from '../passkey/passkey.queries.ts'
import { answer, options } from '../passkey/show-passkey.page.ts'
import { endSessionsOf } from '../session.queries.ts'
import { beginSession } from '../session.ts'
import { joinAskPath, joinPath, page, SIGN_IN_TRIES, type Ways } from '../ways.ts'
import { findInvitation, takeInvitation } from './invitation.queries.ts'

const notMade = 'The passkey was not made. Try again; if it goes on, ask whoever invited you for a new link.'
export const notWithoutScripts =
  'Nothing came from your device. A passkey needs scripts: switch them on for this site, or try another browser or phone.'

/** The page of an invitation's link. Opening it uses nothing up: whatever looks at links in e-mail may do so. */
export const join = ({ address }: Ways): Page =>
  page({
    path: joinPath,
    may: 'anyone',
    tries: SIGN_IN_TRIES,
    audit: nobody('an invitation shows no record'),
    form: z.object({ answer: answer(), name: words(60) }),
    async get({ tx, place, params, now, errors }) {
      const invited = address ? await findInvitation(tx, place.id, params.token, now) : undefined
      return {
        ...view('platform/access/join/join.njk', {
          title: 'Your way in',
          errors,
          invited: invited !== undefined,
          name: invited?.name ?? '',
          ...{ here: joinPath(params), ask: joinAskPath(params) },
        }),
        status: invited ? 200 : 404,
      }
    },
    async post({ tx, place, params, form, agent, now }) {
      const invited = await findInvitation(tx, place.id, params.token, now)
      if (!address || !invited) return missing()
      if (!form.answer) return refuse({ passkey: notWithoutScripts })
      const { accountId } = invited
      const site = { placeId: place.id, placeName: place.name, address }
      const made = await passkeyMade(tx, site, form.answer, { askedFor: 'invitation', accountId, now })
      if (!made || !(await takeInvitation(tx, place.id, params.token, now))) return refuse({ passkey: notMade })
      // Whoever was invited again may have lost what they came in by: from now on it opens nothing.
      await removePasskeysOf(tx, place.id, accountId)
      await forgetPassword(tx, place.id, accountId)
      await endSessionsOf(tx, place.id, accountId)
      const kept = { ...made, passkeyId: newId(), accountId, name: form.name || 'My first passkey', now }
      if (!(await insertPasskey(tx, place.id, kept))) return refuse({ passkey: notMade })
      const token = await beginSession(tx, place.id, { accountId, way: 'passkey', agent, now })
      return { ...redirectTo('/', [{ act: 'used an invitation and made a passkey', record: accountId }]), token }
    },
  })

/** What the browser of whoever was invited has to make a passkey from. */
export const askToJoin = ({ address }: Ways): Page =>
  page({
    path: joinAskPath,
    may: 'anyone',
    tries: SIGN_IN_TRIES,
    audit: nobody('a random number to sign shows no record'),
    async post({ tx, place, params, now }) {
      const invited = address ? await findInvitation(tx, place.id, params.token, now) : undefined
      if (!address || !invited) return missing()
      const site = { placeId: place.id, placeName: place.name, address }
      return options(await askToMake(tx, site, { askedFor: 'invitation', ...invited }, [], now))
    },
  })
