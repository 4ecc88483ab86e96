/** Letters that are letters of their own and not a letter with a mark: written as PostgreSQL's unaccent writes them. */
const ownLetters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'lady', 'rev', 'prof'])
const apostrophes = /['’‘`´]/g

/** Lower case, without accents or apostrophes: 'Zoë' is 'zoe', 'O’Brien' is 'obrien'. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþıħ]/g, letter => ownLetters[letter] ?? letter)
    .replace(apostrophes, '')

/** Every word that somebody may be looked for by, once each. A title is not part of a name. */
export function nameWords(...names: (string | null | undefined)[]): string[] {
  const words = names.flatMap(name => plain(name ?? '').match(/[\p{L}\p{N}]+/gu) ?? [])
  return [...new Set(words)].filter(word => !titles.has(word)).map(word => word.slice(0, 40))
}

/** 'Mrs Margaret Ann Ashby' is Margaret Ann, Ashby. One word alone is a given name. */
export function splitName(whole: string): { givenName: string; familyName: string } {
  const words = whole
    .trim()
    .split(/\s+/)
    .filter(word => !titles.has(plain(word).replace('.', '')))
  if (words.length < 2) return { givenName: words[0] ?? '', familyName: '' }
  return { givenName: words.slice(0, -1).join(' '), familyName: words.at(-1)! }
}

/** How somebody is shown of whom no name came, before their number. */
export const KNOWN_BY_NUMBER = 'Known by number'

/** What to call somebody in a sentence: 'Not yet heard from Margaret'. */
export function firstName(person: { knownAs: string; givenName: string | null }): string {
  if (!person.givenName && person.knownAs.startsWith(KNOWN_BY_NUMBER)) return 'this person'
  const given = person.givenName?.trim() || splitName(person.knownAs).givenName || person.knownAs.trim()
  return given.split(/\s+/)[0]!
}

/** 'Margaret’s', 'James’s' */
export const possessive = (name: string) => `${name}’s`
