/** How an introduction came to be agreed, as it is kept. */
export const agreedHows = ['to be asked', 'said yes themselves', 'legal authority', 'best-interests decision'] as const
export type AgreedHow = (typeof agreedHows)[number]

/**
 * What a worker may say about the yes. 'family said yes' is on the list because it is what happens; it is never taken for
 * the person's own.
 */
export const yeses = [...agreedHows, 'family said yes'] as const
export type Yes = (typeof yeses)[number]

/**
 * Adults agree for themselves. Nobody else's yes is theirs, unless an attorney or deputy with authority for this, or a
 * best-interests decision made for this person now, stands in (Mental Capacity Act 2005 s.1(2), s.4, s.9, s.16).
 */
export function faultInAgreement(yes: Yes, note: string, name: string): Record<string, string> {
  if (yes === 'family said yes')
    return {
      agreed: `Only ${name} can say yes. Until ${name} is asked it stays “not asked yet”, and nothing goes to the group`,
    }
  if (yes === 'legal authority' && note.trim() === '')
    return { agreedNote: 'Say who holds the authority, what kind it is, and who has seen it' }
  if (yes === 'best-interests decision' && note.trim() === '')
    return { agreedNote: `Say who made the decision and when, and what ${name} seems to want` }
  return {}
}

export const isAgreed = (how: AgreedHow): boolean => how !== 'to be asked'

export type Told = {
  knownAs: string
  /** One way that is marked safe, '01632 960114, before ten'; null when they will be in touch themselves. */
  reach: string | null
  hopesFor: string
}

/**
 * Exactly what the group is told, line by line: the name, how to reach them if that is safe, what they hope for. Not the
 * address, age, health, nor that they spoke with the council (safety.md, Who is speaking).
 */
export function whatTheGroupIsTold(told: Told): string {
  const reach = told.reach ? `Reach them on ${told.reach}.` : 'They will be in touch themselves.'
  return [`${told.knownAs}.`, reach, told.hopesFor.trim() && `Hopes for: ${told.hopesFor.trim()}`]
    .filter(Boolean)
    .join('\n')
}
