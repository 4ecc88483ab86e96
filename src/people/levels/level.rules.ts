import type { Levels } from '#place'

/** Where somebody is: not yet at any level, at one, or stepped away and managing by themselves. */
export type Standing = { at: 'none' } | { at: 'level'; level: string } | { at: 'away' }

export const standingOf = (latest: { level: string | null } | undefined): Standing =>
  !latest ? { at: 'none' } : latest.level === null ? { at: 'away' } : { at: 'level', level: latest.level }

/** Soft holds: each warns, asks a reason and lets through (P12, T43). */
export const holds = [
  'an unusual step',
  'a closer look that nothing asked for',
  'outside from this level',
  'stepped away with something open',
  'stepped away unheard',
] as const
export type Hold = (typeof holds)[number]

/**
 * Why this step is not the usual one, in words; undefined when it is. The door is open: from away, any level is usual.
 */
export function unusualStep(levels: Pick<Levels, 'all'>, from: Standing, to: string): string | undefined {
  if (from.at === 'away') return undefined
  const nameOf = (key: string) => levels.all.find(level => level.key === key)?.name ?? key
  if (from.at === 'none') {
    const begins = levels.all.filter(level => level.begins)
    if (begins.some(level => level.key === to)) return undefined
    return `Somebody usually begins at ${either(begins.map(level => level.name))}. Say why ${nameOf(to)} at once, and it goes through`
  }
  const here = levels.all.find(level => level.key === from.level)
  if (!here || here.next.includes(to)) return undefined
  return `After ${here.name} usually comes ${either(here.next.map(nameOf))}. Say why ${nameOf(to)} this time, and it goes through`
}

/** Why it is unusual to go straight outside the model from here; undefined when it is not. */
export function unusualOutside(levels: Pick<Levels, 'all'>, from: Standing): string | undefined {
  const here = from.at === 'level' ? levels.all.find(level => level.key === from.level) : undefined
  if (here?.refersOutside) return undefined
  const usual = either(levels.all.filter(level => level.refersOutside).map(level => level.name))
  return `People are usually referred outside from ${usual}. Say why at once, and it goes through`
}

export const either = (names: string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
