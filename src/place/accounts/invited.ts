import { INVITATION_DAYS, joinPath } from '#platform/access'
import { type DateString, dayInWords, dayOf } from '#platform/clock'
import { type About, view } from '#platform/web'
import { accountPath, accountsPath } from './paths.ts'

type Invited = { accountId: string; name: string; token: string; today: DateString; now: Date }

/** The link of an invitation, shown this once: only its hash is kept. */
export function invited(address: string, { accountId, name, token, today, now }: Invited, about: About[]) {
  const until = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  const data = {
    title: `An invitation for ${name}`,
    name,
    link: `${address}${joinPath({ token })}`,
    until: dayInWords(dayOf(until), today),
    paths: { account: accountPath({ account: accountId }), list: accountsPath({}) },
  }
  return view('place/accounts/invited.njk', data, about)
}
