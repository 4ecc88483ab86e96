/** How many letters have to be put in, left out or changed to make the one of the other; more than `most` is `most + 1`. */
export function lettersApart(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + same))
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return Math.min(row[b.length]!, most + 1)
}

/** Letters and digits only, without accents and case; '&' is read as 'and'. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^a-z0-9]/g, '')

/**
 * Which of the words was most likely meant: the one that is the same but for case, accents and punctuation, else the
 * nearest within a fifth of its letters, or two of a short word; undefined when none is near.
 */
export function nearMiss(text: string, words: readonly string[]): string | undefined {
  const plain = plainLetters(text)
  if (plain === '') return undefined
  let best: string | undefined
  let apart = Math.max(1, Math.min(2, Math.floor(plain.length / 3)), Math.floor(plain.length / 5))
  for (const word of words) {
    const other = plainLetters(word)
    if (other === plain) return word
    const letters = lettersApart(plain, other, apart)
    if (letters < apart || (letters === apart && best === undefined)) {
      best = word
      apart = letters
    }
  }
  return best
}
