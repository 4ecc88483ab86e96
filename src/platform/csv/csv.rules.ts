/** A line of CSV (RFC 4180), to the letter: for a program, or for cells that were guarded before. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/**
 * A text that a spreadsheet would run as a formula is given an apostrophe first, so that nothing somebody typed can act in
 * the reader's program (OWASP, CSV injection).
 */
export const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Lines for a spreadsheet, guarded. Numbers stand as they are. */
export function csvOf(lines: readonly (readonly (string | number | null)[])[]): string {
  return lines.map(line => csvLine(line.map(cell))).join('')
}

const cell = (value: string | number | null) => (typeof value === 'string' ? guarded(value) : String(value ?? ''))
