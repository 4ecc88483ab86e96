import { neighbourhoodName, type PlaceProfile } from '#place'
import { ageOn, type DateString, dayInWords } from '#platform/clock'
import { firstName } from './name.rules.ts'
import { type CircleMember, now, type PersonRecord } from './person-record.ts'
import { type Pronouns, pronounsOf } from './pronouns.rules.ts'

type Born = { birthDate: DateString | null; birthDateKnown: 'known' | 'about' | 'unknown'; diedOn: DateString | null }

/** '81', 'about 81', 'age not known'; of somebody who died, how old they were. */
export function ageWords(person: Born, today: DateString): string {
  if (!person.birthDate) return 'age not known'
  const age = ageOn(person.birthDate, person.diedOn ?? today)
  return `${person.birthDateKnown === 'about' ? 'about ' : ''}${age}`
}

/** Where somebody lives, as far as anybody may see it. */
export function whereWords(
  at: { neighbourhood: string | null; hidden: boolean } | undefined,
  place: PlaceProfile,
): string {
  if (at?.hidden) return 'address hidden'
  return neighbourhoodName(place, at?.neighbourhood ?? null)
}

export const pronounsIn = (record: Pick<PersonRecord, 'details'>): Pronouns =>
  pronounsOf(now(record.details).find(detail => detail.kind === 'pronouns')?.value)

/** What somebody in the circle may be told today: what the person agreed, while they agree (safety.md, Whose data). */
export function mayBeTold(
  member: Pick<CircleMember, 'mayBeTold' | 'agreedOn' | 'agreedUntil'>,
  today: DateString,
): string[] {
  if (!member.agreedOn || member.agreedOn > today) return []
  return member.agreedUntil && member.agreedUntil < today ? [] : member.mayBeTold
}

/** The same in a sentence, with the day: 'Margaret agreed on 4 March: appointments and plans.' */
export function toldWords(
  member: CircleMember,
  person: { knownAs: string; givenName: string | null },
  today: DateString,
): string {
  const name = firstName(person)
  const told = mayBeTold(member, today)
  const until = member.agreedUntil ? ` until ${dayInWords(member.agreedUntil, today)}` : ''
  if (member.agreedUntil && member.agreedUntil < today)
    return `What ${name} agreed ended on ${dayInWords(member.agreedUntil, today)}: ask again.`
  if (!member.agreedOn) return `${name} has not been asked what may be told.`
  if (told.length === 0) return `${name} said on ${dayInWords(member.agreedOn, today)}: nothing is to be told.`
  return `${name} agreed on ${dayInWords(member.agreedOn, today)}${until}: ${listed(told)}.`
}

const listed = (words: string[]) =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/** What somebody of a circle may be told about. */
export const tellable = ['appointments', 'plans', 'how they are', 'health', 'money'] as const

/**
 * What the other is called on the other's record. Only what follows without knowing more about them: of a niece's side
 * we cannot say aunt or uncle.
 */
export function otherWayRound(relation: string): string {
  const plain = relation.trim().toLowerCase()
  const same = ['friend', 'neighbour', 'partner', 'cousin', 'sibling', 'next door']
  if (same.includes(plain)) return plain
  if (['daughter', 'son', 'child'].includes(plain)) return 'parent'
  if (['mother', 'father', 'mum', 'dad', 'parent'].includes(plain)) return 'child'
  if (['wife', 'husband', 'spouse'].includes(plain)) return 'married to them'
  if (['sister', 'brother'].includes(plain)) return 'sibling'
  if (['granddaughter', 'grandson', 'grandchild'].includes(plain)) return 'grandparent'
  return 'family or friend'
}
