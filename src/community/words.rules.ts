/** A word of a text: lower case, without accents and apostrophes, and where it stands. */
export type Token = { word: string; from: number; to: number; startsClause: boolean }

const pattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu
const clauseEnd = /[.,;:!?\n()]|\s[-–—]\s/

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const from = match.index
    tokens.push({
      word: plainWord(match[0]),
      from,
      to: from + match[0].length,
      startsClause: end === 0 || clauseEnd.test(text.slice(end, from)),
    })
    end = from + match[0].length
  }
  return tokens
}

/** 'Café' is 'cafe', 'Men’s' is 'mens'. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()

/** 'plant+' in its forms: plant, plants, planted, planting, planter; 'garden-' alone; a noun with its plural. */
export function formsOf(word: string): string[] {
  const bare = plainWord(word.replace(/[-+]$/, ''))
  if (word.endsWith('-')) return [bare]
  const plural = /(s|x|ch|sh)$/.test(bare) ? `${bare}es` : `${bare}s`
  if (!word.endsWith('+')) return [bare, plural]
  const stem = /[^aeiou]e$/.test(bare)
    ? bare.slice(0, -1)
    : /^[^aeiou]*[aeiou][bdgmnpt]$/.test(bare)
      ? bare + bare.at(-1)
      : bare
  return [bare, plural, `${stem}ed`, `${stem}ing`, `${stem}er`, `${stem}ers`]
}

/** The word, and each way of leaving one letter out: two words that share a spelling are a slip apart. */
export function spellingsOf(word: string): string[] {
  const spellings = new Set([word])
  for (let i = 0; i < word.length; i++) spellings.add(word.slice(0, i) + word.slice(i + 1))
  return [...spellings]
}

const vowels = 'aeiouy'

/**
 * Whether one could have been written for the other by a single slip: a letter left out or put in, two changed round, or
 * one vowel for another. The first letter is hardly ever the wrong one; 'looking' is not 'cooking'.
 */
export function isSlipOf(written: string, meant: string): boolean {
  if (written === meant || written[0] !== meant[0] || Math.abs(written.length - meant.length) > 1) return false
  let i = 0
  while (i < written.length && written[i] === meant[i]) i++
  if (written.length < meant.length) return written.slice(i) === meant.slice(i + 1)
  if (written.length > meant.length) return written.slice(i + 1) === meant.slice(i)
  if (written.slice(i + 1) === meant.slice(i + 1)) return vowels.includes(written[i]!) && vowels.includes(meant[i]!)
  return written[i] === meant[i + 1] && written[i + 1] === meant[i] && written.slice(i + 2) === meant.slice(i + 2)
}

/** How many letters must be left out, put in, changed or changed round with their neighbour (Damerau, restricted). */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
