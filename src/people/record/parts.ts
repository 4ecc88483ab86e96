import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading, Tables } from '#platform/database'
import type { SignedIn } from '#platform/web'
import type { Held } from '../rights/held.ts'
import type { TimelineKind, TimelineRow } from './timeline.rules.ts'

/** Something that waits for a person: 'Ask how Fernhill Growers is going', with its day. */
export type Due = { text: string; path: string; onDate: DateString | null }
/** Whose record it is. `ids`: every id under which they are on record, theirs now first. */
export type AskedAbout = { personId: string; ids: string[]; place: Place; today: DateString }
/** A part that knows what waits. Who has no row in `of` is not asked about: most people have none of most things. */
export type DueSource = { of: Kept[]; ask(tx: Reading, asked: AskedAbout): Promise<Due[]> }

/** A table with rows of somebody's: it has `place_id`, `person_id` and an index by both. */
export type Kept = keyof Tables

/** A piece of people.timeline: a view of its shape, and the tables in one of which everybody that it tells of has a row. */
export type TimelineView = { view: Kept; of: Kept[] }

/** Something that can be begun with a person. `post` for one that begins at once. */
export type Starter = { text: string; path(personId: string): string; method?: 'get' | 'post' }

/** What a part says beside the record, with its own links. */
export type Beside = { title: string; lines: string[]; links: { text: string; href: string }[] }
/** Undefined where it has nothing to say, as in a place that does not work that way. */
export type BesideSource = {
  /** What it would look in: `holds` says whether there is anything. */
  of: Kept[]
  ask(
    tx: Reading,
    asked: AskedAbout & { died: boolean; who: SignedIn; now: Date; holds(table: Kept): boolean },
  ): Promise<Beside | undefined>
}

/**
 * Lines of the timeline that stand together under one heading, below what happened here: another house's account of them,
 * which would drown ours. `title` has the lines shown, the newest first.
 */
export type Branch = {
  timeline: TimelineView
  kinds: TimelineKind[]
  shownIn(place: Place): boolean
  title(rows: TimelineRow[], today: DateString): string
}

/** What a part has to say on somebody's own page: read as themselves, in words that are theirs to read. */
export type Own = {
  /** What should be different, in their own words, and what managing would look like. */
  plan?: { words: string; managing: string; onDate: DateString }
  agreed?: { text: string; onDate: DateString }[]
  next?: { text: string; onDate: DateString }[]
}
export type OwnSource = (tx: Reading, asked: AskedAbout) => Promise<Own>

/** What other parts have to say on a person's record. People know none of them by name. */
export type RecordParts = {
  timelineKinds?: TimelineKind[]
  timelines?: TimelineView[]
  branches?: Branch[]
  due?: DueSource[]
  starters?: Starter[]
  beside?: BesideSource[]
  own?: OwnSource[]
  /** All that is held about somebody, in every part: what subject access gives. */
  held: Held
}
