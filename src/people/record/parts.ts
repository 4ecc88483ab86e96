import type { Place } from '#place'
import type { DateString } from '#platform/clock'
import type { Reading } from '#platform/database'
import type { SignedIn } from '#platform/web'
import type { Held } from '../rights/held.ts'
import type { TimelineKind, TimelineRow } from './timeline.rules.ts'

/** Something that waits for a person: 'Ask how Fernhill Growers is going', with its day. */
export type Due = { text: string; path: string; onDate: DateString | null }
/** Whose record it is. `ids`: every id under which they are on record, theirs now first. */
export type AskedAbout = { personId: string; ids: string[]; place: Place; today: DateString }
/** A part that knows what waits. */
export type DueSource = (tx: Reading, asked: AskedAbout) => Promise<Due[]>

/** Something that can be begun with a person. `post` for one that begins at once. */
export type Starter = { text: string; path(personId: string): string; method?: 'get' | 'post' }

/** What a part says beside the record, with its own links. */
export type Beside = { title: string; lines: string[]; links: { text: string; href: string }[] }
/** Undefined where it has nothing to say, as in a place that does not work that way. */
export type BesideSource = (
  tx: Reading,
  asked: AskedAbout & { died: boolean; who: SignedIn; now: Date },
) => Promise<Beside | undefined>

/**
 * Lines of the timeline that stand together under one heading, below what happened here: another house's account of them,
 * which would drown ours. `title` has the lines shown, the newest first.
 */
export type Branch = {
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
  branches?: Branch[]
  due?: DueSource[]
  starters?: Starter[]
  beside?: BesideSource[]
  own?: OwnSource[]
  /** All that is held about somebody, in every part: what subject access gives. */
  held: Held
}
