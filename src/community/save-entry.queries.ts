import { type PlaceId, sql, type Writing } from '#platform/database'
import type { Entry, Organisation, Session, Venue } from './entry.ts'

/** What PostgreSQL cannot hold in text (a zero byte, half of a letter) is left out. */
const storable = (_: string, value: unknown) =>
  typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '') : value
const json = (rows: unknown[]) => sql`${JSON.stringify(rows, storable)}::jsonb`

export async function saveOrganisations(tx: Writing, placeId: PlaceId, organisations: Organisation[]): Promise<void> {
  await sql`
    insert into community.organisation (place_id, organisation_id, name, description, website, email, phone, charity_number, company_number)
    select ${placeId}::integer, r."organisationId", r.name, coalesce(r.description, ''), r.website, r.email, r.phone,
           r."charityNumber", r."companyNumber"
    from jsonb_to_recordset(${json(organisations)}) as r("organisationId" uuid, name text, description text, website text,
         email text, phone text, "charityNumber" text, "companyNumber" text)
    on conflict (place_id, organisation_id) do update set name = excluded.name, description = excluded.description,
      website = excluded.website, email = excluded.email, phone = excluded.phone,
      charity_number = excluded.charity_number, company_number = excluded.company_number`.execute(tx)
}

export async function saveVenues(tx: Writing, placeId: PlaceId, venues: Venue[]): Promise<void> {
  await sql`
    insert into community.venue (place_id, venue_id, name, address, postcode, latitude, longitude, neighbourhood, access, access_note, bus, address_hidden)
    select ${placeId}::integer, r."venueId", r.name, r.address, r.postcode, r.latitude, r.longitude, r.neighbourhood,
           array(select jsonb_array_elements_text(r.access)), coalesce(r."accessNote", ''), r.bus, coalesce(r."addressHidden", false)
    from jsonb_to_recordset(${json(venues)}) as r("venueId" uuid, name text, address text, postcode text, latitude double precision,
         longitude double precision, neighbourhood text, access jsonb, "accessNote" text, bus text, "addressHidden" boolean)
    on conflict (place_id, venue_id) do update set name = excluded.name, address = excluded.address, postcode = excluded.postcode,
      latitude = excluded.latitude, longitude = excluded.longitude, neighbourhood = excluded.neighbourhood,
      access = excluded.access, access_note = excluded.access_note, bus = excluded.bus, address_hidden = excluded.address_hidden`.execute(
    tx,
  )
}

export async function saveEntryRows(tx: Writing, placeId: PlaceId, entries: Entry[]): Promise<void> {
  const rows = entries.map(entry => ({ ...entry, organisationId: entry.organisation?.organisationId ?? null }))
  await sql`
    insert into community.entry (place_id, entry_id, kind, name, summary, description, organisation_id, topics, minimum_age, maximum_age,
      cost, free, phone, email, website, how_to_join, good_at_giving, covers, whole_area, online, room, room_note, status, visibility,
      content_changed_at, checked_on, checked_how, checked_by, source_checked_at, last_used_on, review_months)
    select ${placeId}::integer, r."entryId", r.kind, r.name, r.summary, r.description, r."organisationId",
      array(select jsonb_array_elements_text(r.topics)), r."minimumAge", r."maximumAge", r.cost, r.free, r.phone, r.email, r.website,
      r."howToJoin", r."goodAtGiving", array(select jsonb_array_elements_text(r.covers)), r."wholeArea", r.online, r.room, r."roomNote",
      r.status, r.visibility, r."contentChangedAt", r."checkedOn", r."checkedHow", r."checkedBy", r."sourceCheckedAt", r."lastUsedOn",
      r."reviewMonths"
    from jsonb_to_recordset(${json(rows)}) as r("entryId" uuid, kind text, name text, summary text, description text,
      "organisationId" uuid, topics jsonb, "minimumAge" integer, "maximumAge" integer, cost text, free boolean, phone text, email text,
      website text, "howToJoin" text, "goodAtGiving" text, covers jsonb, "wholeArea" boolean, online boolean, room text,
      "roomNote" text, status text, visibility text, "contentChangedAt" timestamptz, "checkedOn" date, "checkedHow" text,
      "checkedBy" text, "sourceCheckedAt" timestamptz, "lastUsedOn" date, "reviewMonths" integer)
    on conflict (place_id, entry_id) do update set kind = excluded.kind, name = excluded.name, summary = excluded.summary,
      description = excluded.description, organisation_id = excluded.organisation_id, topics = excluded.topics,
      minimum_age = excluded.minimum_age, maximum_age = excluded.maximum_age, cost = excluded.cost, free = excluded.free,
      phone = excluded.phone, email = excluded.email, website = excluded.website, how_to_join = excluded.how_to_join,
      good_at_giving = excluded.good_at_giving, covers = excluded.covers, whole_area = excluded.whole_area, online = excluded.online,
      room = excluded.room, room_note = excluded.room_note, status = excluded.status, visibility = excluded.visibility,
      content_changed_at = excluded.content_changed_at, checked_on = excluded.checked_on, checked_how = excluded.checked_how,
      checked_by = excluded.checked_by, source_checked_at = excluded.source_checked_at, last_used_on = excluded.last_used_on,
      review_months = excluded.review_months`.execute(tx)
}

/** What is about to be written again: sessions, venues and words are replaced as a whole. */
export async function clearEntryParts(tx: Writing, placeId: PlaceId, entryIds: string[]): Promise<void> {
  await sql`
    with ids as (select unnest(${entryIds}::uuid[]) as entry_id),
      words as (delete from community.entry_word w using ids where w.place_id = ${placeId} and w.entry_id = ids.entry_id),
      venues as (delete from community.entry_venue v using ids where v.place_id = ${placeId} and v.entry_id = ids.entry_id)
    delete from community.session s using ids where s.place_id = ${placeId} and s.entry_id = ids.entry_id`.execute(tx)
}

export async function saveEntryVenues(
  tx: Writing,
  placeId: PlaceId,
  rows: { entryId: string; venueId: string }[],
): Promise<void> {
  await sql`insert into community.entry_venue (place_id, entry_id, venue_id)
    select ${placeId}::integer, r."entryId", r."venueId" from jsonb_to_recordset(${json(rows)}) as r("entryId" uuid, "venueId" uuid)
    on conflict do nothing`.execute(tx)
}

export async function saveSessions(
  tx: Writing,
  placeId: PlaceId,
  rows: (Session & { entryId: string; days: string[] })[],
): Promise<void> {
  await sql`
    insert into community.session (place_id, session_id, entry_id, venue_id, freq, every, byday, bymonthday, days, starts_on,
      valid_from, valid_to, starts_at, ends_at, note)
    select ${placeId}::integer, r."sessionId", r."entryId", r."venueId", r.freq, r.every, array(select jsonb_array_elements_text(r.byday)),
      array(select jsonb_array_elements_text(r.bymonthday)::integer), array(select jsonb_array_elements_text(r.days)), r."startsOn",
      r."validFrom", r."validTo", r."startsAt", r."endsAt", coalesce(r.note, '')
    from jsonb_to_recordset(${json(rows)}) as r("sessionId" uuid, "entryId" uuid, "venueId" uuid, freq text, every integer, byday jsonb,
      bymonthday jsonb, days jsonb, "startsOn" date, "validFrom" date, "validTo" date, "startsAt" time, "endsAt" time, note text)`.execute(
    tx,
  )
}

/** What an entry is found by: `name` counts most, then `brief`, then `rest`; `squares` says where. */
export type EntryWords = {
  entryId: string
  name: string
  brief: string
  rest: string
  topics: string[]
  squares: number[]
}

export async function saveEntryWords(tx: Writing, placeId: PlaceId, rows: EntryWords[]): Promise<void> {
  await sql`
    with r as (
      select * from jsonb_to_recordset(${json(rows)})
        as r("entryId" uuid, name text, brief text, rest text, topics jsonb, squares jsonb)
    ), said as (
      select r."entryId" as entry_id, t.lexeme as word, case when 'A' = any(t.weights) then 8 when 'B' = any(t.weights) then 4 else 2 end as weight
      from r cross join lateral unnest(
        setweight(to_tsvector('english', platform.plain(r.name)), 'A')
        || setweight(to_tsvector('english', platform.plain(r.brief)), 'B')
        || setweight(to_tsvector('english', platform.plain(r.rest)), 'C')) as t
      where t.lexeme ~ '^[[:alnum:]]{2,30}$' and (t.lexeme ~ '[[:alpha:]]' or 'A' = any(t.weights))
      union all select r."entryId", 'topic:' || topic, 6 from r cross join lateral jsonb_array_elements_text(r.topics) as topic
      union all select r."entryId", '', 1 from r
    )
    insert into community.entry_word (place_id, word, square, entry_id, weight)
    select ${placeId}::integer, s.word, square::integer, s.entry_id, max(s.weight)
    from said s join r on r."entryId" = s.entry_id cross join lateral jsonb_array_elements_text(r.squares) as square
    group by s.word, square, s.entry_id`.execute(tx)
}

/** Words not met before, each with its spellings (the word, and each way of leaving a letter out). */
export async function saveSpellings(tx: Writing, placeId: PlaceId, texts: string[]): Promise<void> {
  await sql`
    with words as (
      select distinct word from unnest(${texts}::text[]) as text
        cross join lateral regexp_split_to_table(platform.plain(text), '[^a-z]+') as word
      where length(word) between 3 and 24
    ), fresh as (
      select word, (ts_lexize('english_stem', word))[1] as stem from words w
      where not exists (select from community.spelling s where s.place_id = ${placeId} and s.spelling = w.word and s.word = w.word)
    )
    insert into community.spelling (place_id, spelling, word, stem)
    select distinct ${placeId}::integer, case when n = 0 then word else overlay(word placing '' from n for 1) end, word, stem
    from fresh cross join lateral generate_series(0, case when length(word) > 3 then length(word) else 0 end) as n
    where stem is not null on conflict do nothing`.execute(tx)
}

/** Somebody made sure that it is right. An earlier check never replaces a later one. */
export async function saveCheck(
  tx: Writing,
  placeId: PlaceId,
  check: { entryId: string; on: string; how: string; by: string },
): Promise<void> {
  await sql`update community.entry set checked_on = ${check.on}, checked_how = ${check.how}, checked_by = ${check.by}
    where place_id = ${placeId} and entry_id = ${check.entryId} and coalesce(checked_on, '-infinity') <= ${check.on}::date`.execute(
    tx,
  )
}

/** Somebody went, through an introduction: that proves the time and the place. */
export async function saveUse(tx: Writing, placeId: PlaceId, entryId: string, on: string): Promise<void> {
  await sql`update community.entry set last_used_on = ${on}
    where place_id = ${placeId} and entry_id = ${entryId} and coalesce(last_used_on, '-infinity') <= ${on}::date`.execute(
    tx,
  )
}
