import type { DateString } from '#platform/clock'
import { newId, type Reading, sql, type Writing } from '#platform/database'
import { theirs } from '../same-person.queries.ts'

export type Household = {
  householdId: string
  name: string
  leadAccountId: string | null
  leadName: string | null
  leadTeam: string | null
  members: { personId: string; knownAs: string; saidBy: string; fromOn: DateString }[]
}

/** Where nobody may be told that somebody lives there. */
const mayBeShown = sql`not p.safety_hold and not exists (select from people.address a
  where a.place_id = p.place_id and a.person_id = p.person_id and a.until_on is null and a.hidden)`

/** The household somebody says they are of, and who else does. Of whoever hides, nobody else's record says so. */
export async function findHousehold(tx: Reading, placeId: number, ids: string[]): Promise<Household | undefined> {
  const found = await sql<Household>`
    select h.household_id as "householdId", h.name, h.lead_account_id as "leadAccountId", h.lead_name as "leadName", h.lead_team as "leadTeam",
      (select json_agg(json_build_object('personId', o.person_id, 'knownAs', p.known_as, 'saidBy', o.said_by, 'fromOn', o.from_on)
                       order by o.from_on, o.member_id)
         from people.household_member o join people.person p on p.place_id = o.place_id and p.person_id = o.person_id
        where o.place_id = ${placeId} and o.household_id = h.household_id and o.until_on is null and p.died_on is null
          and (o.person_id = any(${ids}::uuid[]) or ${mayBeShown})) as members
      from people.household_member m join people.household h on h.place_id = m.place_id and h.household_id = m.household_id
     where m.place_id = ${placeId} and m.person_id = any(${ids}::uuid[]) and m.until_on is null
     order by m.from_on desc limit 1`.execute(tx)
  return found.rows[0] && { ...found.rows[0], members: found.rows[0].members ?? [] }
}

/** Of these people, those of whom it may be said where they live, each with the household they are of. */
export async function listMayJoin(
  tx: Reading,
  placeId: number,
  personIds: string[],
): Promise<{ personId: string; knownAs: string; householdId: string | null }[]> {
  const found = await sql<{ personId: string; knownAs: string; householdId: string | null }>`
    select p.person_id as "personId", p.known_as as "knownAs", m.household_id as "householdId"
      from people.person p
      left join people.household_member m on m.place_id = p.place_id and m.person_id = p.person_id and m.until_on is null
     where p.place_id = ${placeId} and p.person_id = any(${personIds}::uuid[]) and p.died_on is null and ${mayBeShown}
     order by p.known_as, p.person_id`.execute(tx)
  return found.rows
}

export async function insertHousehold(
  tx: Writing,
  placeId: number,
  h: { name: string; fromOn: DateString },
): Promise<string> {
  const householdId = newId()
  await sql`insert into people.household (place_id, household_id, name, from_on)
    values (${placeId}, ${householdId}, ${h.name}, ${h.fromOn})`.execute(tx)
  return householdId
}

export type NewMember = { householdId: string; personId: string; saidBy: string; fromOn: DateString }

/** Of one household at a time: the one before ends the day this begins. */
export async function insertMember(tx: Writing, placeId: number, m: NewMember): Promise<void> {
  await leaveHousehold(tx, placeId, m.personId, m.fromOn)
  await sql`insert into people.household_member (place_id, member_id, household_id, person_id, said_by, from_on)
    values (${placeId}, ${newId()}, ${m.householdId}, ${m.personId}, ${m.saidBy}, ${m.fromOn})`.execute(tx)
}

export async function leaveHousehold(tx: Writing, placeId: number, personId: string, on: DateString): Promise<void> {
  await sql`update people.household_member set until_on = greatest(from_on, ${on}::date)
    where place_id = ${placeId} and ${theirs(placeId, personId)} and until_on is null`.execute(tx)
}

/** One lead worker for everybody in it (S029); null for none yet. */
export async function setLead(
  tx: Writing,
  placeId: number,
  householdId: string,
  lead: { accountId: string; name: string; team: string } | null,
): Promise<void> {
  await sql`update people.household set lead_account_id = ${lead?.accountId ?? null}, lead_name = ${lead?.name ?? null}, lead_team = ${lead?.team ?? null}
    where place_id = ${placeId} and household_id = ${householdId}`.execute(tx)
}

export type LedHousehold = { householdId: string; name: string; accountId: string; team: string; members: string[] }

/** Households that somebody of these leads, with whoever of them may be seen. */
export async function listHouseholdsLedBy(tx: Reading, placeId: number, accountIds: string[]): Promise<LedHousehold[]> {
  const found = await sql<LedHousehold>`
    select h.household_id as "householdId", h.name, h.lead_account_id as "accountId", coalesce(h.lead_team, '') as team,
           array(select m.person_id from people.household_member m where m.place_id = h.place_id
              and m.household_id = h.household_id and m.until_on is null order by m.from_on, m.member_id) as members
      from people.household h
     where h.place_id = ${placeId} and h.lead_account_id = any(${accountIds}::uuid[]) order by h.name, h.household_id`.execute(
    tx,
  )
  return found.rows.filter(one => one.members.length > 0)
}
