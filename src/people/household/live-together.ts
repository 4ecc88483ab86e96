import type { Writing } from '#platform/database'
import type { FieldErrors } from '#platform/web'
import { now, type PersonRecord } from '../person-record.ts'
import type { HouseholdForm } from './household.form.ts'
import { type Household, insertHousehold, insertMember, leaveHousehold, type listMayJoin } from './household.queries.ts'

export type ToWrite = {
  tx: Writing
  placeId: number
  record: PersonRecord
  home: Household | undefined
  typed: HouseholdForm
  today: string
}

/** Only those of their people who have a record of their own: a household is of people, not of names. */
export const peopleWithRecords = (record: PersonRecord): string[] =>
  [
    ...now(record.circle).flatMap(member => member.otherPersonId ?? []),
    ...record.caresFor.map(one => one.personId),
  ].filter(personId => !record.ids.includes(personId))

type MayJoin = Awaited<ReturnType<typeof listMayJoin>>
type Written = { errors: FieldErrors } | { touched: string[] }

/** They say that they live together: in the household they have, the one that another has, or a new one. */
export async function liveTogether(
  { tx, placeId, record, home, typed, today }: ToWrite,
  others: MayJoin,
): Promise<Written> {
  const chosen = others.filter(one => typed.with.includes(one.personId))
  if (typed.saidBy === '') return { errors: { saidBy: 'Write who said so, and how' } }
  if (chosen.length !== typed.with.length) return { errors: { with: 'Choose from their people' } }
  if (record.diedOn) return { errors: { with: `${record.knownAs} has died` } }
  const theirs = chosen.flatMap(one => one.householdId ?? [])
  const homes = [...new Set([...(home ? [home.householdId] : []), ...theirs])]
  if (homes.length > 1) return { errors: { with: 'They are of two households. One of them leaves theirs first' } }
  if (homes.length === 0 && typed.name === '') return { errors: { name: 'Write what the household is called' } }
  const householdId = homes[0] ?? (await insertHousehold(tx, placeId, { name: typed.name, fromOn: today }))
  const joining = [
    ...(home ? [] : [record.personId]),
    ...chosen.filter(one => !one.householdId).map(one => one.personId),
  ]
  for (const personId of joining)
    await insertMember(tx, placeId, { householdId, personId, saidBy: typed.saidBy, fromOn: today })
  return { touched: [...new Set([record.personId, ...joining])] }
}

/** They no longer live there. The others stay a household. */
export async function leave({ tx, placeId, record, today }: ToWrite, everybody: string[]): Promise<Written> {
  await leaveHousehold(tx, placeId, record.personId, today)
  return { touched: everybody }
}
