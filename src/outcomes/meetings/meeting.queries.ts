import type { CellName, Published } from '#measures'
import type { DateString } from '#platform/clock'
import { type PlaceId, type Reading, sql, type Writing } from '#platform/database'

export type MeetingKind = 'monthly' | 'quarterly'

/** A meeting on the figures. Its pack was frozen at `frozenAt`; `onDate` is the day it is held. */
export type Meeting = {
  meetingId: string
  kind: MeetingKind
  onDate: DateString
  /** The days that its figures answer for. */
  from: DateString
  to: DateString
  chair: string
  present: string
  nextOn: DateString | null
  frozenAt: Date
  frozenByName: string
  /** Null while nobody outside reads it. */
  publishedAt: Date | null
}

const columns = sql`meeting_id as "meetingId", kind, on_date as "onDate", from_date as "from", to_date as "to", chair, present,
  next_on as "nextOn", frozen_at as "frozenAt", frozen_by_name as "frozenByName", published_at as "publishedAt"`

/** The newest pack first. */
export async function listMeetings(tx: Reading, placeId: PlaceId): Promise<Meeting[]> {
  const found = await sql<Meeting>`select ${columns} from outcomes.meeting
    where place_id = ${placeId} order by frozen_at desc, meeting_id desc limit 120`.execute(tx)
  return found.rows
}

export type NewMeeting = Omit<Meeting, 'frozenByName' | 'publishedAt'> & {
  by: { accountId: string | null; name: string }
}

export async function saveMeeting(tx: Writing, placeId: PlaceId, m: NewMeeting): Promise<void> {
  await sql`insert into outcomes.meeting (place_id, meeting_id, kind, on_date, from_date, to_date, chair, present, next_on,
      frozen_at, frozen_by, frozen_by_name)
    values (${placeId}, ${m.meetingId}, ${m.kind}, ${m.onDate}, ${m.from}, ${m.to}, ${m.chair}, ${m.present}, ${m.nextOn},
      ${m.frozenAt}, ${m.by.accountId}, ${m.by.name})`.execute(tx)
}

/** Who came and what is next; nothing of the pack. Returns false when there is no such meeting. */
export async function putMeetingRight(
  tx: Writing,
  placeId: PlaceId,
  m: Pick<Meeting, 'meetingId' | 'onDate' | 'chair' | 'present' | 'nextOn'>,
): Promise<boolean> {
  const done = await sql`update outcomes.meeting set on_date = ${m.onDate}, chair = ${m.chair}, present = ${m.present},
      next_on = ${m.nextOn} where place_id = ${placeId} and meeting_id = ${m.meetingId} returning 1`.execute(tx)
  return done.rows.length === 1
}

/** Kept for good: nothing changes or removes a frozen figure. */
/** What a pack told of a measure: every period it told of, 'first day last day', and which of their cells it hid. */
export type Cells = { periods: string[]; hidden: CellName[] }

/** A figure in words, as it is printed ('was 61% before'), and its 24 months, oldest first. */
export type Said = { value: string; of: string; was: string; trend: (number | null)[] }

/** A figure as it stood when a pack was made: in numbers, in words, and as it may leave the council. */
export type FrozenFigure = {
  measure: string
  version: number
  /** In the pack, from 1. */
  position: number
  step: number
  title: string
  kind: string
  unit: string
  value: number | null
  numerator: number
  denominator: number | null
  was: number | null
  standard: number | null
  standardSource: string
  /** Null without a standard. */
  met: boolean | null
  pairs: string[]
  said: Said & { standard: string }
  published: {
    numerator: Published
    denominator: Published | null
    value: number | 'hidden' | null
    was: number | 'hidden' | null
    met: boolean | null
    said: Said
    /** What stands and what is hidden: packs of other months stand with it. */
    cells: Cells
  }
}

export async function saveFrozen(
  tx: Writing,
  placeId: PlaceId,
  meetingId: string,
  figures: readonly FrozenFigure[],
): Promise<void> {
  await sql`insert into outcomes.frozen_figure (place_id, meeting_id, measure, version, position, step, title, kind, unit, value,
      numerator, denominator, was, standard, standard_source, met, pairs, said, published)
    select ${placeId}::integer, ${meetingId}::uuid, f.measure, f.version, f.position, f.step, f.title, f.kind, f.unit, f.value,
      f.numerator, f.denominator, f.was, f.standard, f."standardSource", f.met, f.pairs, f.said, f.published
      from jsonb_to_recordset(${JSON.stringify(figures)}::jsonb) as f(measure text, version integer, position integer,
        step integer, title text, kind text, unit text, value numeric, numerator numeric, denominator numeric, was numeric,
        standard numeric, "standardSource" text, met boolean, pairs text[], said jsonb, published jsonb)`.execute(tx)
}

/** In the order of the pack. */
export async function listFrozen(tx: Reading, placeId: PlaceId, meetingId: string): Promise<FrozenFigure[]> {
  const found =
    await sql<FrozenFigure>`select measure, version, position, step, title, kind, unit, value::float8 as value,
      numerator::float8 as numerator, denominator::float8 as denominator, was::float8 as was, standard::float8 as standard,
      standard_source as "standardSource", met, pairs, said, published
    from outcomes.frozen_figure where place_id = ${placeId} and meeting_id = ${meetingId} order by position`.execute(tx)
  return found.rows
}

/** What every pack told of each measure; one made before its cells were kept tells of its own period. */
export async function listCells(tx: Reading, placeId: PlaceId): Promise<Map<string, Cells[]>> {
  const found = await sql<{ measure: string; cells: Cells }>`
    select f.measure, coalesce(f.published -> 'cells', jsonb_build_object(
        'periods', jsonb_build_array(m.from_date || ' ' || m.to_date),
        'hidden', case when f.published ->> 'value' = 'hidden'
          then jsonb_build_array(m.from_date || ' ' || m.to_date || ' yes', m.from_date || ' ' || m.to_date || ' no',
                                 m.from_date || ' ' || m.to_date || ' of') else '[]'::jsonb end)) as cells
    from outcomes.frozen_figure f join outcomes.meeting m on m.place_id = f.place_id and m.meeting_id = f.meeting_id
    where f.place_id = ${placeId} order by m.frozen_at`.execute(tx)
  return new Map(
    [...Map.groupBy(found.rows, row => row.measure)].map(([measure, rows]) => [measure, rows.map(row => row.cells)]),
  )
}

export type Variance = {
  varianceId: string
  measure: string
  off: string
  cause: string
  owner: string
  byName: string
}
export type NewVariance = Omit<Variance, 'byName'> & {
  meetingId: string
  by: { accountId: string | null; name: string }
  now: Date
}

export async function saveVariance(tx: Writing, placeId: PlaceId, v: NewVariance): Promise<void> {
  await sql`insert into outcomes.variance_note (place_id, variance_id, meeting_id, measure, off, cause, owner, written_by,
      written_by_name, written_at)
    values (${placeId}, ${v.varianceId}, ${v.meetingId}, ${v.measure}, ${v.off}, ${v.cause}, ${v.owner}, ${v.by.accountId},
      ${v.by.name}, ${v.now})`.execute(tx)
}

/** The oldest first. */
export async function listVariances(tx: Reading, placeId: PlaceId, meetingId: string): Promise<Variance[]> {
  const found =
    await sql<Variance>`select variance_id as "varianceId", measure, off, cause, owner, written_by_name as "byName"
    from outcomes.variance_note where place_id = ${placeId} and meeting_id = ${meetingId}
    order by written_at, variance_id`.execute(tx)
  return found.rows
}
