import { addDays, type DateString, dayInWords } from '#platform/clock'

/** What can be done in a rapid response: a short urgent episode that begins when its team takes a hand-over (S106). */
export const doings = ['visit', 'made safe', 'quick solution', 'work', 'handed on', 'closed'] as const
export type Doing = (typeof doings)[number]

export type Event = { kind: Doing }
export type State = 'begun' | 'visited' | 'safe' | 'over'

export function stateOf(events: readonly Event[]): State {
  const has = (...kinds: Doing[]) => events.some(one => kinds.includes(one.kind))
  if (has('handed on', 'closed')) return 'over'
  return has('made safe') ? 'safe' : has('visit') ? 'visited' : 'begun'
}

/** The one table. No stage is locked (P12): a visit may come after what was arranged by phone, and all may be done again. */
export const next: Record<State, readonly Doing[]> = {
  begun: doings,
  visited: doings,
  safe: doings,
  over: [],
}

/** A soft hold (T43): what it would be well to say before it ends. It asks for a reason and never blocks; '' for nothing. */
export function beforeItEnds(events: readonly Event[]): string {
  const state = stateOf(events)
  if (state === 'begun') return 'Nobody has visited, and nobody has written down that they are safe'
  return state === 'visited' ? 'Nobody has written down that they are safe' : ''
}

export const inWords: Record<Doing, string> = {
  visit: 'A visit',
  'made safe': 'Made safe',
  'quick solution': 'A quick solution',
  work: 'Done by the way',
  'handed on': 'Handed on',
  closed: 'Closed',
}

export const stateInWords: Record<State, string> = {
  begun: 'begun, nobody has visited yet',
  visited: 'visited',
  safe: 'safe',
  over: 'over',
}

/** The last day of the couple that an episode is meant to take. */
export const lastDay = (begunOn: DateString, clockDays: number): DateString => addDays(begunOn, clockDays)

/** The clock shows and never blocks. */
export function clock(begunOn: DateString, clockDays: number, today: DateString): { words: string; late: boolean } {
  const until = lastDay(begunOn, clockDays)
  if (today > until) return { words: `was to end ${dayInWords(until, today)}`, late: true }
  return { words: until === today ? 'to end today' : `to end by ${dayInWords(until, today)}`, late: false }
}

export type Asked = { kind: Doing; words: string; reason: string; work: string; toTeam: string; onDate: DateString }

/** What a line still needs; undefined when nothing. `known` are the keys of work and the teams that take hand-overs. */
export function problemOf(
  asked: Asked,
  events: readonly Event[],
  known: { work: readonly string[]; teams: readonly string[]; today: DateString },
): Record<string, string> | undefined {
  if (!next[stateOf(events)].includes(asked.kind)) return { kind: 'This is over: somebody ended it' }
  if (asked.onDate > known.today) return { onDate: 'That day is still to come' }
  if (asked.kind === 'work') return known.work.includes(asked.work) ? undefined : { work: 'Choose what was done' }
  if (!asked.words) return { words: 'Say it in a few words' }
  if (asked.kind === 'handed on' && !known.teams.includes(asked.toTeam)) return { toTeam: 'Choose the team' }
  const ends = asked.kind === 'handed on' || asked.kind === 'closed'
  const hold = ends ? beforeItEnds(events) : ''
  return hold && !asked.reason ? { reason: `${hold}. Say why it ends now` } : undefined
}
