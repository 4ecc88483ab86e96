type To = { knownAs: string; safetyHold: boolean; lines: string | null; postcode: string | null; hidden: boolean }

/**
 * Name and address as they stand on a letter. A hidden address is never printed: the letter is handed over, or its
 * envelope written by whoever was shown the address.
 */
export function addressedTo({ knownAs, safetyHold, lines, postcode, hidden }: To): string {
  const where = hidden || safetyHold ? [] : [...(lines ?? '').split(/,\s*|\n/), postcode ?? '']
  return [knownAs, ...where].filter(line => line.trim() !== '').join('\n')
}

/** Letters are words and empty lines between them; three or more line breaks are one gap. */
export const tidyWords = (words: string): string =>
  words
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
