/** Invented names and words, the same in every run. */
const syllables =
  'ba den fer gar hol is jo kel lum mor nor pen quar ros stan tor ul ver wes yar cal dun eb fen har lin'.split(' ')
const endings = ['ley', 'ton', 'by', 'ford', 'well', 'ham', 'wick', 'more', 'den', 'er']

export type Chance = () => number

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const pick = <T>(of: readonly T[], next: Chance): T => of[Math.floor(next() * of.length)]!

export const givenNames = (
  'Margaret David Jean John Patricia Peter Susan Michael Christine Robert Mary Alan Barbara Brian Maureen William Ann ' +
  'Kenneth Sheila Derek Pauline Roy Joan Dennis Brenda Raymond Doreen Keith Sandra Ronald Janet Colin Dorothy Graham ' +
  'Carol Leslie Amina Mohammed Priya Rajesh Fatima Hassan Zofia Marek Ioana Stefan Grace Samuel Comfort Kwame Mei Wei ' +
  'Siobhan Eamon Rhiannon Gareth Agnes Hugh Ethel Norman Tess Owen Ivy Stanley Nadia Yusuf Leila Omar'
).split(' ')

/** Family names that sound like some, most frequent first. */
export function familyNames(count: number): string[] {
  const next = chance(7)
  const names = new Set<string>()
  while (names.size < count) {
    const name = pick(syllables, next) + (next() < 0.4 ? pick(syllables, next) : '') + pick(endings, next)
    const written = name[0]!.toUpperCase() + name.slice(1)
    if (!givenNames.includes(written)) names.add(written)
  }
  return [...names]
}

/** Words of which some are frequent and most are not. */
export function vocabulary(count: number): string[] {
  const next = chance(11)
  return Array.from(
    { length: count },
    () => pick(syllables, next) + pick(syllables, next) + (next() < 0.5 ? pick(syllables, next) : ''),
  )
}

/** One letter left out, doubled or changed round with its neighbour; never the first. */
export function misspelt(word: string, next: Chance): string {
  const at = 1 + Math.floor(next() * (word.length - 2))
  const kind = next()
  if (kind < 0.34) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.67) return word.slice(0, at) + word[at] + word.slice(at)
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
}
