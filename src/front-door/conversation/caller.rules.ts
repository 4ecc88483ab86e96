import type { DateString } from '#platform/clock'

/** Somebody in the person's circle, and what the person agreed they may be told. */
export type Told = {
  name: string
  relation: string
  mayBeTold: string[]
  agreedOn: DateString | null
  agreedUntil: DateString | null
}

export type Standing =
  /** Nothing may be shown but that somebody like this is on record. */
  | { standing: 'not placed'; say: string }
  /** The caller may be told these things about the person; for the person themself, everything of theirs. */
  | { standing: 'placed'; mayBeTold: string[]; say: string; tone: 'known' | 'quiet' }
  /** In danger if told: nothing is confirmed, whatever they say. */
  | { standing: 'must not be told'; say: string }

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z ]/g, ' ')
    .split(/\s+/)
    .filter(Boolean)

/** One name is the other when the words of the shorter are all in the longer: 'Helen' and 'Helen Ashby'. */
function sameName(a: string, b: string): boolean {
  const [one, two] = [plain(a), plain(b)]
  const [short, long] = one.length <= two.length ? [one, two] : [two, one]
  return short.length > 0 && short.every(word => long.includes(word))
}

/**
 * Who is speaking, and what they may be told (safety.md; UK GDPR article 5(1)(f), confidentiality). A relative has no
 * right to hear about an adult: only what that adult agreed, while they agree.
 */
export function placeCaller(
  caller: { kind: 'the person' | 'somebody else' | 'professional' | 'unknown'; name: string },
  known: { name: string; circle: Told[]; notToTell: string[] },
  today: DateString,
): Standing {
  if (caller.kind === 'unknown')
    return { standing: 'not placed', say: 'Do not confirm or disclose. Place the caller first.' }
  if (caller.kind === 'the person')
    return {
      standing: 'placed',
      mayBeTold: ['everything'],
      tone: 'known',
      say: 'Make sure it is them: ask for the birth date and the postcode before you read anything out.',
    }
  if (caller.name.trim() !== '' && known.notToTell.some(name => sameName(name, caller.name)))
    return {
      standing: 'must not be told',
      say: `${caller.name} must not be told anything. Do not confirm that we know ${known.name}.`,
    }
  const told = known.circle.find(member => sameName(member.name, caller.name))
  const agreed =
    told?.agreedOn && told.agreedOn <= today && (!told.agreedUntil || told.agreedUntil >= today) ? told.mayBeTold : []
  if (told && agreed.length > 0)
    return {
      standing: 'placed',
      mayBeTold: agreed,
      tone: 'known',
      say: `${known.name} agreed that ${told.name} may be told: ${agreed.join(', ')}.`,
    }
  if (caller.kind === 'professional')
    return {
      standing: 'placed',
      mayBeTold: [],
      tone: 'quiet',
      say: 'A professional: ring back through their switchboard before you share anything, and share only what the law allows.',
    }
  return {
    standing: 'placed',
    mayBeTold: [],
    tone: 'quiet',
    say: `${known.name} has not said what ${caller.name || 'this caller'} may be told. Write down, do not read out.`,
  }
}
