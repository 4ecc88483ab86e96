import { z } from 'zod'
import { emailTaken, joinAccount, makeInvitation, planMove, takeEffect, type Ways } from '#platform/access'
import { newId } from '#platform/database'
import { isMailAddress } from '#platform/notify'
import { maybeId, nobody, type Page, redirectTo, refuse, requiredWords, view, words } from '#platform/web'
import { organisationName, teamsInside } from '../organisation.rules.ts'
import { page } from '../page.ts'
import { workRoles } from '../policy.rules.ts'
import type { PlaceProfile } from '../profile.ts'
import { isRole, wrongOrganisation, wrongTeam } from './accounts.rules.ts'
import { findGoingOver, whyNotOver } from './go-over.ts'
import { invited } from './invited.ts'
import { accountPath, accountsPath, newAccountPath } from './paths.ts'

/** What a select of roles or teams offers. */
export const roleOptions = () => [
  { value: '', text: 'Choose' },
  ...workRoles.map(role => ({ value: role, text: role })),
]
export const teamOptions = (place: Pick<PlaceProfile, 'teams' | 'outsideTeams' | 'organisations'>) => [
  { value: '', text: 'No team' },
  ...place.teams.map(team => ({ value: team.key, text: team.name })),
  ...teamsInside(place).map(team => ({
    value: team.key,
    text: `${team.name}, inside ${organisationName(place, team.organisation)}`,
  })),
]

export const organisationOptions = (place: Pick<PlaceProfile, 'organisations'>) => [
  { value: '', text: 'The council' },
  ...place.organisations.map(one => ({ value: one.key, text: one.name })),
]

/** Somebody new: an account, and the link by which they make it theirs. */
export const newAccount = (ways: Ways): Page =>
  page({
    path: newAccountPath,
    may: 'manage accounts',
    fresh: true,
    audit: nobody('It makes an account, and touches no person’s record.'),
    form: z.object({
      name: requiredWords(100, 'Write their name'),
      email: requiredWords(200, 'Write their work e-mail'),
      role: words(40),
      team: words(60),
      organisation: words(60),
      by: words(20),
      after: maybeId(),
    }),
    async get({ tx, place, who, query, typed, errors }) {
      const before = await findGoingOver(tx, place, who.accountId, String(typed.after ?? query.after ?? ''))
      const values = {
        name: before?.name ?? '',
        email: '',
        role: '',
        team: '',
        organisation: '',
        by: ways.provider ? 'provider' : 'passkey',
        ...typed,
      }
      return view('place/accounts/new-account.njk', {
        title: before ? `${before.name} goes over` : 'Add somebody',
        before: before ?? null,
        ...{
          errors,
          values,
          roles: roleOptions(),
          teams: teamOptions(place),
          organisations: organisationOptions(place),
        },
        by: [
          ...(ways.provider ? [{ value: 'provider', text: `Through ${ways.provider.name}` }] : []),
          ...(ways.address ? [{ value: 'passkey', text: 'By a passkey: they get a link' }] : []),
        ],
        paths: { here: newAccountPath({}), list: accountsPath({}) },
      })
    },
    async post({ tx, place, who, form, today, now }) {
      if (!isMailAddress(form.email)) return refuse({ email: 'Write their whole work e-mail' })
      if (!isRole(form.role)) return refuse({ role: 'Choose what they do here' })
      const team = wrongTeam(place, form.role, form)
      if (team) return refuse({ team })
      const organisation = wrongOrganisation(place, form.role, form.organisation)
      if (organisation) return refuse({ organisation })
      if (await emailTaken(tx, place.id, form.email))
        return refuse({ email: 'There is an account for this e-mail already, perhaps of somebody who left' })
      const byPasskey = form.by === 'passkey' && ways.address !== undefined
      if (!byPasskey && !(form.by === 'provider' && ways.provider)) return refuse({ by: 'Choose how they come in' })
      const before = form.after ? await findGoingOver(tx, place, who.accountId, form.after) : undefined
      const not = form.after ? whyNotOver(before, form.organisation) : ''
      if (not) return refuse({ organisation: not })
      const { name, email, role } = form
      const account = { accountId: newId(), name, email, role, team: form.team, organisation: form.organisation }
      const ended = []
      if (before && !before.left) {
        const leaves = { accountId: before.accountId, kind: 'left' as const, role: before.role, team: before.team }
        const move = await planMove(tx, place.id, { ...leaves, fromOn: today, madeByName: who.name, now })
        ended.push(await takeEffect(tx, place.id, move, now))
      }
      const history = { madeByName: who.name, today, now, ...(before && { before: before.accountId }) }
      await joinAccount(tx, place.id, account, history)
      const about = [
        ...ended,
        {
          act: 'made an account',
          record: account.accountId,
          content: { role, team: form.team, organisation: form.organisation },
        },
      ]
      if (!byPasskey) return redirectTo(accountPath({ account: account.accountId }), about)
      const token = await makeInvitation(tx, place.id, account.accountId, now)
      return invited(ways.address!, { accountId: account.accountId, name, token, today, now }, about)
    },
  })
