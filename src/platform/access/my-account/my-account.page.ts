import { z } from 'zod'
import { type DateString, dayInWords, dayOf, timeOf } from '#platform/clock'
import {
  type AskedToWrite,
  maybeId,
  maybeOneOf,
  nobody,
  type Page,
  redirectTo,
  refuse,
  view,
  words,
} from '#platform/web'
import { findAccount } from '../account.queries.ts'
import { listPasskeys, type MyPasskey, removePasskey, renamePasskey } from '../passkey/passkey.queries.ts'
import { endOneSession, endSessionsOf, listSessions, type MySession, type Way } from '../session.queries.ts'
import { anotherPasskeyPath, myAccountPath, page, type Ways } from '../ways.ts'

const form = z.object({
  do: maybeOneOf(['end', 'end others', 'rename', 'remove'], 'Use one of the buttons'),
  session: maybeId(),
  passkey: maybeId(),
  name: words(60),
})

const wayWords: Record<Way, string> = {
  password: 'password and code',
  passkey: 'passkey',
  provider: 'the council’s sign-in',
  demo: 'the demonstration',
  link: 'a link and your code',
}

/** What somebody comes in by, and where they are signed in just now: theirs to see and to end. */
export const myAccount = ({ address }: Ways): Page =>
  page({
    path: myAccountPath,
    may: 'anyone signed in',
    audit: nobody('It shows how somebody signs in, and no record.'),
    form,
    async get({ tx, place, who, today, now, errors }) {
      const account = await findAccount(tx, place.id, who.accountId)
      return view('platform/access/my-account/my-account.njk', {
        title: 'How you sign in',
        errors,
        sessions: (await listSessions(tx, place.id, who.accountId, now)).map(one =>
          shownSession(one, who.sessionId, today),
        ),
        passkeys: (await listPasskeys(tx, place.id, who.accountId)).map(one => shownPasskey(one, today)),
        byProvider: account?.byProvider ?? false,
        hasPassword: account?.hasPassword ?? false,
        hasCode: account?.hasCode ?? false,
        add: address && !account?.byProvider ? anotherPasskeyPath({}) : '',
        here: myAccountPath({}),
      })
    },
    post: changeMine,
  })

type Changing = AskedToWrite<{ id: number; name: string }, '/my-account', z.infer<typeof form>>

async function changeMine(asked: Changing) {
  const { tx, place, who, form: typed } = asked
  const { accountId, sessionId } = who
  const done = (act: string) => redirectTo(myAccountPath({}), [{ act, record: accountId }])
  switch (typed.do) {
    case 'end': {
      // The one that asks is ended by signing out.
      const one = { accountId, sessionId: typed.session ?? '' }
      if (!typed.session || typed.session === sessionId || !(await endOneSession(tx, place.id, one)))
        return refuse({ form: 'That one has ended already' })
      return done('ended a session of their own')
    }
    case 'end others':
      await endSessionsOf(tx, place.id, accountId, sessionId)
      return done('ended all other sessions of their own')
    case 'rename':
      if (!typed.name) return refuse({ [`name-${typed.passkey}`]: 'Write what to call it' })
      if (
        !typed.passkey ||
        !(await renamePasskey(tx, place.id, { accountId, passkeyId: typed.passkey, name: typed.name }))
      )
        return refuse({ form: 'That passkey is not here any more' })
      return done('renamed a passkey')
    case 'remove':
      return removeMine(asked, done)
    default:
      return refuse({ form: 'Use one of the buttons' })
  }
}

/** The only way in stays. Whoever came in by the one that goes comes in again by another. */
async function removeMine(
  { tx, place, who, form: typed }: Changing,
  done: (act: string) => ReturnType<typeof redirectTo>,
) {
  const { accountId, sessionId } = who
  const account = await findAccount(tx, place.id, accountId)
  const held = await listPasskeys(tx, place.id, accountId)
  if (held.length === 1 && !account?.hasPassword && !account?.hasCode)
    return refuse({ form: 'It is your only way in. Add another passkey first' })
  if (!typed.passkey || !(await removePasskey(tx, place.id, { accountId, passkeyId: typed.passkey })))
    return refuse({ form: 'That passkey is not here any more' })
  await endSessionsOf(tx, place.id, accountId, sessionId)
  return done('removed a passkey')
}

const when = (moment: Date, today: DateString) => `${dayInWords(dayOf(moment), today)}, ${timeOf(moment)}`

function shownSession(one: MySession, mine: string, today: DateString) {
  return {
    id: one.sessionId,
    device: one.device || 'A browser that we do not know',
    by: wayWords[one.way],
    began: when(one.beganAt, today),
    seen: when(one.seenAt, today),
    this: one.sessionId === mine,
  }
}

function shownPasskey(one: MyPasskey, today: DateString) {
  return {
    ...{ id: one.passkeyId, name: one.name },
    where: one.oneDevice ? 'only on the device that it was made on' : 'on all devices that share it',
    made: dayInWords(dayOf(one.madeAt), today),
    used: one.usedAt ? when(one.usedAt, today) : 'not yet',
  }
}
