/** 'sw1a1aa' -> 'SW1A 1AA'; undefined when it cannot be a postcode (BS 7666 shape). */
export function tidyPostcode(text: string): string | undefined {
  const letters = text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return /^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/.test(letters)
    ? `${letters.slice(0, -3)} ${letters.slice(-3)}`
    : undefined
}
