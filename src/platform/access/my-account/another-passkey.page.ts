import { z } from 'zod'
import { newId, type Reading } from '#platform/database'
import { missing, nobody, type Page, redirectTo, refuse, view, words } from '#platform/web'
import { findAccount } from '../account.queries.ts'
import { notWithoutScripts } from '../join/join.page.ts'
import { askToMake, passkeyMade } from '../passkey/ceremony.ts'
import { insertPasskey, listPasskeys } from '../passkey/passkey.queries.ts'
import { answer, options } from '../passkey/show-passkey.page.ts'
import { anotherPasskeyAskPath, anotherPasskeyPath, myAccountPath, page, type Ways } from '../ways.ts'

const askedFor = 'another passkey' as const
const notMade = 'The passkey was not made. Try again.'

/** Somebody who comes in through the council's own sign-in comes in by nothing else. */
const whose = async (tx: Reading, placeId: number, accountId: string) => {
  const account = await findAccount(tx, placeId, accountId)
  return account?.byProvider ? undefined : account
}

/** A further passkey, for somebody who has just shown who they are. */
export const anotherPasskey = ({ address }: Ways): Page =>
  page({
    path: anotherPasskeyPath,
    may: 'anyone signed in',
    fresh: true,
    audit: nobody('It shows how somebody signs in, and no record.'),
    form: z.object({ answer: answer(), name: words(60) }),
    async get({ tx, place, who, errors }) {
      if (!address || !(await whose(tx, place.id, who.accountId))) return missing()
      const paths = { here: anotherPasskeyPath({}), ask: anotherPasskeyAskPath({}), back: myAccountPath({}) }
      return view('platform/access/my-account/another-passkey.njk', { title: 'Add a passkey', errors, ...paths })
    },
    async post({ tx, place, who, form, now }) {
      const account = await whose(tx, place.id, who.accountId)
      if (!address || !account) return missing()
      if (!form.answer) return refuse({ passkey: notWithoutScripts })
      const { accountId } = who
      const site = { placeId: place.id, placeName: place.name, address }
      const made = await passkeyMade(tx, site, form.answer, { askedFor, accountId, now })
      const kept = made && { ...made, passkeyId: newId(), accountId, name: form.name || 'Another passkey', now }
      if (!kept || !(await insertPasskey(tx, place.id, kept))) return refuse({ passkey: notMade })
      return redirectTo(myAccountPath({}), [{ act: 'added a passkey', record: accountId }])
    },
  })

export const askForAnother = ({ address }: Ways): Page =>
  page({
    path: anotherPasskeyAskPath,
    may: 'anyone signed in',
    fresh: true,
    audit: nobody('a random number to sign shows no record'),
    async post({ tx, place, who, now }) {
      const account = await whose(tx, place.id, who.accountId)
      if (!address || !account) return missing()
      const site = { placeId: place.id, placeName: place.name, address }
      const already = await listPasskeys(tx, place.id, who.accountId)
      // Somebody's own account has no e-mail: what stands there leads to nobody.
      const email = account.email.includes('@') ? account.email : who.name
      const whom = { askedFor, accountId: who.accountId, email, name: who.name }
      return options(await askToMake(tx, site, whom, already, now))
    },
  })
