import type { DateString, Weekday } from '#platform/clock'
import type { PlaceId, Reading } from '#platform/database'
import type { AccessFact, Kind, Point, Status } from './entry.ts'
import { entriesOf, type Hit, knownSpellings, middleOf, type Ranges, wordHits } from './find.queries.ts'
import {
  asHeard,
  distanceOrReach,
  enoughFor,
  furtherWith,
  isEnough,
  rings,
  roomInWords,
  spellingsAsked,
  type Term,
  termsFor,
  topicTerms,
  whyFound,
  wordsAsked,
} from './find.rules.ts'
import { type FreshnessInWords, freshnessInWords } from './freshness.rules.ts'
import { EVERYWHERE, type Squares, squareOfNeighbourhood, squaresWithin, wholeMap } from './map.rules.ts'
import { nextOf, nextTimeInWords, timesInWords } from './next-time.rules.ts'
import { type Asked, type Ranked, rank } from './rank.rules.ts'
import type { Heard } from './topics.rules.ts'

export type Looking = {
  /** Typed by somebody who looks for something; slips are forgiven. Not the text of a conversation: hear its topics. */
  words?: string
  /** What the words and topics are looked up as, when that is known already. */
  terms?: Term[]
  /** As heard (with the person's words) or by key. */
  topics?: (string | Heard)[]
  point?: Point | undefined
  /** Key and name. Measured from its middle when there is no point. */
  neighbourhood?: { key: string; name: string } | undefined
  /** Something with times on other days only is left out; something without times is not. */
  days?: Weekday[]
  /** Every one of them, at one venue. */
  access?: AccessFact[]
  today: DateString
  /** '14:05': what began earlier today is next on another day. */
  at?: string
  limit: number
  /** The public sees no staff entries, nothing long unchecked and no hidden address. */
  forPublic: boolean
  /** Start with the wider area: everything the place knows, not only what is near. */
  wider?: boolean
}

export type Found = {
  entryId: string
  kind: Kind
  name: string
  summary: string
  organisation: string | null
  /** '400 m', 'Covers Fernhill', 'Whole area', 'Online' */
  distance: string
  metres: number | null
  venue: string | null
  /** 'Tuesdays and Fridays, 10.30am'; empty when not known. */
  times: string
  /** 'Tuesday 24 November, 10.30am' */
  next: string | null
  /** 'Free', '£4', or empty. */
  cost: string
  room: string
  phone: string | null
  email: string | null
  website: string | null
  freshness: FreshnessInWords
  status: Status
  why: string[]
}

/** What exists near a person, best first, each with the reason it was found. */
export async function findNear(tx: Reading, placeId: PlaceId, looking: Looking): Promise<Found[]> {
  const heard = asHeard(looking.topics ?? [])
  const terms = (looking.terms ?? (await termsOf(tx, placeId, looking.words ?? '', heard)))
    .filter(term => term.ask < mostTerms)
    .slice(0, mostTerms)
  const here = looking.neighbourhood
  const point = looking.point ?? (here && (await middleOf(tx, placeId, here.key)))
  const asked = {
    asked: new Set(terms.map(term => term.ask)).size || 1,
    typed: terms.some(term => !term.topic),
    point,
    access: looking.access ?? [],
    days: looking.days ?? [],
    today: looking.today,
    forPublic: looking.forPublic,
  }
  const hits = await hitsInRings(tx, placeId, looking, terms.length > 0 ? terms : everything, asked)
  const ids = hits.map(hit => hit.entry_id)
  const rows = await entriesOf(tx, placeId, ids, here?.key ?? null)
  const best = rank(hits, rows, asked).slice(0, looking.limit)
  return best.map(found => asFound(found, looking, terms, heard))
}

/** What the words and topics are looked up as. */
export async function termsOf(tx: Reading, placeId: PlaceId, text: string, heard: Heard[]): Promise<Term[]> {
  const words = wordsAsked(text)
  if (words.length === 0) return topicTerms(heard, [])
  const { known, stems } = await knownSpellings(tx, placeId, { spellings: spellingsAsked(words), words })
  const typed = termsFor(words, known, stems)
  return [...typed, ...topicTerms(heard, typed)]
}

const mostTerms = 30
/** Nothing in particular: every entry stands under the empty word. */
const everything: Term[] = [{ ask: 0, asked: '', word: '', shown: '', topic: true }]

/** Nearest ring first; only where that does not fill a page, further out. */
async function hitsInRings(
  tx: Reading,
  placeId: PlaceId,
  looking: Looking,
  terms: Term[],
  asked: Asked,
): Promise<Hit[]> {
  // What is left out afterwards (other days, other access, what the public may not see) must not empty the page.
  const choosy = asked.access.length > 0 || asked.days.length > 0 || looking.forPublic
  const limit = looking.limit * (choosy ? 16 : 2)
  const full = choosy ? limit / 2 : looking.limit
  const lookups = terms.map(({ word, ask }, bit) => ({ word, ask, bit }))
  const enough = enoughFor(asked.asked, asked.typed, full)
  const point = asked.point
  const within = (metres: number | null) =>
    offTheMap(metres && point ? squaresWithin(point, metres) : wholeMap, looking.neighbourhood?.key)
  let hits: Hit[] = []
  for (const [near, further] of point && !looking.wider ? rings : [[null, null] as const]) {
    const words = hits.length > 0 ? furtherWith(lookups, hits, full) : { finds: lookups, also: [] }
    const spot = { latitude: point?.latitude ?? null, longitude: point?.longitude ?? null }
    const ranges = { near: near ? within(near) : nowhere, further: within(further) }
    hits = withNew(hits, await wordHits(tx, placeId, { ...words, ...ranges, ...spot, enough, limit }))
    if (isEnough(hits, enough)) break
  }
  return hits
}

const nowhere: Ranges = { lows: [], highs: [] }
const withNew = (hits: Hit[], more: Hit[]) => [...new Map([...hits, ...more].map(hit => [hit.entry_id, hit])).values()]

/** What is everywhere, or covers the neighbourhood, is as near as anything. */
function offTheMap(squares: Squares, neighbourhood: string | undefined): Ranges {
  const all = [...squares.map(s => [s.low, s.high]), [EVERYWHERE, EVERYWHERE]]
  if (neighbourhood) all.push([squareOfNeighbourhood(neighbourhood), squareOfNeighbourhood(neighbourhood)])
  return { lows: all.map(([low]) => low!), highs: all.map(([, high]) => high!) }
}

function asFound({ hit, entry, metres, hidden }: Ranked, looking: Looking, terms: Term[], heard: Heard[]): Found {
  const sessions = entry.sessions ?? []
  const next = nextOf(sessions, looking.today, looking.at)
  const reasons = {
    matched: terms.map((_, n) => n).filter(n => hit.words_matched & (1 << n)),
    access: hidden ? [] : (entry.access ?? []),
    bus: hidden ? null : entry.bus,
    goodAtGiving: entry.good_at_giving,
    room: entry.room,
    roomNote: entry.room_note,
    metres,
    coversHere: entry.covers_here,
    wholeArea: entry.whole_area,
    online: entry.online,
  }
  const here = looking.neighbourhood?.name ?? null
  return {
    entryId: hit.entry_id,
    kind: entry.kind,
    name: entry.name,
    summary: entry.summary,
    organisation: entry.organisation,
    distance: distanceOrReach(reasons, here),
    metres,
    venue: hidden ? null : entry.venue,
    times: [...new Set(sessions.map(timesInWords))].filter(Boolean).join('; '),
    next: next && nextTimeInWords(next, looking.today),
    cost: entry.free ? 'Free' : entry.cost,
    room: roomInWords(entry.room, entry.room_note),
    phone: entry.phone,
    email: entry.email,
    website: entry.website,
    freshness: freshnessInWords(
      {
        contentChangedAt: entry.content_changed_at,
        checkedOn: entry.checked_on,
        checkedHow: entry.checked_how,
        lastUsedOn: entry.last_used_on,
        reviewMonths: entry.review_months,
      },
      looking.today,
    ),
    status: entry.status,
    why: whyFound(reasons, terms, heard, here),
  }
}
