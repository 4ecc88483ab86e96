import { findAnyAccount } from '#platform/access'
import { isId, type Reading } from '#platform/database'
import { organisationName } from '../organisation.rules.ts'
import type { Place } from '../profile.ts'
import { standingOf } from './account-standing.ts'
import { whyNot } from './accounts.rules.ts'

export type GoingOver = {
  accountId: string
  name: string
  role: string
  team: string
  left: boolean
  organisation: string
  /** As the page says it: 'the council', or the partner's name. */
  from: string
  /** Why their account may not be ended; '' when it may. */
  not: string
}

/**
 * Somebody who goes over between the council and a partner, or from one partner to another. They get an account of their
 * new organisation's: what they saw and did stands under the one they had, and an organisation reads who of its own looked
 * (decision 0032). Undefined when there is nobody to go over.
 */
export async function findGoingOver(
  tx: Reading,
  place: Place,
  mine: string,
  accountId: string,
): Promise<GoingOver | undefined> {
  const found = isId(accountId) ? await findAnyAccount(tx, place.id, accountId) : undefined
  if (!found) return undefined
  const left = found.leftOn !== null
  const standing = await standingOf(tx, place, found, mine)
  return {
    ...{ accountId, name: found.name, role: found.role, team: found.team, left, organisation: found.organisation },
    from: found.organisation === '' ? 'the council' : organisationName(place, found.organisation),
    not: left ? '' : whyNot('leave', standing),
  }
}

export const whyNotOver = (before: GoingOver | undefined, organisation: string): string =>
  !before
    ? 'The account they had is not there'
    : before.not ||
      (before.organisation === organisation
        ? `They work for ${before.from} already: change what they do on their account`
        : '')
