import type { Mover } from '#platform/access'

/**
 * Whether what somebody leads is the old team's to hand on. Of whoever left it is what they led for the team, or as one of
 * it; of whoever moved, what they led for the old team and was not said to go with them.
 */
export const isToHandOn = (mover: Pick<Mover, 'state' | 'nextTeam'>, ledFor: string, team: string): boolean =>
  mover.state === 'moved' ? ledFor === team : ledFor !== mover.nextTeam || mover.nextTeam === null

/** 'Sal Quick left, 5 March' */
export function moverInWords({ name, state, nextTeam }: Mover, where: (team: string) => string, on: string): string {
  const to = nextTeam === null ? '' : ` to ${where(nextTeam) || 'another role'}`
  if (state === 'left') return `${name} left, ${on}`
  if (state === 'moved') return `${name} went${to}, ${on}`
  return nextTeam === null ? `${name} leaves, ${on}` : `${name} goes${to}, ${on}`
}

/** What can be handed on, as it stands in the form: 'person:0195…', 'household:0195…', 'ring-back:0195…'. */
export function itemOf(text: string): { kind: string; id: string } {
  const at = text.indexOf(':')
  return { kind: text.slice(0, at), id: text.slice(at + 1) }
}
