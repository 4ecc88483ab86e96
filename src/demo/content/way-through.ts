/** How levels were lived through, in days before the day of making (`ago`), by whom of the staff. */
export type LevelLived = {
  ago: number
  by: string
  /** Key of the level; null: stepped away. */
  to: string | null
  reason: string
  ownView?: string
  wayBack?: string
  /** Why it was not the usual step. */
  hold?: string
}

export type WayThrough = {
  /** As the person is known. */
  who: string
  levels: readonly LevelLived[]
  general?: {
    ago: number
    by: string
    words: string
    goingWell: string
    topics: readonly { topic: string; words: string; closer?: true }[]
  }
  closer?: readonly { ago: number; by: string; topic: string; words: string; found: string; next: string }[]
  plan?: { ago: number; by: string; words: string; managing: string }
  reviews?: readonly { ago: number; by: string; words: string; ownWords: string; nextIn: number }[]
  tasks?: readonly {
    ago: number
    by: string
    what: string
    doneBy: 'the person' | 'a service' | 'a partner'
    /** Key of a service, or the partner’s name. */
    who: string
    /** Days from the day of making: before it, or after. */
    dueIn: number
    ended?: { ago: number; how: 'done' | 'not done'; cameOf: string; by: string }
  }[]
  outside?: {
    ago: number
    by: string
    to: string
    reason: string
    taken: { ago: number; saidBy: string }
    answered?: { ago: number; words: string }
  }
}

export type HouseholdLived = { name: string; lead: string; ago: number; saidBy: string; members: readonly string[] }

/** By the profile that they are lived in under. Whoever else gets a level is anybody, at a few words each. */
export type LevelsLived = {
  households: readonly HouseholdLived[]
  ways: readonly WayThrough[]
  others: readonly { to: string; by: string; reason: string }[]
}
