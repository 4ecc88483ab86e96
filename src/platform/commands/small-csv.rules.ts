import { parse } from 'csv-parse/sync'

const delimiters = [',', ';', '\t'] as const

/**
 * Every row of a file that is small enough to be held whole, its first row the headings. Empty lines are none. Undefined
 * where it cannot be cut into cells: a quotation mark that never closes.
 */
export function cutSmallCsv(text: string): string[][] | undefined {
  const heading = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const delimiter = delimiters.find(mark => heading.includes(mark)) ?? ','
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch {
    return undefined
  }
}

/** The text of a file, in UTF-8 or, where it is none, as older Windows programs write it. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
