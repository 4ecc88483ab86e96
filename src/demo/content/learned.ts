/** What a place has besides people's lives: somebody away, and what was learned. Days are before the day of making. */
export type Learned = {
  away: readonly { who: string; ago: number; ahead: number; cover: string }[]
  lessons: readonly { team: string; weeksAgo: number; by: string; words: string; agreed: string }[]
  heard: readonly {
    level: 'person' | 'community' | 'service'
    ago: number
    by: string
    heard: string
    from: string
    neighbourhood?: string
    changed?: { ago: number; words: string; with: string }
  }[]
  /** For a place that has a peer circle. */
  questions?: readonly { weeksAgo: number; by: string; words: string; suggested: string; takenUp: string }[]
}
