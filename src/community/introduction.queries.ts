import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'
import type { Due } from './follow-up.rules.ts'
import type { EventKind } from './introduction.rules.ts'
import type { AgreedHow } from './introduction-agreement.rules.ts'

export type Introduction = {
  introduction_id: string
  person_id: string
  known_as: string
  given_name: string | null
  died_on: DateString | null
  safety_hold: boolean
  entry_id: string
  entry_name: string
  contact_id: string | null
  made_by: string | null
  made_by_name: string
  team: string
  made_on: DateString
  agreed_on: DateString | null
  agreed_how: AgreedHow
  agreed_note: string
  goes_along: string
  hopes_for: string
  tell_way_id: string | null
  group_told: string
  follow_up_on: DateString
  due_on: DateString | null
  due_for: Due['dueFor'] | null
  within_notebook: boolean
}

const columns = sql`i.introduction_id, i.person_id, p.known_as, p.given_name, p.died_on, p.safety_hold, i.entry_id, i.entry_name,
  i.contact_id, i.made_by, i.made_by_name, i.team, i.made_on, i.agreed_on, i.agreed_how, i.agreed_note, i.goes_along, i.hopes_for,
  i.tell_way_id, i.group_told, i.follow_up_on, i.due_on, i.due_for, i.within_notebook`
const withPerson = sql`community.introduction i join people.person p on p.place_id = i.place_id and p.person_id = i.person_id`

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
    where i.place_id = ${placeId} and i.person_id = ${personId} and (not i.within_notebook or i.made_by = ${accountId}::uuid)
    order by i.made_on desc, i.introduction_id desc`.execute(tx)
  return found.rows
}

export type Event = {
  event_id: string
  introduction_id: string
  kind: EventKind
  on_date: DateString
  helped: 'yes' | 'a little' | 'no' | null
  words: string
  said_by: string | null
  asked_by_name: string
  asked_at: Date
}

/** What happened with these introductions, oldest first. */
export async function listEvents(tx: Reading, placeId: PlaceId, introductionIds: string[]): Promise<Event[]> {
  if (introductionIds.length === 0) return []
  const found = await sql<Event>`
    select event_id, introduction_id, kind, on_date, helped, words, said_by, asked_by_name, asked_at
    from community.introduction_event
    where place_id = ${placeId} and introduction_id = any(${introductionIds}::uuid[])
    order by on_date, asked_at, event_id`.execute(tx)
  return found.rows
}

export type IntroductionRow = {
  introductionId: string
  personId: string
  entryId: string
  contactId: string | null
  madeBy: string | null
  madeByName: string
  team: string
  madeAt: Date
  madeOn: DateString
  agreedOn: DateString | null
  agreedHow: AgreedHow
  agreedNote: string
  goesAlong: string
  hopesFor: string
  tellWayId: string | null
  groupTold: string
  followUpOn: DateString
  due: Due | null
  neighbourhood: string | null
  withinNotebook: boolean
}

export type Introduced = {
  person_id: string
  known_as: string
  given_name: string | null
  died_on: DateString | null
  safety_hold: boolean
  must_not_be_told: { who: string; why: string }[]
  /** Marked safe and in use. */
  ways: { way_id: string; kind: string; value: string; note: string | null }[]
  /** Where to look from; all null when the address is hidden. */
  latitude: number | null
  longitude: number | null
  neighbourhood: string | null
}

/** What has to be known before somebody is introduced: nothing that is not needed for it. */
export async function findIntroduced(tx: Reading, placeId: PlaceId, personId: string): Promise<Introduced | undefined> {
  const found = await sql<Introduced>`
    select p.person_id, p.known_as, p.given_name, p.died_on, p.safety_hold, a.latitude, a.longitude, a.neighbourhood,
      coalesce((select jsonb_agg(jsonb_build_object('who', n.who, 'why', n.why) order by n.from_on) from people.not_to_tell n
        where n.place_id = p.place_id and n.person_id = p.person_id and n.until_on is null), '[]') as must_not_be_told,
      coalesce((select jsonb_agg(jsonb_build_object('way_id', w.way_id, 'kind', w.kind, 'value', w.value, 'note', w.note)
          order by w.from_on desc) from people.way_to_reach w
        where w.place_id = p.place_id and w.person_id = p.person_id and w.until_on is null and w.safe = 'safe'), '[]') as ways
    from people.person p
    left join lateral (select latitude, longitude, neighbourhood from people.address
      where place_id = p.place_id and person_id = p.person_id and until_on is null and not hidden
      order by from_on desc limit 1) a on not p.safety_hold
    where p.place_id = ${placeId} and p.person_id = ${personId}`.execute(tx)
  return found.rows[0]
}

export type Met = {
  entry_id: string
  name: string
  summary: string
  how_to_join: string
  phone: string | null
  email: string | null
  status: string
}

/** The group, activity, service or place itself. */
export async function findMet(tx: Reading, placeId: PlaceId, entryId: string): Promise<Met | undefined> {
  const found = await sql<Met>`select entry_id, name, summary, how_to_join, phone, email, status from community.entry
    where place_id = ${placeId} and entry_id = ${entryId}`.execute(tx)
  return found.rows[0]
}

/**
 * Returns false, and writes nothing, when there is no such entry or the person has died. Without a neighbourhood the
 * person's own is taken.
 */
export async function insertIntroduction(tx: Writing, placeId: PlaceId, row: IntroductionRow): Promise<boolean> {
  const made = await sql`
    insert into community.introduction (place_id, introduction_id, person_id, entry_id, entry_name, contact_id, made_by, made_by_name,
      team, made_at, made_on, agreed_on, agreed_how, agreed_note, goes_along, hopes_for, tell_way_id, group_told, follow_up_on,
      due_on, due_for, neighbourhood, within_notebook)
    select ${placeId}, ${row.introductionId}, p.person_id, e.entry_id, e.name, ${row.contactId}::uuid, ${row.madeBy}::uuid,
      ${row.madeByName}, ${row.team}, ${row.madeAt}, ${row.madeOn}::date, ${row.agreedOn}::date, ${row.agreedHow},
      ${row.agreedNote}, ${row.goesAlong}, ${row.hopesFor}, ${row.tellWayId}::uuid, ${row.groupTold},
      ${row.followUpOn}::date, ${row.due?.on ?? null}::date, ${row.due?.dueFor ?? null}::text,
      coalesce(${row.neighbourhood}::text, (select a.neighbourhood from people.address a
        where a.place_id = p.place_id and a.person_id = p.person_id and a.until_on is null order by a.from_on desc limit 1)),
      ${row.withinNotebook}
    from people.person p join community.entry e on e.place_id = p.place_id and e.entry_id = ${row.entryId}
    where p.place_id = ${placeId} and p.person_id = ${row.personId} and p.died_on is null
    returning introduction_id`.execute(tx)
  return made.rows.length === 1
}

export type EventRow = {
  eventId: string
  introductionId: string
  kind: EventKind
  onDate: DateString
  helped: Event['helped']
  words: string
  saidBy: string | null
  askedBy: string | null
  askedByName: string
  askedAt: Date
}

export async function insertEvent(tx: Writing, placeId: PlaceId, row: EventRow): Promise<void> {
  await sql`insert into community.introduction_event (place_id, event_id, introduction_id, kind, on_date, helped, words, said_by,
      asked_by, asked_by_name, asked_at)
    values (${placeId}, ${row.eventId}, ${row.introductionId}, ${row.kind}, ${row.onDate}, ${row.helped}, ${row.words}, ${row.saidBy},
      ${row.askedBy}, ${row.askedByName}, ${row.askedAt})`.execute(tx)
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

/** Somebody went: the entry's freshness by use. A notebook publishes nothing, so nothing is noted from one (law 5). */
export async function noteUse(tx: Writing, placeId: PlaceId, introductionId: string, on: DateString): Promise<void> {
  await sql`update community.entry e set last_used_on = greatest(e.last_used_on, ${on}::date)
    from community.introduction i
    where i.place_id = ${placeId} and i.introduction_id = ${introductionId} and not i.within_notebook
      and e.place_id = i.place_id and e.entry_id = i.entry_id`.execute(tx)
}
