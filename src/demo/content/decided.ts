/** What a place of the demo decided near where people live, and what its teams tried and learned. Days are before the making. */
export type DecidedContent = {
  decisions: readonly {
    ago: number
    by: string
    about: string
    wish: string
    ownView: string
    decided: 'yes' | 'in part' | 'no'
    decision: string
    /** A manager's name; the worker themself when left out. */
    manager?: string
    weekly?: number
    once?: number
    overWhy?: string
    differs?: readonly ('what they want' | 'my own view')[]
    dissent?: string
    answered?: { by: string; ago: number; resolution: string; learning: string }
    cameOf?: { ago: number; words: string }
  }[]
  notes: readonly { ago: number; by: string; tried: string; learned: string; next: string }[]
}

export const decidedContent: Readonly<Record<string, DecidedContent>> = {
  marlbrook: {
    decisions: [
      {
        ...{ ago: 24, by: 'Dev Patel', about: 'A walking frame for the garden path', decided: 'yes' },
        wish: 'To get to the greenhouse and back without asking.',
        ownView: 'The path is the only thing in the way.',
        decision: 'Bought the same week: it keeps a habit that keeps everything else going.',
        once: 85,
        cameOf: { ago: 4, words: 'Out there most mornings. Nobody has been asked for help with the steps since.' },
      },
      {
        ...{ ago: 17, by: 'Dev Patel', about: 'Somebody in the mornings', decided: 'in part' },
        wish: 'The same face each day, before nine.',
        ownView: 'Before nine matters more than the number of days: it is when getting up goes wrong.',
        decision: 'Four mornings at half past nine. Nobody who covers the street begins earlier yet.',
        ...{ manager: 'Graham Oldroyd', weekly: 96, differs: ['what they want', 'my own view'] },
        dissent: 'I would have paid for two early mornings rather than four late ones.',
        answered: {
          ...{ by: 'Graham Oldroyd', ago: 12 },
          resolution: 'Two early mornings from next month, and the other two as they are.',
          learning: 'Ask what time of day matters before asking how many days.',
        },
      },
      {
        ...{ ago: 9, by: 'Dev Patel', about: 'Nights while a daughter is away', decided: 'yes' },
        wish: 'Not to go anywhere else for a fortnight.',
        ownView: 'A strange bed would set everything back.',
        decision: 'Somebody sleeps in for fourteen nights.',
        ...{ weekly: 310, overWhy: 'She left the next morning, and managers look at sums like this on Thursdays.' },
      },
      {
        ...{ ago: 3, by: 'Dev Patel', about: 'A taxi to the choir', decided: 'no' },
        wish: 'To sing on Wednesdays, as before.',
        ownView: 'It is the one evening out of the week.',
        decision: 'Not paid for: a neighbour sings there and has offered a lift.',
        ...{ manager: 'Graham Oldroyd', differs: ['my own view'] },
        dissent: 'The lift depends on one person’s health. I would like us to look again in a month.',
      },
    ],
    notes: [
      {
        ...{ ago: 15, by: 'Dev Patel', tried: 'Asking everybody on the first visit what a good week looks like.' },
        learned: 'Many cannot say it to a stranger. On the second visit nearly everybody can.',
        next: 'We ask what yesterday was like first, and keep the good week for the second visit.',
      },
      {
        ...{ ago: 6, by: 'Graham Oldroyd', tried: 'Saying yes to small sums on the same day.' },
        learned: 'Two things were bought that a neighbour would have lent. Nothing else was lost by it.',
        next: '',
      },
    ],
  },
}
