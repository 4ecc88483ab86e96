import { withPersonNow } from '#people'
import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { Due, DueFor } from './follow-up.rules.ts'
import type { EventKind } from './introduction.rules.ts'
import type { AgreedHow } from './introduction-agreement.rules.ts'

export type Introduction = {
  introductionId: string
  personId: string
  knownAs: string
  givenName: string | null
  diedOn: DateString | null
  safetyHold: boolean
  entryId: string
  entryName: string
  contactId: string | null
  madeBy: string | null
  madeByName: string
  team: string
  madeOn: DateString
  agreedOn: DateString | null
  agreedHow: AgreedHow
  agreedNote: string
  goesAlong: string
  hopesFor: string
  tellWayId: string | null
  /** Exactly, as it was when they agreed; '' until then. */
  groupTold: string
  followUpOn: DateString
  dueOn: DateString | null
  dueFor: DueFor | null
  withinNotebook: boolean
}

const columns = sql`i.introduction_id as "introductionId", p.person_id as "personId", p.known_as as "knownAs",
  p.given_name as "givenName", p.died_on as "diedOn", p.safety_hold as "safetyHold", i.entry_id as "entryId",
  i.entry_name as "entryName", i.contact_id as "contactId", i.made_by as "madeBy", i.made_by_name as "madeByName", i.team,
  i.made_on as "madeOn", i.agreed_on as "agreedOn", i.agreed_how as "agreedHow", i.agreed_note as "agreedNote",
  i.goes_along as "goesAlong", i.hopes_for as "hopesFor", i.tell_way_id as "tellWayId", i.group_told as "groupTold",
  i.follow_up_on as "followUpOn", i.due_on as "dueOn", i.due_for as "dueFor", i.within_notebook as "withinNotebook"`
const withPerson = sql`community.introduction i ${withPersonNow('i')}`

export async function findIntroduction(
  tx: Reading,
  placeId: PlaceId,
  introductionId: string,
): Promise<Introduction | undefined> {
  const found = await sql<Introduction>`select ${columns} from ${withPerson}
    where i.place_id = ${placeId} and i.introduction_id = ${introductionId}`.execute(tx)
  return found.rows[0]
}

/** The same, kept still until the transaction ends, so that two answers at once take turns. */
export async function holdIntroduction(
  tx: Writing,
  placeId: PlaceId,
  introductionId: string,
): Promise<Introduction | undefined> {
  const found = await sql<Introduction>`select ${columns} from ${withPerson}
    where i.place_id = ${placeId} and i.introduction_id = ${introductionId} for update of i`.execute(tx)
  return found.rows[0]
}

/** All of a place's, a chunk at a time in the order of their ids. */
export async function introductionsAfter(
  tx: Reading,
  placeId: PlaceId,
  after: string | null,
  take: number,
): Promise<Introduction[]> {
  const found = await sql<Introduction>`select ${columns} from ${withPerson}
    where i.place_id = ${placeId} and (${after}::uuid is null or i.introduction_id > ${after}::uuid)
    order by i.introduction_id limit ${take}`.execute(tx)
  return found.rows
}

/** A person's introductions, newest first. One from a notebook is listed for whoever keeps the notebook and nobody else. */
export async function listFor(
  tx: Reading,
  placeId: PlaceId,
  personId: string,
  accountId: string | null,
): Promise<Introduction[]> {
  const found = await sql<Introduction>`select ${columns} from ${withPerson}
    where i.place_id = ${placeId} and i.person_id = any(people.same_person(${placeId}::integer, ${personId}::uuid))
      and (not i.within_notebook or i.made_by = ${accountId}::uuid)
    order by i.made_on desc, i.introduction_id desc`.execute(tx)
  return found.rows
}

export type Event = {
  introductionId: string
  kind: EventKind
  /** When it happened, as told. */
  onDate: DateString
  helped: 'yes' | 'a little' | 'no' | null
  words: string
  /** Null: the person's own words. */
  saidBy: string | null
  askedByName: string
  askedAt: Date
}

/** What happened with these introductions, oldest first. */
export async function listEvents(tx: Reading, placeId: PlaceId, introductionIds: string[]): Promise<Event[]> {
  if (introductionIds.length === 0) return []
  const found = await sql<Event>`
    select introduction_id as "introductionId", kind, on_date as "onDate", helped, words, said_by as "saidBy",
           asked_by_name as "askedByName", asked_at as "askedAt"
    from community.introduction_event
    where place_id = ${placeId} and introduction_id = any(${introductionIds}::uuid[])
    order by on_date, asked_at, event_id`.execute(tx)
  return found.rows
}

type Known = 'knownAs' | 'givenName' | 'diedOn' | 'safetyHold' | 'entryName' | 'dueOn' | 'dueFor'
export type IntroductionRow = Omit<Introduction, Known> & {
  madeAt: Date
  due: Due | null
  neighbourhood: string | null
}

/** The entry's name is kept as it is now. Returns false, and writes nothing, when there is no such entry. */
export async function insertIntroduction(tx: Writing, placeId: PlaceId, row: IntroductionRow): Promise<boolean> {
  const made = await sql`
    insert into community.introduction (place_id, entry_id, entry_name, introduction_id, person_id, contact_id, made_by,
      made_by_name, team, made_at, made_on, agreed_on, agreed_how, agreed_note, goes_along, hopes_for, tell_way_id, group_told,
      follow_up_on, due_on, due_for, neighbourhood, within_notebook)
    select e.place_id, e.entry_id, e.name, ${row.introductionId}::uuid, ${row.personId}::uuid, ${row.contactId}::uuid,
      ${row.madeBy}::uuid, ${row.madeByName}, ${row.team}, ${row.madeAt}::timestamptz, ${row.madeOn}::date, ${row.agreedOn}::date,
      ${row.agreedHow}, ${row.agreedNote}, ${row.goesAlong}, ${row.hopesFor}, ${row.tellWayId}::uuid, ${row.groupTold},
      ${row.followUpOn}::date, ${row.due?.on ?? null}::date, ${row.due?.dueFor ?? null}, ${row.neighbourhood},
      ${row.withinNotebook}::boolean
    from community.entry e where e.place_id = ${placeId} and e.entry_id = ${row.entryId}
    returning introduction_id`.execute(tx)
  return made.rows.length === 1
}

export type EventRow = Event & { eventId: string; askedBy: string | null }

export async function insertEvent(tx: Writing, placeId: PlaceId, row: EventRow): Promise<void> {
  await sql`insert into community.introduction_event (place_id, event_id, introduction_id, kind, on_date, helped, words, said_by,
      asked_by, asked_by_name, asked_at)
    values (${placeId}, ${row.eventId}, ${row.introductionId}, ${row.kind}, ${row.onDate}, ${row.helped}, ${row.words},
      ${row.saidBy}, ${row.askedBy}, ${row.askedByName}, ${row.askedAt})`.execute(tx)
}

export type Agreement = { on: DateString; how: AgreedHow; note: string; followUpOn: DateString; groupTold: string }

export async function saveAgreement(
  tx: Writing,
  placeId: PlaceId,
  introductionId: string,
  agreement: Agreement,
): Promise<void> {
  await sql`update community.introduction set agreed_on = ${agreement.on}, agreed_how = ${agreement.how},
      agreed_note = ${agreement.note}, follow_up_on = ${agreement.followUpOn}, group_told = ${agreement.groupTold}
    where place_id = ${placeId} and introduction_id = ${introductionId}`.execute(tx)
}
