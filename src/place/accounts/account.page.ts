import { z } from 'zod'
import {
  endSessionsOf,
  findWorker,
  type Held,
  type ListedAccount,
  listAccounts,
  listMoves,
  type Move,
  type MoveKind,
  makeInvitation,
  planMove,
  takeEffect,
  type Ways,
  withdrawMove,
} from '#platform/access'
import { type DateString, dayInWords } from '#platform/clock'
import type { AskedToWrite, Page } from '#platform/web'
import { maybeDay, maybeId, missing, nobody, oneOf, redirectTo, refuse, view, words } from '#platform/web'
import { page } from '../page.ts'
import { type Place, teamName } from '../profile.ts'
import { standingOf } from './account-standing.ts'
import { isRole, wayInWords, whyNot, wrongDay, wrongOrganisation, wrongTeam } from './accounts.rules.ts'
import { invited } from './invited.ts'
import { roleOptions, teamOptions } from './new-account.page.ts'
import { accountPath, accountsPath, newAccountPath } from './paths.ts'

const form = z.object({
  do: oneOf(['move', 'leave', 'come back', 'invite', 'end sessions', 'withdraw'], 'Use one of the buttons'),
  role: words(40),
  team: words(60),
  fromOn: maybeDay(),
  leaveOn: maybeDay(),
  move: maybeId(),
})
type Asked = AskedToWrite<Place, '/accounts/:account', z.infer<typeof form>>

/** One account: what it may do, from which day, and by what its owner comes in. Each change is kept, and nothing is undone. */
export const account = (ways: Ways): Page =>
  page({
    path: accountPath,
    may: 'manage accounts',
    fresh: true,
    audit: nobody('It shows an account, and no person’s record.'),
    form,
    async get({ tx, place, who, params, today, typed, errors }) {
      const found = await findWorker(tx, place.id, params.account)
      if (!found) return missing()
      const standing = await standingOf(tx, place, found, who.accountId)
      const listed = (await listAccounts(tx, place.id)).find(one => one.accountId === found.account_id)!
      const values = { role: found.role, team: found.team, fromOn: today, leaveOn: '', ...typed }
      return view('place/accounts/account.njk', {
        title: found.name,
        ...{ errors, values, roles: roleOptions(), teams: teamOptions(place) },
        account: {
          ...{ name: found.name, email: found.email, role: found.role, team: teamName(place, found.team) },
          by: wayInWords({ ...listed, invited: listed.invitedUntil !== null }),
          leftOn: found.leftOn ? dayInWords(found.leftOn, today) : '',
        },
        whyNot: Object.fromEntries(changes.map(change => [change.key, whyNot(change.change, standing)])),
        mayInvite: ways.address !== undefined && whyNot('invite', standing) === '',
        unmanaged: unmanagedWords(place, found, await listAccounts(tx, place.id)),
        moves: (await listMoves(tx, place.id, found.account_id)).map(one => shownMove(one, place, today)),
        paths: {
          ...{ here: accountPath(params), list: accountsPath({}) },
          over: `${newAccountPath({})}?after=${found.account_id}`,
        },
      })
    },
    async post(asked) {
      const { tx, place, who, params, form: typed } = asked
      const found = await findWorker(tx, place.id, params.account)
      if (!found) return missing()
      const not = whyNot(typed.do, await standingOf(tx, place, found, who.accountId))
      return not ? refuse({ form: not }) : change(ways, asked, found)
    },
  })

const changes = [
  { key: 'move', change: 'move' },
  { key: 'leave', change: 'leave' },
  { key: 'comeBack', change: 'come back' },
] as const

async function change(ways: Ways, asked: Asked, found: Held) {
  const { tx, place, form: typed, now, today } = asked
  const { account_id: accountId, name } = found
  const done = (act: string) => redirectTo(accountPath({ account: accountId }), [{ act, record: accountId }])
  switch (typed.do) {
    case 'move':
      return plan(asked, found, { kind: 'moved', on: typed.fromOn, field: 'fromOn' })
    case 'leave':
      return plan(asked, found, { kind: 'left', on: typed.leaveOn, field: 'leaveOn' })
    case 'come back':
      return plan(asked, found, { kind: 'came back', on: today, field: 'form' })
    case 'withdraw':
      if (!typed.move || !(await withdrawMove(tx, place.id, { accountId, moveId: typed.move, now })))
        return refuse({ form: 'That has taken effect already' })
      return done('took back what was planned for an account')
    case 'end sessions':
      await endSessionsOf(tx, place.id, accountId)
      return done('ended every session of an account')
    case 'invite': {
      if (!ways.address) return refuse({ form: 'There are no passkeys here: whoever runs Alongside sets its address' })
      const token = await makeInvitation(tx, place.id, accountId, now)
      const about = [{ act: 'made an invitation for an account', record: accountId }]
      return invited(ways.address, { accountId, name, token, today, now }, about)
    }
  }
}

type Planned = { kind: MoveKind; on: DateString | undefined; field: 'fromOn' | 'leaveOn' | 'form' }

/** From its day on. A day that has come takes effect at once. */
async function plan({ tx, place, who, form: typed, today, now }: Asked, found: Held, { kind, on, field }: Planned) {
  const day = wrongDay(on, today)
  if (day) return refuse({ [field]: day })
  const leaves = kind === 'left'
  const [role, team] = leaves ? [found.role, found.team] : [typed.role, typed.team]
  if (!isRole(role)) return refuse({ role: 'Choose what they do here' })
  const teamWrong = leaves ? '' : wrongTeam(place, role, { team, organisation: found.organisation })
  if (teamWrong) return refuse({ team: teamWrong })
  // Whom they work for stays: somebody who changes that gets an account of their new organisation's.
  const roleWrong = leaves ? '' : wrongOrganisation(place, role, found.organisation)
  if (roleWrong) return refuse({ role: roleWrong })
  const accountId = found.account_id
  const move = await planMove(tx, place.id, { accountId, kind, role, team, fromOn: on!, madeByName: who.name, now })
  const line =
    on! <= today
      ? await takeEffect(tx, place.id, move, now)
      : { act: leaves ? 'planned the end of an account' : 'planned a change of an account', record: accountId }
  return redirectTo(accountPath({ account: accountId }), [line])
}

function shownMove(one: Move, place: Place, today: DateString) {
  const as = [one.role, one.team && teamName(place, one.team)].filter(Boolean).join(', ')
  const words: Record<MoveKind, string> = {
    joined: `Joined as ${as}`,
    moved: `Became ${as}`,
    left: 'Left',
    'came back': `Came back as ${as}`,
  }
  const state = one.withdrawnAt ? 'taken back' : one.doneAt ? '' : 'planned'
  return {
    before: one.beforeAccount ? accountPath({ account: one.beforeAccount }) : '',
    ...{ words: words[one.kind], by: one.madeByName, on: dayInWords(one.fromOn, today), state },
    id: state === 'planned' ? one.moveId : '',
  }
}

/** Who leaves is handed on by their manager: said where there is none. */
function unmanagedWords(place: Place, found: Held, all: ListedAccount[]): string {
  const managers = all.filter(
    one => one.role === 'team manager' && one.team === found.team && !one.leftOn && one.accountId !== found.account_id,
  )
  return found.team === '' || managers.length > 0 ? '' : teamName(place, found.team)
}
