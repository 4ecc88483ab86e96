import type { RightAsked } from './rights.queries.ts'

export const decisionsOf: Record<RightAsked['kind'], readonly [string, string, ...string[]]> = {
  // UK GDPR article 16. What stood is kept with it: what was believed then may have been acted on.
  correction: ['put right', 'partly', 'not changed'],
  // Article 21(1): it stops, unless there are compelling legitimate grounds that override, and those are shown.
  objection: ['stopped', 'partly', 'goes on'],
}

/** Why it cannot be written down so, by field. */
export function wrongWithRight(asked: { kind: string; stood: string; askedOn: string }, today: string) {
  const wrong: Record<string, string> = {}
  if (asked.kind === 'correction' && asked.stood === '') wrong.stood = 'Copy what the record says now: it is kept'
  if (asked.askedOn > today) wrong.askedOn = 'That day is still ahead'
  return wrong
}

/** 'a correction: the address', with where it stands. */
export function rightLine(asked: Pick<RightAsked, 'kind' | 'about' | 'decision' | 'dueOn'>, due: string): string {
  const what = asked.kind === 'correction' ? 'Asks for a correction' : 'Objects'
  return `${what}: ${asked.about}. ${asked.decision ? `Answered: ${asked.decision}` : `Answer due ${due}`}.`
}
