import type { Decisions, Team } from '#place'

/** What a decision differs from. The worker says so; nobody works it out for them (S014). */
export const differences = ['what they want', 'my own view'] as const
export type Difference = (typeof differences)[number]

export const answers = ['yes', 'in part', 'no'] as const
export type Answer = (typeof answers)[number]

/** Who decides. The worker, unless somebody says otherwise: the usual answer is yes, with a short reason (P15). */
export const deciders = [
  'the worker',
  'the team',
  'a manager',
  'the peer circle',
  'the panel',
  'somebody else',
] as const
export type Decider = (typeof deciders)[number]

/** Those who decide anything here: a place that has no panel is not asked about one (T01). */
export const decidersHere = (decisions: Decisions): Decider[] =>
  deciders.filter(
    one =>
      (one !== 'the peer circle' || decisions.mode === 'peer circle') &&
      (one !== 'the panel' || decisions.mode === 'panel'),
  )

/** Whoever is not known by what they are is named. */
export const isNamed = (by: Decider): boolean => by === 'a manager' || by === 'somebody else'

/** Pounds, as typed: '£1,250', '40.50'. Undefined when nothing is typed, null when it is no amount. */
export function pounds(typed: string): number | null | undefined {
  if (typed === '') return undefined
  const plain = typed.replace(/^£/, '').replaceAll(/[, ]/g, '')
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null
}

/** '£40.50', '£1,250' */
export const inPounds = (amount: number): string =>
  `£${amount.toLocaleString('en-GB', { minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 })}`

export type Spend = { weekly: number | undefined; once: number | undefined }

/** '£40 a week and £250 once'; '' for nothing. */
export const spendInWords = ({ weekly, once }: Spend): string =>
  [weekly && `${inPounds(weekly)} a week`, once && `${inPounds(once)} once`].filter(Boolean).join(' and ')

export const limitInWords = (limit: NonNullable<Team['decides']>): string => spendInWords(limit)

/**
 * Decided by the team beyond what it decides by itself: it warns, asks why and lets through (S192, P12). A team without a
 * limit has none.
 */
export const isOver = (limit: Team['decides'], by: Decider, spend: Spend): boolean =>
  limit !== undefined &&
  (by === 'the worker' || by === 'the team') &&
  ((spend.weekly ?? 0) > limit.weekly || (spend.once ?? 0) > limit.once)

export type Asked = {
  weekly: string
  once: string
  decidedBy: Decider
  decidedByName: string
  overWhy: string
  differs: Difference[]
  dissent: string
}

/** Why it cannot be kept, by field; nothing when it can. */
export function wrongWithDecision(asked: Asked, team: Pick<Team, 'name' | 'decides'>): Record<string, string> {
  const [weekly, once] = [pounds(asked.weekly), pounds(asked.once)]
  const amount = 'Write an amount in pounds, like 40 or 40.50'
  if (weekly === null) return { weekly: amount }
  if (once === null) return { once: amount }
  if (isNamed(asked.decidedBy) && asked.decidedByName === '')
    return { decidedByName: 'Write who decided: they can read it' }
  if (asked.dissent !== '' && asked.differs.length === 0) return { differs: 'Say what it differs from' }
  if (isOver(team.decides, asked.decidedBy, { weekly, once }) && asked.overWhy === '')
    return {
      overWhy: `${team.name} decides up to ${limitInWords(team.decides!)} by itself. Say why it decided this, and it goes through`,
    }
  return {}
}
