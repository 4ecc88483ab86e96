/** Who speaks about whom: decides how a sentence of matters-*.ts comes out. */
export type Voice = {
  /** 'I', 'Mum', 'Mr Hale', 'Joan'. */
  subject: string
  /** What a third person calls them: fills {Name}. */
  name: string
  person: 'first' | 'she' | 'he' | 'they'
}

const pronouns = {
  first: { s: 'I', o: 'me', my: 'my', self: 'myself' },
  she: { s: 'she', o: 'her', my: 'her', self: 'herself' },
  he: { s: 'he', o: 'him', my: 'his', self: 'himself' },
  they: { s: 'they', o: 'them', my: 'their', self: 'themself' },
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** What a verb takes: [I|she|they]; where two are given 'they' takes the first. */
const form = { first: 0, she: 1, he: 1, they: 2 }

/**
 * A sentence as this voice says it. {S} is the subject's name or 'I'; {s} {o} {my} {self} pronouns, capital at the start
 * of a sentence ({She} for {s}); [want|wants] what agrees with the pronoun. After {S} with a name the verb is the second.
 */
export function say(sentence: string, voice: Voice): string {
  const words = pronouns[voice.person]
  return sentence
    .replace(
      /\{S\}([^\w[]+)\[([^\]]*)\]/g,
      (_, gap: string, forms: string) => voice.subject + gap + verb(forms, named(voice)),
    )
    .replace(/\[([^\]]*)\]/g, (_, forms: string) => verb(forms, voice.person))
    .replace(/\{(\w+)\}/g, (whole, slot: string) => {
      if (slot === 'S') return voice.subject
      if (slot === 'Name') return capital(voice.name)
      if (slot === 'She') return capital(words.s)
      if (slot === 'My') return capital(words.my)
      return words[slot as keyof typeof words] ?? whole
    })
}

/** 'Sam wants', although 'they want'. */
const named = ({ person }: Voice) => (person === 'they' ? 'she' : person)

function verb(forms: string, person: Voice['person']): string {
  const said = forms.split('|')
  return said[form[person]] ?? said[0]!
}

/** Sentences one after the other, with one space, none empty. */
export const together = (...sentences: string[]): string =>
  sentences
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
    .join(' ')
