import { listAccounts, listLastReviews } from '#platform/access'
import { dayInWords, dayOf } from '#platform/clock'
import { nobody, view } from '#platform/web'
import { page } from '../page.ts'
import { teamName } from '../profile.ts'
import { wayInWords } from './accounts.rules.ts'
import { accountPath, accountsPath, newAccountPath } from './paths.ts'

/** Everybody who has an account: who they are here, and by what they come in. No record is behind any of it. */
export const accounts = page({
  path: accountsPath,
  may: 'manage accounts',
  fresh: true,
  audit: nobody('It shows who works here, and no person’s record.'),
  async get({ tx, place, today, query }) {
    const all = await listAccounts(tx, place.id)
    const reviews = await listLastReviews(tx, place.id)
    const shown = all.filter(one => (query.show === 'left' ? one.leftOn : !one.leftOn))
    return view('place/accounts/accounts.njk', {
      title: 'Accounts',
      left: query.show === 'left',
      leftCount: all.filter(one => one.leftOn).length,
      reviews: reviews.map(one => ({
        ...{ team: teamName(place, one.team), by: one.reviewedByName, wrong: one.wrong },
        on: dayInWords(dayOf(one.reviewedAt), today),
      })),
      paths: { add: newAccountPath({}), here: accountsPath({}) },
      accounts: shown.map(one => ({
        ...{ name: one.name, email: one.email, role: one.role, href: accountPath({ account: one.accountId }) },
        team: one.team ? teamName(place, one.team) : '',
        by: wayInWords({ ...one, invited: one.invitedUntil !== null }),
        seen: one.lastSeen ? dayInWords(dayOf(one.lastSeen), today) : '',
        leftOn: one.leftOn ? dayInWords(one.leftOn, today) : '',
      })),
    })
  },
})
