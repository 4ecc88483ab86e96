import { randomBytes } from 'node:crypto'
import { findOrganisation, outsideRoles, type Place, roleFits, teamsInside, workRoles } from '#place'
import {
  emailTaken,
  hashPassword,
  INVITATION_DAYS,
  joinAccount,
  joinPath,
  makeInvitation,
  newTotpSecret,
} from '#platform/access'
import { audited } from '#platform/audit'
import { todayOf } from '#platform/clock'
import { type Command, Refusal } from '#platform/commands'
import { newId } from '#platform/database'
import { waysFrom } from './ways-in.ts'

export const userAddCommand: Command<Place> = {
  name: 'user add',
  does: 'Makes an account for a member of staff, with a password and an authenticator key, or with an invitation',
  help: `npm run alongside -- user add --name "Priya Shah" --email priya@example.org --role "contact adviser" --team contact-centre --as WHO [--organisation KEY] [--invite]
Roles: ${workRoles.join(', ')}. An external chair is of no team. A ${outsideRoles.join(', ')} works for another organisation of the profile: name it by its key. --as names who runs this; the audit keeps it.
Prints the first password and the key for an authenticator app once. Hand them over in person. --invite prints the address
of an invitation instead, by which they make a passkey, once and within ${INVITATION_DAYS} days; it needs ADDRESS.`,
  flags: { name: 'text', email: 'text', role: 'text', team: 'text', organisation: 'text', invite: 'switch' },
  async run({ db, place, clock, flags, print }) {
    const {
      name,
      email,
      role,
      organisation = '',
      team = outside(flags.role),
    } = flags as Record<string, string | undefined>
    if (!name || !email?.includes('@')) throw new Refusal('Give --name and a work --email.')
    if (!workRoles.some(r => r === role)) throw new Refusal(`--role is one of: ${workRoles.join(', ')}.`)
    if (!roleFits(role!, organisation) || (organisation !== '' && !findOrganisation(place, organisation)))
      throw new Refusal(
        `A ${outsideRoles.join(' or ')} works for another organisation, and nobody else does. --organisation is one of: ${place.organisations.map(o => o.key).join(', ')}.`,
      )
    const inside = teamsInside(place).filter(one => one.organisation === organisation)
    if (team !== '' && ![...place.teams, ...inside].some(t => t.key === team))
      throw new Refusal(`--team is one of: ${place.teams.map(t => t.key).join(', ')}.`)
    if (!flags.as) throw new Refusal('Say who runs this with --as: the audit keeps it.')
    const { address } = flags.invite ? waysFrom(process.env, place) : {}
    if (flags.invite && !address) throw new Refusal('--invite needs ADDRESS: where people reach the house.')
    const password = randomBytes(12).toString('base64url')
    const totpSecret = newTotpSecret()
    const byPassword = { passwordHash: await hashPassword(password), totpSecret }
    const account = {
      accountId: newId(),
      name,
      email,
      role: role!,
      team: team!,
      organisation,
      ...(!flags.invite && byPassword),
    }
    const now = clock.now()
    const by = { placeId: place.id, accountId: null, role: 'command line', team: '', at: now }
    const token = await audited(db, by, async tx => {
      if (await emailTaken(tx, place.id, email)) throw new Refusal(`There is an account for ${email} already.`)
      await joinAccount(tx, place.id, account, { madeByName: String(flags.as), today: todayOf(clock), now })
      return {
        result: flags.invite ? await makeInvitation(tx, place.id, account.accountId, now) : '',
        audit: [{ act: 'made an account', record: account.accountId, reason: `by ${flags.as} on the command line` }],
      }
    })
    const { accountId } = account
    if (token) {
      const link = `${address}${joinPath({ token })}`
      print(flags.json ? JSON.stringify({ accountId, link }) : `Invitation, for ${INVITATION_DAYS} days: ${link}`)
      return 0
    }
    const label = encodeURIComponent(`Alongside ${place.name}:${email}`)
    print(
      flags.json
        ? JSON.stringify({ accountId, password, totpSecret })
        : `Password: ${password}\nAuthenticator key: ${totpSecret}\notpauth://totp/${label}?secret=${totpSecret}&issuer=Alongside`,
    )
    return 0
  },
}

/** Somebody from outside is of no team; everybody else says which. */
const outside = (role: unknown): string | undefined =>
  role === 'external chair' || outsideRoles.includes(role as string) ? '' : undefined
