/**
 * One named person's story, told in days before the day the place is made as at (`ago`), so that it is as old in every
 * demo. A day that falls on a weekend or bank holiday moves back to the working day before.
 */
export type Story = {
  key: string
  person: StoryPerson
  happened: readonly Happening[]
}

export type StoryPerson = {
  knownAs: string
  given: string
  family: string
  also?: string
  pronouns: string
  /** Age today and the birthday, 'MM-DD'. */
  age: number
  birthday: string
  street: string
  number: number
  neighbourhood: string
  /** Known to us since. */
  since: number
  safetyHold?: true
  died?: { ago: number; toldBy: string }
  ways: readonly {
    kind: 'phone' | 'mobile' | 'text relay' | 'email' | 'letter'
    value: string
    safe?: 'not safe'
    note?: string
  }[]
  details?: readonly { kind: string; value: string }[]
  notToTell?: readonly { who: string; why: string }[]
  /** `by` is whose words they are; without it, the person's own. */
  about: readonly { words: string; ago: number; by?: string; writtenBy: string }[]
  strengths: readonly string[]
  difficulties: readonly string[]
  circle: readonly StoryCircle[]
  /** The worker to come back to. */
  worker?: { name: string; since: number }
  deeper?: readonly Deeper[]
}

export type StoryCircle = {
  name: string
  relation: string
  /** Key of their own story, when they have one. */
  story?: string
  caresFor?: true
  reach?: string
  note?: string
  /** What the person agreed they may be told, and how many days ago. */
  may?: readonly string[]
  agreed?: number
  /** Legal authority, as its papers say; days before the day of making. */
  authority?: { kind: string; seenBy: string; seen: number; from: number }
}

/** What else is on a record, written by a colleague so many days before the day of making. */
export type Deeper = { ago: number; by: string } & (
  | { kind: 'warning'; words: string; source: string; reviewIn: number }
  | { kind: 'advocate'; why: string; nobodyElse: string; who: string; reach: string }
  | {
      kind: 'capacity'
      decision: string
      helpGiven: string
      because: string
      unable: readonly string[]
      reasons: string
      bestInterests: string
      consulted: string
    }
)

export type Happening = Conversation | ConcernTold

export type Conversation = {
  ago: number
  /** On an English clock. */
  time: string
  by: string
  minutes: number
  channel?: 'phone' | 'in person' | 'letter or form' | 'online' | 'text relay'
  /** Absent: the person. */
  caller?: { name: string; relation: string; professional?: true }
  about?: 'same matter' | 'our follow-up' | 'rebooking' | 'thanks'
  wants: string
  life: string
  helps: string
  /** Whose words the three prompts are, when not all the caller's. */
  whose?: 'person' | 'both'
  mightNeed: 'yes' | 'no' | 'cannot tell'
  assessment?: 'to be asked' | 'offered' | 'wanted' | 'booked' | 'declined'
  carers?: 'to be asked' | 'offered' | 'wanted' | 'booked' | 'declined'
  led: readonly Led[]
}

/** Where it led. */
export type Led =
  | { to: 'advice' | 'hub'; detail: string }
  | { to: 'signposted'; listing: string }
  | { to: 'ring back'; detail: string; done: boolean }
  | { to: 'nothing fits'; words: string; topics: readonly string[] }
  | {
      to: 'handed over'
      team: string
      reason: string
      /** A team of another organisation: how it came that it may be told. */
      outside?: { how: 'said yes themselves' | 'legal authority' | 'best-interests decision'; note: string }
      /** `saidBy`: who over there said that they have it. */
      taken?: { ago: number; by: string; saidBy?: string }
    }
  | {
      to: 'introduced'
      listing: string
      agreed?: 'not asked yet'
      hopesFor: string
      goesAlong?: string
      came: readonly Came[]
    }

/** What came of an introduction, when it was asked. */
export type Came = {
  ago: number
  kind: 'first contact' | 'first time there' | 'still going' | 'stopped' | 'did not happen' | 'withdrew'
  helped?: 'yes' | 'a little' | 'no'
  words: string
  /** Whose words, when not the person's own. */
  saidBy?: string
  by: string
}

/** A safeguarding concern: restricted, never on the ordinary timeline. */
export type ConcernTold = {
  ago: number
  time: string
  by: string
  concern: {
    dangerNow: 'yes' | 'no' | 'not known'
    whatHappened: string
    reachSafely: string
    wants: string
    knows: 'yes' | 'no'
    decided?: {
      ago: number
      by: string
      decision: 'enquiry' | 'no enquiry'
      reasons: string
      advocate: 'not needed' | 'offered' | 'arranged'
    }
  }
}
