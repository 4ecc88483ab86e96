/** What may be done with a hand-over, and what it is that was done: worked out from what happened, never typed in. */
export const answers = ['visited', 'advised', 'short-term help began', 'assessment began', 'handed back'] as const
export type Answered = (typeof answers)[number]

export const verdicts = ['right team', 'another team', 'the front door could have done it', 'needed sooner'] as const
export type Verdict = (typeof verdicts)[number]

export type Passed = {
  fromTeam: string
  toTeam: string
  /** To another organisation, which has no account: the team that handed over writes down what it hears. */
  outside: boolean
  taken: boolean
  answer: Answered | null
  pickedUp: boolean
  verdict: Verdict | null
}

export type State = 'waiting' | 'taken' | 'answered' | 'handed back' | 'picked up'
export type Doing = 'take' | 'try' | 'answer' | 'pick up' | 'judge'

export function stateOf({ taken, answer, pickedUp }: Pick<Passed, 'taken' | 'answer' | 'pickedUp'>): State {
  if (answer === 'handed back') return pickedUp ? 'picked up' : 'handed back'
  if (answer) return 'answered'
  return taken ? 'taken' : 'waiting'
}

/** The one table. Somebody not reached still waits, so that trying changes nothing but the list of tries. */
export const next: Record<State, readonly Doing[]> = {
  waiting: ['take'],
  taken: ['try', 'answer', 'judge'],
  answered: ['judge'],
  'handed back': ['pick up', 'judge'],
  'picked up': ['judge'],
}

/** What somebody of this team may do now. A verdict is the taking team's, once, and never another organisation's. */
export function mayBeDoneBy(team: string, passed: Passed): Doing[] {
  const answering = passed.outside ? passed.fromTeam : passed.toTeam
  const whose: Record<Doing, boolean> = {
    take: team === answering,
    try: team === answering && !passed.outside,
    answer: team === answering,
    'pick up': team === passed.fromTeam,
    judge: team === passed.toTeam && !passed.outside && passed.verdict === null,
  }
  return next[stateOf(passed)].filter(doing => whose[doing])
}

export const stateInWords: Record<State, string> = {
  waiting: 'not taken yet',
  taken: 'taken, no answer yet',
  answered: 'answered',
  'handed back': 'handed back, nobody has it',
  'picked up': 'handed back and picked up again',
}

/** As it stands beside a choice. */
export const answerInWords: Record<Answered, string> = {
  visited: 'We visited',
  advised: 'Advice was enough',
  'short-term help began': 'Short-term help began',
  'assessment began': 'An assessment began',
  'handed back': 'We hand it back',
}

export const verdictInWords: Record<Verdict, string> = {
  'right team': 'The right team',
  'another team': 'Another team',
  'the front door could have done it': 'The front door could have done it',
  'needed sooner': 'Needed sooner',
}
