/** One record that was found to be the same person's as another, and follows it. */
export type Alias = { personId: string; intoId: string }

/** The record an id leads to, also through several. */
export function whoIsNow(aliases: readonly Alias[], personId: string): string {
  let now = personId
  for (let steps = 0; steps <= aliases.length; steps++) {
    const next = aliases.find(alias => alias.personId === now)?.intoId
    if (!next) return now
    now = next
  }
  throw new Error('Records lead round in a circle')
}

/** Where each record that follows another leads today. */
export const allNow = (aliases: readonly Alias[]): { personId: string; nowId: string }[] =>
  aliases.map(({ personId }) => ({ personId, nowId: whoIsNow(aliases, personId) }))

type Joinable = { personId: string; knownAs: string; diedOn: string | null; safetyHold: boolean }

/**
 * What stands against reading two records as one; '' when nothing does. A death or a safety hold that stands on only one
 * of them is put right first, on purpose: joining must neither bring somebody back nor show where somebody hides.
 */
export function whatStandsAgainst(one: Joinable, other: Joinable): string {
  if (one.personId === other.personId) return 'This is one record already'
  if ((one.diedOn === null) !== (other.diedOn === null))
    return 'One of them has died and the other has not. Put that right first'
  if (one.safetyHold !== other.safetyHold)
    return 'A safety hold stands on one of them. Put it on the other too, or take it away, first'
  return ''
}
