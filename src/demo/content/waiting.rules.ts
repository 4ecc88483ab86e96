import type { Conversation, Led, Story, StoryPerson } from './story.ts'

/** A person told in brief. */
export type Brief = Pick<
  StoryPerson,
  'given' | 'family' | 'pronouns' | 'age' | 'birthday' | 'street' | 'number' | 'neighbourhood'
> & {
  phone: string
  note?: string
  about: string
  strengths: readonly string[]
  difficulties: readonly string[]
  circle?: StoryPerson['circle']
}

/** One person, one conversation, and what still waits because of it. */
export function waiting(
  key: string,
  who: Brief,
  told: Omit<Conversation, 'led' | 'mightNeed'> & Partial<Conversation>,
  led: readonly Led[],
): Story {
  const { phone, note, about, circle = [], ...person } = who
  const kind = phone.startsWith('07') ? ('mobile' as const) : ('phone' as const)
  return {
    key,
    person: {
      ...person,
      knownAs: `${who.given} ${who.family}`,
      since: told.ago,
      circle,
      ways: [{ kind, value: phone, ...(note ? { note } : {}) }],
      about: [{ words: about, ago: told.ago, writtenBy: told.by, ...(told.caller ? { by: told.caller.name } : {}) }],
    },
    happened: [{ mightNeed: 'no', ...told, led }],
  }
}
