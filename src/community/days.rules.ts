import type { Weekday } from '#platform/clock'
import { type Token, tokensOf } from './words.rules.ts'

/** Days somebody asked for: `words` as on the page ('weekdays', 'Tuesdays'), and the days they stand for. */
export type HeardDays = { words: string; days: Weekday[] }

const names: Record<string, { words: string; day: Weekday }> = {
  monday: { words: 'Mondays', day: 'MO' },
  tuesday: { words: 'Tuesdays', day: 'TU' },
  wednesday: { words: 'Wednesdays', day: 'WE' },
  thursday: { words: 'Thursdays', day: 'TH' },
  friday: { words: 'Fridays', day: 'FR' },
  saturday: { words: 'Saturdays', day: 'SA' },
  sunday: { words: 'Sundays', day: 'SU' },
}
/** 'Helen visits on Sundays', 'slipped on Tuesday': a day in somebody's life, not one asked for. */
const elsewhere =
  /^(visit|come|came|call|pop|see|saw|work|slip|fell|fall|trip|rang|ring|phone|last|since|died|hospital|clean|goes|went|dialysis|until)/
const lookBack = 5

export function hearDays(text: string): HeardDays[] {
  const tokens = tokensOf(text)
  const heard = new Map<string, HeardDays>()
  tokens.forEach((_, at) => {
    const found = daysAt(tokens, at)
    if (found && !isElsewhere(tokens, at)) heard.set(found.words, found)
  })
  return [...heard.values()].sort((a, b) => a.words.localeCompare(b.words))
}

function daysAt(tokens: Token[], at: number): HeardDays | undefined {
  const word = tokens[at]!.word
  if (
    /^weekdays?$/.test(word) ||
    (word === 'week' && tokens[at - 1]?.word === 'the' && /^(in|during)$/.test(tokens[at - 2]?.word ?? ''))
  )
    return { words: 'weekdays', days: ['MO', 'TU', 'WE', 'TH', 'FR'] }
  if (/^weekends?$/.test(word)) return { words: 'weekends', days: ['SA', 'SU'] }
  const name = names[word.replace(/s$/, '')]
  return name && { words: name.words, days: [name.day] }
}

function isElsewhere(tokens: Token[], at: number): boolean {
  for (let back = at; back >= 0 && at - back <= lookBack; back--) {
    if (back < at && elsewhere.test(tokens[back]!.word)) return true
    if (tokens[back]!.startsClause) return false
  }
  return false
}
