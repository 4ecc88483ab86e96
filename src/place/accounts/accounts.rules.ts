import { type DateString, daysBetween } from '#platform/clock'
import { findOrganisation, teamsInside } from '../organisation.rules.ts'
import { workRoles } from '../policy.rules.ts'
import type { PlaceProfile } from '../profile.ts'
import { outsideRoles, roleFits } from '../relations.rules.ts'

/**
 * Everybody of the council is of one of its teams. Whoever is not of the council is of none, but for those who sit in a team
 * inside their organisation.
 */
export function wrongTeam(
  place: Pick<PlaceProfile, 'teams' | 'outsideTeams'>,
  role: string,
  { team, organisation }: { team: string; organisation: string },
): string {
  const inside = teamsInside(place).find(one => one.key === team)
  if (inside)
    return outsideRoles.includes(role) && inside.organisation === organisation
      ? ''
      : `Only somebody who works for the organisation that ${inside.name} is inside of is in that team`
  if (role === 'external chair' || outsideRoles.includes(role))
    return team === '' ? '' : `Somebody who is ${role} is of no team of the council’s`
  return place.teams.some(one => one.key === team) ? '' : 'Choose their team'
}

/** Somebody of another organisation has a role made for that, and nobody of the council has. */
export function wrongOrganisation(
  place: Pick<PlaceProfile, 'organisations'>,
  role: string,
  organisation: string,
): string {
  if (!roleFits(role, organisation))
    return organisation === ''
      ? 'Choose whom they work for'
      : `Only a ${outsideRoles.join(' or ')} works for another organisation`
  return organisation === '' || findOrganisation(place, organisation) ? '' : 'Choose whom they work for'
}

export const isRole = (role: string): boolean => workRoles.some(one => one === role)

export type AccountStanding = {
  /** It is the administrator's own. */
  own: boolean
  /** Nobody else could look after accounts. */
  lastAdministrator: boolean
  byProvider: boolean
  left: boolean
}
export type Change = 'move' | 'leave' | 'invite' | 'come back' | 'end sessions' | 'withdraw'

/** Why an account may not be changed so; '' when it may. Nobody makes themselves more than they are. */
export function whyNot(change: Change, { own, lastAdministrator, byProvider, left }: AccountStanding): string {
  const ofThemselves: Change[] = ['move', 'leave', 'invite', 'come back']
  if (own && ofThemselves.includes(change)) return 'It is your own: another administrator does this'
  if (left !== (change === 'come back') && change !== 'end sessions' && change !== 'withdraw')
    return left ? 'They left: open the account again first' : 'They have not left'
  if (lastAdministrator && (change === 'move' || change === 'leave'))
    return 'Nobody else looks after accounts: add another administrator first'
  if (byProvider && change === 'move') return 'What they do here comes from the council’s own sign-in: change it there'
  if (byProvider && change === 'invite') return 'They come in through the council’s own sign-in, and by nothing else'
  return ''
}

const LONGEST_AHEAD = 366
const LONGEST_BACK = 31

/** News may come late, and plans early; anything further is a slip of the pen. */
export function wrongDay(on: DateString | undefined, today: DateString): string {
  if (!on) return 'Write the day'
  const ahead = daysBetween(today, on)
  if (ahead > LONGEST_AHEAD) return 'That is more than a year ahead'
  return ahead < -LONGEST_BACK ? 'That is more than a month ago' : ''
}

type WayIn = { byProvider: boolean; passkeys: number; hasPassword: boolean; invited: boolean }

/** 'two passkeys': by what somebody comes in. */
export function wayInWords({ byProvider, passkeys, hasPassword, invited }: WayIn): string {
  if (byProvider) return 'the council’s own sign-in'
  const ways = [
    passkeys === 0 ? '' : passkeys === 1 ? 'a passkey' : `${passkeys} passkeys`,
    hasPassword ? 'password and code' : '',
  ].filter(Boolean)
  if (ways.length === 0) return invited ? 'invited' : 'nothing yet'
  return ways.join(', ')
}
