import type { DateString } from '#platform/clock'

/** The six steps of an older person's path through a council's care (Bolton 2019, S030 to S036). */
export const steps = {
  1: 'Front door',
  2: 'Hospital',
  3: 'Short-term help',
  4: 'Living with long-term support',
  5: 'Workforce',
  6: 'Governance',
} as const
export type Step = keyof typeof steps

/** What a figure may be cut by, and the column of the list that says so. */
export const breakdowns = {
  neighbourhood: { column: 'neighbourhood', words: 'neighbourhood' },
  team: { column: 'team', words: 'team' },
  channel: { column: 'channel', words: 'way of getting in touch' },
  pageKind: { column: 'page_kind', words: 'kind of page' },
  provider: { column: 'provider', words: 'provider' },
  cohort: { column: 'cohort', words: 'cohort' },
  ageBand: { column: 'age_band', words: 'age' },
  concern: { column: 'concern', words: 'safeguarding' },
  hub: { column: 'hub', words: 'where they sat down with us' },
  gender: { column: 'gender', words: 'gender' },
  supportReason: { column: 'support_reason', words: 'reason for support' },
  serviceType: { column: 'service_type', words: 'kind of support' },
  route: { column: 'route', words: 'way in' },
  outcome: { column: 'outcome', words: 'what came of it' },
  change: { column: 'change', words: 'change' },
} as const
export type Breakdown = keyof typeof breakdowns

type Words = {
  /** 'part.what-it-asks', or the number of a national measure: 'ascof-2a'. */
  id: string
  /** Short, for a list. */
  title: string
  /** The question that the figure answers, as somebody would ask it. */
  asks: string
  whyItMatters: string
  countsYes: string
  countsNo: string
  leftOut: string
  source: string
  /** Goes up by one when the same facts would give another figure. */
  version: number
  reviewedOn: DateString
  reviewBy: DateString
}

type Counting = {
  step: Step
  /**
   * How rows combine. 'share': yes of yes and no, in per cent. 'count': how many yes. 'sum' and 'median': of the
   * amount of the rows that count yes. 'rate': yes for every so many people who live here.
   */
  combine: 'share' | 'count' | 'sum' | 'median' | 'rate'
  /** Of whom a rate is: whole years, both included. Left out where it is no rate. */
  per?: { people: number; ageFrom: number; ageTo: number | null }
  /** A national figure is published by this cut: it is always given whole, and by this. */
  publishedBy?: Breakdown
  /**
   * 'by weight': each row stands for as many as its column `weight` says, a whole number: calls that were counted and
   * not listed. For a share or a count, of rows without anybody behind them. Left out: each row is one.
   */
  weighed?: 'by weight'
  /** The values of that cut that are published, in their order; rows with any other count in the whole only. */
  publishedAs?: readonly string[]
  /** true: what is there on the last day, most of which was there a month before. It has no usual level. */
  stock?: true
  /** true: it tells whether a right was kept. Money is never shown without one such and an outcome (T20). */
  ofRights?: true
  /** Of a sum or median: what there is an amount of, 'requests'. */
  amountsOf?: string
  /** What one row is, or what an amount is in: 'contacts', 'minutes'. */
  unit: string
  breakdowns: readonly Breakdown[]
  /** 'nobody': its rows have no person, so that there is nobody to open. */
  behind: 'people' | 'nobody'
  /**
   * 'each by itself': its list is of one period as a whole (a last day, or people counted once), so that it cannot be cut
   * into months: a trend asks it for each. Left out: the months of one list.
   */
  months?: 'each by itself'
  /** 'whole months': asked for fewer days, it answers for the months they lie in. Left out: any days. */
  periods?: 'whole months'
  /**
   * A row is settled so many days after its day: no fact that begins later changes it, nor does `today`. Of a booking,
   * hand-over, introduction or assessment, what is written later belongs to the day on which it began. Left out: never
   * settled. It decides which answers stand when something new is written (decision 0021), and is proved by a test.
   */
  looksAhead?: number
  /**
   * true: a row is made of the facts of one person and of nobody else's, and the column `whose` of the list says who that
   * is (null: nobody was named), also where nobody may be listed. When something is written of a few people, theirs alone are
   * then asked again (decision 0037). Not for a sum, or where rows are weighed.
   */
  ofOnePerson?: true
  /**
   * SQL that lists who is looked at, one row each: place_id, person_id, episode_id, on_date, counts ('yes', 'no' or
   * 'left out'), reason, and a column for each breakdown; amount for a sum or median; weight where it is weighed; detail (a few words more about this
   * one, shown after the reason) where there is any. It reads schema facts and nothing else, and the one row of `asked`
   * (place_id, first_day, last_day, today). Look ahead or back from a row with a lateral join or `exists`: the period
   * is then applied before it. Reasons are few; what differs from row to row is detail.
   */
  lists: string
  /**
   * What stands in `lists`, in brackets, and word for word in those of its neighbours: when they are asked together, it is
   * read once. Left out: it shares nothing.
   */
  shares?: string
}

/**
 * What a figure tells of, the one tag that boards, files and the document print: what came of it for somebody, what was
 * done; and where it is neither good nor bad, what went in, how much came out, or what the rest has to be read with. A
 * count of what was done is never called an outcome (Bolton 2019; P52).
 */
export type Kind = Measure['kind']

/** A figure that can be good or bad can be gamed, so it cannot be declared without its pair (product.md, law 6). */
type Judged = {
  kind: 'outcome' | 'process'
  better: 'higher' | 'lower'
  /** Shown with it, always; each names this one too. */
  pairs: readonly [string, ...string[]]
}
type Unjudged = { kind: 'input' | 'output' | 'context'; better: 'neither'; pairs: readonly string[] }

export type Measure = Words & Counting & (Judged | Unjudged)

/** Declares a measure. An unknown word in it, or a missing one, does not compile. */
export const measure = (definition: Measure): Readonly<Measure> => Object.freeze(definition)
