/** Days before the place is made as at are `ago`; of what follows, `after` and `dueIn` are days from it. */
export type NewSetOut = {
  /** Who writes what has no writer of its own. */
  by: string
  objectives: readonly {
    step: 1 | 2 | 3 | 4 | 5 | 6
    ago: number
    owner: string
    ownerRole: string
    words: string
    figures: readonly string[]
  }[]
  /** By their keys. */
  principles: Readonly<
    Record<
      string,
      {
        reviews: readonly { ago: number; by: string; stands: string; learned: string }[]
        actions: readonly {
          what: string
          owner: string
          /** Days ago. */
          agreed: number
          dueIn: number
          done?: { after: number; cameOf: string }
        }[]
      }
    >
  >
  pilots: readonly {
    title: string
    /** Days ago. */
    began: number
    lasts: number
    code: string
    setAside: number
    tests: string
    figure: string
    shows: string
    ends: string
    owner: string
    ownerRole: string
    spent: readonly { ago: number; spent: number; doubleRunning: number; note: string }[]
    judged: readonly { ago: number; judged: 'goes on' | 'changed' | 'stopped'; judgedBy: string; learned: string }[]
  }[]
  practice: readonly {
    theme: string
    raisedIn: string
    ago: number
    by: string
    changed: string
    cameBack?: { after: number; words: string }
  }[]
  /** `let`: somebody read every word and let it out. */
  stories: readonly { ago: number; agreedBy: string; agreedHow: string; words: string; let: boolean }[]
  /** Each quarter's, of which the last is of the newest that is over. */
  posts: readonly { series: string; of: number; values: readonly number[]; note?: string }[]
}
