import { bases, conditions, identityChecksOf, ownRole, type Place } from '#place'
import { addDays } from '#platform/clock'
import { THEMSELVES, type Writing } from '#platform/database'
import { minutesOf, momentOf } from './calendar.rules.ts'
import { chanceFrom } from './chance.rules.ts'
import { sharedContent } from './content/shared.ts'
import type { Making } from './lives.rules.ts'
import { insertShared, somebodyToInvite } from './write/shared-rows.queries.ts'

/** A carer with a record of her own; where nobody has that name, somebody else. */
const NAME = 'Amina Warsame'

/** One person with a page of their own, invited by their worker, and something shared that they may take back. */
export async function openOwnPage(tx: Writing, place: Place, { asAt, seed }: Making): Promise<void> {
  const one = await somebodyToInvite(tx, place.id, NAME)
  if (!one) return
  const chance = chanceFrom(seed).stream('own page')
  const at = (ago: number, time: string) => momentOf(addDays(asAt, -ago), minutesOf(time))
  const [invited, began] = [at(20, '14:10'), at(19, '19:25')]
  const iso = (moment: number) => new Date(moment).toISOString()
  const accountId = chance.stream('account').id(invited)
  const { personId, workerId, workerName, team } = one
  await insertShared(tx, place.id, 'identity.account', [
    {
      ...{ account_id: accountId, name: one.knownAs, email: accountId, role: ownRole, team: '' },
      ...{ organisation_key: THEMSELVES, failed_sign_ins: 0 },
    },
  ])
  await insertShared(tx, place.id, 'people.own_account', [
    {
      ...{
        own_account_id: chance.stream('own').id(invited),
        person_id: personId,
        account_id: accountId,
        way_id: one.wayId,
      },
      ...{
        checked_how: identityChecksOf(place)[0],
        checked_words: '',
        checked_by: workerId,
        checked_by_name: workerName,
      },
      ...{ checked_on: addDays(asAt, -20), invited_at: iso(invited), begun_at: iso(began) },
      ...{ ended_by_name: '', ended_why: '' },
    },
  ])
  const organisation = sharedContent[place.slug]?.organisation
  const sharing = {
    ...{ sharing_id: chance.stream('sharing').id(invited), person_id: personId, organisation_key: organisation },
    ...{ parts: ['story', 'reaching'], basis: bases[3], condition: conditions[4], agreed: 'said yes' },
    ...{ agreed_says: one.knownAs, agreed_how: 'Face to face, after the visit', made_by_name: workerName },
    ...{ why: 'Somebody rings once a fortnight to hear how the nights are.', made_at: iso(at(18, '10:20')) },
    ...{ from_on: addDays(asAt, -18), until_on: addDays(asAt, 72), ended_by_name: '', ended_why: '' },
  }
  if (organisation) await insertShared(tx, place.id, 'people.sharing', [sharing])
  const line = (
    moment: number,
    said: { act: string; reason: string; role: string; account_id: string; team: string },
  ) => ({
    ...{ entry_id: chance.stream(said.act).id(moment), at: iso(moment), person_id: personId, quiet: false },
    ...said,
  })
  const worker = { role: 'social worker', account_id: workerId, team, reason: 'their worker to come back to' }
  const themselves = { role: ownRole, account_id: accountId, team: '', reason: 'it is their own' }
  await insertShared(tx, place.id, 'audit.entry', [
    line(invited, { ...worker, act: 'invited them to a page of their own' }),
    line(began, { ...themselves, act: 'saw their own page' }),
    ...(organisation ? [line(at(18, '10:20'), { ...worker, act: 'shared parts of the record' })] : []),
  ])
}
