import type { Watches } from '#place'

/** 'Promoting independence before strengths-based practice, since 2023.': where a place puts its weight (S037); '' where it has not said. */
export function emphasisInWords(watches: Watches | undefined): { which: string; why: string } | null {
  if (!watches) return null
  const which = watches.directions.join(' before ')
  return { which: `${which.charAt(0).toUpperCase()}${which.slice(1)}, since ${watches.since}.`, why: watches.why }
}
