import { type PlaceId, type Reading, sql } from '#platform/database'
import type { AccessFact, CheckedHow, Kind, Room, Status, Visibility } from './entry.ts'
import type { When } from './next-time.rules.ts'

export type Known = { spelling: string; word: string; stem: string }

/** The directory's words under any of these spellings; and how PostgreSQL shortens each word asked: 'gardeners' to 'garden'. */
export async function knownSpellings(
  tx: Reading,
  placeId: PlaceId,
  asked: { spellings: string[]; words: string[] },
): Promise<{ known: Known[]; stems: Map<string, string> }> {
  const found = await sql<Known | { spelling: null; word: string; stem: string | null }>`
    select s.spelling, s.word, s.stem from unnest(${asked.spellings}::text[]) as asked(spelling)
      join community.spelling s on s.place_id = ${placeId} and s.spelling = asked.spelling
    union all
    select null, word, (ts_lexize('english_stem', word))[1] from unnest(${asked.words}::text[]) as word`.execute(tx)
  return {
    known: found.rows.filter((row): row is Known => row.spelling !== null),
    stems: new Map(found.rows.flatMap(row => (row.spelling === null ? [[row.word, row.stem ?? row.word]] : []))),
  }
}

/** A word that is looked up: `bit` tells it in the answer (0 to 29), `ask` which of the things asked for it answers. */
export type Lookup = { word: string; ask: number; bit: number }

/** Ranges of squares of the map. */
export type Ranges = { lows: number[]; highs: number[] }

export type WordSearch = {
  /** An entry is found when it has one of these. */
  finds: Lookup[]
  /** Of what is found, it is also said whether it has these: words so common that they find most of the directory. */
  also: Lookup[]
  /** Where to look first; and where instead, when that is not enough. */
  near: Ranges
  further: Ranges
  enough: Enough
  latitude: number | null
  longitude: number | null
  limit: number
}

/** As find.rules.ts tells it: so many found somewhere, of which so many have all that was asked and weigh so much. */
export type Enough = { located: number; whole: number; asks: number; relevance: number }

export type Hit = {
  entry_id: string
  /** One bit for each word looked up. */
  words_matched: number
  /** How many of the things asked for. */
  asks_matched: number
  /** What the words weigh in it: 8 a name, 6 a topic, 4 a summary, 2 a description. */
  relevance: number
  /** It is somewhere in particular, not everywhere. */
  located: boolean
}

const asTable = (
  lookups: Lookup[],
) => sql`unnest(${lookups.map(l => l.word)}::text[], ${lookups.map(l => l.ask)}::integer[],
  ${lookups.map(l => l.bit)}::integer[]) as t(word, ask, bit)`

/** Each word and range is one short way into the index: joined otherwise, everything under a word in the place is read. */
const under = (placeId: PlaceId, lookups: Lookup[], { lows, highs }: Ranges) => sql`
  select w.entry_id, w.square, w.weight, t.ask, t.bit from ${asTable(lookups)}
  cross join unnest(${lows}::integer[], ${highs}::integer[]) as a(low, high)
  cross join lateral (select entry_id, square, weight from community.entry_word
    where place_id = ${placeId} and word = t.word and square between a.low and a.high offset 0) w`

/**
 * What stands under the words in those squares, in rough order: how much matches, then how many squares away. What lies
 * further is only read when what is near is not enough, in the same statement.
 */
export async function wordHits(tx: Reading, placeId: PlaceId, s: WordSearch): Promise<Hit[]> {
  const asks = sql`bit_count(bit_or(1 << h.ask)::bit(32))`
  const also = sql`union all
    select w.entry_id, w.square, w.weight, t.ask, t.bit from (select distinct entry_id, square from found) f cross join ${asTable(s.also)}
    join community.entry_word w on w.place_id = ${placeId} and w.word = t.word and w.square = f.square and w.entry_id = f.entry_id`
  const answer = await sql<Hit>`
    with near as materialized (${under(placeId, s.finds, s.near)}),
    judged as materialized (
      select count(*) filter (where located) >= ${s.enough.located}
          and count(*) filter (where located and asks >= ${s.enough.asks} and relevance >= ${s.enough.relevance}) >= ${s.enough.whole} as enough
        from (select ${asks} as asks, avg(h.weight) * ${asks} as relevance, bool_or(h.square <> -1) as located from near h group by h.entry_id) each),
    found as materialized (
      select * from near where (select enough from judged)
      union all select * from (${under(placeId, s.finds, s.further)}) far where not (select enough from judged))
    select h.entry_id, bit_or(1 << h.bit) as words_matched, ${asks}::integer as asks_matched,
      (avg(h.weight) * ${asks})::float8 as relevance, bool_or(h.square <> -1) as located
    from (select * from found ${s.also.length > 0 ? also : sql``}) h
    group by h.entry_id
    order by avg(h.weight) * ${asks} * ${asks} / (1 + coalesce(min(case when h.square >= 0 then
        abs(h.square / 65536 - (${s.latitude}::float8 + 90) / 0.006) + abs(h.square % 65536 - (${s.longitude}::float8 + 180) / 0.009) end), 6) / 3) desc,
      h.entry_id
    limit ${s.limit}`.execute(tx)
  return answer.rows
}

export type EntryRow = {
  entry_id: string
  kind: Kind
  name: string
  summary: string
  organisation: string | null
  status: Status
  visibility: Visibility
  room: Room
  room_note: string
  cost: string
  free: boolean | null
  phone: string | null
  email: string | null
  website: string | null
  good_at_giving: string
  covers_here: boolean
  whole_area: boolean
  online: boolean
  content_changed_at: Date
  checked_on: string | null
  checked_how: CheckedHow | null
  last_used_on: string | null
  review_months: number
  /** One row for each venue; null when it has none. */
  venue_id: string | null
  venue: string | null
  latitude: number | null
  longitude: number | null
  address_hidden: boolean | null
  access: AccessFact[] | null
  bus: string | null
  sessions: When[] | null
}

/** What the exact order is worked out from, and what is shown. */
export async function entriesOf(
  tx: Reading,
  placeId: PlaceId,
  entryIds: string[],
  neighbourhood: string | null,
): Promise<EntryRow[]> {
  const found = await sql<EntryRow>`
    select e.entry_id, e.kind, e.name, e.summary, o.name as organisation, e.status, e.visibility, e.room, e.room_note, e.cost, e.free,
      e.phone, e.email, e.website, e.good_at_giving, e.whole_area, e.online, e.content_changed_at, e.checked_on, e.checked_how,
      e.last_used_on, e.review_months, v.venue_id, v.name as venue, v.latitude, v.longitude, v.address_hidden, v.access, v.bus,
      coalesce(${neighbourhood}::text = any(e.covers) or (v.latitude is null and v.neighbourhood = ${neighbourhood}::text), false) as covers_here,
      (select json_agg(json_build_object('freq', s.freq, 'every', s.every, 'byday', s.byday, 'bymonthday', s.bymonthday,
          'startsOn', s.starts_on, 'validFrom', s.valid_from, 'validTo', s.valid_to,
          'startsAt', left(s.starts_at::text, 5), 'endsAt', left(s.ends_at::text, 5)) order by s.session_id)
        from community.session s where s.place_id = ${placeId} and s.entry_id = ids.entry_id) as sessions
    from unnest(${entryIds}::uuid[]) as ids(entry_id)
    join community.entry e on e.place_id = ${placeId} and e.entry_id = ids.entry_id
    left join community.organisation o on o.place_id = ${placeId} and o.organisation_id = e.organisation_id
    left join community.entry_venue ev on ev.place_id = ${placeId} and ev.entry_id = ids.entry_id
    left join community.venue v on v.place_id = ${placeId} and v.venue_id = ev.venue_id`.execute(tx)
  return found.rows
}

/** The middle of what exists in a neighbourhood: where to measure from when nothing nearer is known. */
export async function middleOf(
  tx: Reading,
  placeId: PlaceId,
  neighbourhood: string,
): Promise<{ latitude: number; longitude: number } | undefined> {
  const found = await sql<{ latitude: number | null; longitude: number | null }>`
    select avg(latitude) as latitude, avg(longitude) as longitude from community.venue
    where place_id = ${placeId} and neighbourhood = ${neighbourhood}`.execute(tx)
  const row = found.rows[0]
  return row?.latitude != null && row.longitude != null
    ? { latitude: row.latitude, longitude: row.longitude }
    : undefined
}
