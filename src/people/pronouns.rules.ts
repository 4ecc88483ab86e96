/** How somebody is spoken of. 'they' until they have told us. */
export type Pronouns = { they: string; them: string; their: string; themself: string }

const known: Record<string, Pronouns> = {
  she: { they: 'she', them: 'her', their: 'her', themself: 'herself' },
  he: { they: 'he', them: 'him', their: 'his', themself: 'himself' },
  they: { they: 'they', them: 'them', their: 'their', themself: 'themself' },
}

/** From what was written down: 'she/her', 'He', 'they'. Anything else stands on the record and is spoken of as they. */
export function pronounsOf(told: string | null | undefined): Pronouns {
  const first = /^\s*(she|he|they)\b/i.exec(told ?? '')?.[1]?.toLowerCase()
  return known[first ?? 'they']!
}

export const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
